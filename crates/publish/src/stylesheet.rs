//! The card's stylesheet, in a static card or beside it.

use crate::content_name::content_name;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use press_card::{article::WebUrl, card::STYLE};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// Worked out once, and not for each of ten thousand cards.
static HASH: LazyLock<[u8; 32]> = LazyLock::new(|| Sha256::digest(STYLE).into());

/// Where a static card has its stylesheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

    /// Its element, as it stands in a card's template.
    pub(super) fn html(&self) -> String {
        match self {
            Self::Inline => format!("<style>{STYLE}</style>"),
            Self::Linked(host) => {
                let host = host.as_str().trim_end_matches('/');
                let host = html_escape::encode_double_quoted_attribute(host);
                // https://www.w3.org/TR/SRI/
                let integrity = BASE64.encode(*HASH);
                format!(
                    "<link rel=\"stylesheet\" href=\"{host}/{}\" \
                     integrity=\"sha256-{integrity}\" crossorigin=\"anonymous\">",
                    Self::file()
                )
            }
        }
    }
}
