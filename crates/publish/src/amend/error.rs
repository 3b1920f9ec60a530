//! Why a document cannot be amended.

use crate::sign::{DocumentError, SignError};
use core::fmt;
use press_card::article::ArticleError;

/// A document that stays as it is. Its [`Display`](fmt::Display) is a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmendError {
    /// There is no article in it, or what it would be is none.
    Article(ArticleError),
    /// It could be read in two ways.
    Document(DocumentError),
    /// It cannot be signed.
    Sign(SignError),
    /// It is signed, and no key was given.
    NoKey,
    /// The article was withdrawn: there is nothing to correct.
    Withdrawn,
    /// What is no day.
    NotADate,
    /// A text with nothing in it.
    Empty {
        /// What it is of.
        of: &'static str,
    },
    /// The article is not the outermost object, nor the only one of a list.
    NotOutermost,
    /// A member that would have to be rewritten, for it is no plain text.
    NotPlain {
        /// Its name.
        name: &'static str,
    },
    /// What a card reads of the edited document is not what was meant.
    NotAsMeant {
        /// The member that is read otherwise.
        name: &'static str,
    },
}

impl fmt::Display for AmendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Article(error) => error.fmt(f),
            Self::Document(error) => error.fmt(f),
            Self::Sign(error) => error.fmt(f),
            Self::NoKey => f.write_str(
                "`proof` is there: the document is signed, and its signature would be false. Name \
                 the private key with --key",
            ),
            Self::Withdrawn => f.write_str(
                "`creativeWorkStatus` says that the article was withdrawn: there is nothing to \
                 correct",
            ),
            Self::NotADate => f.write_str("the date is none: write it as 2026-10-26"),
            Self::Empty { of } => write!(f, "`{of}` has no text"),
            Self::NotOutermost => f.write_str(
                "`document` has its article where it cannot be edited: it has to be the outermost \
                 object, or the only article of a list or of `@graph`",
            ),
            Self::NotPlain { name } => {
                write!(f, "`{name}` is there and is no plain text: edit it by hand")
            }
            Self::NotAsMeant { name } => write!(
                f,
                "`{name}` would not be read as it was meant: the document has another member for \
                 it, or it is longer than a card shows. Edit it by hand"
            ),
        }
    }
}

impl core::error::Error for AmendError {}

impl From<ArticleError> for AmendError {
    fn from(error: ArticleError) -> Self {
        Self::Article(error)
    }
}

impl From<DocumentError> for AmendError {
    fn from(error: DocumentError) -> Self {
        Self::Document(error)
    }
}

impl From<SignError> for AmendError {
    fn from(error: SignError) -> Self {
        Self::Sign(error)
    }
}
