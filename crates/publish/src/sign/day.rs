//! The day of a time, as it is written: `2026-11-01`.

use super::jws::now;

/// Today, in UTC.
#[must_use]
pub fn today() -> String {
    day_of(now())
}

/// The day, in UTC, of a time in seconds since 1970: the time of a signature.
///
/// ```
/// assert_eq!(press_card_publish::day_of(951_827_696), "2000-02-29");
/// ```
#[must_use]
pub fn day_of(seconds: u64) -> String {
    // Counted from 1 March of the year 0, so that a leap day is the last of its year: the calendar
    // repeats itself after 400 years, which are 146,097 days.
    let days = seconds / 86_400 + 719_468;
    let (cycle, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    // Five months from March on have 153 days, and the next five as well.
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, later) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    format!("{:04}-{month:02}-{day:02}", cycle * 400 + year + later)
}
