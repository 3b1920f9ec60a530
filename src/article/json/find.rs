//! Which object of a document is the one that is wanted.

use super::{Node, collect};
use crate::article::{
    document::Document,
    error::{ArticleError, ErrorKind},
};

/// The properties whose values are no less of the document's own than what has them.
pub(super) const TOP_LEVEL: [&str; 2] = ["@graph", "mainEntity"];

/// Those and the ones of lists. Which of several is meant nobody can know.
const LISTED: [&str; 6] = [
    "@graph",
    "mainEntity",
    "itemListElement",
    "item",
    "blogPost",
    "hasPart",
];

/// The first object of the document that `is_wanted` says yes to: the root, one of a root
/// list, or one of an `@graph`; else the only one that the document lists. `wanted` names its type
/// for who has to mend the document.
pub fn find<'a>(
    document: &'a Document,
    wanted: &'static str,
    is_wanted: impl Fn(Node<'a>) -> bool,
) -> Result<Node<'a>, ArticleError> {
    search(document, &is_wanted).ok_or(ArticleError::new(
        "document",
        ErrorKind::NoSuchType { wanted },
    ))
}

fn search<'a>(document: &'a Document, is_wanted: &dyn Fn(Node<'a>) -> bool) -> Option<Node<'a>> {
    for names in [&TOP_LEVEL[..], &LISTED] {
        if !cfg!(feature = "forms") && names.len() > TOP_LEVEL.len() {
            break;
        }
        let mut nodes = Vec::new();
        collect(Some(document.value()), document, names, &mut nodes);
        nodes.retain(|node| is_wanted(*node));
        match nodes[..] {
            // A page may name its article, and have it elsewhere.
            [first, ..] if names.len() == TOP_LEVEL.len() || nodes.len() == 1 => {
                return Some(first.resolved());
            }
            _ => {}
        }
    }
    None
}
