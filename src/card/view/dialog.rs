//! The dialog 「分享到-微信」: a native `<dialog>`, which brings focus, Esc and the backdrop.
//!
//! It opens and closes without any script: by commands of its buttons (Chrome 135, Firefox 144),
//! and else as a popover (Chrome 114, Firefox 125, Safari 17). Where a browser knows neither, the
//! style has a card without a script show it below. In a shadow root Chromium gives the focus back
//! after a modal and not after a popover. It says on the console of a button that has both, at a
//! click that no program has taken, that one is ignored: the focus is worth more.

use super::{
    super::model::DialogModel,
    element::{Element, classed, html, part, svg},
    status::status,
};
use crate::article::plain::{concat, decimal, put, put_str};
use crate::{
    share::{DialogKind, qr},
    text::Phrases,
};

/// By which the buttons name it that open and close it.
pub(super) const ID: &str = "dialog";

pub(super) fn dialog(model: &DialogModel, words: &'static Phrases) -> Element {
    let kind = match model.kind {
        DialogKind::Scan => "scan",
        DialogKind::Paste => "paste",
        DialogKind::WechatMenu | DialogKind::WecomMenu => "menu",
    };
    let title = html("h3")
        .attr("id", "dialog-title")
        .text(words.dialog_title);
    let close = part("button", "close")
        .attr("type", "button")
        .attr("commandfor", ID)
        .attr("command", "close")
        .attr("popovertarget", ID)
        .attr("popovertargetaction", "hide")
        .attr("aria-label", words.close)
        .text("X");
    let bar = classed("div", "bar").child(title).child(close);
    let code = model.qr.as_ref().map(|symbol| {
        classed("div", "code").child(picture(symbol, model.qr_is_image, words.qr_label))
    });
    let note = model.qr_note.map(|note| classed("p", "note").text(note));
    let copy = part("button", "copy")
        .attr("type", "button")
        .text(words.copy);
    // The inner box fills the dialog, so that a click on the dialog itself is on its backdrop.
    let sheet = classed("div", "sheet")
        .child(bar)
        .children(code)
        .children(note)
        .child(classed("p", "steps").text(model.steps))
        .child(
            part("p", "address")
                .attr("dir", "ltr")
                .attr("lang", "zxx")
                .text(&model.address.shown()),
        )
        .child(copy)
        .child(status("p"));
    part("dialog", "dialog")
        .attr("id", ID)
        .attr("popover", "")
        .attr("closedby", "any")
        .attr("data-kind", kind)
        .attr("aria-labelledby", "dialog-title")
        .child(sheet)
}

fn picture(symbol: &qr::Symbol, is_image: bool, label: &'static str) -> Element {
    let px = decimal(symbol.px.into());
    let picture = if is_image {
        part("img", "qr")
            .attr("alt", label)
            .attr("src", &data_address(symbol))
    } else {
        let modules = &decimal(symbol.modules.into());
        let path = |colour, d: &str| svg("path").attr("fill", colour).attr("d", d);
        svg("svg")
            .attr("part", "qr")
            .attr("role", "img")
            .attr("aria-label", label)
            .attr("viewBox", &concat(&["0 0 ", modules, " ", modules]))
            .attr("shape-rendering", "crispEdges")
            .child(path(
                "#fff",
                &concat(&["M0 0h", modules, "v", modules, "H0z"]),
            ))
            .child(path("#000", &symbol.path))
    };
    picture.attr("width", &px).attr("height", &px)
}

/// `#` and the angle brackets are the only characters of the picture that an address may not
/// hold.
fn data_address(symbol: &qr::Symbol) -> String {
    let mut address = String::from("data:image/svg+xml,");
    for c in symbol.to_svg().chars() {
        match c {
            '#' => put_str(&mut address, "%23"),
            '<' => put_str(&mut address, "%3C"),
            '>' => put_str(&mut address, "%3E"),
            _ => put(&mut address, c),
        }
    }
    address
}
