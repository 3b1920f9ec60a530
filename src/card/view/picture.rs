//! A picture with its caption and whom it is from.

use super::{
    super::model::PictureModel,
    element::{Element, html, part},
};
use crate::article::plain::decimal;

pub(super) fn picture(picture: &PictureModel) -> Element {
    let mut image = html("img")
        .attr("src", picture.src.as_str())
        .attr("alt", &picture.alt)
        .attr("loading", "lazy")
        .attr("decoding", "async");
    if let Some((width, height)) = picture.size {
        image = image
            .attr("width", &decimal(width.into()))
            .attr("height", &decimal(height.into()));
    }
    let caption = picture
        .caption
        .as_deref()
        .map(|text| html("span").text(text));
    let credit = picture
        .credit
        .as_deref()
        .map(|text| html("span").attr("class", "picture-credit").text(text));
    part("figure", "picture").child(image).children(
        html("figcaption")
            .children(caption)
            .children(credit)
            .unless_empty(),
    )
}
