//! A count as readers of a language write it.

use super::locale::Locale;
use crate::article::plain::{decimal, put, put_str};

/// A count in short: `1.2万` in Chinese, `12.3K` in English.
///
/// Chinese counts by ten thousands and hundred millions, English by thousands and millions
/// (Unicode CLDR, compact decimal formats). It is cut off and not rounded, so that the card
/// never says more than is so: 19,999 is `1.9万`.
///
/// ```
/// use press_card::text::{Locale, count};
///
/// assert_eq!(count(0, Locale::ZhHans), "0");
/// assert_eq!(count(12_345, Locale::ZhHans), "1.2万");
/// assert_eq!(count(12_345, Locale::ZhHant), "1.2萬");
/// assert_eq!(count(12_345, Locale::En), "12.3K");
/// assert_eq!(count(1_000_000, Locale::En), "1M");
/// ```
#[must_use]
pub fn count(count: u64, locale: Locale) -> String {
    let units: [(u64, &str); 2] = match locale {
        Locale::ZhHans => [(100_000_000, "亿"), (10_000, "万")],
        Locale::ZhHant => [(100_000_000, "億"), (10_000, "萬")],
        Locale::En => [(1_000_000, "M"), (1_000, "K")],
    };
    match units.iter().find(|(unit, _)| count >= *unit) {
        None => decimal(count),
        Some((unit, sign)) => {
            let mut text = decimal(count / unit);
            let tenth = count % unit / (unit / 10);
            if tenth != 0 {
                put(&mut text, '.');
                put_str(&mut text, &decimal(tenth));
            }
            put_str(&mut text, sign);
            text
        }
    }
}
