//! A picture as the card shows it.

use crate::article::plain::concat;
use crate::{
    article::{Article, WebUrl},
    text::Phrases,
};

/// A picture with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PictureModel {
    /// Where it is.
    pub src: WebUrl,
    /// What it shows, for who cannot see it.
    pub alt: String,
    /// The caption.
    pub caption: Option<String>,
    /// Source and author.
    pub credit: Option<String>,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
    /// The files that a browser may choose from, as the attribute `srcset` has them.
    pub srcset: Option<String>,
}

pub(super) fn pictures(
    article: &Article,
    words: &Phrases,
    set: impl Fn(&str) -> String,
) -> impl Iterator<Item = PictureModel> {
    article.pictures.iter().map(move |picture| PictureModel {
        src: picture.url.clone(),
        alt: picture
            .caption
            .as_deref()
            .map_or_else(|| words.picture.to_owned(), &set),
        caption: picture.caption.as_deref().map(&set),
        credit: picture
            .credit
            .as_deref()
            .map(|credit| concat(&[words.picture_credit, &set(credit)])),
        size: picture.size,
        srcset: picture.srcset.clone(),
    })
}
