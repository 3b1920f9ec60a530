//! Where an object says that it is: in `url`, in `mainEntityOfPage`, in `@id`.

use super::{Item, Node, top_level};
use crate::article::{
    error::{ArticleError, ErrorKind},
    forms,
    url::WebUrl,
};

impl Node<'_> {
    /// The address of an article: its `url`, or else that of the page that it is the main part of,
    /// which is the form that search engines ask for; or else its `@id`, where that is an address;
    /// or that of the page which the document describes beside it.
    pub fn required_url(self) -> Result<WebUrl, ArticleError> {
        if let Some(url) = self.url("url") {
            return Ok(match self.raw_text("shownHost") {
                Some(host) if self.is_normalized() => url.shown_with(host),
                _ => url,
            });
        }
        if !forms::are_read() {
            return Err(ArticleError::new("url", ErrorKind::Form));
        }
        for name in ["mainEntityOfPage", "@id"] {
            if let Some(url) = self.url(name) {
                return Ok(url);
            }
        }
        for page in top_level(self.document) {
            if page.has_type("WebPage")
                && let Some(url) = page.address()
            {
                return Ok(url);
            }
        }
        // An address that is cut is another one.
        let text = self.required("url", usize::MAX)?;
        text.parse()
            .map_err(|error| ArticleError::new("url", ErrorKind::Address(error)))
    }

    fn address(self) -> Option<WebUrl> {
        self.url("url").or_else(|| self.url("@id"))
    }

    /// An address, where it is one that a reader can be sent to: as text, or as the `url` or `@id`
    /// of an object. What follows a `#` in an `@id` is a name within the document, and no place on
    /// the page.
    pub fn url(self, name: &str) -> Option<WebUrl> {
        for item in self.values(name) {
            let url = match item {
                Item::Text(text) => {
                    let is_id = forms::are_read() && name == "@id";
                    let page = text.split_once('#').filter(|_| is_id);
                    page.map_or(text, |(page, _)| page).parse().ok()
                }
                Item::Node(node) if self.other_form() => node.address(),
                Item::Node(_) => None,
            };
            if url.is_some() {
                return url;
            }
            self.other_form();
        }
        None
    }
}
