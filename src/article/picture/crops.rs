//! Several files of one picture: the crops that search engines ask for (1:1, 4:3, 16:9), or the same
//! in several sizes.

use super::{
    Picture,
    size::{Size, without_size},
};
use crate::article::{
    forms,
    json::Node,
    plain::{concat, decimal, put_str},
    url::WebUrl,
};

/// The width that a file is taken for of which nothing says it: it may be the original.
const UNKNOWN_WIDTH: u32 = 1_000;

/// The pictures of a property, and the files of each.
#[derive(Default)]
pub(super) struct Pictures {
    pictures: Vec<Picture>,
    /// What the addresses of a picture's files have in common, and each file with its size; first the
    /// one that the picture is shown as.
    files: Vec<(String, Files)>,
}

type Files = Vec<(WebUrl, Size)>;

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
        let (name, named) = without_size(new.url.as_str());
        let size = new.size.unwrap_or(named);
        let files = vec![(new.url.clone(), size)];
        for (at, one) in self.pictures.iter().enumerate() {
            if self.files[at].0 == name
                && agree(&one.caption, &new.caption)
                && agree(&one.credit, &new.credit)
            {
                return self.merge(at, new, files);
            }
        }
        self.files.push((name, files));
        self.pictures.push(new);
    }

    /// All of them.
    pub(super) fn all(mut self) -> Vec<Picture> {
        if forms::are_read() {
            self.join();
            for (picture, (_, files)) in self.pictures.iter_mut().zip(&self.files) {
                picture.srcset = srcset(files);
                #[cfg(feature = "forms")]
                {
                    picture.thumbnail = thumbnail(files);
                }
            }
        }
        self.pictures
    }

    /// Puts the files of another into a picture.
    fn merge(&mut self, at: usize, new: Picture, mut more: Files) {
        let (one, (_, files)) = (&mut self.pictures[at], &mut self.files[at]);
        let (size, first) = (more[0].1, files.len());
        files.append(&mut more);
        if rank(size) > rank(files[0].1) {
            files.swap(0, first);
            one.url = new.url;
            one.size = new.size;
        }
        if one.caption.is_none() {
            one.caption = new.caption;
        }
        if one.credit.is_none() {
            one.credit = new.credit;
        }
    }

    /// Makes one of the pictures that are crops under names of their own: all with one caption, in one
    /// folder, no two of one shape, and among them the square and the 16:9 that search engines ask for.
    /// Photographs that share a caption are hardly ever cut so.
    fn join(&mut self) {
        let mut at = 0;
        while at < self.pictures.len() {
            let first = &self.pictures[at];
            let is_same = |one: &Picture| {
                one.caption.is_some()
                    && one.caption == first.caption
                    && agree(&one.credit, &first.credit)
                    && folder(one) == folder(first)
            };
            let same: Vec<bool> = self.pictures.iter().map(is_same).collect();
            let (mut shapes, mut is_repeated) = (0_u64, false);
            for (one, is_same) in self.pictures.iter().zip(&same) {
                let shape = u64::from(*is_same) << shape(one);
                is_repeated |= shapes & shape != 0;
                shapes |= shape;
            }
            at += 1;
            if !is_repeated && shapes & SEARCHED == SEARCHED {
                for place in (at..same.len()).rev().filter(|place| same[*place]) {
                    let (new, (_, files)) = (self.pictures.remove(place), self.files.remove(place));
                    self.merge(at - 1, new, files);
                }
            }
        }
    }
}

fn folder(picture: &Picture) -> &str {
    let url = picture.url.as_str();
    &url[..url.rfind('/').unwrap_or(0)]
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

/// Width and height of a picture that stands beside text, to each other.
#[cfg(feature = "forms")]
const BESIDE_TEXT: Size = (3, 2);

/// The file whose shape is nearest to that of pictures beside text, if it is nearer than the first one's; the
/// widest of several.
#[cfg(feature = "forms")]
fn thumbnail(files: &[(WebUrl, Size)]) -> Option<WebUrl> {
    // By how much one side is too long, in fiftieths: what rounding makes is less.
    let excess = |(width, height): Size| {
        let (across, down) = (width * BESIDE_TEXT.1, height * BESIDE_TEXT.0);
        let least = across.min(down);
        (least > 0).then(|| across.max(down) * 50 / least)
    };
    let known = files
        .iter()
        .filter_map(|(url, size)| Some((excess(*size)?, size.0, url)));
    let (nearest, _, url) = known.min_by_key(|(excess, width, _)| (*excess, !width))?;
    let (_, first) = files.first()?;
    (excess(*first).is_some_and(|first| nearest < first)).then(|| url.clone())
}

/// The shapes that search engines ask for: 1:1 and 16:9.
const SEARCHED: u64 = 1 << 20 | 1 << 36;

/// The width of a picture in twentieths of its height, to 63; none is zero, as that of a column.
fn shape(one: &Picture) -> u32 {
    let (width, height) = one.size.unwrap_or_default();
    (width * 20 + height / 2)
        .checked_div(height)
        .unwrap_or(0)
        .min(63)
}

/// Whether what two files say of themselves may be said of one picture.
fn agree(one: &Option<String>, other: &Option<String>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn rank((width, height): Size) -> (u32, u32) {
    (if width == 0 { UNKNOWN_WIDTH } else { width }, !height)
}
