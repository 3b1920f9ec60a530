//! One request, as a line of a log tells of it. Who has made it is not read.

use super::{combined, json, time::Time};
use memchr::memchr;
use std::borrow::Cow;

/// What is read of a line.
#[derive(Debug)]
pub(super) struct Request<'a> {
    pub method: &'a [u8],
    /// What was asked for: a path with its query, or a whole address.
    pub target: Cow<'a, [u8]>,
    /// The host that was asked, where the log says it.
    pub host: Cow<'a, [u8]>,
    pub status: u16,
    pub referer: Cow<'a, [u8]>,
    pub time: Time,
}

impl<'a> Request<'a> {
    /// The request of a line in one of the formats.
    pub fn read(line: &'a [u8]) -> Option<Self> {
        let line = line.trim_ascii();
        if line.first() == Some(&b'{') {
            json::request(line)
        } else {
            combined::request(line)
        }
    }

    /// Whether a reader was given what was asked for, or has it already (304); or asked for what was
    /// withdrawn (410), for that has a card that still stands.
    pub fn is_answered(&self) -> bool {
        self.method == b"GET" && matches!(self.status, 200 | 206 | 304 | 410)
    }

    /// The host and what was asked for there, as they are written.
    pub fn address(&self) -> Cow<'_, [u8]> {
        if self.host.is_empty() {
            return Cow::Borrowed(&self.target);
        }
        Cow::Owned([&self.host[..], b" ", &self.target].concat())
    }
}

/// A method and a target out of `GET /a/1.json HTTP/1.1`. The target may have blanks in it.
pub(super) fn parts(line: &[u8]) -> (&[u8], &[u8]) {
    let Some(end) = memchr(b' ', line) else {
        return (b"", line);
    };
    let (method, target) = line.split_at(end);
    let target = target.get(1..).unwrap_or_default();
    match memchr::memrchr(b' ', target) {
        Some(end)
            if target
                .get(end + 1..)
                .unwrap_or_default()
                .starts_with(b"HTTP/") =>
        {
            (method, target.get(..end).unwrap_or_default())
        }
        _ => (method, target),
    }
}

/// What stands between quotation marks from `at` on, as it is written, and where it ends.
pub(super) fn quoted(line: &[u8], at: usize) -> Option<(&[u8], usize)> {
    if line.get(at) != Some(&b'"') {
        return None;
    }
    let start = at + 1;
    let mut end = start;
    loop {
        end += memchr::memchr2(b'"', b'\\', line.get(end..)?)?;
        if line.get(end) == Some(&b'"') {
            return Some((line.get(start..end)?, end + 1));
        }
        // The character behind it is no end.
        end += 2;
    }
}

/// A value without its escapes: those of nginx (`\x22`) and of JSON.
pub(super) fn unescaped(text: &[u8]) -> Cow<'_, [u8]> {
    let Some(first) = memchr(b'\\', text) else {
        return Cow::Borrowed(text);
    };
    let (plain, mut rest) = text.split_at(first);
    let mut out = plain.to_vec();
    while let [byte, after @ ..] = rest {
        rest = after;
        if *byte != b'\\' {
            out.push(*byte);
            continue;
        }
        let [kind, after @ ..] = rest else { break };
        rest = after;
        let digits = match kind {
            b'x' => 2,
            b'u' => 4,
            _ => 0,
        };
        let number = after
            .get(..digits)
            .and_then(|digits| core::str::from_utf8(digits).ok())
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match (kind, number) {
            (b'x', Some(byte)) => out.push(byte as u8),
            // Half a pair is no part of any address that counts.
            (b'u', Some(number)) => {
                let c = char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER);
                out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            }
            (b'n', _) => out.push(b'\n'),
            (b'r', _) => out.push(b'\r'),
            (b't', _) => out.push(b'\t'),
            // No escape after all.
            (b'x' | b'u', None) => out.extend_from_slice(&[b'\\', *kind]),
            (other, _) => out.push(*other),
        }
        if number.is_some() {
            rest = after.get(digits..).unwrap_or_default();
        }
    }
    Cow::Owned(out)
}
