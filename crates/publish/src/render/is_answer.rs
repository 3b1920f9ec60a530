//! Whether a file is an oEmbed response, or the link to one, that was written by this program.

use std::{
    fs::File,
    io::{self, Read},
};

/// What the two begin with.
const STARTS: [&str; 2] = [
    "{\n  \"type\": \"rich\",\n  \"version\": \"1.0\",\n",
    "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"",
];

/// Whether a file begins as [`oembed`](super::oembed()) and [`discovery`](super::discovery) write.
///
/// # Errors
/// It cannot be read.
pub fn is_answer(file: &mut File) -> io::Result<bool> {
    let most = STARTS.map(str::len).into_iter().max().unwrap_or(0);
    let mut head = Vec::new();
    Read::by_ref(file)
        .take(most as u64)
        .read_to_end(&mut head)?;
    Ok(STARTS
        .iter()
        .any(|start| head.starts_with(start.as_bytes())))
}
