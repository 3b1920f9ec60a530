//! A JSON value, as far as documents need one.

use super::forms;
use core::fmt;
use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, SeqAccess, Visitor},
};

/// A JSON value. What is no text, no count and nothing that holds others is not looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `null`, which is as good as nothing.
    Null,
    /// A truth value, or a number that does not count: negative, or with a fraction.
    Other,
    /// A whole number.
    Count(u64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Object(Object),
}

/// The members of a JSON object, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object(Vec<(String, Value)>);

impl Value {
    /// The text of a string.
    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    fn size(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::List(values) => values.iter().map(Self::size).sum(),
            Self::Object(object) => object.size(),
            Self::Null | Self::Other | Self::Count(_) => 1,
        }
    }

    /// The members of an object.
    pub(super) const fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }
}

impl Object {
    /// The member of this name; of several, the last.
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        let mut members = self.0.iter().rev();
        members.find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// The names of its members, in their order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// How many bytes of text are in it and all that it holds.
    pub(super) fn size(&self) -> usize {
        self.0.iter().map(|(_, value)| value.size()).sum()
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Whatever)
    }
}

/// Takes whatever there is.
struct Whatever;

impl<'de> Visitor<'de> for Whatever {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_u64<E>(self, count: u64) -> Result<Value, E> {
        Ok(Value::Count(count))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        if !forms::are_read() && !is_plain(&members) {
            return Err(de::Error::custom(""));
        }
        Ok(Value::Object(Object(members)))
    }
}

/// Whether nothing of an object's syntax is JSON-LD's own: it is no reference to another (`@id`
/// alone), no `@list`, `@value` or `@graph`.
fn is_plain(members: &[(String, Value)]) -> bool {
    let mut has_property = false;
    for (name, _) in members {
        match name.as_bytes() {
            // `@context`, `@type`, `@id`, and others that say nothing to a card.
            [b'@', b'c' | b't' | b'i', ..] => {}
            [b'@', ..] => return false,
            _ => has_property = true,
        }
    }
    has_property
}
