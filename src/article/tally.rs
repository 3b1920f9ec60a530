//! A count as pages write it.

use super::clean::narrow;

/// The numbers from here on are not exact.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

/// The number of `1234`, `1,234`, `１２３４`, `1.2万`, `3k` or `860 次`, cut off where its unit leaves
/// a rest. None where it is not whole (`1.5`), where there are several (`3/4`), and of a share (`5%`).
pub(super) fn read(text: &str) -> Option<u64> {
    let (mut number, mut scale, mut unit) = (0_f64, 1_f64, 1_f64);
    let (mut is_there, mut is_fraction, mut letters) = (false, false, 0);
    for c in text.trim().chars().map(narrow) {
        match c {
            '0'..='9' if letters == 0 => {
                number = number * 10.0 + f64::from(u32::from(c) - 48);
                if is_fraction {
                    scale *= 10.0;
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
                        '千' | 'k' | 'K' => 1e3,
                        '万' | '萬' | 'w' | 'W' => 1e4,
                        'm' | 'M' => 1e6,
                        '亿' | '億' => 1e8,
                        _ => 1.0,
                    };
                } else if letters == 1 && c.is_ascii_alphabetic() {
                    // `12 mentions` are no millions.
                    unit = 1.0;
                }
                letters += 1;
            }
        }
    }
    let count = number * unit / scale;
    let is_whole = is_there && (!is_fraction || unit > 1.0);
    // More cannot be told from its neighbours.
    (is_whole && count < MAX_EXACT).then_some(count as u64)
}
