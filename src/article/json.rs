//! Reading JSON-LD as it is found in the wild: one value, a list, or a reference.

mod address;
mod find;
mod reference;

use super::{
    clean,
    error::{ArticleError, ErrorKind},
    forms,
    limits::{MAX_LINE_CHARS, MAX_PARAGRAPH_CHARS, MAX_VALUES},
    tally,
    value::{Object, Value},
};

pub use super::document::{Document, parse, parse_plain};
pub use find::find;

/// One object of a document, with the whole document behind it for `@id` references.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    object: &'a Object,
    document: &'a Document,
    /// How many references have led to it.
    depth: u8,
}

impl<'a> Node<'a> {
    /// Whether one of its `@type`s ends so; `http://schema.org/` or `schema:` may stand before.
    pub fn has_type(self, suffix: &str) -> bool {
        list(self.object.get("@type")).any(|one| one.as_text().is_some_and(|t| t.ends_with(suffix)))
    }

    /// The texts of its `@type`.
    pub fn types(self) -> Vec<&'a str> {
        list(self.object.get("@type")).filter_map(plain).collect()
    }

    /// Whether it has this property.
    pub fn has(self, name: &str) -> bool {
        self.object.get(name).is_some()
    }

    /// A required text that is one line by its nature, cleaned.
    pub fn required_text(self, name: &'static str) -> Result<String, ArticleError> {
        self.required(name, MAX_LINE_CHARS)
    }

    fn required(self, name: &'static str, max_chars: usize) -> Result<String, ArticleError> {
        if !forms::are_read() {
            let raw = self.raw_text(name).unwrap_or_default();
            let text = clean::shortened(raw, max_chars);
            return text.ok_or(ArticleError::new(name, ErrorKind::Form));
        }
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
        list(self.object.get(name)).find_map(plain)
    }

    /// A number that counts something: one in JSON, or a text as pages write it.
    pub fn count(self, name: &str) -> Option<u64> {
        list(self.object.get(name)).find_map(|one| match one {
            Value::Count(count) => Some(*count),
            _ if self.other_form() => tally::read(plain(one)?),
            _ => None,
        })
    }

    /// Notes that something stands in another form than the plain one; whether it is read so.
    pub fn other_form(self) -> bool {
        self.document.other_form()
    }

    /// Whether the document was brought into the plain form beforehand.
    pub fn is_normalized(self) -> bool {
        self.document.is_normalized()
    }

    /// Whether a value of a property says its language: then the others are the same in others.
    pub fn has_languages(self, name: &str) -> bool {
        list(self.object.get(name)).any(|one| {
            let object = one.as_object();
            object.is_some_and(|one| one.get("@language").is_some())
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
    collect(
        Some(document.value()),
        document,
        &find::TOP_LEVEL,
        &mut nodes,
    );
    nodes
}

/// Goes as deep as a document may be nested.
fn collect<'a>(
    value: Option<&'a Value>,
    document: &'a Document,
    names: &[&str],
    nodes: &mut Vec<Node<'a>>,
) {
    for value in list(value) {
        match value {
            Value::List(_) => collect(Some(value), document, names, nodes),
            Value::Object(object) => {
                nodes.push(Node {
                    object,
                    document,
                    depth: 0,
                });
                for name in names {
                    collect(object.get(name), document, names, nodes);
                }
            }
            _ => {}
        }
    }
}

/// A value as a list: a list's members, those of JSON-LD's `{"@list": […]}`, or the value alone.
fn list(value: Option<&Value>) -> core::slice::Iter<'_, Value> {
    match value {
        None => [].iter(),
        Some(Value::List(values)) => values.iter(),
        Some(value) if !forms::are_read() => core::slice::from_ref(value).iter(),
        Some(value) => match value.as_object().and_then(|object| object.get("@list")) {
            None => core::slice::from_ref(value).iter(),
            inner => list(inner),
        },
    }
}

/// The text of a string, or of JSON-LD's `{"@value": "…"}`.
fn plain(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        Value::Object(object) if forms::are_read() => object.get("@value")?.as_text(),
        _ => None,
    }
}
