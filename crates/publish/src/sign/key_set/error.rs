//! What can be wrong with a set of keys.

use crate::sign::{DocumentError, KeyError};
use core::fmt;

/// Why a set of keys cannot be used, or not be changed so. Its [`Display`](fmt::Display) goes on
/// after the name of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeySetError {
    /// It is not JSON, or a member stands twice in it.
    Json(DocumentError),
    /// It has no list `keys`.
    NoKeys,
    /// A key of it cannot be used.
    Key {
        /// Which one, counted from 1.
        place: usize,
        /// What is wrong with it.
        why: KeyError,
    },
    /// A key of it has no `kid`.
    NoKid {
        /// Which one, counted from 1.
        place: usize,
    },
    /// A key of this name, or the same key by this name, is there already.
    Twice(String),
    /// No key has this name.
    NoSuchKey(String),
    /// No signature can name its key so.
    NotAKid(String),
    /// This is no day such as `2026-11-01`.
    NotADay(String),
    /// Its `changes` is no address.
    Changes,
}

impl fmt::Display for KeySetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(DocumentError::NotJson { why }) => write!(f, "is not readable JSON: {why}"),
            Self::Json(error) => write!(f, "is damaged: {error}"),
            Self::NoKeys => f.write_str("is no set of keys (RFC 7517): it has no list `keys`"),
            Self::Key { place, why } => write!(f, "is damaged: its key {place} {why}"),
            Self::NoKid { place } => write!(f, "is damaged: its key {place} has no `kid`"),
            Self::Twice(kid) => write!(f, "has that key already: see `{}`", kid.escape_debug()),
            Self::NoSuchKey(kid) => write!(f, "has no key `{}`", kid.escape_debug()),
            Self::NotAKid(kid) => write!(
                f,
                "takes no `kid` `{}`: 1 to 64 letters, digits and `.`, `_`, `-`",
                kid.escape_debug()
            ),
            Self::NotADay(day) => write!(
                f,
                "takes `{}` for no day: write it as 2026-11-01",
                day.escape_debug()
            ),
            Self::Changes => f.write_str("is damaged: its `changes` is no address"),
        }
    }
}

impl core::error::Error for KeySetError {}

impl From<DocumentError> for KeySetError {
    fn from(error: DocumentError) -> Self {
        Self::Json(error)
    }
}
