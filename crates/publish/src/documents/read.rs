//! The text of a document, of which no more is read than a document may have.

use super::{error::ReadError, open::open};
use crate::changes::MAX_LIST_BYTES;
use crate::text::encoding;
use press_card::article::MAX_DOCUMENT_BYTES;
use std::{io::Read, path::Path};

/// The text of a document on disk.
///
/// ```
/// use press_card_publish::{ReadError, read};
///
/// # let folder = tempfile::tempdir()?;
/// let file = folder.path().join("1017.json");
/// std::fs::write(&file, b"{\"headline\": \"\xd4\xe7\xb1\xa8\"}")?;
/// let error = read(&file).unwrap_err();
/// assert_eq!(error.to_string(), "`document` is not UTF-8 from byte 15 on, in line 1");
/// assert!(matches!(read(folder.path()), Err(ReadError::NotAFile)));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// It is not a regular file, cannot be read, is larger than [`MAX_DOCUMENT_BYTES`], or is not in
/// UTF-8.
pub fn read(file: &Path) -> Result<String, ReadError> {
    let file = open(file)?;
    let size = file.metadata()?.len();
    text(file, MAX_DOCUMENT_BYTES, Some(size))
}

/// The text of a list of changes, which may be longer.
pub fn read_list(file: &Path) -> Result<String, ReadError> {
    text(open(file)?, MAX_LIST_BYTES, None)
}

/// The text of a document that comes from elsewhere, such as the standard input.
///
/// # Errors
/// Those of [`read`].
pub fn read_from(input: impl Read) -> Result<String, ReadError> {
    text(input, MAX_DOCUMENT_BYTES, None)
}

/// The text of these bytes.
pub fn decode(bytes: &[u8]) -> Result<&str, ReadError> {
    core::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        ReadError::NotUtf8 {
            byte: before.len() + 1,
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
            encoding: encoding::guess(bytes),
        }
    })
}

fn text(input: impl Read, most: usize, size: Option<u64>) -> Result<String, ReadError> {
    let most = most as u64;
    let mut bytes = Vec::new();
    let read = input.take(most + 1).read_to_end(&mut bytes)?;
    if read as u64 > most {
        return Err(ReadError::TooLarge {
            bytes: size.filter(|size| *size > most),
        });
    }
    String::from_utf8(bytes).or_else(|error| decode(error.as_bytes()).map(str::to_owned))
}
