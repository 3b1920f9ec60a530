//! The article, read from schema.org `NewsArticle` JSON-LD.

#[cfg(feature = "forms")]
mod rare;

use super::{
    clean,
    date::{self, Date},
    error::ArticleError,
    forms,
    genre::is_article_type,
    json::{self, Document, Node},
    language::language_said,
    limits::{MAX_PARAGRAPH_CHARS, MAX_PARAGRAPHS},
    person::Person,
    picture::Picture,
    publisher::Publisher,
    source::Source,
    tally,
    url::WebUrl,
};
#[cfg(feature = "forms")]
use super::{
    correction::Correction, digital_source::DigitalSource, error::ErrorKind, genre::Genre,
    withdrawal::is_withdrawn,
};
use core::str::FromStr;

/// A newspaper article: what its document says, cleaned, and nothing added.
///
/// Tolerant where JSON-LD varies (a string, an object or a list; `@graph`; `@type` as a list;
/// unknown properties), strict where it matters: `headline` and `url` are required, addresses
/// are http or https, text is text and never markup. An optional field that cannot be used is
/// left out.
///
/// ```
/// use press_card::article::Article;
///
/// let article: Article = r#"{
///     "@context": "https://schema.org",
///     "@type": "NewsArticle",
///     "headline": "以抓好一地一域发展为全局全域赋能添彩",
///     "url": "https://paper.example/a/1017.html",
///     "author": "谢江涛"
/// }"#
/// .parse()?;
/// assert_eq!(article.authors[0].name, "谢江涛");
/// assert!(article.paragraphs.is_empty());
/// # Ok::<(), press_card::article::ArticleError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Article {
    /// `headline`, never empty.
    pub headline: String,
    /// `url`, the canonical address: the one that is shared.
    pub url: WebUrl,
    /// What its `@type` says that the reader has to know.
    #[cfg(feature = "forms")]
    pub genre: Option<Genre>,
    /// `alternativeHeadline`: the second line of the headline.
    pub alternative_headline: Option<String>,
    /// `abstract`: 核心提示.
    pub abstract_text: Option<String>,
    /// `articleSection`: the kicker, such as 数字报.
    pub section: Option<String>,
    /// `dateline`: 西江日报讯.
    pub dateline: Option<String>,
    /// `author`, or else `creator`, which schema.org has for the same.
    pub authors: Vec<Person>,
    /// `contributor`.
    pub contributors: Vec<Person>,
    /// `editor`: 责任编辑.
    pub editors: Vec<Person>,
    /// `articleBody`, by paragraphs; none of them empty.
    pub paragraphs: Vec<String>,
    /// `datePublished`.
    pub published: Option<Date>,
    /// `dateModified`.
    #[cfg(feature = "forms")]
    pub modified: Option<Date>,
    /// `correction`, the newest first.
    #[cfg(feature = "forms")]
    pub corrections: Vec<Correction>,
    /// `expires`, as it is written: until when the article may be shown.
    #[cfg(feature = "forms")]
    pub expires: Option<String>,
    /// `digitalSourceType`, where a reader has to be told of it.
    #[cfg(feature = "forms")]
    pub digital_source: Option<DigitalSource>,
    /// `printEdition`.
    pub print_edition: Option<String>,
    /// `printPage`.
    pub print_page: Option<String>,
    /// `image`.
    pub pictures: Vec<Picture>,
    /// `sourceOrganization`, or else `isBasedOn`: whom the work is from.
    pub source: Option<Source>,
    /// `publisher`, as far as this document says.
    pub publisher: Option<Publisher>,
    /// The count of `ShareAction`s in `interactionStatistic`.
    pub shares: Option<u64>,
    /// `license`, or else `usageInfo`: what may be done with the work.
    #[cfg(feature = "forms")]
    pub license: Option<WebUrl>,
    /// `acquireLicensePage`: where one asks for more.
    #[cfg(feature = "forms")]
    pub acquire_license_page: Option<WebUrl>,
    /// `copyrightNotice`, or else what `copyrightYear` and `copyrightHolder` say.
    #[cfg(feature = "forms")]
    pub copyright_notice: Option<String>,
    /// `inLanguage`, a BCP 47 tag; where it is none, what the text shows.
    pub language: Option<String>,
}

impl FromStr for Article {
    type Err = ArticleError;

    fn from_str(text: &str) -> Result<Self, ArticleError> {
        Self::from_document(&json::parse(text)?)
    }
}

impl Article {
    /// The article of a document that was read already: for who wants to know afterwards what of
    /// it was [cut off](Document::is_cut_off).
    ///
    /// # Errors
    /// As from a text: there is no article, or it has no usable `headline` or `url`.
    pub fn from_document(document: &Document) -> Result<Self, ArticleError> {
        document.start_over();
        let node = Self::find(document)?;
        #[cfg(feature = "forms")]
        if forms::are_read() && is_withdrawn(node) {
            return Err(ArticleError::new(
                "creativeWorkStatus",
                ErrorKind::Withdrawn,
            ));
        }
        let headline = match node.required_text("headline") {
            Ok(headline) => headline,
            Err(error) => node.text("name").ok_or(error)?,
        };
        document.in_form(Self::read(node, headline)?)
    }

    /// The object that is the article.
    pub(super) fn find(document: &Document) -> Result<Node<'_>, ArticleError> {
        json::find(document, "NewsArticle", is_article)
    }

    pub(super) fn read(node: Node<'_>, headline: String) -> Result<Self, ArticleError> {
        let mut article = Self {
            headline,
            url: node.required_url()?,
            #[cfg(feature = "forms")]
            genre: Genre::of(node),
            alternative_headline: node.text("alternativeHeadline"),
            abstract_text: node
                .paragraph("abstract")
                .or_else(|| node.paragraph("description")),
            section: node.text("articleSection"),
            dateline: node.text("dateline"),
            authors: Person::authors(node),
            contributors: Person::read(node, "contributor"),
            editors: Person::read(node, "editor"),
            paragraphs: node
                .raw_text("articleBody")
                .filter(|text| !clean::has_other_line_ends(text) || node.other_form())
                .map(|text| clean::paragraphs(text, MAX_PARAGRAPHS, MAX_PARAGRAPH_CHARS))
                .unwrap_or_default(),
            published: date_of(node, "datePublished"),
            #[cfg(feature = "forms")]
            modified: date_of(node, "dateModified"),
            #[cfg(feature = "forms")]
            corrections: Vec::new(),
            #[cfg(feature = "forms")]
            expires: None,
            #[cfg(feature = "forms")]
            digital_source: None,
            print_edition: node.text("printEdition"),
            print_page: node.text("printPage"),
            pictures: Picture::read(node, "image"),
            source: Source::of(node),
            publisher: Publisher::of_article(node),
            shares: tally::shares(node),
            #[cfg(feature = "forms")]
            license: None,
            #[cfg(feature = "forms")]
            acquire_license_page: None,
            #[cfg(feature = "forms")]
            copyright_notice: None,
            language: None,
        };
        let said = language_said(node);
        #[cfg(feature = "forms")]
        if forms::are_read() {
            article.read_rare(node);
            article.language = Some(said.unwrap_or_else(|| article.language_of_text().to_owned()));
            return Ok(article);
        }
        article.language = said;
        if *node.types() != ["NewsArticle"] || is_modified(node) || has_rare(node) {
            node.other_form();
        }
        Ok(article)
    }
}

/// The properties that [`Article::read_rare`] reads, by their beginnings; on pictures as well.
const RARE: &str =
    "correction creativeWorkS expires digitalSource license usageInfo acquireL copyright";

/// Whether there is one of them, which a program has no room for that readers wait for.
pub(super) fn has_rare(node: Node<'_>) -> bool {
    node.names()
        .any(|name| RARE.split(' ').any(|rare| name.starts_with(rare)))
}

fn date_of(node: Node<'_>, property: &str) -> Option<Date> {
    Date::of_text(&node.text(property)?, node)
}

/// Whether it may be from a later day than that of publication, which of a time in UTC nobody knows
/// here.
fn is_modified(node: Node<'_>) -> bool {
    let text = |property| node.raw_text(property).unwrap_or_default().as_bytes();
    let (modified, published) = (text("dateModified"), text("datePublished"));
    !modified.is_empty()
        && (!date::is_plain(modified) || modified.first_chunk::<10>() > published.first_chunk())
}

/// Any type of article at schema.org will do: `NewsArticle`, `LiveBlogPosting`, `Report` and so on;
/// and an object without a type, if it has a headline.
pub fn is_article(node: Node<'_>) -> bool {
    if !forms::are_read() {
        // Whether it is a plain one, `read` looks.
        return true;
    }
    let types = node.types();
    types.iter().any(|name| is_article_type(name)) || (types.is_empty() && node.has("headline"))
}
