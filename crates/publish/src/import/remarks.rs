//! What is to be told of the JSON-LD of a page that is no JSON, or not the page's.

use super::at::At;
use core::fmt;

/// Where a block is not what JSON is.
#[derive(Debug)]
pub(super) struct Fault {
    /// From the beginning of the block on.
    pub(super) at: At,
    pub(super) what: String,
    pub(super) is_read: bool,
}

/// Something that is to be told of a block of JSON-LD.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remark {
    /// Which block of the page it is, from 1 on.
    pub block: usize,
    /// The line of the page, from 1 on.
    pub line: usize,
    /// The column in it, in characters, from 1 on.
    pub column: usize,
    /// What there is.
    pub kind: RemarkKind,
}

/// What is to be told of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RemarkKind {
    /// It is broken, and was read as it can only be meant.
    Mended(String),
    /// It is broken, and nothing of it was read.
    Broken(String),
    /// It is over the limits, and nothing of it was read.
    TooLarge,
    /// Its article is not the page's: it stands in somebody else's card, or has the address of
    /// another page.
    Elsewhere,
}

impl Remark {
    pub(super) const fn new(block: usize, at: At, kind: RemarkKind) -> Self {
        let At { line, column } = at;
        Self {
            block,
            line,
            column,
            kind,
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            block,
            line,
            column,
            kind,
        } = self;
        write!(
            f,
            "block {block} of JSON-LD, line {line}, column {column}: {kind}"
        )
    }
}

impl fmt::Display for RemarkKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mended(what) => write!(f, "{what}; it was read as it can only be meant"),
            Self::Broken(what) => write!(f, "{what}; nothing of it was read"),
            Self::TooLarge => f.write_str("it is over the limits; nothing of it was read"),
            Self::Elsewhere => {
                f.write_str("its article is another page's; nothing of it was taken")
            }
        }
    }
}
