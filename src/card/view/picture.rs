//! A picture with its caption and whom it is from.

use super::{
    super::model::PictureModel,
    element::{Element, html, part},
};
use crate::article::plain::digits;

pub(super) fn picture(picture: &PictureModel) -> Element {
    let mut image = html("img")
        .with_owned("src", &picture.src)
        .with_owned("alt", &picture.alt)
        .with("loading", "lazy")
        .with("decoding", "async");
    if let Some((width, height)) = picture.size {
        image = image
            .with_owned("width", &digits(width.into()))
            .with_owned("height", &digits(height.into()));
    }
    let caption = picture
        .caption
        .as_deref()
        .map(|text| html("span").text(text));
    let credit = picture
        .credit
        .as_deref()
        .map(|text| html("span").with("class", "picture-credit").text(text));
    part("figure", "picture").has(image).has_all(
        html("figcaption")
            .has_all(caption)
            .has_all(credit)
            .unless_empty(),
    )
}
