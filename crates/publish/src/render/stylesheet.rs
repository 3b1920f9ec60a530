//! The card's stylesheet, in a static card or beside it.

use crate::content_name::content_name;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use press_card::{
    article::WebUrl,
    card::{
        STYLE,
        html::{close, open},
    },
};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// Worked out once, and not for each of ten thousand cards.
static HASH: LazyLock<[u8; 32]> = LazyLock::new(|| Sha256::digest(STYLE).into());

/// Where a static card has its stylesheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stylesheet {
    /// In the card itself, which needs no other file.
    #[default]
    Inline,
    /// On the card's host, for pages whose policy allows no inline style: the address of the folder
    /// that has the files of `dist/`.
    Linked(WebUrl),
}

impl Stylesheet {
    /// The name of its file in `dist/`, which changes with its content.
    #[must_use]
    pub fn file() -> String {
        content_name(&*HASH, "css")
    }

    /// Appends its element, as it stands in a card's template.
    pub(super) fn write(&self, html: &mut String) {
        let Self::Linked(host) = self else {
            open(html, "style", []);
            html.push_str(STYLE);
            close(html, "style");
            return;
        };
        let host = host.as_str().trim_end_matches('/');
        let attributes = [
            ("rel", "stylesheet"),
            ("href", &format!("{host}/{}", Self::file())),
            // https://www.w3.org/TR/SRI/
            ("integrity", &format!("sha256-{}", BASE64.encode(*HASH))),
            ("crossorigin", "anonymous"),
        ];
        open(html, "link", attributes);
    }
}
