//! The newspaper over a card: its logo or its name, and where in its print the article stands.

use crate::article::plain::join;
use crate::{
    article::{Article, Publisher, WebUrl},
    text::{Phrases, insert_name},
};

/// The newspaper that a card is of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MastheadModel {
    /// Its name.
    pub name: String,
    /// Where its logo is, which shows the name.
    pub logo: Option<WebUrl>,
    /// Width and height of the logo in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

pub(super) fn masthead(publisher: &Publisher) -> Option<MastheadModel> {
    if publisher.name.is_empty() {
        return None;
    }
    let logo = publisher.logo.as_ref();
    Some(MastheadModel {
        name: publisher.name.clone(),
        logo: logo.map(|logo| logo.url.clone()),
        size: logo.and_then(|logo| logo.size),
    })
}

/// Edition and page of the print, as far as the document names them. An edition that is the paper's
/// name or a date says what stands beside it already.
pub(super) fn printed(
    article: &Article,
    publisher: &Publisher,
    own_words: &Phrases,
) -> Option<String> {
    let says_more = |edition: &&String| {
        let has_digit = edition.bytes().any(|byte| byte.is_ascii_digit());
        !(publisher.is_own_source(edition) || has_digit && article.published.is_some())
    };
    let edition = article.print_edition.as_ref().filter(says_more).cloned();
    let page = article.print_page.as_ref();
    let page = page.map(|page| insert_name(own_words.page, page.trim_end_matches('版')));
    let parts: Vec<String> = edition.into_iter().chain(page).collect();
    (!parts.is_empty()).then(|| join(&parts, " "))
}
