//! Somebody who wrote, photographed or sent in the work.

use super::{
    clean,
    json::{Item, Node},
    limits::MAX_LINE_CHARS,
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
    /// Somebody of this name and title.
    #[must_use]
    pub fn new(name: &str, job_title: Option<&str>) -> Self {
        Self {
            name: name.to_owned(),
            job_title: job_title.map(str::to_owned),
        }
    }

    /// The people of one property, whether it holds a string, an object or a list of both.
    pub(super) fn read(node: Node<'_>, property: &str) -> Vec<Self> {
        node.values(property)
            .iter()
            .filter_map(|item| match *item {
                Item::Text(name) => Some(Self {
                    name: clean::shortened(name, MAX_LINE_CHARS)?,
                    job_title: None,
                }),
                Item::Node(person) => Some(Self {
                    name: person.text("name")?,
                    job_title: person.text("jobTitle"),
                }),
            })
            .collect()
    }
}
