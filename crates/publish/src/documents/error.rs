//! Why a document cannot be read from disk.

use super::{name::shown, walk::MAX_LINKS};
use core::{error::Error, fmt};
use press_card::article::MAX_DOCUMENT_BYTES;
use std::{io, path::PathBuf};

/// Why the text of a document cannot be had. Its [`Display`](fmt::Display) is the end of a
/// sentence that begins with the name of the file.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// The system does not let it be read, or it is not there.
    Io(io::Error),
    /// It is a pipe, a device or the like, of which nobody knows when it ends.
    NotAFile,
    /// It is larger than [`MAX_DOCUMENT_BYTES`].
    TooLarge {
        /// Its size in bytes, where that is known.
        bytes: Option<u64>,
    },
    /// It is not text in UTF-8.
    NotUtf8 {
        /// The first byte that is not, counted from 1.
        byte: usize,
        /// The line that this byte is in, counted from 1.
        line: usize,
        /// The name of the encoding that it seems to be in.
        encoding: Option<&'static str>,
    },
    /// It is a symbolic link, and leads out of the folder that was named.
    OutsideFolder,
    /// It is a symbolic link to a folder that it is in.
    Circle,
    /// It is a symbolic link to a folder, behind as many as are followed.
    TooManyLinks,
    /// It is a folder, and no document is in it.
    NoDocument,
}

/// A document that cannot be read, and why.
#[derive(Debug)]
#[non_exhaustive]
pub struct Unreadable {
    /// Where it is.
    pub path: PathBuf,
    /// Why it cannot be read.
    pub why: ReadError,
}

impl ReadError {
    /// The sentence, without its subject.
    pub(crate) fn predicate(&self) -> String {
        match self {
            Self::Io(error) => format!("cannot be read: {error}"),
            Self::NotAFile => "is not a regular file".into(),
            Self::TooLarge { bytes: Some(bytes) } => {
                format!("is {bytes} bytes long, and {MAX_DOCUMENT_BYTES} is the most")
            }
            Self::TooLarge { bytes: None } => {
                format!("is too long, and {MAX_DOCUMENT_BYTES} is the most")
            }
            Self::NotUtf8 { byte, line, .. } => {
                format!("is not UTF-8 from byte {byte} on, in line {line}")
            }
            Self::OutsideFolder => "leads out of the folder that was named".into(),
            Self::Circle => "leads back to a folder that it is in".into(),
            Self::TooManyLinks => {
                format!("is a link to a folder, and {MAX_LINKS} of them are the most")
            }
            Self::NoDocument => "is a folder without a .json in it".into(),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is wrong with the text is told as the card tells it.
        if matches!(self, Self::TooLarge { .. } | Self::NotUtf8 { .. }) {
            f.write_str("`document` ")?;
        }
        f.write_str(&self.predicate())
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", shown(&self.path), self.why)
    }
}

// What is behind an error stands in its sentence, and is not told once more as its source.
impl Error for ReadError {}
impl Error for Unreadable {}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
