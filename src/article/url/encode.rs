//! Percent-encoding, as UTF-8.

use crate::article::plain::put;

/// Appends `text` to `out` as UTF-8, each byte that is not `kept` as `%XX` (RFC 3986,
/// section 2.1).
pub fn percent_encode(text: &str, kept: impl Fn(&u8) -> bool, out: &mut String) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for byte in text.bytes() {
        if kept(&byte) && byte.is_ascii() {
            put(out, char::from(byte));
        } else {
            put(out, '%');
            put(out, HEX[usize::from(byte >> 4)]);
            put(out, HEX[usize::from(byte & 15)]);
        }
    }
}
