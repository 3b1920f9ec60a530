//! The names of files, as they stand in what is said of them.

use std::path::Path;

/// The name of a file as one word of a line, which can neither steer a terminal nor be taken for
/// more than a name: control characters, line ends, those that turn the direction of reading or
/// cannot be seen, and bytes that are no UTF-8 are escaped. One that has `: ` in it, as what is
/// said of it has, stands in quotation marks.
///
/// ```
/// use press_card_publish::shown;
///
/// assert_eq!(shown("articles/早报 1.json".as_ref()), "articles/早报 1.json");
/// assert_eq!(shown("1\n2\u{202e}.json".as_ref()), r"1\n2\u{202e}.json");
/// assert_eq!(shown("1.json: is signed".as_ref()), r#""1.json: is signed""#);
/// ```
#[must_use]
pub fn shown(file: &Path) -> String {
    let mut name = String::new();
    for part in file.as_os_str().as_encoded_bytes().utf8_chunks() {
        // A quotation mark does no harm; a mark of its own before it is for the whole.
        for piece in part.valid().split_inclusive(['"', '\'']) {
            let text = piece.trim_end_matches(['"', '\'']);
            let separators = cfg!(windows);
            for (at, text) in text.split('\\').enumerate() {
                if at > 0 {
                    name.push_str(if separators { "\\" } else { "\\\\" });
                }
                name.extend(text.escape_debug());
            }
            name.push_str(&piece[text.len()..]);
        }
        for byte in part.invalid() {
            name.push_str(&format!("\\x{byte:02x}"));
        }
    }
    let is_plain = !name.contains(": ") && !name.contains('"') && name.trim() == name;
    if is_plain && !name.is_empty() {
        name
    } else {
        format!("\"{}\"", name.replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_name_that_anybody_can_read_stays_as_it_is() {
        for name in [
            "a/1.json",
            "早报 1.json",
            "it's.json",
            "cafe\u{301}.json",
            "กำ.json",
        ] {
            assert_eq!(shown(name.as_ref()), name);
        }
    }

    #[test]
    fn what_steers_or_hides_is_escaped() {
        for (name, escaped) in [
            ("a\nb", r"a\nb"),
            ("\u{1b}[2J", r"\u{1b}[2J"),
            ("a\u{9b}b", r"a\u{9b}b"),
            ("a\u{2028}b", r"a\u{2028}b"),
            ("a\u{2067}b", r"a\u{2067}b"),
            ("a\u{200e}b\u{200b}", r"a\u{200e}b\u{200b}"),
            ("a\\nb", r"a\\nb"),
            ("a\"b", r#""a\"b""#),
            (" a", "\" a\""),
            ("", "\"\""),
            ("a: b", "\"a: b\""),
        ] {
            assert_eq!(shown(name.as_ref()), escaped);
        }
    }

    #[cfg(unix)]
    #[test]
    fn two_names_that_are_no_text_are_not_the_same() {
        use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};
        let name = |bytes| shown(OsStr::from_bytes(bytes).as_ref());
        assert_eq!(name(b"a\xff.json"), r"a\xff.json");
        assert_ne!(name(b"a\xff"), name(b"a\xfe"));
    }
}
