//! The names of newspapers and sources, in the forms in which papers write them.
//!
//! Its loops are plain ones: of each adapter of the standard library readers would pay for a copy.

use super::{
    clean::{is_han, is_letter, narrow},
    forms,
    publisher::Publisher,
};

/// What says that a source comes next, and is no part of its name.
const LABELS: [&str; 19] = [
    "稿件来源",
    "文章来源",
    "新闻来源",
    "本文来源",
    "来源",
    "來源",
    "稿源",
    "转载自",
    "转自",
    "轉自",
    "摘自",
    "来自",
    "出处",
    "Source:",
    "SOURCE:",
    "Original source:",
    "Source：",
    "Source |",
    "稿件來源",
];

/// What stands before and behind such a label.
const MARKS: [&str; 12] = [
    " ", "　", ":", "：", "|", "｜", "丨", "-", "—", "「", "（", "(",
];

/// What may stand behind a paper's name and means the paper all the same (its house, its dateline,
/// its e-paper, its app), or joins two of its names; each with its reason in
/// docs/design.md#in-which-forms-is-a-source-the-papers-own.
const BEHIND: [&str; 12] = [
    ":",
    "社",
    "电子报",
    "数字报",
    "客户端",
    "app",
    "和",
    "与",
    "电",
    "讯",
    "报道",
    "消息",
];

/// Names longer than this, or more of one paper, are not compared with each other in the program that
/// reads plain names alone.
const MAX_PLAIN_BYTES: usize = 100;
const MAX_PLAIN_NAMES: usize = 8;

/// How many names of one paper a source may have.
const MAX_NAMES: usize = 4;

/// A source without what only says that it is one: 「来源：新华社」 is 新华社.
pub(super) fn unlabelled(text: &str) -> &str {
    if !forms::are_read() {
        return text;
    }
    let bare = skip(text, &MARKS);
    let mut name = bare;
    loop {
        let rest = skip(skip(name, &LABELS), &MARKS);
        if rest.len() == name.len() {
            break;
        }
        name = rest;
    }
    if name.len() == bare.len() {
        return text;
    }
    if bare.len() < text.len() {
        // What brackets both together ends behind the name.
        for end in ["」", "）", ")"] {
            name = name.strip_suffix(end).unwrap_or(name);
        }
    }
    name
}

impl Publisher {
    /// The name of the paper that a source is, as the paper itself writes it: its first name, if
    /// that is among those that stand there, else the one that comes first. `None` where anything
    /// else stands there.
    ///
    /// ```
    /// let paper = press_card::article::Publisher::xijiang();
    /// assert_eq!(paper.own_name("来源：《西江网》"), Some("西江网"));
    /// ```
    #[inline(never)]
    #[must_use]
    pub fn own_name(&self, source: &str) -> Option<&str> {
        if !forms::are_read() {
            return self.names().find(|name| *name == source);
        }
        self.own_folded(&folded(unlabelled(source)))
    }

    fn own_folded(&self, source: &str) -> Option<&str> {
        let mut rest = skip(source, &[":", "据"]);
        let mut found = None;
        for _ in 0..MAX_NAMES {
            let (name, behind) = self.first_name(rest)?;
            if found.is_none() || name == self.name {
                found = Some(name);
            }
            rest = skip(behind, &BEHIND);
            if rest.is_empty() {
                return found;
            }
        }
        None
    }

    /// Whether it is the source that a text names, if only together with others.
    #[must_use]
    pub fn is_among(&self, sources: &str) -> bool {
        if !forms::are_read() {
            return self.own_name(sources).is_some();
        }
        folded(unlabelled(sources))
            .split(':')
            .any(|one| self.own_folded(one).is_some())
    }

    /// Whether a text begins with one of its names.
    pub(super) fn begins(&self, text: &str) -> bool {
        if !forms::are_read() {
            return self
                .names()
                .any(|name| !name.is_empty() && text.starts_with(name));
        }
        self.first_name(&folded(text)).is_some()
    }

    /// Whether a text is one of its names, or begins with one, as it stands; or else has so little
    /// in common with them that it cannot be one in another form.
    pub(super) fn is_named_plainly(&self, text: &str, is_whole: bool) -> bool {
        if text.len() > MAX_PLAIN_BYTES || self.own_sources.len() > MAX_PLAIN_NAMES {
            return false;
        }
        let mut is_plain = true;
        for name in self.names() {
            if text.starts_with(name) && (!is_whole || name.len() == text.len()) {
                return true;
            }
            let (mut all, mut common) = (0, 0);
            for c in name.chars() {
                all += 1;
                common += u8::from(text.chars().any(|other| is_same(c, other)));
            }
            is_plain &= common * 2 < all;
        }
        is_plain
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        core::iter::once(&self.name)
            .chain(&self.own_sources)
            .map(String::as_str)
    }

    /// The name that a folded text begins with, the longer one of two that begin alike, and what
    /// comes then.
    fn first_name<'a>(&self, text: &'a str) -> Option<(&str, &'a str)> {
        let mut found: Option<(&str, &str)> = None;
        let mut place = 0;
        let mut name = &self.name;
        loop {
            let form = folded(name);
            if !form.is_empty()
                && let Some(behind) = text.strip_prefix(form.as_str())
                && found.is_none_or(|(_, other)| behind.len() < other.len())
            {
                found = Some((name, behind));
            }
            let Some(next) = self.own_sources.get(place) else {
                return found;
            };
            (name, place) = (next, place + 1);
        }
    }
}

/// Whether nothing stands in the name of a source but a name.
pub(super) fn is_plain(source: &str) -> bool {
    source.chars().all(|c| {
        c == ' ' || c.is_ascii_alphanumeric() || is_han(c) && !matches!(c, '源' | '自' | '处')
    })
}

/// Letters that are of another width or size at most.
fn is_same(one: char, other: char) -> bool {
    narrow(one).eq_ignore_ascii_case(&narrow(other))
}

/// A text without those words at its beginning, however many there are.
fn skip<'a>(mut text: &'a str, words: &[&str]) -> &'a str {
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        if let Some(rest) = text.strip_prefix(word) {
            (text, at) = (rest, 0);
        }
    }
    text
}

/// The letters of a text in one form: spaces and brackets do not count, nor whether letters are
/// wide, large or traditional, as far as names of papers have them; what stands between two words
/// is a colon.
fn folded(text: &str) -> String {
    /// Each in traditional and in simplified characters.
    const PAIRS: [char; 14] = [
        '報', '报', '網', '网', '訊', '讯', '電', '电', '數', '数', '戶', '户', '與', '与',
    ];
    let mut letters = String::new();
    for c in text.chars() {
        let c = match c {
            '！'..='～' => char::from(((c as u32 - 0xfee0) & 0x7f) as u8),
            c => c,
        };
        let mut c = c.to_ascii_lowercase();
        for pair in PAIRS.chunks_exact(2) {
            if pair[0] == c {
                c = pair[1];
            }
        }
        if matches!(
            c,
            '、' | '/' | ',' | ';' | '|' | '·' | '・' | '&' | '+' | '-'
        ) {
            c = ':';
        }
        if c == ':' || is_letter(c) {
            letters.push(c);
        }
    }
    letters
}
