//! The foot of the paper's own page: its links, its permits, its owner.

use super::{
    super::model::{FootModel, LinkModel},
    element::{Element, html, part},
};
use crate::text::Phrases;

pub(super) fn foot(foot: &FootModel, lang: &str, words: &'static Phrases) -> Element {
    let own = |tag, name| part(tag, name).with_owned("lang", lang);
    let links = own("ul", "links").has_all(foot.links.iter().map(link));
    let licences = foot.licences.iter().map(|one| html("li").text(one));
    let licences = own("ul", "licences").has_all(licences);
    let name = foot.owner.as_deref();
    let mut owner = own("p", "owner");
    if let Some(name) = name {
        owner = owner.has(html("span").text(name)).says(" ");
    }
    let powered_by = foot.powered_by.as_deref();
    let powered_by = powered_by.map(|text| html("span").with("lang", "en").text(text));
    html("footer")
        .has_all(links.unless_empty().map(|links| {
            html("nav")
                .with_owned("aria-label", &foot.links_label)
                .has(links)
        }))
        .has_all(licences.unless_empty().map(|licences| {
            html("div")
                .with("role", "group")
                .with("aria-label", words.licences)
                .has(licences)
        }))
        .has_all(owner.has_all(powered_by).unless_empty())
}

fn link(link: &LinkModel) -> Element {
    let item = html("li");
    match &link.href {
        Some(href) => item.has(html("a").with_owned("href", href).text(&link.text)),
        None => item.text(&link.text),
    }
}
