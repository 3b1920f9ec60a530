//! Several files of one picture: the crops that search engines ask for (1:1, 4:3, 16:9), or the same
//! in several sizes.

mod address;

use super::Picture;
use crate::article::url::WebUrl;

/// Width and height in pixels, or in parts of a ratio; zero where nothing says them.
type Size = (u32, u32);

/// The width that a file is taken for of which nothing says it: it may be the original.
const UNKNOWN_WIDTH: u32 = 1_000;

/// A picture of which there are these files so far.
struct Files {
    /// What their addresses have in common.
    name: String,
    /// The size of the one that is shown.
    size: Size,
    shown: Picture,
    all: Vec<(WebUrl, Size)>,
}

/// Each picture once, as its widest file; among files as wide, the lowest, which leaves the most
/// room to the text. Two that each say something else of themselves are two, whatever they are
/// called.
pub(super) fn joined(pictures: impl Iterator<Item = Picture>) -> Vec<Picture> {
    let mut known: Vec<Files> = Vec::new();
    for new in pictures {
        let (name, named) = address::without_size(new.url.as_str());
        let size = new.size.unwrap_or(named);
        let file = (new.url.clone(), size);
        let is_same = |files: &&mut Files| {
            files.name == name
                && agree(&files.shown.caption, &new.caption)
                && agree(&files.shown.credit, &new.credit)
        };
        if let Some(files) = known.iter_mut().find(is_same) {
            let shown = &mut files.shown;
            if rank(size) > rank(files.size) {
                shown.url = new.url;
                shown.size = new.size;
                files.size = size;
            }
            shown.caption = shown.caption.take().or(new.caption);
            shown.credit = shown.credit.take().or(new.credit);
            files.all.push(file);
        } else {
            known.push(Files {
                name,
                size,
                shown: new,
                all: vec![file],
            });
        }
    }
    known.into_iter().map(Files::picture).collect()
}

impl Files {
    fn picture(self) -> Picture {
        let Self {
            size,
            mut shown,
            all,
            ..
        } = self;
        for (url, own) in all {
            let is_known = own.0 > 0 && shown.widths.iter().all(|(_, width)| *width != own.0);
            if is_known && is_like(own, size) {
                shown.widths.push((url, own.0));
            }
        }
        // There is nothing to choose from.
        if shown.widths.len() < 2 {
            shown.widths.clear();
        }
        shown
    }
}

/// Whether what two files say of themselves may be said of one picture.
fn agree(one: &Option<String>, other: &Option<String>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn rank((width, height): Size) -> (u32, u32) {
    (if width == 0 { UNKNOWN_WIDTH } else { width }, !height)
}

/// Whether two files show the same part of the picture: their ratios differ by what rounding does.
fn is_like(one: Size, other: Size) -> bool {
    let (a, b) = (
        u64::from(one.0) * u64::from(other.1),
        u64::from(one.1) * u64::from(other.0),
    );
    a.abs_diff(b) * 50 <= a
}
