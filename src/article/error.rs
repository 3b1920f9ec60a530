//! What is wrong with a document: the field, and one sentence about it.

use super::{
    plain::{concat, decimal},
    url::UrlError,
};
use core::fmt;

/// A document that cannot become a card: which field, and what is wrong with it.
///
/// Its [`Display`](fmt::Display) is one sentence that a partner's editor can act on.
///
/// ```
/// use press_card::article::Article;
///
/// let error = r#"{"@type":"NewsArticle","url":"https://paper.example/a/1"}"#
///     .parse::<Article>()
///     .unwrap_err();
/// assert_eq!(error.to_string(), "`headline` is missing");
/// assert_eq!((error.field(), error.reason()), ("headline", "missing"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleError {
    field: &'static str,
    kind: ErrorKind,
}

/// The ways in which a field, or the document as a whole, can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The document is larger than [`MAX_DOCUMENT_BYTES`](super::MAX_DOCUMENT_BYTES).
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// The text is not JSON, or is nested deeper than 128 levels: where reading stopped, both
    /// counted from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// There is JSON, and nothing of the wanted `@type` in it.
    NoSuchType {
        /// The type.
        wanted: &'static str,
    },
    /// A required field is not there.
    Missing,
    /// A field that must be text is a number, an object or the like.
    NotText,
    /// It is there, and nothing is left of it once whitespace and control characters are gone.
    Empty,
    /// An address that cannot be used.
    Address(UrlError),
    /// It says that the article is no longer published: [`Publication`](super::Publication) reads
    /// such a document.
    Withdrawn,
    /// It is not in the plain form, and this program reads no other: it was built without the
    /// feature `forms`.
    Form,
}

impl ArticleError {
    pub(super) const fn new(field: &'static str, kind: ErrorKind) -> Self {
        Self { field, kind }
    }

    /// The schema.org term of the field; `document` where it is the document as a whole.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        self.field
    }

    /// What is wrong with the field.
    #[must_use]
    pub const fn kind(&self) -> &ErrorKind {
        &self.kind
    }

    /// What is wrong with the field, as one word for programs: one of [`ErrorKind::REASONS`].
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.kind.reason()
    }

    /// The same error of a publisher's document that is read beside an article's: its field is
    /// `publisher.name`, or `publisher` for the document as a whole.
    #[must_use]
    pub fn in_publisher(self) -> Self {
        let field = match self.field {
            "name" => "publisher.name",
            _ => "publisher",
        };
        Self { field, ..self }
    }

    /// The sentence, as its `Display` has it: without the code of the standard library that writes
    /// whatever can be displayed.
    #[must_use]
    pub fn sentence(&self) -> String {
        let what = match &self.kind {
            ErrorKind::TooLarge { bytes } => {
                let (bytes, most) = (number(*bytes), number(super::MAX_DOCUMENT_BYTES));
                concat(&["is ", &bytes, " bytes long, and ", &most, " is the most"])
            }
            ErrorKind::NotJson { line, column } => {
                let (line, column) = (number(*line), number(*column));
                let place = ["see line ", &line, ", column ", &column];
                concat(&["is not readable JSON: ", &concat(&place)])
            }
            ErrorKind::NoSuchType { wanted } => concat(&["has no object of @type ", wanted]),
            ErrorKind::Missing => "is missing".into(),
            ErrorKind::NotText => "is not text".into(),
            ErrorKind::Empty => "is empty".into(),
            ErrorKind::Address(error) => error.sentence().into(),
            ErrorKind::Withdrawn => "says that the article was withdrawn".into(),
            ErrorKind::Form => "is not in the plain form".into(),
        };
        concat(&["`", self.field, "` ", &what])
    }
}

impl ErrorKind {
    /// Every reason that there is, but for `form`, which no program has that reads all forms. They never change their meaning, so a program may tell errors
    /// apart by them, and `press-card-error` carries them.
    ///
    /// In a browser there are three more, for what no document of this crate can have: `not-utf-8`
    /// (the bytes are no text), `changed` (the text is not what its publisher signed) and
    /// `no-article` (it is a web page, and describes none).
    pub const REASONS: [&'static str; 12] = [
        "too-large",
        "not-json",
        "no-such-type",
        "missing",
        "not-text",
        "empty",
        "withdrawn",
        "address-scheme",
        "address-host",
        "address-user",
        "address-character",
        "address-length",
    ];

    /// The one of [`Self::REASONS`] that this is.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotJson { .. } => "not-json",
            Self::NoSuchType { .. } => "no-such-type",
            Self::Missing => "missing",
            Self::NotText => "not-text",
            Self::Empty => "empty",
            Self::Address(UrlError::Scheme) => "address-scheme",
            Self::Address(UrlError::Host) => "address-host",
            Self::Address(UrlError::UserInfo) => "address-user",
            Self::Address(UrlError::Character) => "address-character",
            Self::Address(UrlError::Length) => "address-length",
            Self::Withdrawn => "withdrawn",
            Self::Form => "form",
        }
    }
}

fn number(number: usize) -> String {
    // A document of more bytes there cannot be.
    decimal(u64::try_from(number).unwrap_or(u64::MAX))
}

impl fmt::Display for ArticleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl core::error::Error for ArticleError {}
