//! Why a document can be neither signed nor checked.

use core::fmt;
use press_card::article::ArticleError;

/// A document of which nobody can say what is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DocumentError {
    /// It is not JSON, or not such that everybody can read it: with half a surrogate pair, or a
    /// number that is too large for one.
    NotJson {
        /// What is wrong, and where.
        why: String,
    },
    /// An object has a duplicate member: some read the first, some the last.
    DuplicateMember {
        /// Its name.
        name: String,
        /// The line of the second one, counted from 1.
        line: usize,
        /// The column.
        column: usize,
    },
    /// It is JSON, and its outermost value is a list or the like: there is no place for a proof.
    NotAnObject,
}

/// A document that cannot be signed. Its [`Display`](fmt::Display) is a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignError {
    /// It is no article, or is too large with its signature.
    Article(ArticleError),
    /// Nobody could say what is signed.
    Document(DocumentError),
    /// A number that browsers do not read exactly.
    Inexact {
        /// The member that holds it.
        field: String,
    },
    /// It has a `proof` that is of another kind, and would be lost.
    OtherProof,
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { why } => write!(f, "`document` is not readable JSON: {why}"),
            Self::DuplicateMember { name, line, column } => write!(
                f,
                "`{}` stands twice in one object, see line {line}, column {column}: keep one",
                name.escape_debug()
            ),
            Self::NotAnObject => f.write_str(
                "`document` has no outermost object, in which a signature could stand: take the \
                 article out of its list",
            ),
        }
    }
}

impl fmt::Display for SignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Article(error) => error.fmt(f),
            Self::Document(error) => error.fmt(f),
            Self::Inexact { field } => write!(
                f,
                "`{}` is a number beyond 9007199254740991, which browsers do not read exactly: \
                 put it in quotes",
                field.escape_debug()
            ),
            Self::OtherProof => f.write_str(
                "`proof` is there already, and is no signature of press-card: take it out first",
            ),
        }
    }
}

impl core::error::Error for DocumentError {}
impl core::error::Error for SignError {}

impl From<ArticleError> for SignError {
    fn from(error: ArticleError) -> Self {
        Self::Article(error)
    }
}

impl From<DocumentError> for SignError {
    fn from(error: DocumentError) -> Self {
        Self::Document(error)
    }
}
