//! The faults that were found so far.

use super::{Fault, Severity};

/// A list of faults that is being written.
#[derive(Default)]
pub(super) struct Report(Vec<Fault>);

impl Report {
    /// Adds what keeps a card from being made.
    pub(super) fn error(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    /// Adds what a card leaves out; `what` goes behind the name of the field.
    pub(super) fn warn(&mut self, field: &str, what: &str, advice: &str) {
        self.0.push(Fault {
            severity: Severity::Warning,
            field: field.into(),
            message: format!("`{field}` {what}"),
            advice: advice.into(),
        });
    }

    /// The faults, errors first.
    pub(super) fn faults(mut self) -> Vec<Fault> {
        self.0.sort_by_key(|fault| fault.severity);
        self.0
    }
}

/// The way to a value: `image`, or `image[1]` in a list.
pub(super) fn path(property: &str, place: Option<usize>) -> String {
    match place {
        Some(place) => format!("{property}[{place}]"),
        None => property.into(),
    }
}
