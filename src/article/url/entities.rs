//! Addresses that were written into HTML and taken out of it as they stood.

use crate::article::plain::{contains, put, put_str};

/// Whether there may be some in an address.
pub(super) fn may_stand_in(address: &str) -> bool {
    contains(address, "&amp;") || contains(address, "&#")
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
