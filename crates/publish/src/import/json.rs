//! The JSON of a page: read as it stands, or else as it can only be meant.

use super::{
    at::{At, at},
    limits::{MAX_CLOSERS, MAX_VALUES_IN_A_BLOCK},
    remarks::Fault,
};
use jsonc_parser::{
    ParseOptions,
    errors::{ParseError, ParseErrorKind},
    parse_to_serde_value,
};
use serde_json::Value;
use std::{borrow::Cow, ops::Range};

/// The values of a block of JSON-LD, and where it is not what JSON is.
pub(super) fn read(text: &str) -> (Vec<Value>, Option<Fault>) {
    let inner = bare(text);
    let json = &text[inner.clone()];
    if json.is_empty() {
        return (Vec::new(), None);
    }
    let error = match serde_json::from_str(json) {
        Ok(value) => return (vec![value], None),
        Err(error) => error,
    };
    let values = tolerant(json).or_else(|| {
        // (Some systems escape it as they escape all else on a page.)
        let escaped = json.contains("&quot;") || json.contains("&#34;");
        tolerant(&html_escape::decode_html_entities(json)).filter(|_| escaped)
    });
    let fault = Fault {
        at: place(text, &inner, &error),
        what: words(&error),
        is_read: values.is_some(),
    };
    (values.unwrap_or_default(), Some(fault))
}

/// What is left without the comments and sections that keep old browsers and XML parsers from it.
fn bare(text: &str) -> Range<usize> {
    const STARTS: [&str; 8] = [
        "\u{feff}",
        "<!--",
        "-->",
        "<![CDATA[",
        "//",
        "/*",
        "*/",
        ">",
    ];
    const ENDS: [&str; 6] = ["-->", "]]>", "<!", "//", "/*", "*/"];
    let first = text.find(['{', '[', '"', '\'', '&']).unwrap_or(text.len());
    let mut start = 0;
    // What stands before it may be a comment in words: then that is left to who reads comments.
    let is_wrapped = |head: &str| {
        let mut rest = head.trim_start();
        while let Some(behind) = STARTS.iter().find_map(|one| rest.strip_prefix(one)) {
            rest = behind.trim_start();
        }
        rest.is_empty()
    };
    let cdata = text.find("<![CDATA[").map(|at| at + "<![CDATA[".len());
    if let Some(behind) = cdata.filter(|_| is_wrapped(&text[..first.saturating_sub(2)])) {
        start = behind;
    }
    let behind = text[start..].find(['{', '[', '"', '\'', '&']);
    if let Some(at) = behind.filter(|at| is_wrapped(&text[start..start + at])) {
        start += at;
    }
    let mut inner = text[start..].trim_start();
    start = text.len() - inner.len();
    inner = inner.trim_end();
    while let Some(rest) = ENDS.iter().find_map(|end| inner.strip_suffix(end)) {
        inner = rest.trim_end();
    }
    // A script may end its statement.
    inner = inner.trim_end_matches([';', ' ', '\n', '\r', '\t']);
    start..start + inner.len()
}

/// The values of a text that is JSON but for what can be meant in one way only: comments, commas
/// too many or too few, quotation marks of the other kind, line ends in strings, several values
/// in a row, and ends that are missing or too many.
fn tolerant(json: &str) -> Option<Vec<Value>> {
    let whole = whole_pairs(json);
    let mut rest = whole.as_ref();
    let mut values = Vec::new();
    while values.len() < MAX_VALUES_IN_A_BLOCK {
        let error = match jsonc(rest) {
            Ok(value) => {
                values.push(value);
                return Some(values);
            }
            Err(error) => error,
        };
        if !matches!(error.kind(), ParseErrorKind::MultipleRootJsonValues) {
            values.push(closed(rest, error)?);
            return Some(values);
        }
        let (first, more) = rest.split_at_checked(error.range().start)?;
        values.push(jsonc(first).ok()?);
        rest = more.trim_start_matches([',', ';', '}', ']']).trim_start();
        if rest.is_empty() {
            return Some(values);
        }
    }
    Some(values)
}

fn jsonc(text: &str) -> Result<Value, ParseError> {
    let value: Value = parse_to_serde_value(text, &ParseOptions::default())?;
    Ok(value)
}

/// With the ends that are missing. In a string it may be anything that is missing.
fn closed(text: &str, mut error: ParseError) -> Option<Value> {
    let mut whole = text.to_owned();
    for _ in 0..MAX_CLOSERS {
        whole.push(match error.kind() {
            ParseErrorKind::UnterminatedObject => '}',
            ParseErrorKind::UnterminatedArray => ']',
            _ => return None,
        });
        match jsonc(&whole) {
            Ok(value) => return Some(value),
            Err(next) => error = next,
        }
    }
    None
}

/// With U+FFFD in the place of each half of a surrogate pair, as the card reads it.
fn whole_pairs(json: &str) -> Cow<'_, str> {
    let unit = |at: usize| {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let is_low = |unit: u16| (0xdc00..0xe000).contains(&unit);
    let mut out = String::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(next) = json[at..].find('\\') {
        at += next;
        match unit(at) {
            Some(0xd800..0xdc00) if unit(at + 6).is_some_and(is_low) => at += 12,
            Some(0xd800..0xe000) => {
                out.push_str(&json[copied..at]);
                out.push_str("\\ufffd");
                at += 6;
                copied = at;
            }
            // What is escaped is no backslash that escapes.
            _ => at += 1 + json[at + 1..].chars().next().map_or(0, char::len_utf8),
        }
    }
    if copied == 0 {
        return Cow::Borrowed(json);
    }
    out.push_str(&json[copied..]);
    Cow::Owned(out)
}

/// Where in the block the error is.
fn place(text: &str, inner: &Range<usize>, error: &serde_json::Error) -> At {
    let json = &text[inner.clone()];
    let mut lines = json.split_inclusive('\n');
    let before: usize = lines
        .by_ref()
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    // (It counts bytes, from one on; a line end that should not be there, it has read already.)
    let byte = (before + error.column()).saturating_sub(1);
    at(text, inner.start + byte.min(json.len()))
}

/// What is wrong, without the place of it.
fn words(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned()
}
