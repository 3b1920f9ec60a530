//! The text being read, and the tokens of JSON in it.

use crate::article::plain::{put, put_str};

/// How deep lists and objects may stand in each other; deeper ones could use up the stack.
const MAX_DEPTH: u8 = 127;

/// It is no JSON from where the reader stands.
#[derive(Debug)]
pub(super) struct NotJson;

pub(super) type Result<T, E = NotJson> = core::result::Result<T, E>;

/// A text, and how far it has been read.
pub(super) struct Reader<'de> {
    text: &'de str,
    /// The next byte.
    pub(super) at: usize,
    depth: u8,
}

impl<'de> Reader<'de> {
    pub(super) const fn new(text: &'de str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
        }
    }

    pub(super) fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not whitespace; it is not consumed.
    pub(super) fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    pub(super) fn skip(&mut self, text: &str) -> Result<()> {
        if !self.text.as_bytes()[self.at..].starts_with(text.as_bytes()) {
            return Err(NotJson);
        }
        self.at += text.len();
        Ok(())
    }

    pub(super) fn string(&mut self) -> Result<String> {
        self.skip("\"")?;
        let mut string = String::new();
        loop {
            let start = self.at;
            while !matches!(self.byte(), None | Some(b'"' | b'\\' | ..b' ')) {
                self.at += 1;
            }
            // Both ends stand at an ASCII character.
            put_str(&mut string, self.text.get(start..self.at).ok_or(NotJson)?);
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => {
                    self.at += 1;
                    put(&mut string, self.escaped()?);
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
                    let end = self.at;
                    match self.skip("\\u").and_then(|()| self.code_unit()) {
                        Ok(low @ 0xDC00..0xE000) => {
                            code = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                        }
                        _ => self.at = end,
                    }
                }
                // Programs that count by code units cut a character in half, anywhere in a text.
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
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
    pub(super) fn number(&mut self) -> Result<Option<u64>> {
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

    pub(super) fn enter(&mut self) -> Result<()> {
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(NotJson);
        }
        Ok(())
    }

    pub(super) fn leave(&mut self) {
        self.at += 1;
        self.depth -= 1;
    }

    /// Goes on to the next member of a list or an object; `false` at its end.
    pub(super) fn go_on(&mut self, is_first: &mut bool, end: u8) -> Result<bool> {
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
