//! Text from outside, made safe to show: it can neither reorder nor hide what stands beside it.

use super::{
    forms,
    limits::MAX_MARKS,
    plain::{contains, put, put_str},
    url::text_of_html,
};

/// One line of text: whitespace collapsed and trimmed, control characters and bidirectional
/// overrides gone, and marks that tower over a character; with the character references of pages
/// (`&#8217;`, `&amp;`) as what they stand for. `None` where nothing is left.
pub fn line(text: &str) -> Option<String> {
    shortened(text, usize::MAX)
}

/// A [`line()`] of at most so many characters: what would be longer ends in `…`.
pub fn shortened(text: &str, max_chars: usize) -> Option<String> {
    let decoded;
    let mut text = text;
    if forms::are_read() && contains(text, "&") {
        decoded = text_of_html(text);
        text = &decoded;
    }
    let mut out = String::new();
    let mut is_space = false;
    let (mut chars, mut marks) = (0, 0);
    for c in text.chars() {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if is_blank(c) {
            is_space = true;
        } else if !is_unsafe(c) && marks <= MAX_MARKS {
            if chars >= max_chars {
                put(&mut out, '…');
                break;
            }
            if is_space && !out.is_empty() {
                put(&mut out, ' ');
                chars += 1;
            }
            is_space = false;
            put(&mut out, c);
            chars += 1;
        }
    }
    (!shows_nothing(&out)).then_some(out)
}

/// The paragraphs of an `articleBody`, each cleaned like a [`line()`].
///
/// They are separated by blank lines. A body without a blank line has one paragraph a line,
/// for that is how many a CMS writes it. There are at most `max` of them, of at most `max_chars`.
pub fn paragraphs(text: &str, max: usize, max_chars: usize) -> Vec<String> {
    let text = with_line_feeds(text);
    let is_parted = text.trim().lines().any(|one| one.trim().is_empty());
    let mut paragraphs = Vec::new();
    let mut current = String::new();
    for one in text.lines().chain([""]) {
        put_str(&mut current, one);
        put(&mut current, '\n');
        if !is_parted || shows_nothing(one) {
            paragraphs.extend(shortened(&current, max_chars));
            current.clear();
        }
        if paragraphs.len() == max {
            break;
        }
    }
    paragraphs
}

/// Whether lines end otherwise than by LF.
pub(super) fn has_other_line_ends(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'))
}

/// A text with its line ends as LF, however its system ends a line: CR, both, NEL, or Unicode's two.
fn with_line_feeds(text: &str) -> String {
    if !forms::are_read() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut is_return = false;
    for c in text.chars() {
        match c {
            '\n' if is_return => {}
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => put(&mut out, '\n'),
            c => put(&mut out, c),
        }
        is_return = c == '\r';
    }
    out
}

/// Whether a text has a letter or a digit in it, of whatever script: else it is no headline and no
/// name, but a line of dashes, dots or pictures. Told by the blocks of Unicode, for the tables of
/// the standard library are large.
pub(super) fn has_letters(text: &str) -> bool {
    text.chars().any(is_letter)
}

/// The characters that Chinese is written in.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// A character of full width as the one of ASCII that it is a form of; any other as it is.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}

/// Whether this is such a letter or digit.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(
            c,
            '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3041}'..='\u{d7ff}' | '\u{f900}'..='\u{fdff}'
            | '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' | '\u{ff66}'..='\u{ff9f}'
            | '\u{10000}'..='\u{1efff}' | '\u{20000}'..='\u{3ffff}'
        ) && !is_mark(c)
            && !is_invisible(c)
}

fn shows_nothing(text: &str) -> bool {
    text.chars()
        .all(|c| is_blank(c) || is_unsafe(c) || is_invisible(c))
}

/// White space, and characters that are as wide as others and show nothing.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

/// Marks that are drawn above or below the character before them, of the scripts whose marks
/// browsers pile up.
fn is_mark(c: char) -> bool {
    const MARKS: [(u16, u16); 19] = [
        (0x300, 0x36f),
        (0x483, 0x489),
        (0x591, 0x5c7),
        (0x610, 0x61a),
        (0x64b, 0x65f),
        (0x6d6, 0x6ed),
        (0xe31, 0xe31),
        (0xe34, 0xe3a),
        (0xe47, 0xe4e),
        (0xeb1, 0xeb1),
        (0xeb4, 0xebc),
        (0xec8, 0xecd),
        (0xf71, 0xf87),
        (0x1ab0, 0x1aff),
        (0x1dc0, 0x1dff),
        (0x20d0, 0x20ff),
        (0x302a, 0x302f),
        (0x3099, 0x309a),
        (0xfe20, 0xfe2f),
    ];
    let c = u32::from(c);
    MARKS
        .iter()
        .any(|(first, last)| (u32::from(*first)..=u32::from(*last)).contains(&c))
}

/// Characters that have their use between others, and show nothing alone: soft hyphens, breaks
/// and joiners of no width, direction marks, fillers.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Control characters, marks of byte order, and the overrides, embeddings and isolates of UAX #9. The marks U+200E
/// and U+200F stay: honest Arabic and Hebrew need them, and they reorder nothing by themselves.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}' | '\u{feff}')
}
