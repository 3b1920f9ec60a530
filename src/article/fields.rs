//! The properties of a document that the card reads, in one table for all who speak of them.
//!
//! The card itself reads them by their names (`Article`, `Publisher`); a test holds the two to each
//! other.

use Kind::{
    Address, Corrections, Count, Counters, Date, Language, Objects, Organization, Paragraph,
    Paragraphs, People, Pictures, Term, Text, Texts, Work,
};

/// A property of schema.org that the card reads.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Whether there is no card without it.
    pub is_required: bool,
    /// What its value is.
    pub kind: Kind,
    /// The properties that the card reads where this one is missing.
    pub else_read: &'static [&'static str],
    /// Other properties of schema.org that pages have in its place.
    pub on_pages: &'static [&'static str],
    /// Other words for it, as content management systems have them.
    pub other_words: &'static [&'static str],
    /// What is read of the objects that are its value.
    pub members: &'static [Field],
}

/// What the value of a property is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// A text that is one line by its nature, of at most
    /// [`MAX_LINE_CHARS`](super::limits::MAX_LINE_CHARS).
    Text,
    /// A list of such lines.
    Texts,
    /// A text that is a paragraph, of at most
    /// [`MAX_PARAGRAPH_CHARS`](super::limits::MAX_PARAGRAPH_CHARS).
    Paragraph,
    /// Text, its paragraphs separated by blank lines.
    Paragraphs,
    /// An address on the web.
    Address,
    /// A date.
    Date,
    /// A language tag.
    Language,
    /// A whole number.
    Count,
    /// People, each as a `Person` or by the name alone.
    People,
    /// Pictures, each as an `ImageObject` or by its address alone.
    Pictures,
    /// An organization, as an object or by the name alone.
    Organization,
    /// Another work, as an object or by its address alone.
    Work,
    /// Corrections, each as a `CorrectionComment` or by the text alone.
    Corrections,
    /// A word of a vocabulary, as text or as a `DefinedTerm`.
    Term,
    /// Each an `InteractionCounter`.
    Counters,
    /// Other objects.
    Objects,
}

/// The properties of an article, in the order in which a document is written.
pub const ARTICLE: &[Field] = &[
    field("url", Address)
        .required()
        .else_read(&["mainEntityOfPage", "@id"])
        .other_words(&["link", "href", "permalink"]),
    field("headline", Text)
        .required()
        .else_read(&["name"])
        .other_words(&["title", "标题"]),
    field("alternativeHeadline", Text).other_words(&["subtitle", "subheadline", "副标题"]),
    field("articleSection", Text).other_words(&["section", "category", "channel"]),
    field("abstract", Paragraph)
        .else_read(&["description"])
        .other_words(&["summary", "lead", "excerpt", "digest", "摘要"]),
    field("dateline", Text),
    field("author", People)
        .else_read(&["creator"])
        .other_words(&["byline", "reporter", "writer", "记者"])
        .members(PERSON),
    field("contributor", People).members(PERSON),
    field("editor", People)
        .other_words(&["责任编辑", "编辑"])
        .members(PERSON),
    field("datePublished", Date).other_words(&[
        "date",
        "published",
        "publishedAt",
        "pubDate",
        "publishDate",
        "dateCreated",
    ]),
    field("dateModified", Date).other_words(&["modified", "updated", "updatedAt", "lastModified"]),
    field("correction", Corrections)
        .other_words(&["corrections", "更正"])
        .members(&[
            field("text", Paragraph)
                .required()
                .else_read(&["description", "name"]),
            field("datePublished", Date).else_read(&["dateCreated"]),
        ]),
    field("creativeWorkStatus", Term).other_words(&["status"]),
    field("expires", Date).other_words(&["expiryDate", "validUntil"]),
    field("digitalSourceType", Term),
    field("printEdition", Text).other_words(&["edition"]),
    field("printPage", Text).other_words(&["page"]),
    field("image", Pictures)
        .other_words(&["picture", "pictures", "photo", "photos"])
        .members(PICTURE),
    field("articleBody", Paragraphs)
        .on_pages(&["text"])
        .other_words(&["body", "content", "正文"]),
    field("inLanguage", Language).other_words(&["language", "lang"]),
    field("sourceOrganization", Organization)
        .other_words(&["source", "来源"])
        .members(&[field("name", Text).required(), field("url", Address)]),
    field("isBasedOn", Work)
        .other_words(&["original", "originalUrl"])
        .members(&[
            field("url", Address),
            field("sourceOrganization", Organization).else_read(&["publisher"]),
        ]),
    field("publisher", Organization).members(PUBLISHER),
    field("license", Address).else_read(&["usageInfo"]),
    field("acquireLicensePage", Address),
    field("copyrightNotice", Paragraph).else_read(&["copyrightYear", "copyrightHolder"]),
    field("interactionStatistic", Counters).members(&[
        field("interactionType", Text).required(),
        field("userInteractionCount", Count).required(),
    ]),
];

/// The properties of a publisher, in the same order.
pub const PUBLISHER: &[Field] = &[
    field("name", Text).required(),
    field("url", Address),
    field("logo", Pictures).members(&[field("url", Address)]),
    field("alternateName", Texts),
    field("contactPoint", Objects).members(&[field("name", Text), field("telephone", Text)]),
    field("subjectOf", Objects).members(&[field("name", Text).required(), field("url", Address)]),
    field("hasCertification", Objects).members(&[field("name", Text).required()]),
    field("publishingPrinciples", Objects).members(&[
        field("name", Text),
        field("hasPart", Objects).members(CLAUSE),
        field("copyrightNotice", Paragraph),
        field("creditText", Text),
    ]),
    field("identifier", Objects).members(&[
        field("propertyID", Text).required(),
        field("value", Text).required(),
    ]),
    field("knowsLanguage", Language),
];

const PERSON: &[Field] = &[
    field("name", Text)
        .required()
        .else_read(&["givenName", "familyName"])
        .other_words(&["title"]),
    field("jobTitle", Text).other_words(&["job", "role"]),
];

const PICTURE: &[Field] = &[
    field("url", Address)
        .required()
        .else_read(&["contentUrl"])
        .other_words(&["src", "href", "link"]),
    field("caption", Paragraph)
        .else_read(&["name"])
        .other_words(&["title", "alt", "text", "description"]),
    field("creditText", Text)
        .else_read(&["creator", "author", "copyrightHolder", "copyrightNotice"])
        .other_words(&["credit", "source", "photographer"]),
    field("digitalSourceType", Term),
    field("license", Address),
    field("acquireLicensePage", Address),
    field("width", Count),
    field("height", Count),
];

/// The conditions of a clause, in its `hasPart`, are clauses again.
const CLAUSE: &[Field] = &[
    field("identifier", Text).required(),
    field("about", Text),
    field("text", Paragraph).required(),
    field("hasPart", Objects),
];

const fn field(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        is_required: false,
        kind,
        else_read: &[],
        on_pages: &[],
        other_words: &[],
        members: &[],
    }
}

impl Field {
    const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    const fn else_read(mut self, names: &'static [&'static str]) -> Self {
        self.else_read = names;
        self
    }

    const fn on_pages(mut self, names: &'static [&'static str]) -> Self {
        self.on_pages = names;
        self
    }

    const fn other_words(mut self, words: &'static [&'static str]) -> Self {
        self.other_words = words;
        self
    }

    const fn members(mut self, members: &'static [Self]) -> Self {
        self.members = members;
        self
    }
}

#[cfg(test)]
mod tests;
