//! A day of publication.

use super::plain::{decimal, join};
use core::{fmt, ops::RangeInclusive, str::FromStr};

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
        let mut rest = text.trim();
        let year = take_number(&mut rest, 4..=4)?;
        let mark = take_mark(&mut rest, &['-', '/', '.', '年']);
        // Together with the others, each is of two digits.
        let digits = if mark.is_some() { 1..=2 } else { 2..=2 };
        let month = take_number(&mut rest, digits.clone())?;
        let end = match mark {
            Some('年') => Some('月'),
            mark => mark,
        };
        if end.is_some_and(|end| take_mark(&mut rest, &[end]).is_none()) {
            return Err(NotADate);
        }
        let day = take_number(&mut rest, digits)?;
        let is_over = match end {
            Some('月') => take_mark(&mut rest, &['日', '号']).is_some(),
            _ => rest.is_empty() || rest.starts_with(['T', 't', ' ', 'Z', '+']),
        };
        if !is_over
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
            utc_minute: utc_minute(rest),
        })
    }
}

/// Takes a number of so many digits from the beginning of a text.
fn take_number(text: &mut &str, digits: RangeInclusive<usize>) -> Result<u16, NotADate> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    let end = end.min(*digits.end());
    if !digits.contains(&end) {
        return Err(NotADate);
    }
    let (number, rest) = text.split_at(end);
    *text = rest;
    number.parse().map_err(|_| NotADate)
}

/// Takes one of these from the beginning of a text.
fn take_mark(text: &mut &str, marks: &[char]) -> Option<char> {
    let mark = text.chars().next().filter(|c| marks.contains(c))?;
    *text = &text[mark.len_utf8()..];
    Some(mark)
}

/// The minute of the day in a time such as `T16:00:00Z`, where it is in UTC. The end of a day is
/// also written as 24:00.
fn utc_minute(time: &str) -> Option<u16> {
    let time = time.trim_start_matches(['T', 't', ' ']);
    let (mut clock, zone) = time.split_at(time.find(|c| !is_of_clock(c))?);
    let is_utc = matches!(zone.trim(), "Z" | "z" | "UTC" | "GMT") || offset(zone.trim()) == Some(0);
    let hour = take_number(&mut clock, 2..=2).ok().filter(|_| is_utc)?;
    take_mark(&mut clock, &[':']);
    let minute = take_number(&mut clock, 2..=2).unwrap_or(0);
    (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
}

const fn is_of_clock(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ':' | '.' | ',')
}

/// The minutes ahead of UTC in an offset such as `+08:00`, `+0800` or `-05`; there are none of more than 14 hours.
#[must_use]
pub fn offset(text: &str) -> Option<i16> {
    let mut rest = text;
    let sign = take_mark(&mut rest, &['+', '-', '−'])?;
    let hours = take_number(&mut rest, 2..=2).ok()?;
    take_mark(&mut rest, &[':']);
    let minutes = take_number(&mut rest, 2..=2).unwrap_or(0);
    let all = i16::try_from(hours * 60 + minutes).ok()?;
    let is_offset = rest.is_empty() && all <= 14 * 60;
    is_offset.then_some(if sign == '+' { all } else { -all })
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
    /// The day that it is where clocks are so many minutes ahead of UTC; the day itself, where the
    /// text did not say the time in UTC.
    #[must_use]
    pub fn in_zone(self, minutes_ahead: i16) -> Self {
        let Self {
            year,
            month,
            day,
            utc_minute,
        } = self;
        let (year, month, day) = (year, u16::from(month), u16::from(day));
        let minute = utc_minute.map_or(0, |minute| minute.cast_signed() + minutes_ahead);
        let (year, month, day) = if minute < 0 {
            match (month, day) {
                (1, 1) => (year - 1, 12, 31),
                (_, 1) => (year, month - 1, days_of(year, month - 1)),
                _ => (year, month, day - 1),
            }
        } else if minute < 24 * 60 {
            (year, month, day)
        } else if day < days_of(year, month) {
            (year, month, day + 1)
        } else if month < 12 {
            (year, month + 1, 1)
        } else {
            (year + 1, 1, 1)
        };
        // Both are at most 31 here.
        Self {
            year,
            month: month as u8,
            day: day as u8,
            utc_minute: None,
        }
    }

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
