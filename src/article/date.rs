//! A day of publication.

mod zone;

use super::{
    forms,
    json::Node,
    plain::{decimal, join},
};
use core::{fmt, str::FromStr};

pub use zone::offset;

/// A calendar day, as the newspaper wrote it.
///
/// It is read from the beginning of an ISO 8601 date or date-time, the form of schema.org's
/// `Date` and `DateTime`, or of what content systems write in its place: `20250308`, `2025/3/8`,
/// `2025年3月8日`. Its `Display` is the ISO date again.
///
/// With an offset the day is the one that is written, for there the newspaper wrote its own time.
/// A time in UTC (`Z`, or an offset of nothing) was written by a program, and its day is that of the
/// newspaper only [in the newspaper's zone](Self::in_zone).
///
/// ```
/// use press_card::article::Date;
///
/// let date: Date = "2025-03-08T09:30:00+08:00".parse().unwrap();
/// assert_eq!((date.year, date.month, date.day), (2025, 3, 8));
/// assert_eq!(date.to_string(), "2025-03-08");
/// let midnight: Date = "2025-03-07T16:00:00Z".parse().unwrap();
/// assert_eq!(midnight.in_zone(8 * 60), "2025-03-08".parse().unwrap());
/// assert!("8 March".parse::<Date>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Date {
    /// The year of the Gregorian calendar, 1000 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
    /// The minute of the day, where the text says it in UTC.
    pub utc_minute: Option<u16>,
}

/// A text that does not begin with a date such as `2025-03-08`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let text = text.trim().as_bytes();
        let mut at = 0;
        let year = number(text, &mut at, 4);
        let month = number(text, &mut at, 2);
        let day = number(text, &mut at, 2);
        let is_over = if forms::are_read() {
            matches!(
                text.get(at),
                None | Some(b'T' | b't' | b' ' | b'Z' | b'+' | 0xe5 | 0xe6)
            )
        } else {
            is_plain(text)
        };
        // Of a mark before it a year would be another one.
        let is_first = text.first().is_some_and(u8::is_ascii_digit);
        if !is_first
            || !is_over
            || year < 1000
            || !(1..=12).contains(&month)
            || !(1..=days_of(year, month)).contains(&day)
        {
            return Err(NotADate);
        }
        if !forms::are_read() {
            return Ok(Self {
                year,
                month: month as u8,
                day: day as u8,
                utc_minute: None,
            });
        }
        loop {
            at += match text.get(at) {
                Some(b'T' | b't' | b' ') => 1,
                // 日 and 号 begin so, and a blank as wide as they are.
                Some(0xe3 | 0xe5 | 0xe6) => 3,
                _ => break,
            };
        }
        let before = at;
        let hour = number(text, &mut at, 2);
        let has_time = at > before;
        let minute = number(text, &mut at, 2);
        let is_utc = UTC.iter().any(|zone| text.ends_with(zone.as_bytes()));
        // Both are at most 31 here.
        Ok(Self {
            year,
            month: month as u8,
            day: day as u8,
            // The end of a day is also written as 24:00.
            utc_minute: (is_utc && has_time && hour <= 24).then_some(hour * 60 + minute % 60),
        })
    }
}

/// What says that a time is in UTC.
const UTC: [&str; 8] = ["Z", "z", "UTC", "GMT", "+00:00", "-00:00", "+0000", "+00"];

/// The next number of at most so many digits; the marks before it (`-`, `/`, `:`, 年) are passed over.
fn number(text: &[u8], at: &mut usize, most: usize) -> u16 {
    loop {
        *at += match text.get(*at) {
            Some(b'-' | b'/' | b'.' | b':') => 1,
            // 年, 月, 日 and 号 begin so in UTF-8.
            Some(0xe5 | 0xe6) => 3,
            _ => break,
        };
    }
    let mut number = 0;
    let end = *at + most;
    while *at < end
        && let Some(digit @ b'0'..=b'9') = text.get(*at)
    {
        number = number * 10 + u16::from(digit - b'0');
        *at += 1;
    }
    number
}

/// Whether this is ISO 8601, with the day as the newspaper wrote it: a date, or a date-time with an
/// offset that is none.
pub(super) fn is_plain(text: &[u8]) -> bool {
    let Some((day, time)) = text.split_first_chunk::<10>() else {
        return false;
    };
    let is_plain = match time {
        [] => true,
        [b'T', .., b'+' | b'-', a, b, b':', _, b'0'..=b'9'] => *a != b'0' || *b != b'0',
        _ => false,
    };
    is_plain && day[4] == b'-' && day[7] == b'-'
}

/// The number of days of a month of the Gregorian calendar.
const fn days_of(year: u16, month: u16) -> u16 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("is not a date such as 2025-03-08")
    }
}

impl core::error::Error for NotADate {}

impl Date {
    /// The day that a property of a document says.
    pub(super) fn of_text(text: &str, node: Node<'_>) -> Option<Self> {
        let date = text.parse().ok();
        if date.is_none() {
            node.other_form();
        }
        date
    }

    /// The day as ISO 8601 writes it, as its `Display` does: without the code of the standard library
    /// that writes whatever can be displayed.
    #[must_use]
    pub fn iso(self) -> String {
        let two = |number: u8| decimal(100 + u64::from(number));
        let (month, day) = (&two(self.month)[1..], &two(self.day)[1..]);
        join(&[&decimal(self.year.into()), month, day], "-")
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}
