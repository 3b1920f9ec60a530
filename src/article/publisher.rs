//! The newspaper behind an article: its names, its people to ask, and its terms.

use super::{
    article::Article,
    error::ArticleError,
    json::{self, Node},
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
pub struct Publisher {
    /// `name`.
    pub name: String,
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
    /// The language of its terms, `knowsLanguage`, a BCP 47 tag.
    pub language: Option<String>,
}

/// Somebody to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: Option<String>,
    /// The telephone number, as the paper writes it.
    pub telephone: Option<String>,
}

/// A named address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The words of the link.
    pub name: String,
    /// Where it leads; without it the words stand alone.
    pub url: Option<WebUrl>,
}

/// The paper's account with Weibo; both parts may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeiboAccount {
    /// The key of its application.
    pub app_key: Option<String>,
    /// The number of its account.
    pub uid: Option<String>,
}

/// A clause of the terms, or one condition of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// `identifier`: how the paper numbers it.
    pub id: String,
    /// `about`: the rule that it lays down, where it is one that the card knows.
    pub rule: Option<Rule>,
    /// Its text.
    pub text: String,
    /// The conditions under it.
    pub conditions: Vec<Clause>,
}

/// The rules that a newspaper's terms lay down, each with the clause of 西江日报 that it was
/// taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// Clause 1: the paper's own work is its own.
    OwnWork,
    /// Clause 1(1): name the source, the author, and where pictures come from.
    Credit,
    /// Clause 1(2): a changed title shows the original one.
    ChangedTitle,
    /// Clause 1(3): who takes it from another platform still names the source.
    IndirectReprint,
    /// Clause 2: a reprint keeps its source and endorses nothing.
    Reprint,
    /// Clause 3: the owner of material of unknown origin is asked to get in touch.
    UnknownOrigin,
    /// Clause 4: whom to tell of an objection.
    Objection,
}

impl Rule {
    /// The word in a clause's `about`.
    const NAMES: [(&'static str, Self); 7] = [
        ("own-work", Self::OwnWork),
        ("credit", Self::Credit),
        ("changed-title", Self::ChangedTitle),
        ("indirect-reprint", Self::IndirectReprint),
        ("reprint", Self::Reprint),
        ("unknown-origin", Self::UnknownOrigin),
        ("objection", Self::Objection),
    ];
}

impl Publisher {
    /// 西江日报, as its own article page describes it.
    #[must_use]
    pub fn xijiang() -> Self {
        // Our own file, read by a test: it cannot fail outside one.
        include_str!("xijiang.json").parse().unwrap_or_default()
    }

    /// The publisher whose terms hold for an article: the one that the partner names; else the
    /// one in the article's document; else 西江日报, if the article names it or names nobody.
    ///
    /// The first two must bring terms, and be the newspaper that the article names: a document
    /// without clauses cannot take the statement off a card. Of a newspaper that we know only
    /// by name, only the name is shown.
    #[must_use]
    pub fn of(article: &Article, named: Option<Self>) -> Self {
        let inline = article.publisher.as_ref();
        let is_theirs = |paper: &Self| inline.is_none_or(|own| paper.is_own_source(&own.name));
        let xijiang = Self::xijiang();
        let ships = is_theirs(&xijiang).then_some(xijiang);
        named
            .filter(|paper| !paper.clauses.is_empty() && is_theirs(paper))
            .or_else(|| inline.filter(|own| !own.clauses.is_empty()).cloned())
            .or(ships)
            .or_else(|| inline.cloned())
            .unwrap_or_default()
    }

    /// Whether this is one of the names that it publishes under.
    #[must_use]
    pub fn is_own_source(&self, name: &str) -> bool {
        name == self.name || self.own_sources.iter().any(|own| own == name)
    }

    /// The clause or condition that lays down a rule.
    #[must_use]
    pub fn clause(&self, rule: Rule) -> Option<&Clause> {
        self.clauses
            .iter()
            .flat_map(|clause| core::iter::once(clause).chain(&clause.conditions))
            .find(|clause| clause.rule == Some(rule))
    }

    pub(super) fn read(node: Node<'_>) -> Result<Self, ArticleError> {
        let terms = node.nodes("publishingPrinciples").next();
        Ok(Self {
            name: node.required_text("name")?,
            own_sources: texts(node, "alternateName"),
            contacts: node
                .nodes("contactPoint")
                .map(|one| Contact {
                    name: one.text("name"),
                    telephone: one.text("telephone"),
                })
                .collect(),
            links: node
                .nodes("subjectOf")
                .filter_map(|one| {
                    Some(Link {
                        name: one.text("name")?,
                        url: one.url("url"),
                    })
                })
                .collect(),
            licences: node
                .nodes("hasCertification")
                .filter_map(|one| one.text("name"))
                .collect(),
            terms_title: terms.and_then(|terms| terms.text("name")),
            clauses: terms.map(clauses).unwrap_or_default(),
            owner: terms.and_then(|terms| terms.text("copyrightNotice")),
            powered_by: terms.and_then(|terms| terms.text("creditText")),
            weibo: WeiboAccount {
                app_key: identifier(node, "weibo-appkey"),
                uid: identifier(node, "weibo-uid"),
            },
            language: node.text("knowsLanguage"),
        })
    }
}

impl FromStr for Publisher {
    type Err = ArticleError;

    fn from_str(text: &str) -> Result<Self, ArticleError> {
        let document = json::parse(text)?;
        Self::read(json::find(&document, |node| node.has_type("Organization"))?)
    }
}

fn clauses(node: Node<'_>) -> Vec<Clause> {
    node.nodes("hasPart")
        .filter_map(|part| {
            let about = part.text("about");
            Some(Clause {
                id: part.text("identifier")?,
                rule: Rule::NAMES
                    .iter()
                    .find(|(name, _)| about.as_deref() == Some(name))
                    .map(|(_, rule)| *rule),
                text: part.text("text")?,
                conditions: clauses(part),
            })
        })
        .collect()
}

fn texts(node: Node<'_>, property: &str) -> Vec<String> {
    node.values(property)
        .filter_map(|item| match item {
            json::Item::Text(text) => super::clean::line(text),
            json::Item::Node(_) => None,
        })
        .collect()
}

/// The `value` of the `PropertyValue` with this `propertyID`.
fn identifier(node: Node<'_>, id: &str) -> Option<String> {
    node.nodes("identifier")
        .find(|one| one.text("propertyID").as_deref() == Some(id))
        .and_then(|one| one.text("value"))
}
