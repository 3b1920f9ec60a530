//! Chinese punctuation as it is printed.

use crate::article::plain::put;

/// Chinese text with its punctuation in full width, as GB/T 15834 has it printed: many content
/// systems store `,` and `(` where the paper has `，` and `（`.
///
/// Only a mark with Chinese text on either side is changed, so `1,310` and `10:30` and English
/// words stay as they are; brackets are changed in pairs; a space that made up for the narrow
/// mark goes. No other character is touched.
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
    let is_wide = wide(&chars);
    let mut out = String::with_capacity(text.len());
    let mut skip_space = false;
    for (&c, is_wide) in chars.iter().zip(is_wide) {
        if is_wide && c == '(' && out.ends_with(' ') {
            out.pop();
        }
        if !(c == ' ' && skip_space) {
            put(&mut out, if is_wide { full_width(c) } else { c });
        }
        skip_space = is_wide;
    }
    out
}

/// Which of the characters are to be in full width.
fn wide(chars: &[char]) -> Vec<bool> {
    let before = chinese_so_far(chars.iter());
    let mut after = chinese_so_far(chars.iter().rev());
    after.reverse();
    let mut is_wide = vec![false; chars.len()];
    let mut open = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match c {
            ',' | ':' | ';' | '!' | '?' => is_wide[at] = before[at] || after[at],
            '(' => open.push(at),
            ')' => {
                if let Some(start) = open.pop() {
                    let is_pair = before[start] || after[start] || before[at] || after[at];
                    is_wide[start] = is_pair;
                    is_wide[at] = is_pair;
                }
            }
            _ => {}
        }
    }
    is_wide
}

/// For each character, whether the nearest one before it that says anything of the language is
/// Chinese. The marks in question, in either width, and spaces say nothing.
fn chinese_so_far<'a>(chars: impl Iterator<Item = &'a char>) -> Vec<bool> {
    chars
        .scan(false, |is_chinese, c| {
            let so_far = *is_chinese;
            if !says_nothing(*c) {
                *is_chinese = is_han_or_mark(*c);
            }
            Some(so_far)
        })
        .collect()
}

const fn says_nothing(c: char) -> bool {
    matches!(
        c,
        ' ' | ','
            | ':'
            | ';'
            | '!'
            | '?'
            | '('
            | ')'
            | '，'
            | '：'
            | '；'
            | '！'
            | '？'
            | '（'
            | '）'
    )
}

/// Ideographs, and the marks that stand only among them. Curly quotes do so in Chinese text.
const fn is_han_or_mark(c: char) -> bool {
    matches!(c,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' | '\u{3001}'..='\u{3011}' | '\u{3014}'..='\u{301b}'
        | '“' | '”' | '‘' | '’')
}

/// The full-width form stands at a fixed distance from the ASCII character (Unicode block
/// Halfwidth and Fullwidth Forms).
fn full_width(c: char) -> char {
    char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c)
}
