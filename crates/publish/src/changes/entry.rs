//! One line of a list of changes: an article, and what became of it last.

use super::time::{seconds, utc};
use press_card::article::WebUrl;
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// What became of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    Published,
    Corrected,
    Withdrawn,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The article's address.
    pub(super) url: WebUrl,
    /// That of its document, by which an entry is known.
    pub(super) document: String,
    /// That of its static card.
    pub(super) card: Option<String>,
    pub(super) status: Status,
    /// When it was told of, in seconds since 1970.
    pub(super) at: u64,
    /// The version, as [`digest`](crate::digest) has it; of a document that is gone, none.
    pub(super) digest: Option<String>,
}

/// An entry as it stands in a file.
#[derive(Deserialize)]
pub(super) struct Written {
    url: WebUrl,
    document: WebUrl,
    card: Option<WebUrl>,
    status: Status,
    #[serde(rename = "dateModified")]
    date_modified: String,
    digest: Option<String>,
}

impl Status {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Entry {
    /// What entries are ordered by: the newest first, and of one run by the names of their documents.
    pub(super) fn key(&self) -> (core::cmp::Reverse<u64>, &str) {
        (core::cmp::Reverse(self.at), &self.document)
    }

    pub(super) fn json(&self) -> String {
        let mut members = Map::new();
        let mut put = |name: &str, value: Value| {
            if !value.is_null() {
                members.insert(name.to_owned(), value);
            }
        };
        put("@type", json!("DataFeedItem"));
        put("url", json!(self.url));
        put("document", json!(self.document));
        put("card", json!(self.card));
        put("status", json!(self.status.name()));
        put("dateModified", json!(utc(self.at)));
        put("digest", json!(self.digest));
        Value::Object(members).to_string()
    }
}

impl Written {
    /// The entry, if it is such as is written here.
    pub(super) fn read(self) -> Option<Entry> {
        let is_digest = |text: &String| {
            let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            text.len() == 43 && text.bytes().all(is_letter)
        };
        if !self.digest.as_ref().is_none_or(is_digest) {
            return None;
        }
        Some(Entry {
            url: self.url,
            document: self.document.into(),
            card: self.card.map(String::from),
            status: self.status,
            at: seconds(&self.date_modified)?,
            digest: self.digest,
        })
    }
}
