//! Whether a file is a static card that was written by this program.

use std::{
    fs::File,
    io::{self, Read, Seek as _, SeekFrom},
};

/// As much as is read of a file to see how it begins. A tag that is longer was not written here for
/// any page.
const MAX_TAG_BYTES: u64 = 64 * 1024;

const TAG: &str = "<press-card";
const TEMPLATE: &str = "\n<template shadowrootmode=\"open\" shadowrootclonable=\"\">";
const END: &str = "\n</press-card>\n";

/// Whether a file begins and ends as [`card`](super::card()) writes a card, and so is no page of
/// anybody's that has a card in it.
///
/// # Errors
/// It cannot be read.
pub fn is_card(file: &mut File) -> io::Result<bool> {
    let mut head = Vec::new();
    Read::by_ref(file)
        .take(MAX_TAG_BYTES)
        .read_to_end(&mut head)?;
    if !begins(&head) {
        return Ok(false);
    }
    let length = file.seek(SeekFrom::End(0))?;
    let Some(at) = length.checked_sub(END.len() as u64) else {
        return Ok(false);
    };
    file.seek(SeekFrom::Start(at))?;
    let mut tail = Vec::new();
    file.take(END.len() as u64).read_to_end(&mut tail)?;
    Ok(tail == END.as_bytes())
}

/// No value of an attribute has a `>` in it that is not escaped.
fn begins(head: &[u8]) -> bool {
    let Some(rest) = head.strip_prefix(TAG.as_bytes()) else {
        return false;
    };
    let end = rest.iter().position(|byte| *byte == b'>');
    let is_tag = matches!(rest.first(), Some(b' ' | b'>'));
    is_tag && end.is_some_and(|end| rest[end + 1..].starts_with(TEMPLATE.as_bytes()))
}
