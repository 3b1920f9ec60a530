//! A day as readers of a language write it.

use super::locale::Locale;
use crate::article::Date;
use crate::article::plain::{concat, decimal};

/// A day: `2025年3月8日` in Chinese, `8 March 2025` in English.
///
/// ```
/// use press_card::text::{Locale, date};
///
/// let day = "2025-03-08".parse().unwrap();
/// assert_eq!(date(day, Locale::ZhHans), "2025年3月8日");
/// assert_eq!(date(day, Locale::En), "8 March 2025");
/// ```
#[must_use]
pub fn date(date: Date, locale: Locale) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let Date {
        year, month, day, ..
    } = date;
    let (year, day) = (decimal(year.into()), decimal(day.into()));
    match locale {
        Locale::ZhHans | Locale::ZhHant => {
            concat(&[&year, "年", &decimal(month.into()), "月", &day, "日"])
        }
        Locale::En => {
            let month = MONTHS[usize::from(month.clamp(1, 12)) - 1];
            concat(&[&day, " ", month, " ", &year])
        }
    }
}
