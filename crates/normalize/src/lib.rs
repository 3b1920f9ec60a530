//! A document in whatever form, as the plain document that the element's program reads.
//!
//! That program has no room for all the forms in which pages describe an article: it reads the plain
//! one (docs/design.md#what-is-a-plain-document) and refuses the others as a whole. Their documents it
//! has from here, in a file that is loaded when the first of them comes.

mod article;
mod json;
#[cfg(target_arch = "wasm32")]
mod module;
mod publisher;

use press_card::{
    article::{ArticleError, Date, Publication, Publisher},
    card::{Layout, Tombstone, is_expired, written_remarks},
    text::Locale,
};

/// What becomes of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Normalized {
    /// An article's document and that of its publisher, if there is one, in the plain form: read as
    /// normalized ones, they give the same card as the texts that they were made of, but for remarks.
    Documents {
        /// The article's.
        article: String,
        /// The publisher's.
        publisher: Option<String>,
        /// What is to be added to the card: see [`written_remarks`].
        remarks: Vec<String>,
    },
    /// What stands in the place of an article that is not shown any more.
    Tombstone {
        /// Whether the article was withdrawn; else its time is over.
        is_withdrawn: bool,
        /// The day of it, as ISO 8601 has it, where that may be told.
        date: Option<String>,
        /// Why, where that may be told.
        reason: Option<String>,
        /// The words.
        tombstone: Tombstone,
    },
}

/// What a page knows of a document.
#[derive(Debug, Clone, Default)]
pub struct Circumstances {
    /// The language that the tag asks for.
    pub locale: Option<Locale>,
    /// The layout that the tag asks for: the crop that fits it is the picture.
    pub layout: Layout,
    /// The host, with its port, whose word it is known to be: that has signed it, or sent it.
    pub host: Option<String>,
    /// The time, in seconds since the beginning of 1970 in UTC.
    pub now: u64,
}

/// A document in the plain form. `named` is the publisher's document that the partner names.
///
/// # Errors
/// As from [`Article`] and from [`Publisher`] in the place of the article's publisher.
///
/// ```
/// let text = r#"{"@graph":[{"@type":"Report","headline":"早报","@id":"https://paper.example/a/1"}]}"#;
/// let normalized = press_card_normalize::normalized(text, None, &Default::default())?;
/// let press_card_normalize::Normalized::Documents { article, publisher, .. } = normalized else {
///     panic!()
/// };
/// assert_eq!(
///     article,
///     r#"{"@type":"NewsArticle","url":"https://paper.example/a/1","headline":"早报","inLanguage":"zh-Hans"}"#
/// );
/// assert_eq!(publisher, None);
/// # Ok::<(), press_card::article::ArticleError>(())
/// ```
pub fn normalized(
    text: &str,
    named: Option<&str>,
    known: &Circumstances,
) -> Result<Normalized, ArticleError> {
    let article = match text.parse()? {
        Publication::Article(article) => article,
        Publication::Withdrawn(withdrawal) => {
            let is_its_word = known.host.as_deref() == Some(withdrawal.url.host());
            let date = withdrawal.date.filter(|_| is_its_word);
            return Ok(Normalized::Tombstone {
                is_withdrawn: true,
                date: date.map(Date::iso),
                reason: withdrawal.reason.clone().filter(|_| is_its_word),
                tombstone: Tombstone::withdrawn(&withdrawal, known.locale, is_its_word),
            });
        }
    };
    let named = named
        .map(|text| text.parse().map_err(ArticleError::in_publisher))
        .transpose()?;
    let publisher = Publisher::of(&article, named);
    if is_expired(&article, &publisher, known.now) {
        return Ok(Normalized::Tombstone {
            is_withdrawn: false,
            date: None,
            reason: None,
            tombstone: Tombstone::expired(&article, known.locale),
        });
    }
    let document = (!publisher.name.is_empty()).then(|| publisher::document(&publisher));
    Ok(Normalized::Documents {
        article: article::document(&article, &publisher, known.layout),
        publisher: document,
        remarks: written_remarks(&article, &publisher),
    })
}
