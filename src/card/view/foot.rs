//! The foot of the paper's own page: its links, its permits, its owner.

use super::{
    super::model::{FootModel, LinkModel},
    element::{self, Element, html, part},
};
use crate::text::Phrases;

pub(super) fn foot(foot: &FootModel, lang: &str, words: &'static Phrases) -> Element {
    let own = |tag, name| part(tag, name).attr("lang", lang);
    let links = own("ul", "links").children(foot.links.iter().map(link));
    let licences = foot.licences.iter().map(|one| html("li").text(one));
    let licences = own("ul", "licences").children(licences);
    let name = foot.owner.as_deref();
    let mut owner = own("p", "owner");
    if let Some(name) = name {
        owner = owner.child(html("span").text(name)).text(" ");
    }
    let powered_by = foot.powered_by.as_deref();
    let powered_by = powered_by.map(|text| html("span").attr("lang", "en").text(text));
    html("footer")
        .children(links.unless_empty().map(|links| {
            html("nav")
                .attr("aria-label", &foot.links_label)
                .child(links)
        }))
        .children(licences.unless_empty().map(|licences| {
            html("div")
                .attr("role", "group")
                .attr("aria-label", words.licences)
                .child(licences)
        }))
        .children(owner.children(powered_by).unless_empty())
}

fn link(link: &LinkModel) -> Element {
    let item = html("li");
    match &link.href {
        Some(href) => item.child(element::link(href.as_str()).text(&link.text)),
        None => item.text(&link.text),
    }
}
