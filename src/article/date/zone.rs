//! The day that a time in UTC is where the newspaper is.

use super::{Date, days_of, number};
use crate::article::forms;

/// The minutes ahead of UTC in an offset such as `+08:00`, `+0800` or `-05`; there are none of more
/// than 14 hours.
#[must_use]
pub fn offset(text: &str) -> Option<i16> {
    let text = text.as_bytes();
    let mut at = 1;
    let hours = number(text, &mut at, 2);
    let minutes = number(text, &mut at, 2);
    let all = (hours * 60 + minutes).cast_signed();
    match text {
        [sign, _, _, ..] if at == text.len() && all <= 14 * 60 => match sign {
            b'+' => Some(all),
            b'-' => Some(-all),
            _ => None,
        },
        _ => None,
    }
}

impl Date {
    /// The day that it is where clocks are so many minutes ahead of UTC; the day itself, where the
    /// text did not say the time in UTC.
    #[must_use]
    pub fn in_zone(self, minutes_ahead: i16) -> Self {
        if !forms::are_read() {
            return self;
        }
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
}
