//! The size that the address of a picture's file says.

use crate::article::{
    plain::{put, put_str},
    tally,
};

/// Width and height in pixels, or in parts of a ratio; zero where nothing says them.
pub(super) type Size = (u32, u32);

/// Words for the shape of a crop; before a size they are no name.
const SHAPES: [&str; 5] = ["/square", "/standard", "/wide", "/landscape", "/portrait"];

/// The words of an address that are no size, and the size.
pub(super) fn without_size(address: &str) -> (String, Size) {
    let (mut name, mut size) = (String::new(), (0, 0));
    let (mut start, mut is_query, mut is_sized, mut is_height) = (0, false, false, false);
    let (mut last, mut folder, mut file, mut is_cut) = (0, 0, usize::MAX, false);
    for at in 0..=address.len() {
        let mark = address.as_bytes().get(at).copied().unwrap_or_default();
        // A colon stands in `16:9`.
        if mark.is_ascii_alphanumeric() || mark == b':' {
            continue;
        }
        // What is no letter of ASCII was percent-encoded.
        let word = &address[start..at];
        start = at + 1;
        if mark == b'=' && !is_query && address.as_bytes().get(start) == Some(&b'/') {
            // A server that cuts pictures has signed there what it was asked for.
            name.truncate(folder);
            continue;
        }
        if is_sized && word.bytes().all(|b| b.is_ascii_digit()) {
            // Less, and more than that, are the parts of a ratio: `size=1.7777`.
            if let Some(number @ 10..) = number(word) {
                if is_height {
                    size.1 = number;
                } else {
                    size = (number, 0);
                }
                is_height = true;
            }
        } else if let Some(both) = both(word) {
            size = both;
            // `square__960x960`
            if name.get(last..).is_some_and(|end| SHAPES.contains(&end)) {
                name.truncate(last);
            }
        } else if !word.is_empty() {
            is_sized = (is_query || matches!(mark, b'_' | b'='))
                && matches!(word, "w" | "h" | "width" | "height" | "resize" | "size");
            is_height = word.starts_with('h');
            is_cut |= is_sized && is_query;
            if !is_sized {
                last = name.len();
                put(&mut name, '/');
                put_str(&mut name, word);
            }
        }
        if mark == b'?' && is_file(word) {
            file = name.len();
        }
        is_query |= mark == b'?';
        if mark == b'/' {
            folder = name.len();
        }
    }
    if is_cut {
        name.truncate(file);
    }
    (name, size)
}

/// Whether an address that ends so before its query is that of a file, of which a query that says a
/// size can only order a part.
fn is_file(end: &str) -> bool {
    matches!(end, "jpg" | "jpeg" | "JPG" | "png" | "webp")
}

/// The numbers of `16x9`, `16:9` and `640x360`. That of `2x` is a factor of pixels, and of
/// `x0y444w1151h647` and `0x0:640x360` nothing but that this is a part.
fn both(word: &str) -> Option<Size> {
    let (width, height) = word.split_once(['x', ':'])?;
    let has = |c: char| height.contains(c);
    if width.is_empty() && has('h') && has('w') || has(':') && has('x') {
        return Some((0, 0));
    }
    let height = if height.is_empty() {
        Some(0)
    } else {
        number(height)
    };
    number(width).zip(height)
}

/// A number of pixels, or a part of a ratio.
fn number(word: &str) -> Option<u32> {
    let number = tally::read(word)?;
    u16::try_from(number)
        .ok()
        .filter(|pixels| *pixels > 0)
        .map(u32::from)
}
