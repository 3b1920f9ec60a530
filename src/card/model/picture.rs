//! A picture as the card shows it.

use crate::article::plain::{concat, decimal};
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
        srcset: srcset(&picture.files),
    })
}

/// The files that show the same part of the picture, each with its width; none where there is
/// nothing to choose from.
fn srcset(files: &[(WebUrl, (u32, u32))]) -> Option<String> {
    if !cfg!(feature = "forms") {
        return None;
    }
    let (_, best) = files.first()?;
    let (mut set, mut count) = (String::new(), 0);
    for (url, (width, height)) in files {
        // Ratios differ by what rounding does.
        let across = width * best.1;
        let is_same_part = across.abs_diff(height * best.0) <= across / 50;
        // A comma at its end would end the address too early.
        if is_same_part && *width > 0 && !url.as_str().ends_with(',') {
            let between = if count > 0 { ", " } else { "" };
            let width = decimal((*width).into());
            set.push_str(&concat(&[between, url.as_str(), " ", &width, "w"]));
            count += 1;
        }
    }
    (count > 1).then_some(set)
}
