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
    let (year, day) = (decimal(date.year.into()), day_of_year(date, locale));
    match locale {
        Locale::ZhHans | Locale::ZhHant => concat(&[&year, "年", &day]),
        Locale::En => concat(&[&day, " ", &year]),
    }
}

/// The same without the year: `3月8日`, `8 March`.
#[must_use]
pub fn day_of_year(date: Date, locale: Locale) -> String {
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
    let day = decimal(date.day.into());
    match locale {
        Locale::ZhHans | Locale::ZhHant => concat(&[&decimal(date.month.into()), "月", &day, "日"]),
        Locale::En => {
            let month = MONTHS[usize::from(date.month.clamp(1, 12)) - 1];
            concat(&[&day, " ", month])
        }
    }
}
