//! Addresses and texts that were written into HTML and taken out of it as they stood.

use crate::article::plain::{contains, put, put_str};

/// Whether there may be some in a text of JSON.
pub(in crate::article) fn may_stand_in(json: &str) -> bool {
    // A letter of it may be escaped as well.
    let may_begin = |rest: &str| {
        let end = end_of_word(rest);
        end.is_some_and(|end| match rest.as_bytes()[end] {
            b'\\' => true,
            mark => mark == b';' && end > 0,
        })
    };
    contains(json, "\\u0026") || json.split('&').skip(1).any(may_begin)
}

/// An address with its `&` as itself, where it is `&amp;` or, once more encoded, `&amp;amp;`; and
/// with the numeric character references (`&#38;`, `&#x26;`) as what they stand for.
pub(super) fn decoded(address: &str) -> String {
    let mut parts = address.split('&');
    let mut out = String::from(parts.next().unwrap_or_default());
    for mut part in parts {
        while let Some(rest) = part.strip_prefix("amp;") {
            part = rest;
        }
        if let Some((c, rest)) = numeric(part) {
            put(&mut out, c);
            put_str(&mut out, rest);
        } else {
            put(&mut out, '&');
            put_str(&mut out, part);
        }
    }
    out
}

/// A text with the character references in it as what they stand for: those of numbers, and of the
/// marks that content systems write so. Those of `<` and `>` stay, and so does what was escaped
/// twice: a text that has them speaks of markup.
pub(in crate::article) fn text(text: &str) -> String {
    const NAMED: [(&str, char); 4] = [
        ("amp;", '&'),
        ("quot;", '"'),
        ("apos;", '\''),
        ("nbsp;", ' '),
    ];
    let mut parts = text.split('&');
    let mut out = String::from(parts.next().unwrap_or_default());
    for part in parts {
        let mut read = numeric(part).filter(|(c, _)| !matches!(c, '<' | '>'));
        for (name, c) in NAMED {
            if let Some(rest) = part.strip_prefix(name)
                && (c != '&' || !begins_as_reference(rest))
            {
                read = Some((c, rest));
            }
        }
        let (c, rest) = read.unwrap_or(('&', part));
        put(&mut out, c);
        put_str(&mut out, rest);
    }
    out
}

/// Whether a text behind an `&` would be a reference: a word, and a semicolon.
fn begins_as_reference(text: &str) -> bool {
    let end = end_of_word(text);
    end.is_some_and(|end| end > 0 && text.as_bytes()[end] == b';')
}

/// Where something else comes than what a reference is made of.
fn end_of_word(text: &str) -> Option<usize> {
    text.bytes()
        .position(|b| !b.is_ascii_alphanumeric() && b != b'#')
}

/// The character of a numeric reference behind its `&`, and what follows.
fn numeric(text: &str) -> Option<(char, &str)> {
    let digits = text.strip_prefix('#')?;
    let (digits, radix) = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (digits, 10),
    };
    let mut code = 0_u32;
    for (at, c) in digits.char_indices() {
        if c == ';' && at > 0 {
            return Some((char::from_u32(code)?, &digits[at + 1..]));
        }
        code = code
            .saturating_mul(radix)
            .saturating_add(c.to_digit(radix)?);
    }
    None
}
