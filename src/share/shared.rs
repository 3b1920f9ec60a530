//! What is shared.

use crate::article::{Article, Publisher, WebUrl, WeiboAccount};

/// What is shared. It comes from the card alone and never from the page around it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Shared {
    /// The article's canonical address.
    pub url: WebUrl,
    /// The headline as the article has it.
    pub title: String,
    /// The first picture's address.
    pub picture: Option<WebUrl>,
    /// 核心提示.
    pub abstract_text: Option<String>,
    /// The paper's account with Weibo.
    pub weibo: WeiboAccount,
}

impl Shared {
    /// What an article gives to be shared.
    #[must_use]
    pub fn new(article: &Article, publisher: &Publisher) -> Self {
        Self {
            url: article.url.clone(),
            title: article.headline.clone(),
            picture: article.pictures.first().map(|one| one.url.clone()),
            abstract_text: article.abstract_text.clone(),
            weibo: publisher.weibo.clone(),
        }
    }
}
