//! A document of which the text cannot be had, as a fault.

use super::{Fault, finding::Finding, report::Report};
use crate::documents::ReadError;
use press_card::text::Locale;

impl Fault {
    /// A document that cannot be read, in words of this language.
    #[must_use]
    pub fn unreadable(error: &ReadError, locale: Locale) -> Self {
        let mut report = Report::new(locale);
        report.error("document", &Finding::Unreadable(error));
        report.faults().remove(0)
    }
}

impl From<&ReadError> for Fault {
    fn from(error: &ReadError) -> Self {
        Self::unreadable(error, Locale::En)
    }
}
