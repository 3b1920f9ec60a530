//! What one document says today.

use super::{
    entry::{Entry, Status},
    time::of_document,
};
use crate::sign::digest;
use core::error::Error;
use press_card::{
    article::{Article, Publication, Publisher, WebUrl, is_article, json},
    card::is_expired,
};

/// The version of an article that is in the folder.
pub(super) struct Version {
    pub(super) url: WebUrl,
    pub(super) status: Status,
    /// When the document says that this became of the article.
    pub(super) at: Option<u64>,
    pub(super) digest: String,
    /// The headline; of what is withdrawn, none.
    headline: Option<String>,
    /// What the newest correction says, or why it was withdrawn.
    pub(super) note: Option<String>,
    /// The article, where it may be shown for a time only.
    expiring: Option<Box<Article>>,
}

impl Version {
    pub(super) fn read(text: &str) -> Result<Self, String> {
        Self::of_article(text).map_err(|error| error.to_string())
    }

    fn of_article(text: &str) -> Result<Self, Box<dyn Error>> {
        let digest = digest(text)?;
        let document = json::parse(text)?;
        let node = json::find(&document, "NewsArticle", is_article)?;
        let at = |name: &str| of_document(node.raw_text(name)?);
        let at = at("dateModified").max(at("datePublished"));
        Ok(match Publication::from_document(&document)? {
            Publication::Withdrawn(withdrawal) => Self {
                url: withdrawal.url,
                status: Status::Withdrawn,
                at,
                digest,
                headline: None,
                note: withdrawal.reason,
                expiring: None,
            },
            Publication::Article(article) => {
                let newest = article.corrections.first();
                let is_changed = newest.is_some()
                    || article
                        .published
                        .zip(article.modified)
                        .is_some_and(|(first, last)| last > first);
                Self {
                    url: article.url.clone(),
                    status: if is_changed {
                        Status::Corrected
                    } else {
                        Status::Published
                    },
                    at,
                    digest,
                    headline: Some(article.headline.clone()),
                    note: newest.map(|one| one.text.clone()),
                    expiring: article.expires.is_some().then_some(article),
                }
            }
        })
    }

    /// What became of the article since this was told of it; nothing, if it is as it was.
    ///
    /// An article that is over is told of as corrected: its document is the same, and its card is
    /// another from now on.
    pub(super) fn status_after(&self, was: Option<&Entry>, now: u64) -> Option<Status> {
        match was {
            Some(was) if was.digest.as_ref() == Some(&self.digest) => {
                let is_over = self.is_expired(now) && !self.is_expired(was.at);
                is_over.then_some(Status::Corrected)
            }
            Some(was) if was.status != Status::Withdrawn && self.status == Status::Published => {
                Some(Status::Corrected)
            }
            _ => Some(self.status),
        }
    }

    /// What readers are shown of it: nothing, when it is over.
    pub(super) fn headline(&self, now: u64) -> Option<&str> {
        self.headline.as_deref().filter(|_| !self.is_expired(now))
    }

    fn is_expired(&self, now: u64) -> bool {
        let article = self.expiring.as_ref();
        article.is_some_and(|article| is_expired(article, &Publisher::of(article, None), now))
    }
}
