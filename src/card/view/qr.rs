//! The picture of the QR code.
//!
//! It is an `<img>`: that is what a long press in WeChat takes, and what Dark Reader leaves as it is.
//! A page's `img-src` may refuse it. In a card that came as HTML the same code lies under it, as an
//! inline svg; in a live card browser.js draws it when the image fails.

use super::element::{Element, classed, part};
use crate::{article::plain::decimal, share::qr::Symbol};

pub(super) fn qr(symbol: &Symbol, label: &'static str, is_live: bool) -> Element {
    let px = decimal(symbol.px.into());
    let image = part("img", "qr")
        .attr("alt", label)
        .attr("width", &px)
        .attr("height", &px)
        .attr("data-modules", &decimal(symbol.modules.into()))
        .attr("src", &symbol.to_data_address());
    classed("div", "code")
        .children(below(symbol, is_live))
        .child(image)
}

/// What is seen where the image is refused. The image has its name.
#[cfg(feature = "ssr")]
fn below(symbol: &Symbol, is_live: bool) -> Option<Element> {
    use super::element::svg;
    use crate::article::plain::concat;

    let modules = &decimal(symbol.modules.into());
    let path = |colour, d: &str| svg("path").attr("fill", colour).attr("d", d);
    let ground = concat(&["M0 0h", modules, "v", modules, "H0z"]);
    (!is_live).then(|| {
        svg("svg")
            .attr("aria-hidden", "true")
            .attr("viewBox", &concat(&["0 0 ", modules, " ", modules]))
            .attr("shape-rendering", "crispEdges")
            .child(path("#fff", &ground))
            .child(path("#000", &symbol.path()))
    })
}

/// A program draws no card that has to do without one.
#[cfg(not(feature = "ssr"))]
const fn below(_: &Symbol, _: bool) -> Option<Element> {
    None
}
