//! Regular files, and nothing else, are opened.

use super::error::ReadError;
use std::{
    fs::{self, File},
    io,
    path::Path,
};

/// Opens a file to read it, if it is a regular one: of a pipe or a device nobody knows when it
/// ends, and who opens one may wait for ever.
///
/// # Errors
/// It cannot be opened, or is not a regular file.
pub fn open(file: &Path) -> Result<File, ReadError> {
    // Before it is opened: a tape, say, winds back when it is closed.
    if !fs::metadata(file)?.is_file() {
        return Err(ReadError::NotAFile);
    }
    let opened = open_at_once(file)?;
    // By now another may stand there.
    if opened.metadata()?.is_file() {
        Ok(opened)
    } else {
        Err(ReadError::NotAFile)
    }
}

/// Without waiting for somebody who writes, where it is a pipe.
#[cfg(unix)]
fn open_at_once(file: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    Ok(File::from(open(file, flags, Mode::empty())?))
}

#[cfg(not(unix))]
fn open_at_once(file: &Path) -> io::Result<File> {
    File::open(file)
}
