//! A count as pages write it.

use super::clean::narrow;

/// The number of `1234`, `1,234`, `１２３４`, `1.2万`, `3k` or `860 次`, cut off where its unit leaves
/// a rest. None where it is not whole (`1.5`), where there are several (`3/4`), and of a share (`5%`).
pub(super) fn read(text: &str) -> Option<u64> {
    let (mut number, mut scale, mut unit) = (0_u64, 1_u64, 1);
    let (mut is_there, mut is_fraction, mut letters) = (false, false, 0);
    for c in text.trim().chars().map(narrow) {
        match c {
            '0'..='9' if letters == 0 => {
                number = number.checked_mul(10)?.checked_add(u64::from(c) - 48)?;
                if is_fraction {
                    scale = scale.checked_mul(10)?;
                }
                is_there = true;
            }
            _ if !is_there => return None,
            '0'..='9' | '%' => return None,
            ',' if letters == 0 => {}
            '.' if letters == 0 => is_fraction = true,
            ' ' if letters == 0 => {}
            _ => {
                if letters == 0 {
                    unit = match c {
                        '千' | 'k' | 'K' => 1_000,
                        '万' | '萬' | 'w' | 'W' => 10_000,
                        'm' | 'M' => 1_000_000,
                        '亿' | '億' => 100_000_000,
                        _ => 1,
                    };
                } else if letters == 1 && c.is_ascii_alphabetic() {
                    // `12 mentions` are no millions.
                    unit = 1;
                }
                letters += 1;
            }
        }
    }
    if !is_there || (is_fraction && unit == 1) {
        return None;
    }
    Some(number.checked_mul(unit)? / scale)
}
