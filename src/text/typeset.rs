//! Chinese punctuation as it is printed.

/// Whether a language tag is one of Chinese.
#[must_use]
pub fn is_chinese(tag: &str) -> bool {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    ["zh", "cmn", "yue"]
        .iter()
        .any(|one| one.eq_ignore_ascii_case(primary))
}

/// Chinese text with its punctuation in full width, as GB/T 15834 has it printed: many content
/// systems store `,` and `(` where the paper has `，` and `（`.
///
/// Only a mark that touches Chinese text is changed, so `1,310` and `10:30` and English words
/// stay as they are; brackets are changed in pairs; a blank that made up for the narrow mark
/// goes. No other character is touched.
///
/// ```
/// use press_card::text::typeset;
///
/// assert_eq!(typeset("重点项目(电话:0758—2722284),共1,310个"), "重点项目（电话：0758—2722284），共1,310个");
/// assert_eq!(typeset("Rivers (and harbours), 2025"), "Rivers (and harbours), 2025");
/// ```
#[must_use]
pub fn typeset(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let wide_brackets = wide_brackets(&chars);
    let mut out = String::with_capacity(text.len());
    let mut skip_blank = false;
    for (at, &c) in chars.iter().enumerate() {
        if c == ' ' && skip_blank {
            skip_blank = false;
            continue;
        }
        let wide = match c {
            '(' | ')' => wide_brackets.contains(&at).then(|| full_width(c)),
            ',' | ':' | ';' | '!' | '?' => touches(&chars, at, at).then(|| full_width(c)),
            _ => None,
        };
        // An opening bracket takes no blank after it either, and keeps one before it gone.
        if wide == Some('（') && out.ends_with(' ') {
            out.pop();
        }
        skip_blank = wide.is_some();
        out.push(wide.unwrap_or(c));
    }
    out
}

/// The places of the brackets that stand in Chinese text, in pairs.
fn wide_brackets(chars: &[char]) -> Vec<usize> {
    let mut open = Vec::new();
    let mut wide = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match c {
            '(' => open.push(at),
            ')' => {
                if let Some(start) = open.pop()
                    && touches(chars, start, at)
                {
                    wide.extend([start, at]);
                }
            }
            _ => {}
        }
    }
    wide
}

/// Whether Chinese text stands right before `start`, right after `end`, or just inside them.
fn touches(chars: &[char], start: usize, end: usize) -> bool {
    let is_chinese = |at: usize| chars.get(at).is_some_and(|c| is_han_or_mark(*c));
    let before = start.checked_sub(1).is_some_and(is_chinese);
    let inside = end > start && (is_chinese(start + 1) || is_chinese(end - 1));
    before || inside || is_chinese(end + 1)
}

/// Ideographs, and the marks that stand only among them. Curly quotes do so in Chinese text.
const fn is_han_or_mark(c: char) -> bool {
    matches!(c,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' | '\u{3001}'..='\u{3011}' | '\u{3014}'..='\u{301b}'
        | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '“' | '”' | '‘' | '’')
}

/// The full-width form stands at a fixed distance from the ASCII character (Unicode block
/// Halfwidth and Fullwidth Forms).
fn full_width(c: char) -> char {
    char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c)
}
