//! A picture with its caption and whom it is from.

use super::{
    super::model::{CardModel, PictureModel, Place},
    element::{Element, REFERRER, classed, html, pane, part},
    remark::remarks,
};
use crate::article::plain::decimal;

/// A picture. One that is lazy is asked for when it comes near the view.
pub(super) fn picture(
    picture: &PictureModel,
    number: usize,
    model: &CardModel,
    is_lazy: bool,
) -> Element {
    let (name, policy) = REFERRER;
    let mut image = part("img", "picture")
        .attr(name, policy)
        .attr("alt", &picture.alt)
        .attr_if("loading", is_lazy.then_some("lazy"))
        .attr("decoding", "async");
    if let Some((width, height)) = picture.size {
        image = image
            .attr("width", &decimal(width.into()))
            .attr("height", &decimal(height.into()));
    }
    if let Some(srcset) = &picture.srcset {
        // As wide as the card can become, where the browser does not know better.
        image = image
            .attr("sizes", "auto,(max-width:45em)100vw,45em")
            .attr("srcset", srcset);
    }
    // At the end: WebKit asks for it as soon as it has an address, unless it is lazy by then.
    let image = image.attr("src", picture.src.as_str());
    let caption = picture
        .caption
        .as_deref()
        .map(|text| html("span").text(text));
    let credit = picture
        .credit
        .as_deref()
        .map(|text| classed("span", "picture-credit").text(text));
    html("figure").child(pane().child(image)).children(
        classed("figcaption", "due")
            .children(caption)
            .children(credit)
            .children(remarks(model, Place::picture(number), "span"))
            .unless_empty(),
    )
}
