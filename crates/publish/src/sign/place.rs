//! Where a signature stands in the text of a document, which is otherwise left as it was.

use core::ops::Range;
use serde::{Deserialize, de::IgnoredAny};

/// The text of an object with a member of this name that holds the JWS: in the place of the one
/// that is there, or else as the last. The text must be JSON, and the object not empty.
pub(super) fn with_proof(text: &str, name: &str, jws: &str) -> Option<String> {
    let open = text.find('{')? + 1;
    let (range, new) = match value_of(text, open, name) {
        Some(range) => (range, format!(r#"{{"jws": "{jws}"}}"#)),
        None => {
            let before = text.get(..text.rfind('}')?)?;
            let end = before.trim_end().len();
            // On a line of its own where the others are.
            let whitespace = &text[open..first(text, open)];
            let new = if whitespace.contains('\n') {
                format!(r#",{whitespace}"{name}": {{"jws": "{jws}"}}"#)
            } else {
                format!(r#","{name}":{{"jws":"{jws}"}}"#)
            };
            (end..end, new)
        }
    };
    Some([text.get(..range.start)?, &new, text.get(range.end..)?].concat())
}

/// Where the value of that member stands, among those that begin at `at`.
fn value_of(text: &str, mut at: usize, name: &str) -> Option<Range<usize>> {
    loop {
        let (own, end) = read::<String>(text, at)?;
        let start = first(text, after(text, end, ':')?);
        let (IgnoredAny, end) = read(text, start)?;
        if own == name {
            return Some(start..end);
        }
        at = after(text, end, ',')?;
    }
}

/// The value that begins there, and where it ends.
fn read<'a, T: Deserialize<'a>>(text: &'a str, at: usize) -> Option<(T, usize)> {
    let mut values = serde_json::Deserializer::from_str(text.get(at..)?).into_iter();
    let value = values.next()?.ok()?;
    Some((value, at + values.byte_offset()))
}

/// Behind a mark, if that is what comes next.
fn after(text: &str, at: usize, mark: char) -> Option<usize> {
    let at = first(text, at);
    text.get(at..)?.starts_with(mark).then_some(at + 1)
}

/// The next character that is not whitespace.
fn first(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len()
}
