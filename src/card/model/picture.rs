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
    /// What it shows, for who cannot see it; empty where the caption says it.
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
    #[cfg_attr(not(feature = "forms"), expect(unused_variables))] is_whole: bool,
    words: &Phrases,
    set: impl Fn(&str) -> String,
) -> impl Iterator<Item = PictureModel> {
    article.pictures.iter().map(move |picture| {
        // (In the plain form it was chosen when that was written.)
        #[cfg(feature = "forms")]
        let picture = &if is_whole {
            picture.clone()
        } else {
            picture.beside_text()
        };
        let caption = picture.caption.as_deref().map(&set);
        PictureModel {
            src: picture.url.clone(),
            alt: match caption {
                Some(_) => String::new(),
                None => words.picture.to_owned(),
            },
            caption,
            credit: picture
                .credit
                .as_deref()
                .map(|credit| concat(&[words.picture_credit, &set(credit)])),
            size: picture.size,
            srcset: picture.srcset.clone(),
        }
    })
}
