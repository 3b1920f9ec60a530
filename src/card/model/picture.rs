//! A picture as the card shows it.

use crate::article::plain::concat;
use crate::{
    article::{Article, WebUrl},
    card::options::Layout,
    text::Phrases,
};

/// A picture with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PictureModel {
    /// Where it is.
    pub src: WebUrl,
    /// What it shows, for who cannot see it; empty where the caption says it.
    pub alt: String,
    /// The caption; none in `row`, where nobody has room for it.
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
    layout: Layout,
    words: &Phrases,
    set: impl Fn(&str) -> String,
) -> impl Iterator<Item = PictureModel> {
    article.pictures.iter().map(move |picture| {
        let crop = picture
            .thumbnail
            .as_ref()
            .filter(|_| layout != Layout::Full);
        let said = picture.caption.as_deref().map(&set);
        let is_under = said.is_some() && layout != Layout::Row;
        PictureModel {
            src: crop.unwrap_or(&picture.url).clone(),
            alt: if is_under {
                String::new()
            } else {
                said.clone().unwrap_or_else(|| words.picture.to_owned())
            },
            caption: said.filter(|_| is_under),
            credit: picture
                .credit
                .as_deref()
                .map(|credit| concat(&[words.picture_credit, &set(credit)])),
            size: picture.size.filter(|_| crop.is_none()),
            srcset: picture.srcset.clone().filter(|_| crop.is_none()),
        }
    })
}
