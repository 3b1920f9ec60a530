//! What was found so far, which becomes faults when it is put into words.

use super::{Fault, Severity, finding::Finding, words::words};
use press_card::text::Locale;

/// A list of faults that is being written, in one language.
pub(super) struct Report {
    locale: Locale,
    faults: Vec<Fault>,
    /// Whether the card will have a newspaper's terms on it.
    pub(super) has_terms: bool,
}

impl Report {
    pub(super) const fn new(locale: Locale) -> Self {
        Self {
            locale,
            faults: Vec::new(),
            has_terms: true,
        }
    }

    /// Adds what keeps a card from being made.
    pub(super) fn error(&mut self, field: &str, finding: &Finding<'_>) {
        self.add(Severity::Error, field, finding);
    }

    /// Adds what a card leaves out, or takes otherwise than it stands there.
    pub(super) fn warn(&mut self, field: &str, finding: &Finding<'_>) {
        self.add(Severity::Warning, field, finding);
    }

    fn add(&mut self, severity: Severity, field: &str, finding: &Finding<'_>) {
        let [what, advice] = words(finding, self.locale);
        self.faults.push(Fault {
            severity,
            field: field.into(),
            message: format!("`{field}` {what}"),
            advice,
        });
    }

    /// The faults, errors first.
    pub(super) fn faults(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|fault| fault.severity);
        self.faults
    }
}

/// The way to a value: `image`, or `image[1]` in a list.
pub(super) fn path(property: &str, place: Option<usize>) -> String {
    match place {
        Some(place) => format!("{property}[{place}]"),
        None => property.into(),
    }
}
