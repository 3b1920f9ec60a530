//! What stands behind the host of an address, as it is shown.

use crate::article::plain::put_str;

/// Appends a path, with the letters in the place of their `%XX`: of runs that are such letters as a whole.
pub(super) fn put(path: &str, shown: &mut String) {
    let mut rest = path;
    while !rest.is_empty() {
        let mut bytes = Vec::new();
        while let Some(byte) = rest.get(bytes.len() * 3..).and_then(escaped_letter) {
            bytes.push(byte);
        }
        let (end, letters) = match core::str::from_utf8(&bytes) {
            Ok(letters) if !letters.is_empty() && letters.chars().all(is_shown) => {
                (bytes.len() * 3, letters)
            }
            _ => {
                let end = (bytes.len() * 3).max(1);
                (end, &rest[..end])
            }
        };
        put_str(shown, letters);
        rest = &rest[end..];
    }
}

/// The byte of an escape that stands here, if it is one of a character beyond ASCII.
fn escaped_letter(text: &str) -> Option<u8> {
    let digit = |at: usize| char::from(*text.as_bytes().get(at)?).to_digit(16);
    if !text.starts_with('%') {
        return None;
    }
    let byte = (digit(1)? * 16 + digit(2)?) as u8;
    (byte >= 0x80).then_some(byte)
}

/// Letters of Europe and East Asia, and the punctuation of the latter: none is a blank, turns the line
/// around, or looks like what parts an address.
fn is_shown(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}' | '\u{3001}'..='\u{3163}' | '\u{3165}'..='\u{d7ff}' | '\u{20000}'..='\u{3ffff}')
}
