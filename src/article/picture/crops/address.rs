//! What the address of a file says of its size.

use super::Size;

/// Words before a number that is a size: `?w=640`, `?resize=640,360`, `_w_640`.
const NAMES: &str = "w h width height resize size";

/// The words of an address that are no size, and the size.
pub(super) fn without_size(address: &str) -> (String, Size) {
    let (mut name, mut size) = (String::new(), (0, 0));
    let (mut is_query, mut is_sized, mut is_height) = (false, false, false);
    let is_between = |c: char| !c.is_ascii_alphanumeric();
    for token in address.split_inclusive(is_between) {
        let word = token.trim_end_matches(is_between);
        let end = &token[word.len()..];
        if let Some(number) = number(word).filter(|_| is_sized) {
            if is_height {
                size.1 = number;
            } else {
                size = (number, 0);
            }
            is_height = true;
        } else if let Some(both) = both(word) {
            size = both;
        } else if is_part(word) {
            // Where the crop was cut out, as `x0y444w1151h647`.
        } else if !word.is_empty() {
            is_sized = (is_query || end == "_") && NAMES.split(' ').any(|one| one == word);
            is_height = word.starts_with('h');
            if !is_sized {
                name.push('/');
                name.push_str(word);
            }
        }
        is_query |= end == "?";
    }
    (name, size)
}

/// The numbers of `16x9`, `640x360`, and `2x`.
fn both(word: &str) -> Option<Size> {
    let (width, height) = word.split_once('x')?;
    let height = if height.is_empty() {
        0
    } else {
        number(height)?
    };
    Some((number(width)?, height))
}

/// Whether a word is places and lengths along both axes.
fn is_part(word: &str) -> bool {
    let letters = word.bytes().filter(|b| !b.is_ascii_digit());
    letters.clone().count() > 2
        && letters.clone().all(|b| b"xywh".contains(&b))
        && word.ends_with(|c: char| c.is_ascii_digit())
}

/// A number that can be one of pixels.
fn number(word: &str) -> Option<u32> {
    word.parse()
        .ok()
        .filter(|number| (1..=65_535).contains(number))
}
