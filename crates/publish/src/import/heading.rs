//! The headline of a page, and what its title says behind it: 「标题-数字报-西江日报」.

use super::{
    embeds::is_embedded,
    limits::MAX_HEADING_BYTES,
    page::Page,
    pieces::{pieces, texts},
};
use crate::text::markup;

/// A longer part of a title is none of a section's or a site's name.
const MAX_NAME: usize = 20;

/// A longer text is no heading.
const MAX_HEADING: usize = 400;

/// What heading and title say.
#[derive(Debug, Default)]
pub(super) struct Heading {
    pub(super) headline: Option<String>,
    pub(super) section: Option<String>,
    pub(super) site: Option<String>,
    /// Whether the headline is from the title alone.
    pub(super) is_title: bool,
}

/// What heading and title say, taken apart.
pub(super) fn read(page: &Page) -> Heading {
    let title = page
        .title()
        .filter(|title| is_heading(title))
        .unwrap_or_default();
    let heading = headings(page)
        .into_iter()
        .find(|one| title.starts_with(one.as_str()));
    let only = || {
        let mut all = headings(page);
        // Where the title says nothing, one heading must be it. Several may be those of a list.
        (title.is_empty() && all.len() == 1).then(|| all.remove(0))
    };
    let is_title = heading.is_none() && !title.is_empty();
    let Some(headline) = heading.or_else(only).or_else(|| first_part(&title)) else {
        return Heading::default();
    };
    let tail: Vec<&str> = title
        .strip_prefix(&headline)
        .unwrap_or_default()
        .split(['-', '_', '|', '｜', '—', '–', '－', '·'])
        .map(str::trim)
        .filter(|part| !part.is_empty() && part.chars().count() <= MAX_NAME)
        .collect();
    let (site, sections) = match tail.split_last() {
        Some((site, sections)) => (Some((*site).to_owned()), sections),
        None => (None, &[][..]),
    };
    Heading {
        section: sections.first().map(|part| (*part).to_owned()),
        headline: Some(headline),
        site,
        is_title,
    }
}

/// The headings that may be the headline, the highest first.
pub(super) fn headings(page: &Page) -> Vec<String> {
    let mut headings = Vec::new();
    for level in ["h1", "h2", "h3"] {
        let own = page.select(level).into_iter();
        for heading in own.filter(|one| !is_embedded(**one)).take(20) {
            let text = texts(&pieces(*heading, &mut { MAX_HEADING_BYTES })).join(" ");
            if !text.is_empty() && is_heading(&text) {
                headings.push(text);
            }
        }
    }
    headings
}

/// Whether a text can be a heading. An element without its end has the rest of the page in it.
fn is_heading(text: &str) -> bool {
    text.chars().count() <= MAX_HEADING && markup::tag(text).is_none()
}

/// A title up to the mark that separates it from the name of the site. A hyphen may be part of a
/// headline; one with spaces around it is not.
fn first_part(title: &str) -> Option<String> {
    let ends = ["_", "|", "｜", " - ", " – ", " — ", "--", "-"];
    let end = ends.iter().find_map(|mark| title.find(mark));
    let part = title[..end.unwrap_or(title.len())].trim();
    let part = if part.is_empty() { title } else { part };
    (!part.is_empty()).then(|| part.to_owned())
}
