//! Whom a work is from, where it is not from its publisher.

use super::{
    clean,
    json::{Item, Node},
    limits::MAX_LINE_CHARS,
    url::WebUrl,
};

/// Whom a work is from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// The name, as the document writes it.
    pub name: String,
    /// Where the original stands, from `isBasedOn`, or else the source's own address.
    pub url: Option<WebUrl>,
}

impl Source {
    /// That of an article.
    pub(super) fn of(node: Node<'_>) -> Option<Self> {
        let original = || node.values("isBasedOn").first().copied();
        let original_url = || node.url("isBasedOn");
        let named = node
            .values("sourceOrganization")
            .iter()
            .find_map(|item| match *item {
                Item::Text(name) => Some((clean::shortened(name, MAX_LINE_CHARS)?, None)),
                Item::Node(source) => Some((source.text("name")?, source.url("url"))),
            });
        if let Some((name, url)) = named {
            return Some(Self {
                name,
                url: original_url().or(url),
            });
        }
        if !node.has("isBasedOn") || !node.other_form() {
            return None;
        }
        let name_of_original = match original()? {
            Item::Text(_) => None,
            Item::Node(work) => ["sourceOrganization", "publisher"]
                .iter()
                .find_map(|property| work.nodes(property).iter().find_map(|one| one.text("name"))),
        };
        let url = original_url();
        // A bare address names its source by its host.
        let name = name_of_original.or_else(|| Some(url.as_ref()?.shown_host().to_owned()))?;
        Some(Self { name, url })
    }
}
