//! What one document says today.

use super::{
    entry::{Entry, Status},
    time::of_document,
};
use crate::sign::digest;
use core::error::Error;
use press_card::article::{Article, WebUrl, is_article, json};

/// The version of an article that is in the folder.
pub(super) struct Version {
    pub(super) url: WebUrl,
    pub(super) status: Status,
    /// When the document says that this became of the article.
    pub(super) at: Option<u64>,
    pub(super) digest: String,
    /// The headline; of what is withdrawn, none.
    pub(super) headline: Option<String>,
    /// What the newest correction says, or why it was withdrawn.
    pub(super) note: Option<String>,
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
        let status = node.raw_text("creativeWorkStatus").unwrap_or_default();
        if ["withdrawn", "canceled", "retracted", "withheld"].contains(&&*status.to_lowercase()) {
            let corrections = node.nodes("correction");
            return Ok(Self {
                url: node.required_url()?,
                status: Status::Withdrawn,
                at,
                digest,
                headline: None,
                note: corrections.first().and_then(|one| one.text("text")),
            });
        }
        let article = Article::from_document(&document)?;
        Ok(Self {
            url: article.url,
            status: Status::Published,
            at,
            digest,
            headline: Some(article.headline),
            note: None,
        })
    }

    /// What became of the article since this was told of it; nothing, if it is as it was.
    pub(super) fn status_after(&self, was: Option<&Entry>) -> Option<Status> {
        match was {
            Some(was) if was.digest.as_ref() == Some(&self.digest) => None,
            Some(was) if was.status != Status::Withdrawn && self.status == Status::Published => {
                Some(Status::Corrected)
            }
            _ => Some(self.status),
        }
    }
}
