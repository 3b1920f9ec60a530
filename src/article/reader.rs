//! Reading JSON (RFC 8259) into whatever serde is told to make of it.
//!
//! What `serde_json` does, for 6.6 KB less of the program (docs/size.md): numbers that are not whole are
//! checked and not worked out, an error is a place, and half a surrogate pair is U+FFFD and no
//! error. A test holds it against `serde_json`.

mod scan;

use core::fmt;
use scan::{NotJson, Reader, Result};
use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeSeed, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
        value::StringDeserializer,
    },
    forward_to_deserialize_any,
};

/// Where it stopped being JSON: the byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stop(pub(super) usize);

/// The value of a whole text.
pub(super) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Stop> {
    let mut reader = Reader::new(text);
    match T::deserialize(&mut reader) {
        Ok(value) if reader.peek().is_none() => Ok(value),
        _ => Err(Stop(reader.at)),
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = NotJson;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.peek() {
            Some(b'{') => {
                self.enter()?;
                let value = visitor.visit_map(Members {
                    reader: self,
                    is_first: true,
                    end: b'}',
                })?;
                self.leave();
                Ok(value)
            }
            Some(b'[') => {
                self.enter()?;
                let value = visitor.visit_seq(Members {
                    reader: self,
                    is_first: true,
                    end: b']',
                })?;
                self.leave();
                Ok(value)
            }
            Some(b'"') => visitor.visit_string(self.string()?),
            Some(b't') => {
                self.skip("true")?;
                visitor.visit_bool(true)
            }
            Some(b'f') => {
                self.skip("false")?;
                visitor.visit_bool(false)
            }
            Some(b'n') => {
                self.skip("null")?;
                visitor.visit_unit()
            }
            _ => match self.number()? {
                Some(count) => visitor.visit_u64(count),
                // Nobody asks for it.
                None => visitor.visit_f64(f64::NAN),
            },
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
        ignored_any
    }
}

/// What stands between two brackets.
struct Members<'a, 'de> {
    reader: &'a mut Reader<'de>,
    is_first: bool,
    end: u8,
}

impl<'de> SeqAccess<'de> for Members<'_, 'de> {
    type Error = NotJson;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        let is_there = self.reader.go_on(&mut self.is_first, self.end)?;
        is_there
            .then(|| seed.deserialize(&mut *self.reader))
            .transpose()
    }
}

impl<'de> MapAccess<'de> for Members<'_, 'de> {
    type Error = NotJson;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        if !self.reader.go_on(&mut self.is_first, self.end)? {
            return Ok(None);
        }
        let key = self.reader.string()?;
        seed.deserialize(StringDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        self.reader.peek();
        self.reader.skip(":")?;
        seed.deserialize(&mut *self.reader)
    }
}

impl serde::de::Error for NotJson {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    /// What serde would write of it here nobody reads.
    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not JSON")
    }
}

impl core::error::Error for NotJson {}

#[cfg(test)]
mod tests;
