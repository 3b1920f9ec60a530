//! Every fault of an article's document: what keeps a card from being made of it, and what the
//! card would leave out or has to excuse.

mod addresses;
mod after;
mod dates;
mod demand;
mod fields;
mod finding;
mod forms;
mod language;
mod limits;
mod machines;
mod names;
mod people;
mod pictures;
mod report;
mod reprints;
mod required;
mod rights;
mod texts;
mod unreadable;
mod words;

use crate::documents::decode;
use core::fmt;
use press_card::{
    article::{
        Article, ErrorKind, Publisher, is_article,
        json::{Document, Node, find, parse},
    },
    text::Locale,
};
use report::Report;
use serde::Serialize;

/// One fault of a document: where, what is wrong, and what to do.
///
/// Its `Display` is its severity and both sentences in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Fault {
    /// Whether a card can be made all the same.
    pub severity: Severity,
    /// The schema.org term, and the way to it: `image[1].url`, counted from 0. `document` where
    /// it is the document as a whole.
    pub field: String,
    /// What is wrong, a sentence that begins with the field.
    pub message: String,
    /// What to do.
    pub advice: String,
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Severity {
    /// No card can be made.
    Error,
    /// A card is made, and something is missing from it that the document meant to say or that
    /// the paper's terms ask for.
    Warning,
}

/// The faults of a document, errors first. A document without a fault gives an empty list.
///
/// It errs where `Article`'s `from_str` does, for it asks the same reader; but it goes on to the
/// next field where that one stops.
///
/// ```
/// use press_card_publish::{Severity, check};
///
/// let faults = check(r#"{"@type":"NewsArticle","url":"/a/1017.html"}"#);
/// let errors: Vec<&str> = faults
///     .iter()
///     .filter(|fault| fault.severity == Severity::Error)
///     .map(|fault| fault.message.as_str())
///     .collect();
/// assert_eq!(
///     errors,
///     ["`headline` is missing", "`url` is not an address that begins with http:// or https://"]
/// );
/// ```
#[must_use]
pub fn check(document: &str) -> Vec<Fault> {
    check_in(document, Locale::En)
}

/// The same faults, in words of this language.
///
/// ```
/// use press_card::text::Locale;
/// use press_card_publish::check_in;
///
/// let faults = check_in(r#"{"@type":"NewsArticle","headline":"早报"}"#, Locale::ZhHans);
/// assert_eq!(faults[0].message, "`url` 没有写");
/// ```
#[must_use]
pub fn check_in(document: &str, locale: Locale) -> Vec<Fault> {
    let mut report = Report::new(locale);
    look_at(document, &mut report);
    report.faults()
}

fn look_at(document: &str, report: &mut Report) {
    let root = match parse(document) {
        Ok(root) => root,
        Err(error) => return required::unreadable(&error, document, report),
    };
    let node = match find(&root, "NewsArticle", is_article) {
        Ok(node) => node,
        Err(error) => return required::refuse(&error, report),
    };
    forms::check_text(document, report);
    let article = match Article::from_document(&root) {
        Err(error) if error.kind() == &ErrorKind::Withdrawn => {
            return withdrawn(&root, node, report);
        }
        article => article.ok(),
    };
    if let Some(article) = &article {
        limits::check_references(&root, report);
        report.has_terms = Publisher::of(article, None).has_terms();
    }
    let checks = [
        required::check,
        names::check,
        forms::check,
        texts::check,
        fields::check,
        addresses::check,
        people::check,
        pictures::check,
        machines::check,
        after::check,
        limits::check,
    ];
    for check in checks {
        root.start_over();
        check(node, report);
    }
    if let Some(article) = &article {
        root.start_over();
        forms::check_article(article, node, report);
        language::check(article, node, report);
        dates::check(article, node, report);
        rights::check(article, node, report);
    }
}

/// An article that is no longer published needs its address, and has nothing else to be looked at.
fn withdrawn(root: &Document, node: Node<'_>, report: &mut Report) {
    root.start_over();
    if let Err(error) = node.required_url() {
        required::refuse(&error, report);
    }
    addresses::check(node, report);
    after::check_withdrawn(node, report);
}

/// The faults of a document in the bytes of a file, which may be no text at all.
///
/// ```
/// use press_card_publish::check_bytes;
///
/// // 西江 in GBK.
/// let faults = check_bytes(b"{\"headline\": \"\xce\xf7\xbd\xad\"}");
/// assert_eq!(faults[0].message, "`document` is not UTF-8 from byte 15 on, in line 1");
/// ```
#[must_use]
pub fn check_bytes(document: &[u8]) -> Vec<Fault> {
    match decode(document) {
        Ok(text) => check(text),
        Err(error) => vec![Fault::from(&error)],
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            severity,
            message,
            advice,
            ..
        } = self;
        write!(f, "{severity}: {message}. {advice}")
    }
}
