//! What sources say of an article in the terms of schema.org, brought into the one shape that
//! documents are written in.

mod prose;
mod things;

pub(super) use prose::prose;

use super::{
    limits::{MAX_THINGS, MAX_VALUE_BYTES, VALUE_BYTES},
    page::Page,
};
use crate::text::language;
use core::cell::Cell;
use press_card::article::{
    Date, WebUrl,
    clean::line,
    fields::{ARTICLE, Field, Kind},
};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// What a value may refer to: the page that it stands on, and the other objects there.
pub(super) struct Values<'a> {
    page: &'a Page,
    /// By their `@id`, which others refer to them by.
    objects: HashMap<&'a str, &'a Map<String, Value>>,
    /// How many bytes of them may still be read.
    left: Cell<usize>,
}

impl<'a> Values<'a> {
    pub(super) fn new(page: &'a Page, objects: &[&'a Map<String, Value>]) -> Self {
        let mut by_id = HashMap::new();
        for object in objects.iter().filter(|object| object.len() > 1) {
            if let Some(id) = object.get("@id").and_then(Value::as_str) {
                by_id.entry(id).or_insert(*object);
            }
        }
        Self {
            page,
            objects: by_id,
            left: Cell::new(MAX_VALUE_BYTES),
        }
    }

    /// The properties of an article that the document has a place for, as far as they can be
    /// used.
    pub(super) fn document(&self, article: &Map<String, Value>) -> Map<String, Value> {
        let member = |field: &Field| Some((field.name.to_owned(), self.field(article, field)?));
        ARTICLE.iter().filter_map(member).collect()
    }

    /// What an article says in one field, or in what pages have in its place.
    fn field(&self, article: &Map<String, Value>, field: &Field) -> Option<Value> {
        let names = [&[field.name], field.else_read, field.on_pages].concat();
        let mut said = names.iter().filter_map(|name| article.get(*name));
        match field.kind {
            _ if field.name == "copyrightNotice" => self.copyright(article).map(Value::from),
            Kind::Text | Kind::Paragraph => said.find_map(|one| self.text(one)).map(Value::from),
            Kind::Paragraphs => self.paragraphs(said.next()?),
            Kind::Address => said
                // By its name an object is known at its address.
                .chain(article.get("@id").filter(|_| field.is_required))
                .find_map(|one| self.url(one))
                .map(|url| url.as_str().into()),
            Kind::Date => date(&self.text(said.next()?)?).map(Value::from),
            Kind::Language => self.language(said.next()?),
            Kind::People => self.people(said.next()?),
            Kind::Pictures => self.images(said.next()?),
            Kind::Organization => self.organization(said.next()?, field.members),
            Kind::Work => self.url(said.next()?).map(|url| url.as_str().into()),
            Kind::Counters => self.shares(said.next()?),
            Kind::Corrections => self.corrections(said.next()?),
            Kind::Term => self.term(said.next()?).map(Value::from),
            // They stand inside of others.
            _ => None,
        }
    }

    /// The text of a value: a string, a number, a value with a language, the first of a list.
    fn text(&self, value: &Value) -> Option<String> {
        line(&prose(&self.raw(value)?).join(" "))
    }

    fn raw(&self, value: &Value) -> Option<String> {
        match value {
            Value::String(text) => self.paid(text).filter(|text| !text.trim().is_empty()),
            Value::Number(number) => Some(number.to_string()),
            Value::Array(list) => list
                .iter()
                .take(MAX_THINGS)
                .filter(|one| !one.is_array())
                .find_map(|one| self.raw(one)),
            Value::Object(object) => self.paid(object.get("@value")?.as_str()?),
            _ => None,
        }
    }

    fn paid(&self, text: &str) -> Option<String> {
        self.pay(text.len()).map(|()| text.to_owned())
    }

    /// Pays for a value with so many bytes of text; nothing where it is one too many.
    fn pay(&self, bytes: usize) -> Option<()> {
        let left = self.left.get().checked_sub(bytes + VALUE_BYTES)?;
        self.left.set(left);
        Some(())
    }

    /// An address: text, or the `url` or the `@id` of an object.
    fn url(&self, value: &Value) -> Option<WebUrl> {
        self.pay(0)?;
        match value {
            Value::String(address) => self.page.absolute(address),
            Value::Array(list) => list
                .iter()
                .take(MAX_THINGS)
                .filter(|one| !one.is_array())
                .find_map(|one| self.url(one)),
            Value::Object(object) => {
                ["@value", "url", "contentUrl", "@id"]
                    .iter()
                    .find_map(|name| {
                        let address = object.get(*name)?.as_str()?;
                        self.page.absolute(address)
                    })
            }
            _ => None,
        }
    }

    fn language(&self, value: &Value) -> Option<Value> {
        let of_object = || self.text(self.object(value)?.get("alternateName")?);
        language::tag(&self.text(value).or_else(of_object)?).map(Value::from)
    }

    /// A text, its paragraphs separated by blank lines.
    fn paragraphs(&self, value: &Value) -> Option<Value> {
        let texts = match value {
            Value::Array(list) => list.iter().filter_map(|one| self.raw(one)).collect(),
            one => vec![self.raw(one)?],
        };
        let paragraphs: Vec<String> = texts.iter().flat_map(|text| prose(text)).collect();
        (!paragraphs.is_empty()).then(|| paragraphs.join("\n\n").into())
    }

    /// The count of shares.
    fn shares(&self, counters: &Value) -> Option<Value> {
        each(counters)
            .filter_map(|one| self.object(one))
            .find_map(|counter| {
                let kind = counter.get("interactionType")?;
                let name = self.raw(kind).or_else(|| {
                    let object = self.object(kind)?;
                    self.raw(object.get("@type").or_else(|| object.get("@id"))?)
                })?;
                let count: u64 = self
                    .raw(counter.get("userInteractionCount")?)?
                    .trim()
                    .parse()
                    .ok()?;
                name.ends_with("ShareAction").then(|| shares(count))
            })
    }

    /// An object, or the one that a reference refers to.
    fn object(&self, value: &'a Value) -> Option<&'a Map<String, Value>> {
        self.pay(0)?;
        let object = value.as_object()?;
        let id = object.get("@id").filter(|_| object.len() == 1);
        let meant = id.and_then(|id| self.objects.get(id.as_str()?));
        Some(meant.copied().unwrap_or(object))
    }
}

/// A count of shares as documents have it.
pub(super) fn shares(count: u64) -> Value {
    json!({
        "@type": "InteractionCounter",
        "interactionType": "https://schema.org/ShareAction",
        "userInteractionCount": count
    })
}

/// The members of a list, or the value alone.
fn each(value: &Value) -> impl Iterator<Item = &Value> {
    value
        .as_array()
        .map_or(core::slice::from_ref(value), Vec::as_slice)
        .iter()
}

/// A day as ISO 8601 writes it, out of what pages write: 2025/3/8, 2025年3月8日, 20250308. A time
/// behind it stays where it is written as ISO 8601 has it; in UTC always, for the day of the
/// newspaper hangs on it.
pub(super) fn date(text: &str) -> Option<String> {
    let text = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    if let Ok(day) = text.parse::<Date>() {
        let is_iso =
            |c: char| c.is_ascii_digit() || matches!(c, '-' | 'T' | ':' | '+' | '.' | 'Z' | ' ');
        let is_whole = text.len() <= 40 && text.chars().all(is_iso);
        return Some(match day.utc_minute {
            _ if is_whole => text.to_owned(),
            Some(minute) => format!("{day}T{:02}:{:02}Z", minute / 60, minute % 60),
            None => day.to_string(),
        });
    }
    let digits = |c: char| !c.is_ascii_digit();
    let mut numbers = text.split(digits).filter(|part| !part.is_empty());
    let first = numbers.next()?;
    let day = if first.len() == 8 {
        format!("{}-{}-{}", &first[..4], &first[4..6], &first[6..])
    } else {
        let number = |part: Option<&str>| part?.parse::<u8>().ok();
        let (month, day) = (number(numbers.next())?, number(numbers.next())?);
        format!("{first}-{month:02}-{day:02}")
    };
    day.parse::<Date>().is_ok().then_some(day)
}
