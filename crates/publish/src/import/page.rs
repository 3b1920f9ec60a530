//! A page that is being imported: its tree, what its head says, and where it stands.

use super::{
    pieces::{Piece, pieces},
    tree::{self, unmarked},
};
use press_card::article::{WebUrl, clean::line};
use scraper::{ElementRef, Html, Selector};
use url::Url;

/// A page that has been read.
pub(super) struct Page {
    html: Html,
    metas: Vec<(String, String)>,
    base: Option<Url>,
    pieces: Vec<Piece>,
}

impl Page {
    /// Reads a page that stands at this address, so far as that is known.
    pub(super) fn read(text: &str, url: Option<&WebUrl>) -> Self {
        let html = tree::read(text);
        let mut page = Self {
            metas: metas(&html),
            pieces: pieces(html.tree.root()),
            html,
            base: url.and_then(|url| Url::parse(url.as_str()).ok()),
        };
        if page.base.is_none() {
            page.base = page
                .canonical()
                .or_else(|| page.meta(&["og:url"])?.parse().ok())
                .and_then(|url| Url::parse(url.as_str()).ok());
        }
        let base = page.attribute("base[href]", "href");
        if let Some(base) = base.and_then(|href| page.joined(&href)) {
            page.base = Some(base);
        }
        page
    }

    /// The elements of a selector of ours.
    pub(super) fn select(&self, selector: &str) -> Vec<ElementRef<'_>> {
        Selector::parse(selector).map_or_else(|_| Vec::new(), |it| self.html.select(&it).collect())
    }

    /// What a reader sees of the page.
    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The tree.
    pub(super) const fn html(&self) -> &Html {
        &self.html
    }

    /// The `<title>`.
    pub(super) fn title(&self) -> Option<String> {
        let text: String = self.select("title").first()?.text().collect();
        line(&unmarked(&text))
    }

    /// What the first `<meta>` of these names, or properties, says; in the order of the names.
    pub(super) fn meta(&self, names: &[&str]) -> Option<String> {
        let said = |name: &&str| {
            let mut all = self.metas.iter();
            all.find(|(own, _)| own == name)
                .map(|(_, content)| content.clone())
        };
        names.iter().find_map(said)
    }

    /// Every `<meta>`, by its name in small letters.
    pub(super) fn metas(&self) -> &[(String, String)] {
        &self.metas
    }

    /// The attribute of the first element that a selector of ours finds, where there is anything
    /// in it.
    pub(super) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let found = self.select(selector);
        found
            .iter()
            .find_map(|one| line(&unmarked(one.attr(name)?)))
    }

    /// `<link rel="canonical">`.
    pub(super) fn canonical(&self) -> Option<WebUrl> {
        self.absolute(&self.attribute("link[rel~=canonical][href]", "href")?)
    }

    /// An address as the page writes it, made whole.
    pub(super) fn absolute(&self, address: &str) -> Option<WebUrl> {
        let address = address.trim();
        if address.is_empty() {
            return None;
        }
        let whole = address.parse().ok();
        whole.or_else(|| self.joined(address)?.as_str().parse().ok())
    }

    fn joined(&self, address: &str) -> Option<Url> {
        match &self.base {
            Some(base) => base.join(address).ok(),
            None => Url::parse(address).ok(),
        }
    }
}

fn metas(html: &Html) -> Vec<(String, String)> {
    let Ok(selector) = Selector::parse("meta[content]") else {
        return Vec::new();
    };
    let meta = |one: ElementRef<'_>| {
        let names = ["property", "name", "itemprop", "http-equiv"];
        let name = names.iter().find_map(|name| one.attr(name))?;
        let content = line(&unmarked(one.attr("content")?))?;
        Some((name.trim().to_lowercase(), content))
    };
    html.select(&selector).filter_map(meta).collect()
}
