//! Which of the articles that a page describes is its own.
//!
//! `crates/embed/loader/page/article.js` says the same of a page that a card is given;
//! tests/publish/pages/which.json holds one against the other.

use super::{heading, limits::MAX_HEADING_BYTES, page::Page};
use url::Url;

/// What is added to an address on the way to a page, beside all that begins with `utm_`.
const ADDED: [&str; 8] = [
    "fbclid",
    "gclid",
    "msclkid",
    "yclid",
    "spm",
    "from",
    "isappinstalled",
    "nsukey",
];

/// An article that a page describes.
#[derive(Debug, Default)]
pub(super) struct Candidate {
    /// Where it says that it stands.
    pub(super) addresses: Vec<String>,
    /// Its headline.
    pub(super) headline: Option<String>,
    /// Whether it stands in somebody else's card, or beside the page's article.
    pub(super) is_embedded: bool,
}

/// What a page says of itself.
pub(super) struct Own {
    given: Vec<String>,
    said: Vec<String>,
    titles: Vec<String>,
}

impl Own {
    pub(super) fn new(page: &Page) -> Self {
        let said = page.canonical().map(|url| url.as_str().to_owned());
        let said = said.into_iter().chain(page.meta(&["og:url"]));
        let given = page.given().map(|url| url.as_str().to_owned());
        let titles = page.meta(&["og:title"]).into_iter();
        let titles = titles.chain(page.title()).chain(heading::headings(page));
        Self {
            given: keys(page, given),
            said: keys(page, said),
            titles: titles
                .filter(|title| title.len() <= MAX_HEADING_BYTES)
                .map(|title| letters(&title))
                .collect(),
        }
    }

    /// The place of the page's article among these: the first whose address is the page's; else
    /// one whose headline is in the page's title; else one that has no address; else the first.
    /// But where the page says which its address is, one that has another and another headline is
    /// not the page's.
    pub(super) fn article(&self, page: &Page, all: &[Candidate]) -> Option<usize> {
        let addresses: Vec<_> = all
            .iter()
            .map(|one| keys(page, one.addresses.iter()))
            .collect();
        let is_plain = |at: usize| !all[at].is_embedded;
        let is_at = |at: usize, own: &[String]| addresses[at].iter().any(|one| own.contains(one));
        let is_titled = |at: usize| {
            let headline = letters(all[at].headline.as_deref().unwrap_or_default());
            !headline.is_empty() && self.titles.iter().any(|title| title.contains(&headline))
        };
        // Whoever gives the address of a page may give that of another form of it.
        let is_of_page = |at: usize| self.said.is_empty() || addresses[at].is_empty();
        let rules: [&dyn Fn(usize) -> bool; 8] = [
            &|at| is_plain(at) && is_at(at, &self.given),
            &|at| is_at(at, &self.given),
            &|at| is_plain(at) && is_at(at, &self.said),
            &|at| is_plain(at) && is_titled(at),
            &|at| is_plain(at) && addresses[at].is_empty() && all[at].headline.is_some(),
            &|at| is_plain(at) && is_of_page(at) && all[at].headline.is_some(),
            // What has no headline may still name the author.
            &|at| is_plain(at) && addresses[at].is_empty(),
            &|at| is_plain(at) && is_of_page(at),
        ];
        rules
            .iter()
            .find_map(|is_it| (0..all.len()).find(|at| is_it(*at)))
    }
}

fn keys(page: &Page, addresses: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let key = |address: &str| key(page.absolute(address)?.as_str());
    let all = addresses.into_iter();
    all.filter_map(|address| key(address.as_ref())).collect()
}

/// The same for addresses of the same page.
fn key(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    let port = url.port().map_or(String::new(), |port| format!(":{port}"));
    let kept: Vec<&str> = url
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|one| {
            let name = one
                .split('=')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            !one.is_empty() && !name.starts_with("utm_") && !ADDED.contains(&&*name)
        })
        .collect();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let path = url.path().strip_suffix('/').unwrap_or(url.path());
    let whole = format!("{host}{port}{path}?{}", kept.join("&"));
    let decoded = percent_encoding::percent_decode_str(&whole).decode_utf8();
    Some(decoded.map_or(whole.clone(), |decoded| decoded.into_owned()))
}

/// What two titles have in common, however they are typeset.
fn letters(title: &str) -> String {
    let is_letter = |c: &char| {
        !(c.is_whitespace()
            || c.is_ascii_punctuation()
            || matches!(*c, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}'
                | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{fe30}'..='\u{fe6f}'))
    };
    title
        .chars()
        .filter(is_letter)
        .flat_map(char::to_lowercase)
        .collect()
}
