//! The dialog 「分享到-微信」: a native `<dialog>`, which brings focus, Esc and the backdrop.
//!
//! It opens and closes without any script: by commands of its buttons (Chrome 135, Firefox 144),
//! and else as a popover (Chrome 114, Firefox 125, Safari 17). Where a browser knows neither, the
//! style has a card without a script show it below.

use super::{
    super::model::DialogModel,
    element::{Element, html, part, svg},
    share_bar::status,
};
use crate::article::plain::{concat, digits};
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
        .with("id", "dialog-title")
        .says(words.dialog_title);
    let close = part("button", "close")
        .with("type", "button")
        .with("commandfor", ID)
        .with("command", "close")
        .with("popovertarget", ID)
        .with("popovertargetaction", "hide")
        .with("aria-label", words.close)
        .says("X");
    let bar = html("div").with("class", "bar").has(title).has(close);
    let code = model.qr.as_ref().map(|symbol| {
        html("div")
            .with("class", "code")
            .has(picture(symbol, model.qr_is_image, words.qr_label))
    });
    let note = model
        .qr_note
        .map(|note| html("p").with("class", "note").says(note));
    let copy = part("button", "copy")
        .with("type", "button")
        .says(words.copy);
    // The inner box fills the dialog, so that a click on the dialog itself is on its backdrop.
    let sheet = html("div")
        .with("class", "sheet")
        .has(bar)
        .has_all(code)
        .has_all(note)
        .has(html("p").with("class", "steps").says(model.steps))
        .has(
            part("p", "address")
                .with("dir", "ltr")
                .with("lang", "zxx")
                .text(&model.address),
        )
        .has(copy)
        .has(status("p"));
    part("dialog", "dialog")
        .with("id", ID)
        .with("popover", "")
        .with("closedby", "any")
        .with("data-kind", kind)
        .with("aria-labelledby", "dialog-title")
        .has(sheet)
}

fn picture(symbol: &qr::Symbol, is_image: bool, label: &'static str) -> Element {
    let px = digits(symbol.px.into());
    let picture = if is_image {
        part("img", "qr")
            .with("alt", label)
            .with_owned("src", &data_address(symbol))
    } else {
        let modules = &digits(symbol.modules.into());
        let path = |colour, d: &str| svg("path").with("fill", colour).with_owned("d", d);
        svg("svg")
            .with("part", "qr")
            .with("role", "img")
            .with("aria-label", label)
            .with_owned("viewBox", &concat(&["0 0 ", modules, " ", modules]))
            .with("shape-rendering", "crispEdges")
            .has(path(
                "#fff",
                &concat(&["M0 0h", modules, "v", modules, "H0z"]),
            ))
            .has(path("#000", &symbol.path))
    };
    picture.with_owned("width", &px).with_owned("height", &px)
}

/// `#` and the angle brackets are the only characters of the picture that an address may not
/// hold.
fn data_address(symbol: &qr::Symbol) -> String {
    let mut address = String::from("data:image/svg+xml,");
    for c in symbol.to_svg().chars() {
        match c {
            '#' => address.push_str("%23"),
            '<' => address.push_str("%3C"),
            '>' => address.push_str("%3E"),
            _ => address.push(c),
        }
    }
    address
}
