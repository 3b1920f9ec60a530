//! Reading JSON-LD as it is found in the wild: one value, a list, or a reference.

use super::{
    clean,
    error::{ArticleError, ErrorKind},
    limits::{MAX_LINE_CHARS, MAX_PARAGRAPH_CHARS, MAX_VALUES},
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
    /// Whether one of its `@type`s ends so; `http://schema.org/` or `schema:` may stand before.
    pub fn has_type(self, suffix: &str) -> bool {
        list(self.object.get("@type")).any(|one| one.as_text().is_some_and(|t| t.ends_with(suffix)))
    }

    /// Whether it names no `@type` at all.
    pub fn has_no_type(self) -> bool {
        !self.has("@type")
    }

    /// Whether it has this property.
    pub fn has(self, name: &str) -> bool {
        self.object.get(name).is_some()
    }

    /// A required text that is one line by its nature, cleaned.
    pub fn required_text(self, name: &'static str) -> Result<String, ArticleError> {
        self.required(name, MAX_LINE_CHARS)
    }

    /// A required address, which may be written as a reference.
    pub fn required_url(self, name: &'static str) -> Result<WebUrl, ArticleError> {
        let reference = list(self.object.get(name)).find_map(id);
        let text = match reference {
            Some(text) => text.to_owned(),
            // An address that is cut is another one.
            None => self.required(name, usize::MAX)?,
        };
        text.parse()
            .map_err(|error| ArticleError::new(name, ErrorKind::Address(error)))
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
        list(self.object.get(name)).find_map(|one| clean::shortened(plain(one)?, max_chars))
    }

    /// Whether the terms of this document may have one clause more.
    pub fn take_clause(self) -> bool {
        self.document.take_clause()
    }

    /// A text as it stands, with its line ends.
    pub fn raw_text(self, name: &str) -> Option<&'a str> {
        list(self.object.get(name)).find_map(plain)
    }

    /// An address, where it is one that a reader can be sent to.
    pub fn url(self, name: &str) -> Option<WebUrl> {
        list(self.object.get(name)).find_map(|one| plain(one).or(id(one))?.parse().ok())
    }

    /// A number that counts something: a JSON number, or digits in a string.
    pub fn count(self, name: &str) -> Option<u64> {
        list(self.object.get(name)).find_map(|one| match one {
            Value::Count(count) => Some(*count),
            _ => plain(one)?.trim().parse().ok(),
        })
    }

    /// The values of a property, one by one, as many as a card takes: text as it stands, objects as
    /// nodes, references looked up. What is neither is passed over.
    pub fn values(self, name: &str) -> Vec<Item<'a>> {
        let mut items = Vec::new();
        for one in list(self.object.get(name)).take(MAX_VALUES) {
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
        let is_list = matches!(value, Some(Value::List(_)));
        list(value)
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
        let Some(id) = self.object.get("@id").filter(|_| self.object.len() == 1) else {
            return self;
        };
        let document = self.document;
        if document.may_lead_on(self.depth) {
            let all = top_level(document);
            if document.pay(all.len()) {
                let is_meant =
                    |node: &&Self| node.object.get("@id") == Some(id) && node.object.len() > 1;
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

fn top_level(document: &Document) -> Vec<Node<'_>> {
    let node = |object| Node {
        object,
        document,
        depth: 0,
    };
    let mut nodes = Vec::new();
    for object in list(Some(document.value())).filter_map(Value::as_object) {
        nodes.push(node(object));
        let graph = list(object.get("@graph")).filter_map(Value::as_object);
        nodes.extend(graph.map(node));
    }
    nodes
}

/// A value as a list: a list's members, or the value alone.
fn list(value: Option<&Value>) -> core::slice::Iter<'_, Value> {
    match value {
        None => [].iter(),
        Some(Value::List(values)) => values.iter(),
        Some(value) => core::slice::from_ref(value).iter(),
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
