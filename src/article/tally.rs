//! A count as pages write it.

use super::clean::narrow;

/// The number of `1234`, `1,234`, `１２３４`, `1.2万`, `3k` or `860 次`. None where it is not whole
/// (`1.5`), and where there are several (`3/4`).
pub(super) fn read(text: &str) -> Option<u64> {
    let text: String = text.trim().chars().map(narrow).collect();
    let is_behind = |c: char| !c.is_ascii_digit() && c != ',' && c != '.';
    let (number, rest) = text.split_at(text.find(is_behind).unwrap_or(text.len()));
    let mut letters = rest.trim_start().chars();
    let unit = letters.next();
    let is_word = letters.next().is_some_and(|c| c.is_ascii_alphabetic());
    let mut place: u64 = match unit {
        // `12 mentions` are no millions.
        Some('a'..='z' | 'A'..='Z') if is_word => 1,
        Some('千' | 'k' | 'K') => 1_000,
        Some('万' | '萬' | 'w' | 'W') => 10_000,
        Some('m' | 'M') => 1_000_000,
        Some('亿' | '億') => 100_000_000,
        _ => 1,
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if rest.contains(|c: char| c.is_ascii_digit()) || (place == 1 && whole.len() < number.len()) {
        return None;
    }
    let mut count = whole
        .bytes()
        .filter_map(digit)
        .try_fold(0_u64, |count, digit| {
            count.checked_mul(10)?.checked_add(digit)
        })?;
    count = count.checked_mul(place)?;
    for digit in fraction.bytes().filter_map(digit) {
        place /= 10;
        count = count.checked_add(digit * place)?;
    }
    number.bytes().next().and_then(digit).and(Some(count))
}

fn digit(byte: u8) -> Option<u64> {
    byte.is_ascii_digit().then(|| u64::from(byte - b'0'))
}
