//! A document as a JSON value, and how far the references in it may lead.

use super::{
    error::{ArticleError, ErrorKind},
    forms,
    limits::{MAX_CLAUSES, MAX_DOCUMENT_BYTES, MAX_REFERENCE_COST, MAX_REFERENCE_DEPTH},
    reader::{self, Stop},
    url::has_references,
    value::Value,
};
use core::cell::Cell;

/// A document that was read, and what may still be taken out of it.
#[derive(Debug)]
pub struct Document {
    value: Value,
    references_left: Cell<usize>,
    clauses_left: Cell<usize>,
    is_cut_off: Cell<bool>,
    has_other_form: Cell<bool>,
    is_normalized: bool,
}

impl Document {
    const fn new(value: Value, is_normalized: bool) -> Self {
        Self {
            value,
            references_left: Cell::new(MAX_REFERENCE_COST),
            clauses_left: Cell::new(MAX_CLAUSES),
            is_cut_off: Cell::new(false),
            has_other_form: Cell::new(false),
            is_normalized,
        }
    }

    /// Has what is read of it from here on be counted anew: it is the same, however often and
    /// whatever was read of it before.
    pub fn start_over(&self) {
        self.references_left.set(MAX_REFERENCE_COST);
        self.clauses_left.set(MAX_CLAUSES);
        self.is_cut_off.set(false);
        self.has_other_form.set(false);
    }

    /// Whether references were not followed, for they lead too far or in a circle.
    #[must_use]
    pub const fn is_cut_off(&self) -> bool {
        self.is_cut_off.get()
    }

    /// Whether it was brought into the plain form beforehand.
    pub(super) const fn is_normalized(&self) -> bool {
        self.is_normalized
    }

    /// Notes that something stands in another form than the plain one; whether it is read so.
    pub(super) fn other_form(&self) -> bool {
        self.has_other_form.set(true);
        forms::are_read()
    }

    /// Refuses a document in whose place another would have been read.
    pub(super) fn in_form<T>(&self, read: T) -> Result<T, ArticleError> {
        if self.has_other_form.get() && !forms::are_read() && !self.is_normalized {
            return Err(ArticleError::new("document", ErrorKind::Form));
        }
        Ok(read)
    }

    /// All of it.
    pub(super) const fn value(&self) -> &Value {
        &self.value
    }

    /// Whether a reference may still be followed that so many have led to.
    pub(super) const fn may_lead_on(&self, depth: u8) -> bool {
        depth < MAX_REFERENCE_DEPTH && self.references_left.get() > 0
    }

    /// Pays for a reference; whether there was enough left.
    pub(super) fn pay(&self, cost: usize) -> bool {
        take(&self.references_left, cost)
    }

    /// Takes one clause; whether there was one left.
    pub(super) fn take_clause(&self) -> bool {
        take(&self.clauses_left, 1)
    }

    /// Notes that one was not followed.
    pub(super) fn cut_off(&self) {
        self.is_cut_off.set(true);
    }
}

fn take(left: &Cell<usize>, cost: usize) -> bool {
    let rest = left.get().checked_sub(cost);
    left.set(rest.unwrap_or(0));
    rest.is_some()
}

/// The value of a text, as JSON.
///
/// # Errors
/// Over the limit, or not JSON (which includes nesting deeper than 128).
pub fn parse(text: &str) -> Result<Document, ArticleError> {
    if !forms::are_read() {
        return parse_plain(text, false);
    }
    let wrong = |kind| ArticleError::new("document", kind);
    if text.len() > MAX_DOCUMENT_BYTES {
        return Err(wrong(ErrorKind::TooLarge { bytes: text.len() }));
    }
    // A mark of byte order may stand behind the line end with which an inline document begins.
    let is_nothing = |c: char| c.is_whitespace() || c == '\u{feff}';
    let json = text.trim_start_matches(is_nothing);
    if json.is_empty() {
        return Err(wrong(ErrorKind::Empty));
    }
    let value = reader::read(json).map_err(|Stop(at)| {
        let at = text.len() - json.len() + at;
        let read = &text.as_bytes()[..at];
        let line_start = read.iter().rposition(|byte| *byte == b'\n');
        wrong(ErrorKind::NotJson {
            line: 1 + read.iter().filter(|byte| **byte == b'\n').count(),
            column: at - line_start.map_or(0, |newline| newline + 1) + 1,
        })
    })?;
    Ok(Document::new(value, false))
}

/// The value of a text, as a program has it that reads plain documents alone. One that is normalized
/// was brought into the plain form beforehand: what is in it is meant to the letter, and has the limits
/// of a document behind it.
///
/// # Errors
/// Over the limit, or not JSON: which of them is said by who reads all forms.
pub fn parse_plain(text: &str, is_normalized: bool) -> Result<Document, ArticleError> {
    let may_be_plain = is_normalized || text.len() <= MAX_DOCUMENT_BYTES && !has_references(text);
    if may_be_plain && let Ok(value) = reader::read(text) {
        return Ok(Document::new(value, is_normalized));
    }
    Err(ArticleError::new("document", ErrorKind::Form))
}
