//! The document of an article, made out of the page that it stands on.

mod at;
mod byline;
mod credit;
mod draft;
mod embeds;
mod heading;
mod json;
mod jsonld;
mod limits;
mod merge;
mod meta;
mod microdata;
mod page;
mod pieces;
mod place;
mod readable;
mod remarks;
mod tree;
mod values;
mod which;
mod words;

use crate::text::{encoding, language};
use core::fmt;
use draft::Draft;
use page::Page;
use press_card::article::{Article, ArticleError, WebUrl, fields::ARTICLE};
use serde_json::{Map, Value};
use which::Own;

pub use limits::MAX_PAGE_BYTES;
pub use place::Place;
pub use remarks::{Remark, RemarkKind};

/// A document that was made out of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Imported {
    /// The document: schema.org `NewsArticle` JSON-LD that [`Article`] reads.
    pub document: String,
    /// Its fields, each with the place where it was found.
    pub found: Vec<(&'static str, Place)>,
    /// The fields that were not found.
    pub missing: Vec<&'static str>,
    /// Whether all of the page was read, and not only what stands before its depths, or before
    /// more elements than a page has.
    pub is_whole: bool,
    /// What is to be told of its JSON-LD, in the order of the page.
    pub remarks: Vec<Remark>,
}

/// Why no document could be made out of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImportError {
    /// The page is larger than [`MAX_PAGE_BYTES`].
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// The page does not say what a document must say.
    Missing {
        /// `url`, `headline` or both.
        fields: Vec<&'static str>,
        /// What it does say, and where.
        found: Vec<(&'static str, Place)>,
        /// Whether all of the page was read.
        is_whole: bool,
        /// What is to be told of its JSON-LD.
        remarks: Vec<Remark>,
    },
    /// What the page says is not what a document can hold.
    Unusable(ArticleError),
}

/// The document of the article on a page, which stands at `url` as far as that is known.
///
/// Each field is taken from the best source that has it: JSON-LD, then OpenGraph, microdata,
/// what the page says in words, its other `<meta>`s, its headings, and the text that a reader
/// view shows. The page may be written in any encoding of the web.
///
/// ```
/// use press_card::{article::Article};
/// use press_card_publish::import;
///
/// let page = "<title>早报_西江网</title><link rel=canonical href=https://paper.example/a/1>
///     <h1>早报</h1><p>来源：西江日报</p>";
/// let imported = import(page.as_bytes(), None)?;
/// let article: Article = imported.document.parse()?;
/// assert_eq!(article.headline, "早报");
/// assert_eq!(article.source.map(|source| source.name).as_deref(), Some("西江日报"));
/// assert!(imported.missing.contains(&"articleBody"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The page is too large, or has no headline or no address, or says something that no document
/// can hold, such as a text of more than 256 KiB.
pub fn import(page: &[u8], url: Option<&WebUrl>) -> Result<Imported, ImportError> {
    if page.len() > MAX_PAGE_BYTES {
        return Err(ImportError::TooLarge { bytes: page.len() });
    }
    let (text, encoding) = encoding::decode(page);
    let tree = tree::read(&text);
    // It may be three times as long as the page.
    drop(text);
    let page = Page::read(tree, url);
    let (draft, remarks) = draft(&page, url, encoding::language(encoding));
    let (found, missing) = (draft.found(), draft.missing());
    let required = ARTICLE.iter().filter(|field| field.is_required);
    let fields: Vec<_> = required
        .map(|field| field.name)
        .filter(|name| missing.contains(name))
        .collect();
    if !fields.is_empty() {
        return Err(ImportError::Missing {
            fields,
            found,
            is_whole: page.is_whole(),
            remarks,
        });
    }
    let mut document = format!("{:#}", draft.document());
    document.push('\n');
    // Whatever the page was, what comes out of it is a document.
    match document.parse::<Article>() {
        Ok(_) => Ok(Imported {
            document,
            found,
            missing,
            is_whole: page.is_whole(),
            remarks,
        }),
        Err(error) => Err(ImportError::Unusable(error)),
    }
}

/// Every source in its turn.
fn draft(page: &Page, url: Option<&WebUrl>, written_in: Option<&str>) -> (Draft, Vec<Remark>) {
    let mut draft = Draft::default();
    let own = Own::new(page);
    let (said, remarks) = jsonld::read(page, &own);
    draft.fill(Place::JsonLd, said);
    let lines = pieces::texts(page.pieces());
    // The paper's own 核心提示 is better than what a system cuts off the text for others.
    if let Some(summary) = words::summary(&lines) {
        draft.put("abstract", Place::Label, summary.into());
    }
    if let Some(url) = page.canonical() {
        draft.put("url", Place::Link, url.as_str().into());
    }
    if let Some(license) = page.license() {
        draft.put("license", Place::Link, license.as_str().into());
    }
    draft.fill(Place::OpenGraph, meta::open_graph(page));
    draft.fill(Place::Microdata, microdata::read(page, &own));
    if let Some(url) = url {
        draft.put("url", Place::Given, url.as_str().into());
    }
    let heading = heading::read(page);
    let headline = draft
        .text("headline")
        .map(str::to_owned)
        .or_else(|| heading.headline.clone());
    draft.fill(Place::Label, words::read(&lines, headline.as_deref()));
    draft.fill(Place::Meta, meta::names(page));
    let place = if heading.is_title {
        Place::Title
    } else {
        Place::Heading
    };
    draft.fill(place, one("headline", heading.headline));
    draft.fill(Place::Title, one("articleSection", heading.section));
    draft.fill(Place::Title, one("publisher", heading.site));
    let said = page
        .attribute("html[lang]", "lang")
        .and_then(|tag| language::tag(&tag));
    draft.fill(
        Place::Language,
        one("inLanguage", said.or_else(|| written_in.map(str::to_owned))),
    );
    let readable = readable::read(page, headline.as_deref());
    merge::text(&mut draft, readable);
    if let Some(title) = lines.iter().find_map(|line| words::original_title(line)) {
        draft.remove("headline");
        draft.put("headline", Place::Label, title.into());
    }
    (draft, remarks)
}

fn one(field: &str, value: Option<String>) -> Map<String, Value> {
    let value = value.map(|value| match field {
        "publisher" => serde_json::json!({"@type": "NewsMediaOrganization", "name": value}),
        _ => value.into(),
    });
    value
        .into_iter()
        .map(|value| (field.to_owned(), value))
        .collect()
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => {
                write!(
                    f,
                    "the page is {bytes} bytes long, and {MAX_PAGE_BYTES} is the most"
                )
            }
            Self::Missing { fields, .. } => {
                let names: Vec<_> = fields.iter().map(|field| format!("`{field}`")).collect();
                write!(f, "the page does not say what {} is", names.join(" or "))
            }
            Self::Unusable(error) => write!(f, "no document can be made of the page: {error}"),
        }
    }
}

impl core::error::Error for ImportError {}
