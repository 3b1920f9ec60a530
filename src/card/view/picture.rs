//! A picture with its caption and whom it is from.

use super::{
    super::model::{CardModel, PictureModel, Place},
    element::{Element, REFERRER, classed, html, link, pane},
    remark::remarks,
};
use crate::article::{WebUrl, plain::decimal};

/// A picture. One that is lazy is asked for when it comes near the view.
pub(super) fn picture(
    picture: &PictureModel,
    number: usize,
    model: &CardModel,
    is_lazy: bool,
) -> Element {
    let mut image = html("img")
        .attr("part", "picture")
        .attr_if("loading", is_lazy.then_some("lazy"))
        .attr("decoding", "async");
    if let Some(srcset) = &picture.srcset {
        // As wide as the card can become, where the browser does not know better.
        image = image
            .attr("sizes", "auto,(max-width:45em)100vw,45em")
            .attr("srcset", srcset);
    }
    if let Some((width, height)) = picture.size {
        image = image
            .attr("width", &decimal(width.into()))
            .attr("height", &decimal(height.into()));
    }
    let image = with_source(image, &picture.src, &picture.alt);
    // The headline leads there too: who hears or tabs through the card needs it once.
    let way = link(model.url.as_str()).attr("tabindex", "-1");
    let image = way.attr("aria-hidden", "true").child(image);
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

/// An image with an address.
pub(super) fn with_source(image: Element, src: &WebUrl, alt: &str) -> Element {
    let (name, policy) = REFERRER;
    // At the end: WebKit asks for it as soon as it has an address, unless it is lazy by then.
    image
        .attr(name, policy)
        .attr("alt", alt)
        .attr("src", src.as_str())
}
