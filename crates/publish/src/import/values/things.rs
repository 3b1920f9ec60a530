//! People, organizations, pictures, corrections and rights.

use super::{Values, date, each};
use crate::import::{credit, limits::MAX_THINGS};
use press_card::article::fields::Field;
use serde_json::{Map, Value, json};

/// How deep the terms of a publisher nest: clauses, conditions, and their lists.
const MAX_DEPTH: usize = 8;

impl Values<'_> {
    /// Authors or contributors.
    pub(super) fn people(&self, people: &Value) -> Option<Value> {
        let people: Vec<Value> = each(people)
            .filter_map(|one| self.person(one))
            .take(MAX_THINGS)
            .collect();
        (!people.is_empty()).then_some(Value::Array(people))
    }

    fn person(&self, value: &Value) -> Option<Value> {
        let Some(object) = self.object(value) else {
            let name = self.text(value)?;
            // Some have the address of a profile there.
            return (!name.contains("://")).then(|| json!({"@type": "Person", "name": name}));
        };
        let name = object.get("name").and_then(|name| self.text(name));
        let name = name.or_else(|| self.text(value))?;
        let kind = object
            .get("@type")
            .and_then(Value::as_str)
            .unwrap_or("Person");
        let kind = if kind.ends_with("Organization") {
            "Organization"
        } else {
            "Person"
        };
        let mut person = json!({"@type": kind, "name": name});
        if let Some(title) = object.get("jobTitle").and_then(|title| self.text(title)) {
            person["jobTitle"] = title.into();
        }
        Some(person)
    }

    /// An organization: its name, its address, and what else a card reads of it, such as the terms
    /// of a publisher.
    pub(super) fn organization(&self, value: &Value, members: &[Field]) -> Option<Value> {
        let mut organization = each(value).find_map(|one| self.name_and_url(one))?;
        let object = each(value).find_map(|one| self.object(one));
        for field in members {
            let value = object.and_then(|object| object.get(field.name));
            // Name and address are there, from where they could be read.
            if ["name", "url"].contains(&field.name) {
                continue;
            }
            if let Some(value) = value.and_then(|value| self.copy(value, MAX_DEPTH)) {
                organization[field.name] = value;
            }
        }
        Some(organization)
    }

    fn name_and_url(&self, value: &Value) -> Option<Value> {
        let object = self.object(value);
        let name = match object.and_then(|object| object.get("name")) {
            Some(name) => self.text(name)?,
            None => self.text(value)?,
        };
        let mut organization = json!({"@type": "NewsMediaOrganization", "name": name});
        if let Some(url) = object.and_then(|object| self.url(object.get("url")?)) {
            organization["url"] = url.as_str().into();
        }
        Some(organization)
    }

    /// A value with its texts cleaned.
    fn copy(&self, value: &Value, depth: usize) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        self.pay(0)?;
        match value {
            Value::String(_) => self.text(value).map(Value::from),
            Value::Array(list) => {
                let members = list.iter().take(MAX_THINGS);
                Some(members.filter_map(|one| self.copy(one, depth)).collect())
            }
            Value::Object(_) => {
                let object = self.object(value)?;
                let member =
                    |(name, one): (&String, &Value)| Some((name.clone(), self.copy(one, depth)?));
                Some(Value::Object(
                    object.iter().take(MAX_THINGS).filter_map(member).collect(),
                ))
            }
            other => Some(other.clone()),
        }
    }

    /// Corrections, each with its day where it says one.
    pub(super) fn corrections(&self, corrections: &Value) -> Option<Value> {
        let comment = |one: &Value| {
            let object = self.object(one);
            let text = match object {
                Some(object) => ["text", "description", "name"]
                    .iter()
                    .find_map(|name| self.text(object.get(*name)?))?,
                None => self.text(one)?,
            };
            let mut comment = json!({"@type": "CorrectionComment", "text": text});
            let day = object.and_then(|object| {
                let names = ["datePublished", "dateCreated"];
                names
                    .iter()
                    .find_map(|name| date(&self.text(object.get(*name)?)?))
            });
            if let Some(day) = day {
                comment["datePublished"] = day.into();
            }
            Some(comment)
        };
        let all: Vec<Value> = each(corrections)
            .filter_map(comment)
            .take(MAX_THINGS)
            .collect();
        (!all.is_empty()).then_some(Value::Array(all))
    }

    /// A word of a vocabulary: text, or the name or address of an object.
    pub(super) fn term(&self, value: &Value) -> Option<String> {
        let Some(object) = each(value).find_map(|one| self.object(one)) else {
            return self.text(value);
        };
        let names = ["@id", "url", "termCode", "name"];
        let said = names.iter().find_map(|name| self.text(object.get(*name)?));
        said.or_else(|| self.text(value))
    }

    /// What is said of the rights, or else whose they are since when.
    pub(super) fn copyright(&self, article: &Map<String, Value>) -> Option<String> {
        if let Some(notice) = article.get("copyrightNotice").and_then(|it| self.text(it)) {
            return Some(notice);
        }
        let year = article.get("copyrightYear").and_then(|it| self.text(it));
        let holder = article.get("copyrightHolder").and_then(|it| {
            let name = each(it).find_map(|one| self.name_and_url(one))?;
            Some(name["name"].as_str()?.to_owned())
        });
        let parts: Vec<String> = year.into_iter().chain(holder).collect();
        (!parts.is_empty()).then(|| format!("© {}", parts.join(" ")))
    }

    /// The pictures.
    pub(super) fn images(&self, images: &Value) -> Option<Value> {
        let images: Vec<Value> = each(images)
            .filter_map(|one| self.image(one))
            .take(MAX_THINGS)
            .collect();
        (!images.is_empty()).then_some(Value::Array(images))
    }

    fn image(&self, value: &Value) -> Option<Value> {
        let object = self.object(value);
        let url = match object {
            Some(object) => ["url", "contentUrl", "@id"]
                .iter()
                .find_map(|name| self.url(object.get(*name)?))?,
            None => self.url(value)?,
        };
        let mut image = json!({"@type": "ImageObject", "url": url.as_str()});
        let Some(object) = object else {
            return Some(image);
        };
        let text = |names: &[&str]| names.iter().find_map(|name| self.text(object.get(*name)?));
        let creator = || {
            let people = ["creator", "author", "copyrightHolder"]
                .iter()
                .find_map(|name| self.people(object.get(*name)?))?;
            Some(people.get(0)?.get("name")?.as_str()?.to_owned())
        };
        let (caption, credit) = match text(&["caption", "description", "name"]) {
            Some(caption) => credit::split(&caption),
            None => (None, None),
        };
        if let Some(caption) = caption {
            image["caption"] = caption.into();
        }
        if let Some(credit) = text(&["creditText"]).or_else(creator).or(credit) {
            image["creditText"] = credit.into();
        }
        if let Some(term) = object.get("digitalSourceType").and_then(|it| self.term(it)) {
            image["digitalSourceType"] = term.into();
        }
        for name in ["license", "acquireLicensePage"] {
            if let Some(url) = object.get(name).and_then(|it| self.url(it)) {
                image[name] = url.as_str().into();
            }
        }
        let side = |name: &str| {
            let value = object.get(name)?;
            let value = self
                .object(value)
                .and_then(|it| it.get("value"))
                .unwrap_or(value);
            let pixels: u16 = self
                .raw(value)?
                .trim()
                .trim_end_matches("px")
                .parse()
                .ok()?;
            (pixels > 0).then_some(pixels)
        };
        if let Some((width, height)) = side("width").zip(side("height")) {
            image["width"] = width.into();
            image["height"] = height.into();
        }
        Some(image)
    }
}
