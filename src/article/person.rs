//! Somebody who wrote, photographed or sent in the work.

mod names;

use super::{
    clean, forms,
    json::{Item, Node},
    limits::{MAX_LINE_CHARS, MAX_VALUES},
    plain::concat,
};

/// An author or contributor, schema.org's `Person`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Person {
    /// The name, or the whole credit where the document has it in one string
    /// (`西江日报记者 谢江涛`).
    pub name: String,
    /// The `jobTitle` in the words of the paper: 记者, 特约记者, 通讯员.
    pub job_title: Option<String>,
}

impl Person {
    /// Those of a work.
    pub(super) fn authors(node: Node<'_>) -> Vec<Self> {
        let authors = Self::read(node, "author");
        if authors.is_empty() && node.has("creator") && node.other_form() {
            return Self::read(node, "creator");
        }
        authors
    }

    /// Somebody of this name and title.
    #[must_use]
    pub fn new(name: &str, job_title: Option<&str>) -> Self {
        Self {
            name: name.to_owned(),
            job_title: job_title.map(str::to_owned),
        }
    }

    /// The people of one property, whether it holds a string, an object or a list of both; and
    /// whether each stands alone, or several in one name.
    pub(super) fn read(node: Node<'_>, property: &str) -> Vec<Self> {
        let mut people = Vec::new();
        for item in node.values(property) {
            match item {
                Item::Text(text) => add(text, None, node, &mut people),
                Item::Node(person) => read(person, &mut people),
            }
        }
        people.truncate(MAX_VALUES);
        people
    }
}

fn read(person: Node<'_>, people: &mut Vec<Person>) {
    let title = person.text("jobTitle");
    let before = people.len();
    if !forms::are_read() {
        if let [Item::Text(name)] = person.values("name")[..] {
            add(name, title.as_deref(), person, people);
        }
        if people.len() == before {
            person.other_form();
        }
        return;
    }
    if !person.has_type("Organization") && !person.has_languages("name") {
        for name in person.values("name") {
            let name = match name {
                Item::Text(name) => Some(name),
                Item::Node(inner) => inner.raw_text("name"),
            };
            add(name.unwrap_or_default(), title.as_deref(), person, people);
        }
    }
    // The name of an organization is one, whatever stands in it.
    if people.len() == before
        && let Some(name) = person.text("name").or_else(|| whole_name(person))
    {
        people.push(Person {
            name,
            job_title: title,
        });
    }
}

/// The people of one text.
fn add(text: &str, title: Option<&str>, node: Node<'_>, people: &mut Vec<Person>) {
    names::each(text, node, |name| {
        if let Some(name) = clean::shortened(name, MAX_LINE_CHARS) {
            people.push(Person {
                name,
                job_title: title.map(str::to_owned),
            });
        }
    });
}

/// `familyName` and `givenName`, in the order and with the blank of the script that they are in.
fn whole_name(person: Node<'_>) -> Option<String> {
    let (given, family) = (person.text("givenName"), person.text("familyName"));
    let (Some(given), Some(family)) = (&given, &family) else {
        return given.or(family);
    };
    Some(if family.starts_with(clean::is_han) {
        concat(&[family, given])
    } else {
        concat(&[given, " ", family])
    })
}
