//! The document that is being put together, field by field, in the order of the table of fields.

use super::Place;
use press_card::article::fields::ARTICLE;
use serde_json::{Map, Value, json};

/// What most articles have no need of: nobody is to look for it on every page.
const RARE: [&str; 8] = [
    "dateModified",
    "correction",
    "creativeWorkStatus",
    "expires",
    "digitalSourceType",
    "license",
    "acquireLicensePage",
    "copyrightNotice",
];

/// What has been found, and where.
#[derive(Default)]
pub(super) struct Draft {
    values: Map<String, Value>,
    found: Vec<(&'static str, Place)>,
}

impl Draft {
    /// Takes what is not there yet.
    pub(super) fn fill(&mut self, place: Place, mut values: Map<String, Value>) {
        for field in ARTICLE {
            if let Some(value) = values.remove(field.name) {
                self.put(field.name, place, value);
            }
        }
    }

    /// Takes one field, where it is not there yet.
    pub(super) fn put(&mut self, field: &'static str, place: Place, value: Value) {
        if self.values.get(field).is_none() {
            self.values.insert(field.into(), value);
            self.found.push((field, place));
        }
    }

    /// Writes over a field, which stays where it was found.
    pub(super) fn amend(&mut self, field: &str, value: Value) {
        if let Some(own) = self.values.get_mut(field) {
            *own = value;
        }
    }

    /// Takes a field away again.
    pub(super) fn remove(&mut self, field: &str) {
        self.values.remove(field);
        self.found.retain(|(own, _)| *own != field);
    }

    /// What a field says.
    pub(super) fn get(&self, field: &str) -> Option<&Value> {
        self.values.get(field)
    }

    /// The text of a field.
    pub(super) fn text(&self, field: &str) -> Option<&str> {
        self.get(field)?.as_str()
    }

    /// The fields that were found, and where, in the order of the document.
    pub(super) fn found(&self) -> Vec<(&'static str, Place)> {
        let mut found = self.found.clone();
        found.sort_by_key(|(field, _)| ARTICLE.iter().position(|own| own.name == *field));
        found
    }

    /// The fields that were not found, but for those that few articles have.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        let names = ARTICLE.iter().map(|field| field.name);
        let names = names.filter(|name| !RARE.contains(name));
        names.filter(|name| self.get(name).is_none()).collect()
    }

    /// The document.
    pub(super) fn document(mut self) -> Value {
        let mut document = json!({"@context": "https://schema.org", "@type": "NewsArticle"});
        for field in ARTICLE {
            if let Some(value) = self.values.remove(field.name) {
                document[field.name] = value;
            }
        }
        document
    }
}
