//! What the program says: a terminal or a pipe that is closed is no reason to panic.

use anyhow::Error;
use std::{
    fmt::Display,
    io::{self, ErrorKind, Write as _},
};

/// Writes to the standard output.
///
/// # Errors
/// It cannot be written.
pub fn out(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes a line to the standard error, if anybody listens.
pub fn note(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Whether an error is that nobody reads the output any more, which needs no words.
pub fn is_unheard(error: &Error) -> bool {
    let is_closed = |error: &io::Error| error.kind() == ErrorKind::BrokenPipe;
    error
        .chain()
        .any(|one| one.downcast_ref().is_some_and(is_closed))
}
