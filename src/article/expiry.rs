//! Until when an article may be shown.

use super::date::{Date, offset};

const MINUTES_OF_A_DAY: i64 = 24 * 60;

/// The moment from which an article may no longer be shown: `expires`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expiry {
    /// In minutes since the beginning of 1970 in UTC.
    minute: i64,
}

impl Expiry {
    /// What a date or a date-time says, for a newspaper whose clocks are so many minutes ahead of
    /// UTC: a day is over at its end, and a time without an offset is that of the newspaper.
    ///
    /// ```
    /// use press_card::article::Expiry;
    ///
    /// let expiry = Expiry::of("2026-10-26", 8 * 60).unwrap();
    /// // 2026-10-26T15:59Z is the last minute of that day in China.
    /// assert!(!expiry.is_past(1_793_030_399) && expiry.is_past(1_793_030_400));
    /// assert_eq!(expiry, Expiry::of("2026-10-26T16:00:00Z", 0).unwrap());
    /// ```
    #[must_use]
    pub fn of(text: &str, minutes_ahead: i16) -> Option<Self> {
        let text = text.trim();
        let day: Date = text.parse().ok()?;
        let start = days_since_1970(day) * MINUTES_OF_A_DAY;
        let Some((_, time)) = text.split_once(['T', 't', ' ']) else {
            return Some(Self {
                minute: start + MINUTES_OF_A_DAY - i64::from(minutes_ahead),
            });
        };
        let mut digits = time.split(|c: char| !c.is_ascii_digit());
        let mut number = || digits.next()?.parse::<i64>().ok();
        let (hour, minute) = (number()?, number().unwrap_or(0));
        let zone = time.find(['Z', 'z', '+', '-']).map(|at| match &time[at..] {
            "Z" | "z" => Some(0),
            zone => offset(zone),
        });
        Some(Self {
            minute: start + hour.min(24) * 60 + minute.min(59)
                - i64::from(zone.flatten().unwrap_or(minutes_ahead)),
        })
    }

    /// Whether it is past at a time in seconds since the beginning of 1970 in UTC.
    #[must_use]
    pub fn is_past(self, now: u64) -> bool {
        i64::try_from(now / 60).is_ok_and(|now| now >= self.minute)
    }
}

/// The days from 1970-01-01 to a day of the Gregorian calendar, counted from the March before it, so
/// that a leap day is the last of its year.
fn days_since_1970(day: Date) -> i64 {
    let (year, month) = (i64::from(day.year), i64::from(day.month));
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leap_days = year / 4 - year / 100 + year / 400;
    // Five months from March on have 153 days, as the five from August.
    let before_month = (153 * month + 2) / 5;
    const BEFORE_1970: i64 = 719_469;
    365 * year + leap_days + before_month + i64::from(day.day) - BEFORE_1970
}
