//! The name of a host as it goes over the wire: Punycode (RFC 3492) under `xn--` (RFC 5890).
//!
//! Browsers map names by UTS #46 first, whose tables are large. It leaves Chinese as it is, and that
//! becomes Punycode here, with what people type on a Chinese keyboard for ASCII; a name with any
//! other letter stays for the browser to map. A test holds this against the `idna` crate.

use crate::article::{
    clean::narrow,
    forms,
    limits::MAX_LABEL_CHARS,
    plain::{concat, put, put_str},
};

/// The name in letters, and in ASCII; none where it is in ASCII, or not ours to map.
pub(super) fn written(host: &str) -> Option<(String, String)> {
    if host.is_ascii() || !forms::are_read() {
        return None;
    }
    let (mut letters, mut ascii, mut label) = (String::new(), String::new(), Vec::new());
    // A line end stands in no host.
    for c in concat(&[host, "\n"]).chars() {
        // A stop is one in each width; a solidus or a colon of full width is none.
        let mut letter = narrow(c).to_ascii_lowercase();
        if let '.' | ':' | '\n' | '。' | '．' = c {
            if label.len() > MAX_LABEL_CHARS {
                return None;
            }
            if !c.is_ascii() {
                letter = '.';
            }
            punycode(&label, &mut ascii);
            label.clear();
            put(&mut ascii, letter);
        } else if is_stable(letter) {
            label.push(u32::from(letter));
        } else {
            return None;
        }
        put(&mut letters, letter);
    }
    letters.truncate(letters.len() - 1);
    ascii.truncate(ascii.len() - 1);
    Some((letters, ascii))
}

/// Whether UTS #46 leaves a character as it is: Chinese, and what of ASCII names are made of.
fn is_stable(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | '-' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{2a6d6}')
}

/// Appends a label (RFC 3492, section 6.3). It is short, so that no number in it can overflow.
fn punycode(label: &[u32], out: &mut String) {
    let mut basic = 0;
    for c in label {
        basic += u32::from(*c < 128);
    }
    let is_basic = basic as usize == label.len();
    if !is_basic {
        put_str(out, "xn--");
    }
    for c in label {
        if *c < 128 {
            put(out, char::from(*c as u8));
        }
    }
    if !is_basic && basic > 0 {
        put(out, '-');
    }
    let (mut next, mut delta, mut bias, mut done) = (128, 0, 72, basic);
    while (done as usize) < label.len() {
        let mut least = u32::MAX;
        for c in label {
            if *c >= next && *c < least {
                least = *c;
            }
        }
        delta += (least - next) * (done + 1);
        next = least;
        for c in label {
            if *c < next {
                delta += 1;
            } else if *c == next {
                bias = variable(delta, bias, done == basic, done + 1, out);
                delta = 0;
                done += 1;
            }
        }
        delta += 1;
        next += 1;
    }
}

/// Appends a number whose digits say themselves which is the last; the bias for the next one.
fn variable(mut number: u32, bias: u32, is_first: bool, points: u32, out: &mut String) -> u32 {
    let mut delta = number / if is_first { 700 } else { 2 };
    let mut k = 36;
    loop {
        let least = if k <= bias {
            1
        } else if k >= bias + 26 {
            26
        } else {
            k - bias
        };
        let is_last = number < least;
        let digit = if is_last {
            number
        } else {
            least + (number - least) % (36 - least)
        };
        let base = if digit < 26 { b'a' } else { b'0' - 26 };
        put(out, char::from(base + digit as u8));
        if is_last {
            break;
        }
        number = (number - least) / (36 - least);
        k += 36;
    }
    delta += delta / points;
    k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}
