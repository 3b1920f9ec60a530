//! An article that its newspaper has taken back, of which no more is left than that.

use super::{
    article::Article,
    correction::Correction,
    date::Date,
    error::ArticleError,
    json::{self, Document, Item, Node},
    publisher::Publisher,
    url::WebUrl,
};
use core::str::FromStr;

/// An article that was withdrawn, canceled, retracted or withheld: its `creativeWorkStatus`.
///
/// It holds nothing of what the article said, whatever is left of that in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Withdrawal {
    /// Where the article stood.
    pub url: WebUrl,
    /// The text of the newest `correction`: why.
    pub reason: Option<String>,
    /// The day of it, or else `dateModified`.
    pub date: Option<Date>,
    /// `inLanguage`, a BCP 47 tag.
    pub language: Option<String>,
    /// The article without its texts and pictures: what its publisher is known by.
    remains: Box<Article>,
}

/// What a newspaper's document says: an article, or that there is none any more.
///
/// ```
/// use press_card::article::Publication;
///
/// let text = r#"{"@type": "NewsArticle", "url": "https://paper.example/a/1",
///     "creativeWorkStatus": "Withdrawn",
///     "correction": {"@type": "CorrectionComment", "text": "消息不实", "datePublished": "2026-10-26"}}"#;
/// let Publication::Withdrawn(withdrawal) = text.parse()? else { panic!() };
/// assert_eq!(withdrawal.reason.as_deref(), Some("消息不实"));
/// # Ok::<(), press_card::article::ArticleError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publication {
    /// An article that is published.
    Article(Box<Article>),
    /// One that was.
    Withdrawn(Box<Withdrawal>),
}

/// The words of `creativeWorkStatus` for it, in small letters. (The press writes the second so or so.)
const STATES: [&str; 5] = [
    "withdrawn",
    "canceled",
    "cancelled",
    "retracted",
    "withheld",
];

impl FromStr for Publication {
    type Err = ArticleError;

    fn from_str(text: &str) -> Result<Self, ArticleError> {
        Self::from_document(&json::parse(text)?)
    }
}

impl Publication {
    /// What a document says that was read already.
    ///
    /// # Errors
    /// There is no article, or it has no usable address; or it was not withdrawn and has no usable
    /// headline.
    pub fn from_document(document: &Document) -> Result<Self, ArticleError> {
        document.start_over();
        let node = Article::find(document)?;
        if !is_withdrawn(node) {
            return Ok(Self::Article(Box::new(Article::from_document(document)?)));
        }
        let mut remains = Article::read(node, String::new())?;
        remains.forget();
        let newest = Correction::read(node).into_iter().next();
        Ok(Self::Withdrawn(Box::new(Withdrawal {
            url: remains.url.clone(),
            date: newest
                .as_ref()
                .and_then(|one| one.date)
                .or(remains.modified),
            reason: newest.map(|one| one.text),
            language: remains.language.clone(),
            remains: Box::new(remains),
        })))
    }
}

impl Withdrawal {
    /// Whose article it was, as [`Publisher::of`] has it.
    #[must_use]
    pub fn publisher(&self, named: Option<Publisher>) -> Publisher {
        Publisher::of(&self.remains, named)
    }
}

/// Whether the status of an article says that it is no longer published, as text or as a
/// `DefinedTerm`.
pub(super) fn is_withdrawn(node: Node<'_>) -> bool {
    let says_so = |text: &str| {
        let word = text.trim().rsplit(['/', ':', '#']).next();
        let word = word.unwrap_or_default().to_ascii_lowercase();
        STATES.contains(&word.as_str())
    };
    node.values("creativeWorkStatus")
        .into_iter()
        .any(|item| match item {
            Item::Text(text) => says_so(text),
            Item::Node(term) => ["name", "termCode", "@id", "url"]
                .iter()
                .any(|property| term.raw_text(property).is_some_and(says_so)),
        })
}
