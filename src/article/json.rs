//! Reading JSON-LD as it is found in the wild: one value, a list, or a reference.

use super::{
    clean,
    error::{ArticleError, ErrorKind},
    limits::{MAX_LINE_CHARS, MAX_PARAGRAPH_CHARS, MAX_VALUES},
    tally,
    url::WebUrl,
    value::{Object, Value},
};

pub use super::document::{Document, parse};

/// One object of a document, with the whole document behind it for `@id` references.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    object: &'a Object,
    document: &'a Document,
    /// How many references have led to it.
    depth: u8,
}

/// The first object of the document that `is_wanted` says yes to: the root, one of a root
/// list, or one of an `@graph`. `wanted` names its type for who has to mend the document.
pub fn find<'a>(
    document: &'a Document,
    wanted: &'static str,
    is_wanted: impl Fn(Node<'a>) -> bool,
) -> Result<Node<'a>, ArticleError> {
    top_level(document)
        .into_iter()
        .find(|node| is_wanted(*node))
        .ok_or(ArticleError::new(
            "document",
            ErrorKind::NoSuchType { wanted },
        ))
}

impl<'a> Node<'a> {
    /// The names of its `@type`s, without the `http://schema.org/` or `schema:` before them.
    pub fn types(self) -> impl Iterator<Item = &'a str> {
        list(self.object.get("@type"))
            .into_iter()
            .filter_map(|one| plain(one)?.trim().rsplit(['/', ':', '#']).next())
    }

    /// Whether one of its `@type`s ends so.
    pub fn has_type(self, suffix: &str) -> bool {
        self.types().any(|name| name.ends_with(suffix))
    }

    /// Whether it has this property.
    pub fn has(self, name: &str) -> bool {
        self.object.get(name).is_some()
    }

    /// A required text that is one line by its nature, cleaned.
    pub fn required_text(self, name: &'static str) -> Result<String, ArticleError> {
        self.required(name, MAX_LINE_CHARS)
    }

    /// The address of an article: its `url`, or else that of the page that it is the main part of,
    /// which is the form that search engines ask for; or else its `@id`, where that is an address;
    /// or that of the page which the document describes beside it.
    pub fn required_url(self) -> Result<WebUrl, ArticleError> {
        let of_page = || {
            let pages = self.values("mainEntityOfPage");
            pages.iter().find_map(|page| match page {
                Item::Text(url) => url.parse().ok(),
                Item::Node(page) => page.address(),
            })
        };
        let beside = || {
            let mut nodes = top_level(self.document).into_iter();
            nodes.find(|node| node.has_type("WebPage"))?.address()
        };
        let found = self.url("url").or_else(of_page);
        if let Some(url) = found.or_else(|| self.address()).or_else(beside) {
            return Ok(url);
        }
        let reference = list(self.object.get("url")).into_iter().find_map(id);
        let text = match reference {
            Some(text) => text.to_owned(),
            // An address that is cut is another one.
            None => self.required("url", usize::MAX)?,
        };
        Err(ArticleError::new(
            "url",
            match text.parse::<WebUrl>() {
                Err(error) => ErrorKind::Address(error),
                Ok(_) => ErrorKind::Missing,
            },
        ))
    }

    /// Its `url`, or else its `@id`, where that is an address: what follows a `#` there is a name
    /// within the document, and no place on the page.
    pub fn address(self) -> Option<WebUrl> {
        self.url("url").or_else(|| {
            let id = self.object.get("@id")?.as_text()?;
            id.split('#').next()?.parse().ok()
        })
    }

    fn required(self, name: &'static str, max_chars: usize) -> Result<String, ArticleError> {
        let wrong = |kind| ArticleError::new(name, kind);
        match self.object.get(name) {
            None | Some(Value::Null) => Err(wrong(ErrorKind::Missing)),
            Some(_) => {
                let raw = self.raw_text(name).ok_or(wrong(ErrorKind::NotText))?;
                clean::shortened(raw, max_chars).ok_or(wrong(ErrorKind::Empty))
            }
        }
    }

    /// A text that is one line by its nature, cleaned.
    pub fn text(self, name: &str) -> Option<String> {
        self.shortened(name, MAX_LINE_CHARS)
    }

    /// A text that is a paragraph, cleaned to one line.
    pub fn paragraph(self, name: &str) -> Option<String> {
        self.shortened(name, MAX_PARAGRAPH_CHARS)
    }

    fn shortened(self, name: &str, max_chars: usize) -> Option<String> {
        list(self.object.get(name))
            .into_iter()
            .find_map(|one| clean::shortened(plain(one)?, max_chars))
    }

    /// Whether the terms of this document may have one clause more.
    pub fn take_clause(self) -> bool {
        self.document.take_clause()
    }

    /// A text as it stands, with its line ends.
    pub fn raw_text(self, name: &str) -> Option<&'a str> {
        list(self.object.get(name)).into_iter().find_map(plain)
    }

    /// An address, where it is one that a reader can be sent to.
    pub fn url(self, name: &str) -> Option<WebUrl> {
        list(self.object.get(name))
            .into_iter()
            .find_map(|one| plain(one).or(id(one))?.parse().ok())
    }

    /// A number that counts something: a JSON number, or digits in a string.
    pub fn count(self, name: &str) -> Option<u64> {
        list(self.object.get(name))
            .into_iter()
            .find_map(|one| match one {
                Value::Count(count) => Some(*count),
                _ => plain(one)?.trim().parse().ok(),
            })
    }

    /// A number as a page shows it, whether it is one in JSON or a text.
    pub fn tally(self, name: &str) -> Option<u64> {
        list(self.object.get(name))
            .into_iter()
            .find_map(|one| match one {
                Value::Count(count) => Some(*count),
                _ => tally::read(plain(one)?),
            })
    }

    /// The texts of a property that may name several, and of the objects in it. What says its
    /// language is the same in another one, and the first is enough.
    pub fn names_of(self, name: &str) -> Vec<&'a str> {
        let mut names = Vec::new();
        for item in self.values(name) {
            match item {
                Item::Text(text) => names.push(text),
                Item::Node(node) => names.extend(node.raw_text(name)),
            }
        }
        let has_language = |one: &Value| {
            one.as_object()
                .is_some_and(|one| one.get("@language").is_some())
        };
        if list(self.object.get(name)).into_iter().any(has_language) {
            names.truncate(1);
        }
        names
    }

    /// The values of a property, one by one, as many as a card takes: text as it stands, objects as
    /// nodes, references looked up. What is neither is passed over.
    pub fn values(self, name: &str) -> Vec<Item<'a>> {
        let mut items = Vec::new();
        for one in list(self.object.get(name)).into_iter().take(MAX_VALUES) {
            items.extend(self.item(one));
        }
        items
    }

    /// The objects of a property.
    pub fn nodes(self, name: &str) -> Vec<Node<'a>> {
        let mut nodes = Vec::new();
        for item in self.values(name) {
            if let Item::Node(node) = item {
                nodes.push(node);
            }
        }
        nodes
    }

    /// The names of its properties, in their order.
    pub fn names(self) -> impl Iterator<Item = &'a str> {
        self.object.names()
    }

    /// The values of a property as [`values`](Self::values) has them, with those that it passes
    /// over, and with their places where they stand in a list. `null` is as good as nothing.
    pub fn entries(self, name: &str) -> Vec<(Option<usize>, Option<Item<'a>>)> {
        let value = self.object.get(name);
        let values = list(value);
        let is_list = matches!(value, Some(Value::List(_))) || values.len() > 1;
        values
            .into_iter()
            .enumerate()
            .filter(|(_, one)| **one != Value::Null)
            .map(|(place, one)| (is_list.then_some(place), self.item(one)))
            .collect()
    }

    /// A value that is text or an object.
    fn item(self, value: &'a Value) -> Option<Item<'a>> {
        match (plain(value), value) {
            (Some(text), _) => Some(Item::Text(text)),
            (None, Value::Object(object)) => Some(Item::Node(Node { object, ..self }.resolved())),
            _ => None,
        }
    }

    /// What a reference of nothing but an `@id` refers to; itself where that is not here, or leads
    /// too far.
    fn resolved(self) -> Self {
        let is_reference = |node: &Self| node.names().all(|name| name.starts_with('@'));
        let Some(id) = self.object.get("@id").filter(|_| is_reference(&self)) else {
            return self;
        };
        let document = self.document;
        if document.may_lead_on(self.depth) {
            let all = top_level(document);
            if document.pay(all.len()) {
                let is_meant =
                    |node: &&Self| node.object.get("@id") == Some(id) && !is_reference(node);
                let Some(node) = all.iter().find(is_meant) else {
                    return self;
                };
                if document.pay(node.object.size()) {
                    return Self {
                        depth: self.depth + 1,
                        ..*node
                    };
                }
            }
        }
        document.cut_off();
        self
    }
}

/// A value of a property that may be text or an object.
#[derive(Clone, Copy)]
pub enum Item<'a> {
    /// Text, as it stands.
    Text(&'a str),
    /// An object.
    Node(Node<'a>),
}

/// The objects of a document that are not a property of another: in its lists, in a `@graph`, and
/// as the `mainEntity` of a page.
fn top_level(document: &Document) -> Vec<Node<'_>> {
    let mut nodes = Vec::new();
    collect(Some(document.value()), document, &mut nodes);
    nodes
}

/// Goes as deep as a document may be nested.
fn collect<'a>(value: Option<&'a Value>, document: &'a Document, nodes: &mut Vec<Node<'a>>) {
    for object in list(value).into_iter().filter_map(Value::as_object) {
        nodes.push(Node {
            object,
            document,
            depth: 0,
        });
        for name in ["@graph", "mainEntity"] {
            collect(object.get(name), document, nodes);
        }
    }
}

/// A value as a list: the members of a list, of those in it, or of JSON-LD's `{"@list": […]}`; or
/// the value alone.
fn list(value: Option<&Value>) -> Vec<&Value> {
    let mut all = Vec::new();
    flatten(value, &mut all);
    all
}

fn flatten<'a>(value: Option<&'a Value>, all: &mut Vec<&'a Value>) {
    let inner = |object: &'a Object| object.get("@list").or_else(|| object.get("@set"));
    match value {
        Some(Value::List(values)) => values.iter().for_each(|one| flatten(Some(one), all)),
        Some(Value::Object(object)) if inner(object).is_some() => flatten(inner(object), all),
        _ => all.extend(value),
    }
}

/// The text of a string, or of JSON-LD's `{"@value": "…"}`.
fn plain(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        Value::Object(object) => object.get("@value")?.as_text(),
        _ => None,
    }
}

fn id(value: &Value) -> Option<&str> {
    value.as_object()?.get("@id")?.as_text()
}
