//! A document as a JSON value, and how far the references in it may lead.

use super::{
    error::{ArticleError, ErrorKind},
    reader::{self, Stop},
    value::Value,
};
use core::cell::Cell;

/// How many references may lead on to each other. Nobody's terms are deeper, and a circle ends
/// here.
const MAX_REFERENCE_DEPTH: u8 = 8;

/// What the references of a document may cost in all, in objects that are looked at and bytes of
/// text that they lead to: references to references grow without end, and a few hundred to one
/// long text are as much as a card can hold.
const MAX_REFERENCE_COST: usize = 1 << 20;

/// A document that was read, and what its references may still cost.
#[derive(Debug)]
pub struct Document {
    value: Value,
    left: Cell<usize>,
    is_cut_off: Cell<bool>,
}

impl Document {
    /// Whether references were not followed, for they lead too far or in a circle.
    #[must_use]
    pub const fn is_cut_off(&self) -> bool {
        self.is_cut_off.get()
    }

    /// All of it.
    pub(super) const fn value(&self) -> &Value {
        &self.value
    }

    /// Whether a reference may still be followed that so many have led to.
    pub(super) const fn may_lead_on(&self, depth: u8) -> bool {
        depth < MAX_REFERENCE_DEPTH && self.left.get() > 0
    }

    /// Pays for a reference; whether there was enough left.
    pub(super) fn pay(&self, cost: usize) -> bool {
        let left = self.left.get().checked_sub(cost);
        self.left.set(left.unwrap_or(0));
        left.is_some()
    }

    /// Notes that one was not followed.
    pub(super) fn cut_off(&self) {
        self.is_cut_off.set(true);
    }
}

/// The value of a text, as JSON.
///
/// # Errors
/// Over the limit, or not JSON (which includes nesting deeper than 128).
pub fn parse(text: &str) -> Result<Document, ArticleError> {
    let wrong = |kind| ArticleError::new("document", kind);
    if text.len() > super::MAX_DOCUMENT_BYTES {
        return Err(wrong(ErrorKind::TooLarge { bytes: text.len() }));
    }
    let text = text.trim_start_matches('\u{feff}');
    if text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
        return Err(wrong(ErrorKind::Empty));
    }
    let value = reader::read(text).map_err(|Stop(at)| {
        let read = &text.as_bytes()[..at];
        let line_start = read.iter().rposition(|byte| *byte == b'\n');
        wrong(ErrorKind::NotJson {
            line: 1 + read.iter().filter(|byte| **byte == b'\n').count(),
            column: at - line_start.map_or(0, |newline| newline + 1) + 1,
        })
    })?;
    Ok(Document {
        value,
        left: Cell::new(MAX_REFERENCE_COST),
        is_cut_off: Cell::new(false),
    })
}
