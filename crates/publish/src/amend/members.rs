//! The members of an object in the text of a document: where each stands, and how one is put in or
//! takes another's place. All else stays as it is, byte for byte.

use core::ops::Range;
use serde::{Deserialize, de::IgnoredAny};
use serde_json::Value;

/// An object in a text that is known to be JSON.
#[derive(Debug, Clone)]
pub(super) struct Members<'a> {
    text: &'a str,
    /// Behind its brace.
    open: usize,
    members: Vec<(String, Range<usize>)>,
}

impl<'a> Members<'a> {
    /// The object that begins there.
    pub fn read(text: &'a str, at: usize) -> Option<Self> {
        let open = after(text, at, '{')?;
        let mut members = Vec::new();
        let mut at = open;
        while after(text, at, '}').is_none() {
            let (name, end) = value::<String>(text, at)?;
            let start = blank(text, after(text, end, ':')?);
            let (IgnoredAny, end) = value(text, start)?;
            members.push((name, start..end));
            match after(text, end, ',') {
                Some(next) => at = next,
                None => break,
            }
        }
        Some(Self {
            text,
            open,
            members,
        })
    }

    /// The one object of the text that this says yes to: the outermost, or one of a list or of
    /// `@graph`.
    pub fn find(text: &'a str, is_wanted: impl Fn(&Self) -> bool) -> Option<Self> {
        let outermost = blank(text, 0);
        let mut lists = vec![outermost];
        if let Some(members) = Self::read(text, outermost) {
            if is_wanted(&members) {
                return Some(members);
            }
            lists = vec![members.value("@graph")?.start];
        }
        let mut found = None;
        for list in lists {
            for start in items(text, list)? {
                let Some(members) = Self::read(text, start).filter(|one| is_wanted(one)) else {
                    continue;
                };
                if found.replace(members).is_some() {
                    return None;
                }
            }
        }
        found
    }

    /// Where the value of a member stands.
    pub fn value(&self, name: &str) -> Option<Range<usize>> {
        let found = self.members.iter().find(|(own, _)| own == name);
        found.map(|(_, place)| place.clone())
    }

    /// The value of a member.
    pub fn get(&self, name: &str) -> Option<Value> {
        serde_json::from_str(self.text.get(self.value(name)?)?).ok()
    }

    /// What has to be changed in the text, for a member to have this value: a new one stands behind
    /// the first of these that is there, else it is the first.
    pub fn set(&self, name: &str, value: &str, behind: &[&str]) -> (Range<usize>, String) {
        if let Some(place) = self.value(name) {
            return (place, value.to_owned());
        }
        let first = blank(self.text, self.open);
        let blanks = self.text.get(self.open..first).unwrap_or_default();
        let colon = if self.is_tight() { ":" } else { ": " };
        let member = format!("\"{name}\"{colon}{value}");
        match behind.iter().find_map(|name| self.value(name)) {
            Some(place) => (place.end..place.end, format!(",{blanks}{member}")),
            None if self.members.is_empty() => (self.open..self.open, member),
            None => (first..first, format!("{member},{blanks}")),
        }
    }

    /// Whether no blank stands between a name and its value.
    pub fn is_tight(&self) -> bool {
        let first = self.members.first();
        first.is_some_and(|(_, place)| {
            self.text
                .get(..place.start)
                .is_some_and(|text| text.ends_with(':'))
        })
    }
}

/// The text with these changes, of which none is in another.
pub(super) fn changed(text: &str, mut changes: Vec<(Range<usize>, String)>) -> Option<String> {
    // Those at one place stay in their order.
    changes.sort_by_key(|(place, _)| place.start);
    let (mut out, mut at) = (String::new(), 0);
    for (place, new) in changes {
        out.push_str(text.get(at..place.start)?);
        out.push_str(&new);
        at = place.end;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

/// Where the values of a list begin.
pub(super) fn items(text: &str, at: usize) -> Option<Vec<usize>> {
    let mut at = after(text, at, '[')?;
    let mut items = Vec::new();
    while after(text, at, ']').is_none() {
        let start = blank(text, at);
        let (IgnoredAny, end) = value(text, start)?;
        items.push(start);
        match after(text, end, ',') {
            Some(next) => at = next,
            None => break,
        }
    }
    Some(items)
}

/// The value that begins there, and where it ends.
fn value<'a, T: Deserialize<'a>>(text: &'a str, at: usize) -> Option<(T, usize)> {
    let mut values = serde_json::Deserializer::from_str(text.get(at..)?).into_iter();
    let value = values.next()?.ok()?;
    Some((value, at + values.byte_offset()))
}

/// Behind a mark, if that is what comes next.
fn after(text: &str, at: usize, mark: char) -> Option<usize> {
    let at = blank(text, at);
    text.get(at..)?.starts_with(mark).then_some(at + 1)
}

/// The next character that is no blank.
fn blank(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len()
}
