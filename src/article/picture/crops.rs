//! Several files of one picture: the crops that search engines ask for (1:1, 4:3, 16:9), or the same
//! in several sizes.

use super::Picture;
use crate::article::{
    forms,
    json::Node,
    plain::{concat, decimal, put, put_str},
    tally,
    url::WebUrl,
};

/// Width and height in pixels, or in parts of a ratio; zero where nothing says them.
type Size = (u32, u32);

/// The width that a file is taken for of which nothing says it: it may be the original.
const UNKNOWN_WIDTH: u32 = 1_000;

/// The pictures of a property, and the files of each.
#[derive(Default)]
pub(super) struct Pictures {
    pictures: Vec<Picture>,
    /// What the addresses of a picture's files have in common, and each file with its size; first the
    /// one that the picture is shown as.
    files: Vec<(String, Vec<(WebUrl, Size)>)>,
}

impl Pictures {
    /// Adds a file: to the picture that it is of, or as another. A picture is shown as its widest
    /// file; among files as wide, the lowest, which leaves the most room to the text. Two files that
    /// each say something else of themselves are two pictures, whatever they are called.
    pub(super) fn add(&mut self, new: Picture, node: Node<'_>) {
        if !forms::are_read() {
            // Each of several pictures shows something else, and says what.
            let mut before = self.pictures.iter();
            if before.any(|one| agree(&one.caption, &new.caption)) {
                node.other_form();
            }
            return self.pictures.push(new);
        }
        let may_be_one =
            |one: &Picture| agree(&one.caption, &new.caption) && agree(&one.credit, &new.credit);
        let (name, named) = without_size(new.url.as_str());
        let size = new.size.unwrap_or(named);
        let file = (new.url.clone(), size);
        for (one, (name_of_one, files)) in self.pictures.iter_mut().zip(&mut self.files) {
            if *name_of_one == name && may_be_one(one) {
                files.push(file);
                if rank(size) > rank(files[0].1) {
                    let last = files.len() - 1;
                    files.swap(0, last);
                    one.url = new.url;
                    one.size = new.size;
                }
                if one.caption.is_none() {
                    one.caption = new.caption;
                }
                if one.credit.is_none() {
                    one.credit = new.credit;
                }
                return;
            }
        }
        self.files.push((name, vec![file]));
        self.pictures.push(new);
    }

    /// All of them.
    pub(super) fn all(mut self) -> Vec<Picture> {
        for (picture, (_, files)) in self.pictures.iter_mut().zip(&self.files) {
            picture.srcset = srcset(files);
        }
        self.pictures
    }
}

/// The files that show the same part of the picture, each with its width; none where there is
/// nothing to choose from.
fn srcset(files: &[(WebUrl, Size)]) -> Option<String> {
    let (_, best) = files.first()?;
    let (mut set, mut count) = (String::new(), 0);
    for (url, (width, height)) in files {
        // Ratios differ by what rounding does.
        let across = width * best.1;
        let is_same_part = across.abs_diff(height * best.0) <= across / 50;
        // A comma at its end would end the address too early.
        if is_same_part && *width > 0 && !url.as_str().ends_with(',') {
            let between = if count > 0 { ", " } else { "" };
            let width = decimal((*width).into());
            put_str(
                &mut set,
                &concat(&[between, url.as_str(), " ", &width, "w"]),
            );
            count += 1;
        }
    }
    (count > 1).then_some(set)
}

/// Whether what two files say of themselves may be said of one picture.
fn agree(one: &Option<String>, other: &Option<String>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn rank((width, height): Size) -> (u32, u32) {
    (if width == 0 { UNKNOWN_WIDTH } else { width }, !height)
}

/// The words of an address that are no size, and the size.
fn without_size(address: &str) -> (String, Size) {
    let (mut name, mut size) = (String::new(), (0, 0));
    let (mut start, mut is_query, mut is_sized, mut is_height) = (0, false, false, false);
    for at in 0..=address.len() {
        let mark = address.as_bytes().get(at).copied().unwrap_or_default();
        if mark.is_ascii_alphanumeric() {
            continue;
        }
        // What is no letter of ASCII was percent-encoded.
        let word = &address[start..at];
        start = at + 1;
        if let Some(number) = number(word).filter(|_| is_sized) {
            if is_height {
                size.1 = number;
            } else {
                size = (number, 0);
            }
            is_height = true;
        } else if let Some(both) = both(word) {
            size = both;
        } else if !word.is_empty() {
            is_sized = (is_query || mark == b'_')
                && matches!(word, "w" | "h" | "width" | "height" | "resize" | "size");
            is_height = word.starts_with('h');
            if !is_sized {
                put(&mut name, '/');
                put_str(&mut name, word);
            }
        }
        is_query |= mark == b'?';
    }
    (name, size)
}

/// The numbers of `16x9` and `640x360`. That of `2x` is a factor of pixels, and of
/// `x0y444w1151h647` nothing but that this is a part.
fn both(word: &str) -> Option<Size> {
    let (width, height) = word.split_once('x')?;
    if width.is_empty() && height.contains('h') && height.contains('w') {
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
