//! The newspaper behind an article: its names, its people to ask, and its terms.

use super::{
    clause::{Clause, Rule},
    clean, date,
    error::ArticleError,
    forms,
    json::{self, Document, Item, Node},
    limits::MAX_LINE_CHARS,
    plain::decimal,
    url::WebUrl,
};
use core::str::FromStr;

/// A newspaper, read from a schema.org `NewsMediaOrganization`.
///
/// Another newspaper is another document and not another build. The first one ships with the
/// crate:
///
/// ```
/// use press_card::article::{Publisher, Rule};
///
/// let paper = Publisher::xijiang();
/// assert!(paper.is_own_source("西江网"));
/// assert_eq!(paper.clause(Rule::Credit).unwrap().id, "1(1)");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Publisher {
    /// `name`.
    pub name: String,
    /// `url`: where it is.
    #[cfg(feature = "forms")]
    pub url: Option<WebUrl>,
    /// `logo`: the picture that shows its name.
    pub logo: Option<WebUrl>,
    /// `alternateName`: the names that it publishes under, its own sources.
    pub own_sources: Vec<String>,
    /// `contactPoint`: the people to ask, each with a telephone as the page writes it.
    pub contacts: Vec<Contact>,
    /// `subjectOf`: the links at the foot of its pages.
    pub links: Vec<Link>,
    /// `hasCertification`: the registration number and the permits.
    pub licences: Vec<String>,
    /// The title of its terms, the `name` of `publishingPrinciples`.
    pub terms_title: Option<String>,
    /// The clauses of its terms.
    pub clauses: Vec<Clause>,
    /// `copyrightNotice` of its terms: the owner's statement.
    pub owner: Option<String>,
    /// `creditText` of its terms: 「Powered by …」.
    pub powered_by: Option<String>,
    /// The `identifier`s `weibo-appkey` and `weibo-uid`, which Weibo shows with a share.
    pub weibo: WeiboAccount,
    /// The `identifier` `timezone`: how many minutes its clocks are ahead of UTC, where it says so
    /// (`+08:00`).
    pub minutes_ahead: Option<i16>,
    /// The language of its terms, `knowsLanguage`, a BCP 47 tag.
    pub language: Option<String>,
}

/// Somebody to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contact {
    /// The name.
    pub name: Option<String>,
    /// The telephone number, as the paper writes it.
    pub telephone: Option<String>,
}

/// A named address.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// The words of the link.
    pub name: String,
    /// Where it leads; without it the words stand alone.
    pub url: Option<WebUrl>,
}

/// The paper's account with Weibo; both parts may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct WeiboAccount {
    /// The key of its application.
    pub app_key: Option<String>,
    /// The number of its account.
    pub uid: Option<String>,
}

impl Publisher {
    /// 西江日报, as its own article page describes it.
    #[must_use]
    pub fn xijiang() -> Self {
        // Our own file, read by a test: it cannot fail outside one.
        include_str!(concat!(env!("OUT_DIR"), "/xijiang.json"))
            .parse()
            .unwrap_or_default()
    }

    /// The publisher of a document that was read already.
    ///
    /// # Errors
    /// As from a text: there is no organization, or it has no usable `name`.
    pub fn from_document(document: &Document) -> Result<Self, ArticleError> {
        let is_organization = |node: Node<'_>| node.has_type("Organization");
        let node = json::find(document, "NewsMediaOrganization", is_organization)?;
        document.in_form(Self::read(node)?)
    }

    /// Whether this is one of the names that it publishes under, or several of them, in any of the
    /// forms in which papers write them.
    ///
    /// ```
    /// let paper = press_card::article::Publisher::xijiang();
    /// assert!(paper.is_own_source("《西江日报》"));
    /// assert!(paper.is_own_source("来源：西江日报、西江网"));
    /// assert!(!paper.is_own_source("西江日报、新华社"));
    /// ```
    #[must_use]
    pub fn is_own_source(&self, name: &str) -> bool {
        self.own_name(name).is_some()
    }

    /// The clause or condition that lays down a rule.
    #[must_use]
    pub fn clause(&self, rule: Rule) -> Option<&Clause> {
        self.clauses
            .iter()
            .flat_map(|clause| core::iter::once(clause).chain(&clause.conditions))
            .find(|clause| clause.rule == Some(rule))
    }

    /// The publisher of an article's document, which may be a mere name. Where none is named, the
    /// source is it that brings terms.
    pub(super) fn of_article(node: Node<'_>) -> Option<Self> {
        Self::named(node, "publisher").or_else(|| {
            Self::named(node, "sourceOrganization").filter(|source| !source.clauses.is_empty())
        })
    }

    fn named(node: Node<'_>, property: &str) -> Option<Self> {
        for item in node.values(property) {
            let named = match item {
                Item::Text(name) => clean::shortened(name, MAX_LINE_CHARS).map(Self::of_name),
                Item::Node(node) => Self::read(node).ok().or_else(|| {
                    // What is described elsewhere is known by its host, as a source is.
                    if !node.other_form() {
                        return None;
                    }
                    Some(Self::of_name(node.url("@id")?.shown_host().to_owned()))
                }),
            };
            if named.is_some() {
                return named;
            }
        }
        None
    }

    /// One of which nothing but the name is known.
    fn of_name(name: String) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    // (Else its code would stand twice, in a program that readers wait for.)
    #[inline(never)]
    fn read(node: Node<'_>) -> Result<Self, ArticleError> {
        let terms = node.nodes("publishingPrinciples").first().copied();
        Ok(Self {
            name: node.required_text("name")?,
            #[cfg(feature = "forms")]
            url: forms::are_read().then(|| node.url("url")).flatten(),
            logo: node
                .url("logo")
                .or_else(|| node.nodes("logo").first()?.url("url")),
            own_sources: texts(node, "alternateName"),
            contacts: node
                .nodes("contactPoint")
                .iter()
                .map(|one| Contact {
                    name: one.text("name"),
                    telephone: one.text("telephone"),
                })
                .collect(),
            links: node
                .nodes("subjectOf")
                .iter()
                .filter_map(|one| {
                    Some(Link {
                        name: one.text("name")?,
                        url: one.url("url"),
                    })
                })
                .collect(),
            licences: node
                .nodes("hasCertification")
                .iter()
                .filter_map(|one| one.text("name"))
                .collect(),
            terms_title: terms.and_then(|terms| terms.text("name")),
            clauses: terms.map(Clause::read_all).unwrap_or_default(),
            owner: terms.and_then(|terms| terms.paragraph("copyrightNotice")),
            powered_by: terms.and_then(|terms| terms.text("creditText")),
            weibo: WeiboAccount {
                app_key: identifier(node, "weibo-appkey"),
                uid: identifier(node, "weibo-uid"),
            },
            minutes_ahead: if forms::are_read() {
                identifier(node, "timezone").and_then(|zone| date::offset(&zone))
            } else {
                None
            },
            language: node.text("knowsLanguage"),
        })
    }
}

impl FromStr for Publisher {
    type Err = ArticleError;

    fn from_str(text: &str) -> Result<Self, ArticleError> {
        Self::from_document(&json::parse(text)?)
    }
}

fn texts(node: Node<'_>, property: &str) -> Vec<String> {
    node.values(property)
        .iter()
        .filter_map(|item| match *item {
            Item::Text(text) => clean::shortened(text, MAX_LINE_CHARS),
            Item::Node(_) => None,
        })
        .collect()
}

/// The `value` of the `PropertyValue` with this `propertyID`.
fn identifier(node: Node<'_>, id: &str) -> Option<String> {
    node.nodes("identifier")
        .iter()
        .find(|one| one.text("propertyID").as_deref() == Some(id))
        .and_then(|one| {
            let number = || one.count("value").map(decimal);
            one.text("value").or_else(number)
        })
}
