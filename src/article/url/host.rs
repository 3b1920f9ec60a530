//! The name of a host as it goes over the wire: Punycode (RFC 3492) under `xn--` (RFC 5890).
//!
//! Browsers map names by UTS #46 first, whose tables are large. Only letters that it leaves as they
//! are become Punycode here, and the few that people type on a Chinese keyboard for those of ASCII;
//! a name with any other stays for the browser to map. A test holds this against the `idna` crate.

use crate::article::{clean::narrow, limits::MAX_LABEL_CHARS};

/// The name in letters, and in ASCII.
pub(super) fn written(host: &str) -> Option<(String, String)> {
    if host.is_ascii() {
        return None;
    }
    let letters: String = host
        .chars()
        .map(|c| match c {
            '。' | '｡' => '.',
            c => narrow(c).to_ascii_lowercase(),
        })
        .collect();
    let mut ascii = String::new();
    for label in letters.split_inclusive(['.', ':']) {
        let end = label.trim_end_matches(['.', ':']);
        if end.is_ascii() {
            let is_name = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
            if !end.bytes().all(is_name) {
                return None;
            }
            ascii.push_str(label);
        } else {
            let chars: Vec<u32> = end.chars().map(u32::from).collect();
            if chars.len() > MAX_LABEL_CHARS
                || end.starts_with("xn--")
                || !end.chars().all(is_stable)
            {
                return None;
            }
            ascii.push_str("xn--");
            punycode(&chars, &mut ascii);
            ascii.push_str(&label[end.len()..]);
        }
    }
    Some((letters, ascii))
}

/// Whether UTS #46 leaves a character as it is, beside whatever others of these.
fn is_stable(c: char) -> bool {
    c.is_ascii_lowercase()
        || c.is_ascii_digit()
        || c == '-'
        || matches!(
            c,
            'ß'..='ö' | 'ø'..='ÿ' | 'а'..='я' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '\u{3400}'..='\u{9fff}' | '가'..='힣'
                | '\u{20000}'..='\u{2a6d6}'
        )
}

/// Appends a label (RFC 3492, section 6.3). It is short, so that no number in it can overflow.
fn punycode(label: &[u32], out: &mut String) {
    let start = out.len();
    let is_basic = |c: &&u32| **c < 128;
    out.extend(label.iter().filter(is_basic).map(|c| char::from(*c as u8)));
    let basic = out.len() - start;
    if basic > 0 {
        out.push('-');
    }
    let (mut next, mut delta, mut bias, mut done) = (128, 0, 72, basic as u32);
    while let Some(least) = label.iter().copied().filter(|c| *c >= next).min() {
        delta += (least - next) * (done + 1);
        next = least;
        for c in label {
            if *c < next {
                delta += 1;
            }
            if *c == next {
                variable(delta, bias, out);
                bias = adapted(delta, done + 1, done == basic as u32);
                delta = 0;
                done += 1;
            }
        }
        delta += 1;
        next += 1;
    }
}

/// Appends a number whose digits say themselves which is the last.
fn variable(mut number: u32, bias: u32, out: &mut String) {
    let mut digit = |value: u32| {
        let base = if value < 26 { b'a' } else { b'0' - 26 };
        out.push(char::from(base + value as u8));
    };
    let mut k: u32 = 36;
    loop {
        let least = k.saturating_sub(bias).clamp(1, 26);
        if number < least {
            return digit(number);
        }
        digit(least + (number - least) % (36 - least));
        number = (number - least) / (36 - least);
        k += 36;
    }
}

fn adapted(delta: u32, points: u32, is_first: bool) -> u32 {
    let mut delta = delta / if is_first { 700 } else { 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}
