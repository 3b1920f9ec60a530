//! The article, read from schema.org `NewsArticle` JSON-LD.

use super::{
    clean,
    date::Date,
    error::ArticleError,
    forms,
    genre::{Genre, is_article_type},
    json::{self, Document, Item, Node},
    language::language_said,
    limits::{MAX_LINE_CHARS, MAX_PARAGRAPH_CHARS, MAX_PARAGRAPHS},
    person::Person,
    picture::Picture,
    publisher::Publisher,
    url::WebUrl,
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
    /// `articleBody`, by paragraphs; none of them empty.
    pub paragraphs: Vec<String>,
    /// `datePublished`.
    pub published: Option<Date>,
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
    /// `inLanguage`, a BCP 47 tag; where it is none, what the text shows.
    pub language: Option<String>,
}

/// Whom a work is from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// The name, as the document writes it.
    pub name: String,
    /// Where the original stands, from `isBasedOn`, or else the source's own address.
    pub url: Option<WebUrl>,
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
        let node = json::find(document, "NewsArticle", is_article)?;
        let mut article = Self {
            headline: match node.required_text("headline") {
                Ok(headline) => headline,
                Err(error) => node.text("name").ok_or(error)?,
            },
            url: node.required_url()?,
            genre: Genre::of(node),
            alternative_headline: node.text("alternativeHeadline"),
            abstract_text: node
                .paragraph("abstract")
                .or_else(|| node.paragraph("description")),
            section: node.text("articleSection"),
            dateline: node.text("dateline"),
            authors: Person::authors(node),
            contributors: Person::read(node, "contributor"),
            paragraphs: node
                .raw_text("articleBody")
                .filter(|text| !clean::has_other_line_ends(text) || node.other_form())
                .map(|text| clean::paragraphs(text, MAX_PARAGRAPHS, MAX_PARAGRAPH_CHARS))
                .unwrap_or_default(),
            published: node
                .text("datePublished")
                .and_then(|date| Date::of_text(&date, node)),
            print_edition: node.text("printEdition"),
            print_page: node.text("printPage"),
            pictures: Picture::read(node, "image"),
            source: source(node),
            publisher: Publisher::of_article(node),
            shares: shares(node),
            language: None,
        };
        let said = language_said(node);
        article.language = if forms::are_read() {
            Some(said.unwrap_or_else(|| article.language_of_text().to_owned()))
        } else {
            said
        };
        document.in_form(article)
    }
}

/// Any type of article at schema.org will do: `NewsArticle`, `LiveBlogPosting`, `Report` and so on;
/// and an object without a type, if it has a headline.
pub fn is_article(node: Node<'_>) -> bool {
    if !forms::are_read() {
        // What it is, `Genre` looks at.
        return true;
    }
    let types = node.types();
    types.iter().any(|name| is_article_type(name)) || (types.is_empty() && node.has("headline"))
}

fn source(node: Node<'_>) -> Option<Source> {
    let original = || node.values("isBasedOn").first().copied();
    let original_url = || node.url("isBasedOn");
    let named = node
        .values("sourceOrganization")
        .iter()
        .find_map(|item| match *item {
            Item::Text(name) => Some((clean::shortened(name, MAX_LINE_CHARS)?, None)),
            Item::Node(source) => Some((source.text("name")?, source.url("url"))),
        });
    if let Some((name, url)) = named {
        return Some(Source {
            name,
            url: original_url().or(url),
        });
    }
    if !node.has("isBasedOn") || !node.other_form() {
        return None;
    }
    let name_of_original = match original()? {
        Item::Text(_) => None,
        Item::Node(work) => ["sourceOrganization", "publisher"]
            .iter()
            .find_map(|property| work.nodes(property).iter().find_map(|one| one.text("name"))),
    };
    let url = original_url();
    // A bare address names its source by its host.
    let name = name_of_original.or_else(|| Some(url.as_ref()?.shown_host().to_owned()))?;
    Some(Source { name, url })
}

/// All shares there are: each service may have a counter of its own.
fn shares(node: Node<'_>) -> Option<u64> {
    let mut sum: Option<u64> = None;
    for counter in node.nodes("interactionStatistic") {
        let is_share = |name: &str| name.trim().ends_with("ShareAction");
        let is_of_shares = match counter.values("interactionType").first() {
            Some(Item::Text(name)) => is_share(name),
            Some(Item::Node(action)) if node.other_form() => {
                action.has_type("ShareAction") || action.raw_text("@id").is_some_and(is_share)
            }
            _ => false,
        };
        if let Some(count) = counter
            .count("userInteractionCount")
            .filter(|_| is_of_shares)
        {
            sum = Some(sum.unwrap_or_default().saturating_add(count));
        }
    }
    sum
}
