//! What stands on a page and is not the page's: cards and quotations of other people's articles.

use ego_tree::NodeRef;
use scraper::{Node, node::Element};

/// The classes that networks and systems give to what they have people paste.
const PASTED: [&str; 10] = [
    "wp-embedded-content",
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "bluesky-embed",
    "mastodon-embed",
    "reddit-embed-bq",
    "reddit-card",
    "text-post-media",
];

/// Whether a node stands in somebody else's article, or beside this one: what a block of JSON-LD
/// or a heading says there, it does not say of the page.
pub(super) fn is_embedded(node: NodeRef<'_, Node>) -> bool {
    node.ancestors()
        .filter_map(|around| around.value().as_element())
        .any(|around| matches!(around.name(), "press-card" | "blockquote" | "aside"))
}

/// Whether a node waits in a `<template>`.
pub(super) fn is_for_later(node: NodeRef<'_, Node>) -> bool {
    let mut around = node.ancestors();
    around.any(|one| {
        one.value()
            .as_element()
            .is_some_and(|it| it.name() == "template")
    })
}

/// Whether an element is such a card, of which no word is the page's. (A quotation is.)
pub(super) fn is_card(element: &Element) -> bool {
    let is_pasted = || element.classes().any(|class| PASTED.contains(&class));
    match element.name() {
        "press-card" => true,
        "blockquote" => is_pasted() || element.attr("data-secret").is_some(),
        _ => false,
    }
}
