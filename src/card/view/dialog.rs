//! The dialog 「分享到-微信」: a native `<dialog>`, which brings focus, Esc and the backdrop.
//!
//! It opens and closes without any script, as a popover (Chrome 114, Firefox 125, Safari 17). Where
//! a browser knows none, the style has a card without a script show it below.
//!
//! In a shadow root Chromium gives the focus back after a modal and not after a popover, and says on
//! the console of a button that does both that one is ignored. So a card that came as HTML has two
//! of each button, of which the style shows one: by a command in Chromium, by the popover elsewhere.
//! A live card has the latter, for after a crash of its program.

use super::{
    super::model::DialogModel,
    element::{Element, classed, html, part},
    qr::qr,
    status::status,
};
use crate::{share::DialogKind, text::Phrases};

/// By which the buttons name it that open and close it.
const ID: &str = "dialog";

/// A button that opens the dialog without a script, as a popover.
pub(super) fn opener() -> Element {
    opening().attr("popovertarget", ID)
}

/// A button that opens it as a modal. It stands before the other one: that is how the style and a
/// program that takes the card over know the two.
pub(super) fn command_opener() -> Element {
    opening()
        .attr("commandfor", ID)
        .attr("command", "show-modal")
}

fn opening() -> Element {
    part("button", "button")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
}

pub(super) fn dialog(model: &DialogModel, words: &'static Phrases, is_live: bool) -> Element {
    let kind = match model.kind {
        DialogKind::Scan => "scan",
        DialogKind::Paste => "paste",
        DialogKind::WechatMenu | DialogKind::WecomMenu | DialogKind::QqMenu => "menu",
    };
    let title = html("h3")
        .attr("id", "dialog-title")
        .text(words.dialog_title);
    let closing = || part("button", "close").attr("type", "button");
    let named = |button: Element| button.attr("aria-label", words.close).text("×");
    let by_command =
        (!is_live).then(|| named(closing().attr("commandfor", ID).attr("command", "close")));
    let close = named(
        closing()
            .attr("popovertarget", ID)
            .attr("popovertargetaction", "hide"),
    );
    let bar = classed("div", "bar")
        .child(title)
        .children(by_command)
        .child(close);
    let code = model
        .qr
        .as_ref()
        .map(|symbol| qr(symbol, words.qr_label, is_live));
    let note = model.qr_note.map(|note| classed("p", "note").text(note));
    let copy = part("button", "copy")
        .attr("type", "button")
        .text(words.copy);
    // The inner box fills the dialog, so that a click on the dialog itself is on its backdrop.
    let sheet = classed("div", "sheet")
        .child(bar)
        .children(code)
        .children(note)
        .child(
            classed("p", "steps")
                .attr("id", "dialog-steps")
                .text(steps(model, words, is_live)),
        )
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
        .attr("aria-describedby", "dialog-steps")
        .child(sheet)
}

/// What to do. A card without a script says what is right wherever it is read.
#[cfg_attr(not(feature = "ssr"), expect(unused_variables, reason = "it is live"))]
const fn steps(model: &DialogModel, words: &'static Phrases, is_live: bool) -> &'static str {
    #[cfg(feature = "ssr")]
    if !is_live {
        return words.steps_static;
    }
    model.steps
}
