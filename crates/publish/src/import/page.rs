//! A page that is being imported: its tree, what its head says, and where it stands.

use super::{
    at::At,
    embeds::is_embedded,
    limits::{MAX_ADDRESS_BYTES, MAX_HEADING_BYTES, MAX_METAS, MAX_TEXT_BYTES},
    pieces::{Piece, pieces},
    tree::{Tree, is_block, unmarked},
};
use ego_tree::NodeId;
use press_card::article::{MAX_DOCUMENT_BYTES, WebUrl, clean::line};
use scraper::{ElementRef, Html, Selector};
use url::Url;

/// A page that has been read.
pub(super) struct Page {
    html: Html,
    is_whole: bool,
    blocks: Vec<(NodeId, At)>,
    given: Option<WebUrl>,
    metas: Vec<(String, String)>,
    base: Option<Url>,
    pieces: Vec<Piece>,
}

impl Page {
    /// Reads a page that stands at this address, so far as that is known.
    pub(super) fn read(tree: Tree, url: Option<&WebUrl>) -> Self {
        let Tree {
            html,
            is_whole,
            blocks,
        } = tree;
        let mut page = Self {
            metas: metas(&html),
            pieces: pieces(html.tree.root(), &mut { MAX_TEXT_BYTES }),
            html,
            is_whole,
            blocks,
            given: url.cloned(),
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

    /// The blocks of JSON-LD, each with the place where its text begins.
    pub(super) fn blocks(&self) -> Vec<(ElementRef<'_>, Option<At>)> {
        let place = |id| self.blocks.iter().find(|(own, _)| *own == id);
        let all = self.select("script[type]").into_iter();
        all.filter(|script| is_block((**script).value()))
            .map(|script| (script, place(script.id()).map(|(_, at)| *at)))
            .collect()
    }

    /// The address that was given beside the page.
    pub(super) const fn given(&self) -> Option<&WebUrl> {
        self.given.as_ref()
    }

    /// What a reader sees of the page.
    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Whether all of it was read.
    pub(super) const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The tree.
    pub(super) const fn html(&self) -> &Html {
        &self.html
    }

    /// The `<title>`, where it is none that lacks its end.
    pub(super) fn title(&self) -> Option<String> {
        let text = text_of(*self.select("title").first()?, MAX_HEADING_BYTES)?;
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
        let value = |one: &ElementRef<'_>| {
            let value = one.attr(name);
            line(&unmarked(value.filter(|it| it.len() <= MAX_ADDRESS_BYTES)?))
        };
        found.iter().find_map(value)
    }

    /// `<link rel="canonical">`.
    pub(super) fn canonical(&self) -> Option<WebUrl> {
        self.absolute(&self.attribute("link[rel~=canonical][href]", "href")?)
    }

    /// `rel="license"`, of a link that is the page's.
    pub(super) fn license(&self) -> Option<WebUrl> {
        let links = self.select("link[rel~=license][href], a[rel~=license][href]");
        let mut own = links.iter().filter(|link| !is_embedded(***link));
        own.find_map(|link| self.absolute(link.attr("href")?))
    }

    /// An address as the page writes it, made whole.
    pub(super) fn absolute(&self, address: &str) -> Option<WebUrl> {
        let address = address.trim();
        if address.is_empty() || address.len() > MAX_ADDRESS_BYTES {
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

/// The text of an element that has no more than so many bytes of it.
pub(super) fn text_of(element: ElementRef<'_>, most: usize) -> Option<String> {
    let length: usize = element.text().map(str::len).sum();
    (length <= most).then(|| element.text().collect())
}

fn metas(html: &Html) -> Vec<(String, String)> {
    let Ok(selector) = Selector::parse("meta[content]") else {
        return Vec::new();
    };
    let meta = |one: ElementRef<'_>| {
        let names = ["property", "name", "itemprop", "http-equiv"];
        let name = names.iter().find_map(|name| one.attr(name))?;
        let content = one.attr("content")?;
        if name.len() > MAX_HEADING_BYTES || content.len() > MAX_DOCUMENT_BYTES {
            return None;
        }
        let content = line(&unmarked(content))?;
        Some((name.trim().to_lowercase(), content))
    };
    html.select(&selector)
        .filter_map(meta)
        .take(MAX_METAS)
        .collect()
}
