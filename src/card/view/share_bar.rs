//! The share bar: a control for each network, and the count.

use super::{
    super::model::{Control, CountModel, ShareModel},
    dialog,
    element::{Element, classed, html, link, part},
    icon::icon,
    status::status,
};
use crate::{share::ShareAction, text::Phrases};

pub(super) fn share_bar(model: &ShareModel, words: &'static Phrases, is_live: bool) -> Element {
    let label = classed("span", "share-label")
        .attr("id", "share-label")
        .text(words.share_to);
    let mut bar = part("div", "share")
        .attr("role", "group")
        .attr("aria-labelledby", "share-label")
        .child(label);
    for one in &model.controls {
        if !is_live && matches!(one.action, ShareAction::Dialog(_)) {
            bar = bar.child(face(dialog::command_opener(), one));
        }
        bar = bar.child(control(one, words));
    }
    let count = |one: &CountModel| part("span", "count").text(&one.text);
    bar.children(model.count.as_ref().map(count))
        .child(status("span"))
}

/// A real link where the network has an address, a button where it has none.
fn control(control: &Control, words: &'static Phrases) -> Element {
    let face = |element| face(element, control);
    match &control.action {
        ShareAction::Open(address) => {
            let hint = classed("span", "unseen").text(words.opens_new_window);
            face(
                link(address.as_str())
                    .attr("part", "button")
                    .attr("target", "_blank")
                    .attr("rel", "noopener"),
            )
            .child(hint)
        }
        ShareAction::Dialog(_) => face(dialog::opener()),
        ShareAction::Sheet => face(doing("sheet")),
        ShareAction::Copy => face(doing("copy")),
        ShareAction::Poster => face(doing("poster")),
    }
}

/// A button of which browser/browser.js knows by this word what it does.
fn doing(word: &str) -> Element {
    part("button", "button")
        .attr("type", "button")
        .attr("data-does", word)
}

/// With what a reader knows the network by.
fn face(element: Element, control: &Control) -> Element {
    element
        .attr("data-network", control.network.id())
        .child(icon(control.network))
        .child(html("span").text(control.label))
}
