//! The share bar: a control for each network, and the count.

use super::{
    super::model::{Control, CountModel, ShareModel},
    dialog,
    element::{Element, classed, html, link, part},
    icon::icon,
    status::status,
};
use crate::{share::ShareAction, text::Phrases};

pub(super) fn share_bar(model: &ShareModel, words: &'static Phrases) -> Element {
    let label = classed("span", "share-label")
        .attr("id", "share-label")
        .text(words.share_to);
    part("div", "share")
        .attr("role", "group")
        .attr("aria-labelledby", "share-label")
        .child(label)
        .children(model.controls.iter().map(|one| control(one, words)))
        .children(model.count.as_ref().map(|one| count(one, words)))
        .child(status("span"))
}

/// A real link where the network has an address, a button where it has none.
fn control(control: &Control, words: &'static Phrases) -> Element {
    let label = html("span").text(control.label);
    let face = |element: Element| {
        element
            .attr("data-network", control.network.id())
            .child(icon(control.network))
            .child(label)
    };
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
        ShareAction::Dialog(_) => face(
            part("button", "button")
                .attr("type", "button")
                .attr("aria-haspopup", "dialog")
                .attr("commandfor", dialog::ID)
                .attr("command", "show-modal")
                .attr("popovertarget", dialog::ID),
        ),
        ShareAction::Sheet | ShareAction::Copy => {
            face(part("button", "button").attr("type", "button"))
        }
    }
}

fn count(count: &CountModel, words: &'static Phrases) -> Element {
    let label = classed("span", "unseen").text(words.share_count).text(" ");
    part("span", "count")
        .child(label)
        .child(html("span").text(&count.text))
}
