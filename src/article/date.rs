//! A day of publication.

use super::plain::{decimal, join};
use core::{fmt, str::FromStr};

/// A calendar day, as the newspaper wrote it: no time zone is applied.
///
/// It is read from the beginning of an ISO 8601 date or date-time, the form of schema.org's
/// `Date` and `DateTime`, and its `Display` is the ISO date again.
///
/// ```
/// use press_card::article::Date;
///
/// let date: Date = "2025-03-08T09:30:00+08:00".parse().unwrap();
/// assert_eq!((date.year, date.month, date.day), (2025, 3, 8));
/// assert_eq!(date.to_string(), "2025-03-08");
/// assert!("8 March".parse::<Date>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year of the Gregorian calendar, 1000 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

/// A text that does not begin with a date such as `2025-03-08`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let date = text.split(['T', ' ']).next().unwrap_or_default();
        let mut parts = date.split('-');
        let mut next = |digits: usize| {
            parts
                .next()
                .filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|part| part.parse::<u16>().ok())
                .ok_or(NotADate)
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        if parts.next().is_some()
            || year < 1000
            || !(1..=12).contains(&month)
            || !(1..=days_of(year, month)).contains(&day)
        {
            return Err(NotADate);
        }
        // Both are at most 31 here.
        Ok(Self {
            year,
            month: month as u8,
            day: day as u8,
        })
    }
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
    /// The day as ISO 8601 writes it.
    pub(crate) fn iso(self) -> String {
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
