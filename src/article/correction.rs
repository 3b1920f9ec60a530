//! What a newspaper has corrected in an article since it was published.

use super::{
    clean,
    date::Date,
    json::{Item, Node},
    limits::MAX_PARAGRAPH_CHARS,
};
use core::cmp::Reverse;

/// A correction: schema.org's `correction`, as a text or as a `CorrectionComment`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Correction {
    /// What was wrong, and what is right.
    pub text: String,
    /// The day on which it was corrected.
    pub date: Option<Date>,
}

impl Correction {
    /// Those of an article, the newest first; those without a day come last, as they stand.
    pub(super) fn read(node: Node<'_>) -> Vec<Self> {
        let mut corrections: Vec<Self> = node
            .values("correction")
            .into_iter()
            .filter_map(|item| match item {
                Item::Text(text) => Some(Self {
                    text: clean::shortened(text, MAX_PARAGRAPH_CHARS)?,
                    date: None,
                }),
                Item::Node(comment) => Some(Self {
                    text: comment
                        .paragraph("text")
                        .or_else(|| comment.paragraph("description"))
                        .or_else(|| comment.paragraph("name"))?,
                    date: ["datePublished", "dateCreated"]
                        .iter()
                        .find_map(|property| Date::of_text(&comment.text(property)?, node)),
                }),
            })
            .collect();
        corrections.sort_by_key(|one| Reverse(one.date));
        corrections
    }
}
