//! What is pasted into a page of any encoding: HTML and JSON in ASCII, which all of them have.

use core::fmt::Write as _;

/// HTML with references in the place of what is not ASCII, which browsers read as the same. It
/// holds no script and no stylesheet with such characters, for there references are none.
pub(super) fn references(html: &str) -> String {
    let mut ascii = String::with_capacity(html.len());
    for c in html.chars() {
        match c {
            '\0'..='\x7f' => ascii.push(c),
            // Controls that no reader sees: browsers take their references for characters of
            // Windows (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
            '\u{80}'..='\u{9f}' => {}
            _ => {
                // Writing to a String cannot fail.
                let _ = write!(ascii, "&#{};", u32::from(c));
            }
        }
    }
    ascii
}

/// Appends a character of a JSON text: as it is, or escaped where it is not ASCII. JSON has such
/// in strings alone.
pub(super) fn push_escaped(c: char, json: &mut String) {
    if c.is_ascii() {
        json.push(c);
        return;
    }
    for unit in c.encode_utf16(&mut [0; 2]) {
        // As above.
        let _ = write!(json, "\\u{unit:04x}");
    }
}
