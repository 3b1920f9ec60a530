//! The canonical form of a document (RFC 8785): one text for all that read it as the same.

use super::error::{DocumentError, SignError};
use core::{cell::Cell, fmt};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The largest whole number that a browser tells from its neighbours (RFC 7493, section 2.2).
const MAX_EXACT: f64 = 9_007_199_254_740_991.0;

/// The canonical form of a JSON text.
///
/// # Errors
/// It is not JSON, or an object in it has a duplicate member.
///
/// ```
/// use press_card_publish::canonical;
///
/// assert_eq!(canonical(r#"{ "b": 1.50, "a": "\u4e00" }"#)?, r#"{"a":"一","b":1.5}"#);
/// # Ok::<(), press_card_publish::DocumentError>(())
/// ```
pub fn canonical(json: &str) -> Result<String, DocumentError> {
    write(&read(json)?)
}

/// The value of a JSON text of which nothing can be read in two ways (RFC 7493).
pub(super) fn read(json: &str) -> Result<Value, DocumentError> {
    let duplicate = Cell::default();
    let mut reader = serde_json::Deserializer::from_str(json);
    let value = Strict(&duplicate).deserialize(&mut reader);
    value
        .and_then(|value| reader.end().map(|()| value))
        .map_err(|error| match duplicate.take() {
            Some(name) => DocumentError::DuplicateMember {
                name,
                line: error.line(),
                column: error.column(),
            },
            None => unreadable(&error),
        })
}

pub(super) fn write(value: &Value) -> Result<String, DocumentError> {
    serde_json_canonicalizer::to_string(value).map_err(|error| unreadable(&error))
}

/// Refuses numbers of which a browser reads the nearest that it has.
pub(super) fn check_numbers(value: &Value) -> Result<(), SignError> {
    match inexact(value, "") {
        Some(field) => Err(SignError::Inexact {
            field: field.to_owned(),
        }),
        None => Ok(()),
    }
}

/// The name of the member that holds such a number.
fn inexact<'a>(value: &'a Value, field: &'a str) -> Option<&'a str> {
    match value {
        Value::Number(number) => number
            .as_f64()
            .is_none_or(|number| number.abs() > MAX_EXACT)
            .then_some(field),
        Value::Array(values) => values.iter().find_map(|value| inexact(value, field)),
        Value::Object(members) => members
            .iter()
            .find_map(|(name, value)| inexact(value, name)),
        _ => None,
    }
}

fn unreadable(error: &serde_json::Error) -> DocumentError {
    DocumentError::NotJson {
        why: error.to_string(),
    }
}

/// Reads a value, and notes the name of a duplicate member.
#[derive(Clone, Copy)]
struct Strict<'a>(&'a Cell<Option<String>>);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, is: bool) -> Result<Value, E> {
        Ok(is.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Value, E> {
        Number::from_f64(number)
            .map(Value::Number)
            .ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(self)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            if members.contains_key(&name) {
                self.0.set(Some(name));
                return Err(A::Error::custom("duplicate member"));
            }
            members.insert(name, map.next_value_seed(self)?);
        }
        Ok(Value::Object(members))
    }
}
