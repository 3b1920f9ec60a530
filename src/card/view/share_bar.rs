//! The share bar: a control for each network, and the count.

use super::{
    super::model::{Control, CountModel, ShareModel},
    dialog,
    element::{Element, html, part},
    icon::icon,
};
use crate::{share::ShareAction, text::Phrases};

pub(super) fn share_bar(model: &ShareModel, words: &'static Phrases) -> Element {
    let label = html("span")
        .with("class", "share-label")
        .with("id", "share-label")
        .says(words.share_to);
    part("div", "share")
        .with("role", "group")
        .with("aria-labelledby", "share-label")
        .has(label)
        .has_all(model.controls.iter().map(|one| control(one, words)))
        .has_all(model.count.as_ref().map(|one| count(one, words)))
        .has(status("span"))
}

/// Where the reader is told what was done.
pub(super) fn status(tag: &'static str) -> Element {
    part(tag, "status").with("role", "status")
}

/// A real link where the network has an address, a button where it has none.
fn control(control: &Control, words: &'static Phrases) -> Element {
    let label = html("span").says(control.label);
    let face = |element: Element| {
        element
            .with("data-network", control.network.id())
            .has(icon(control.network))
            .has(label)
    };
    match &control.action {
        ShareAction::Open(address) => {
            let hint = html("span")
                .with("class", "unseen")
                .says(words.opens_new_window);
            face(
                part("a", "button")
                    .with_owned("href", address.as_str())
                    .with("target", "_blank")
                    .with("rel", "noopener"),
            )
            .has(hint)
        }
        ShareAction::Dialog(_) => face(
            part("button", "button")
                .with("type", "button")
                .with("aria-haspopup", "dialog")
                .with("commandfor", dialog::ID)
                .with("command", "show-modal")
                .with("popovertarget", dialog::ID),
        ),
        ShareAction::Sheet | ShareAction::Copy => {
            face(part("button", "button").with("type", "button"))
        }
    }
}

fn count(count: &CountModel, words: &'static Phrases) -> Element {
    let label = html("span")
        .with("class", "unseen")
        .says(words.share_count)
        .says(" ");
    part("span", "count")
        .has(label)
        .has(html("span").text(&count.text))
}
