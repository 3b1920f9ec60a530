//! Reading JSON (RFC 8259) into whatever serde is told to make of it.
//!
//! What `serde_json` does, in a tenth of its code (docs/size.md): numbers that are not whole are
//! checked and not worked out, and an error is a place. A test holds it against `serde_json`.

use core::fmt;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, MapAccess, SeqAccess, Visitor},
    forward_to_deserialize_any,
};

/// Where it stopped being JSON: the byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stop(pub(super) usize);

/// How deep lists and objects may stand in each other; deeper ones could use up the stack.
const MAX_DEPTH: u8 = 127;

/// The value of a whole text.
pub(super) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Stop> {
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
    };
    match T::deserialize(&mut reader) {
        Ok(value) if reader.peek().is_none() => Ok(value),
        _ => Err(Stop(reader.at)),
    }
}

struct Reader<'de> {
    text: &'de str,
    at: usize,
    depth: u8,
}

/// It is no JSON from where the reader stands.
#[derive(Debug)]
struct NotJson;

type Result<T, E = NotJson> = core::result::Result<T, E>;

impl<'de> Reader<'de> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no blank; it stays to be read.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    fn skip(&mut self, text: &str) -> Result<()> {
        if !self.text.as_bytes()[self.at..].starts_with(text.as_bytes()) {
            return Err(NotJson);
        }
        self.at += text.len();
        Ok(())
    }

    fn string(&mut self) -> Result<String> {
        self.skip("\"")?;
        let mut string = String::new();
        loop {
            let start = self.at;
            while !matches!(self.byte(), None | Some(b'"' | b'\\' | ..b' ')) {
                self.at += 1;
            }
            // Both ends stand at an ASCII character.
            string.push_str(self.text.get(start..self.at).ok_or(NotJson)?);
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => {
                    self.at += 1;
                    string.push(self.escaped()?);
                }
                _ => return Err(NotJson),
            }
        }
    }

    fn escaped(&mut self) -> Result<char> {
        let byte = self.byte().ok_or(NotJson)?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => byte.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.code_unit()?;
                if let 0xD800..0xDC00 = code {
                    self.skip("\\u")?;
                    let low = self.code_unit()?;
                    let 0xDC00..0xE000 = low else {
                        return Err(NotJson);
                    };
                    code = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                }
                char::from_u32(code).ok_or(NotJson)?
            }
            _ => {
                self.at -= 1;
                return Err(NotJson);
            }
        })
    }

    fn code_unit(&mut self) -> Result<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = char::from(self.byte().ok_or(NotJson)?).to_digit(16);
            unit = unit * 16 + digit.ok_or(NotJson)?;
            self.at += 1;
        }
        Ok(unit)
    }

    /// A number; `None` unless it is whole, not negative, and fits.
    fn number(&mut self) -> Result<Option<u64>> {
        let is_negative = self.skip("-").is_ok();
        let mut count = Some(0_u64);
        if self.skip("0").is_err() {
            self.digits(|digit| {
                count = count.and_then(|count| count.checked_mul(10)?.checked_add(digit));
            })?;
        }
        if self.skip(".").is_ok() {
            self.digits(|_| count = None)?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            self.digits(|_| count = None)?;
        }
        Ok(count.filter(|_| !is_negative))
    }

    /// One digit or more.
    fn digits(&mut self, mut take: impl FnMut(u64)) -> Result<()> {
        let start = self.at;
        while let Some(digit @ b'0'..=b'9') = self.byte() {
            take((digit - b'0').into());
            self.at += 1;
        }
        if self.at == start {
            return Err(NotJson);
        }
        Ok(())
    }

    fn enter(&mut self) -> Result<()> {
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(NotJson);
        }
        Ok(())
    }

    fn leave(&mut self) {
        self.at += 1;
        self.depth -= 1;
    }

    /// Goes on to the next member of a list or an object; `false` at its end.
    fn go_on(&mut self, is_first: &mut bool, end: u8) -> Result<bool> {
        if self.peek() == Some(end) && *is_first {
            return Ok(false);
        }
        if !core::mem::take(is_first) {
            if self.byte() == Some(end) {
                return Ok(false);
            }
            self.skip(",")?;
            self.peek();
        }
        Ok(true)
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
        if self.reader.byte() != Some(b'"') {
            return Err(NotJson);
        }
        seed.deserialize(&mut *self.reader).map(Some)
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
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not JSON")
    }
}

impl core::error::Error for NotJson {}

#[cfg(test)]
mod tests;
