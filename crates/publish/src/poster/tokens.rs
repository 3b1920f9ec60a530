//! What a text is set from: letters of Chinese, and words of other languages.

use super::script::{Script, ends_clause, ends_no_line, is_mark, starts_no_line};

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) text: String,
    /// Where it begins in the whole text, in bytes.
    pub(super) at: usize,
    pub(super) width: f32,
    /// The width of the space before it.
    pub(super) space: f32,
    pub(super) is_han: bool,
    pub(super) is_opening: bool,
    pub(super) is_closing: bool,
    pub(super) no_start: bool,
    pub(super) no_end: bool,
    pub(super) ends_clause: bool,
    /// Half of the room of a letter as wide as it is high, else nothing.
    pub(super) half: f32,
}

impl Token {
    /// A letter or word, and no mark of punctuation.
    pub(super) const fn is_letter(&self) -> bool {
        self.is_han && !self.is_opening && !self.is_closing && !self.no_start
    }

    pub(super) fn first(&self) -> char {
        self.text.chars().next().unwrap_or_default()
    }

    pub(super) fn last(&self) -> char {
        self.text.chars().next_back().unwrap_or_default()
    }
}

/// The tokens of a text; `width` measures one in this size.
pub(super) fn tokens(
    text: &str,
    script: &Script,
    size: f32,
    mut width: impl FnMut(&str) -> f32,
) -> Vec<Token> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let offset = |at: usize| chars.get(at).map_or(text.len(), |(offset, _)| *offset);
    let char_at = |at: usize| chars.get(at).map(|(_, c)| *c);
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    loop {
        let begun = at;
        while char_at(at).is_some_and(char::is_whitespace) {
            at += 1;
        }
        let Some(c) = char_at(at) else { return found };
        let start = at;
        let is_han = script.is_wide(c) || script.is_dash(c);
        at = end_of(start, c, script, &char_at);
        let words = &text[offset(start)..offset(at)];
        let wide = width(words);
        let space = if start > begun && !found.is_empty() {
            width(" ")
        } else {
            0.0
        };
        let last = words.chars().next_back().unwrap_or(c);
        found.push(Token {
            text: words.to_owned(),
            at: offset(start),
            width: wide,
            space,
            is_han,
            is_opening: Script::is_opening(c),
            is_closing: script.is_closing(c),
            no_start: starts_no_line(c),
            no_end: ends_no_line(last),
            ends_clause: ends_clause(last),
            half: if is_han && wide > size * 0.9 {
                size / 2.0
            } else {
                0.0
            },
        });
    }
}

/// Where the token ends that begins with this letter.
fn end_of(
    start: usize,
    c: char,
    script: &Script,
    char_at: &impl Fn(usize) -> Option<char>,
) -> usize {
    let mut at = start + 1;
    let run = |mut at: usize, fits: &dyn Fn(char) -> bool| {
        while char_at(at).is_some_and(fits) {
            at += 1;
        }
        at
    };
    if script.is_dash(c) {
        return run(at, &|c| script.is_dash(c));
    }
    if script.is_wide(c) {
        return run(at, &is_mark);
    }
    let is_other = |c: char| !c.is_whitespace() && !script.is_wide(c) && !script.is_dash(c);
    while let Some(c) = char_at(at).filter(|c| is_other(*c)) {
        at += 1;
        let next = char_at(at).filter(|c| is_other(*c) && !c.is_ascii_digit());
        if matches!(c, '-' | '/' | '–') && next.is_some() {
            break;
        }
    }
    at
}
