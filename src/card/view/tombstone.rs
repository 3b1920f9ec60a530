//! What stands in the place of an article that is not shown any more.

use super::{
    super::tombstone::Tombstone,
    element::{classed, html, link},
    rights::contact_line,
};
use leptos::IntoView;

/// The whole card, as it stands in its shadow root. All of it is what has to be said, so that there is
/// no part in it.
pub fn tombstone_view(tombstone: &Tombstone) -> impl IntoView + use<> {
    let words = tombstone.locale.phrases();
    let reason = tombstone.reason.as_deref();
    let line = || classed("p", "notice");
    let original = tombstone
        .link
        .as_ref()
        .map(|(text, href)| line().child(link(href.as_str()).text(text)));
    let contact = tombstone.contact.as_ref();
    let rights = classed("section", "due rights")
        .attr("role", "note")
        .child(line().child(html("strong").text(&tombstone.text)))
        .children(reason.map(|reason| line().text(reason)))
        .children(original)
        .children(contact.map(|one| contact_line(one, words.telephone)));
    classed("div", "root")
        .attr("data-theme", "auto")
        .attr("data-layout", "card")
        .attr("lang", tombstone.locale.tag())
        .attr("data-static", "")
        .child(classed("article", "card tombstone").child(rights))
}
