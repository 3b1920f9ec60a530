//! What stands in the place of an article that is not shown any more: who has taken it back, why, and
//! whom to ask. Never a blank, which would be read as a fault, or as censorship.

use super::model::{ContactModel, contact};
use crate::{
    article::{Article, Publisher, WebUrl, Withdrawal, plain::concat},
    text::{self, Locale, insert_name},
};

/// The words in the place of an article. None of them is the article's.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tombstone {
    /// The language of the words.
    pub locale: Locale,
    /// What has become of the article, in a sentence.
    pub text: String,
    /// Why, in the newspaper's words.
    pub reason: Option<String>,
    /// Words that lead to where the article is, where it is still there.
    pub link: Option<(&'static str, WebUrl)>,
    /// Whom to ask.
    pub contact: Option<ContactModel>,
}

impl Tombstone {
    /// Of an article that was withdrawn. `is_its_word` says whether the document is known to be that of
    /// the article's own host: else nobody is named, and nothing that it says is repeated.
    ///
    /// ```
    /// use press_card::{article::Publication, card::Tombstone};
    ///
    /// let text = r#"{"@type": "NewsArticle", "url": "https://paper.example/a/1",
    ///     "creativeWorkStatus": "Retracted", "dateModified": "2026-10-26"}"#;
    /// let Publication::Withdrawn(withdrawal) = text.parse()? else { panic!() };
    /// let of_the_paper = Tombstone::withdrawn(&withdrawal, None, true);
    /// assert_eq!(of_the_paper.text, "本文已由西江日报于2026年10月26日撤回。");
    /// assert_eq!(Tombstone::withdrawn(&withdrawal, None, false).text, "本文已撤回。");
    /// # Ok::<(), press_card::article::ArticleError>(())
    /// ```
    #[must_use]
    pub fn withdrawn(withdrawal: &Withdrawal, locale: Option<Locale>, is_its_word: bool) -> Self {
        let locale = locale_of(locale, withdrawal.language.as_deref());
        let words = locale.tombstone_phrases();
        if !is_its_word {
            return Self::saying(words.withdrawn.to_owned(), locale);
        }
        let name = name_of(&withdrawal.url);
        let text = match withdrawal.date {
            None => insert_name(words.withdrawn_by, &name),
            Some(day) => insert_name(
                &words
                    .withdrawn_by_on
                    .replace("[]", &text::date(day, locale)),
                &name,
            ),
        };
        let publisher = withdrawal.publisher(None);
        let reason = withdrawal.reason.as_deref();
        Self {
            reason: reason.map(|reason| concat(&[words.reason, reason])),
            contact: (!publisher.contacts.is_empty())
                .then(|| contact(&publisher, locale.phrases())),
            ..Self::saying(text, locale)
        }
    }

    /// Of an article that may no longer be shown here.
    #[must_use]
    pub fn expired(article: &Article, locale: Option<Locale>) -> Self {
        let locale = locale_of(locale, article.language.as_deref());
        let words = locale.tombstone_phrases();
        Self {
            link: Some((words.read_original, article.url.clone())),
            ..Self::saying(words.expired.to_owned(), locale)
        }
    }

    /// Of an article whose host says that it is gone, and nothing else.
    #[must_use]
    pub fn gone(locale: Locale) -> Self {
        Self::saying(locale.tombstone_phrases().gone.to_owned(), locale)
    }

    const fn saying(text: String, locale: Locale) -> Self {
        Self {
            locale,
            text,
            reason: None,
            link: None,
            contact: None,
        }
    }
}

fn locale_of(locale: Option<Locale>, language: Option<&str>) -> Locale {
    locale.unwrap_or_else(|| language.map_or_else(Locale::default, Locale::from_tag))
}

/// Whose an address is: the newspaper that ships, where it says that the host is its own; else the
/// host itself. What a document calls itself proves nothing.
fn name_of(url: &WebUrl) -> String {
    let paper = Publisher::xijiang();
    if paper.url.is_some_and(|own| own.host() == url.host()) {
        paper.name
    } else {
        url.shown_host().to_owned()
    }
}
