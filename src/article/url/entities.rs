//! Addresses that were written into HTML and taken out of it as they stood.

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
            out.push(c);
            out.push_str(rest);
        } else {
            out.push('&');
            out.push_str(part);
        }
    }
    out
}

fn numeric(text: &str) -> Option<(char, &str)> {
    let (number, rest) = text.strip_prefix('#')?.split_once(';')?;
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let mut code = 0_u32;
    for digit in digits.chars() {
        code = code
            .checked_mul(radix)?
            .checked_add(digit.to_digit(radix)?)?;
    }
    let c = char::from_u32(code).filter(|_| !digits.is_empty())?;
    Some((c, rest))
}
