//! Moments, as they stand in a list of changes: in UTC, to the second.

use press_card::article::Date;
use time::{
    Month, OffsetDateTime, PrimitiveDateTime, Time, format_description::well_known::Rfc3339,
};

/// The seconds of a day.
pub(super) const DAY: u64 = 86_400;

/// A moment, given in seconds since 1970: 2026-11-26T07:50:01Z.
pub(super) fn utc(seconds: u64) -> String {
    let time = i64::try_from(seconds).map(OffsetDateTime::from_unix_timestamp);
    let time = time.ok().and_then(Result::ok);
    let time = time.unwrap_or(OffsetDateTime::UNIX_EPOCH);
    time.format(&Rfc3339).unwrap_or_default()
}

/// Its day.
pub(super) fn day(seconds: u64) -> String {
    utc(seconds).chars().take(10).collect()
}

/// The moment that a list says.
pub(super) fn seconds(text: &str) -> Option<u64> {
    let time = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    u64::try_from(time.unix_timestamp()).ok()
}

/// The moment that a document says, which may have the day alone: its beginning then.
pub(super) fn of_document(text: &str) -> Option<u64> {
    if let Some(seconds) = seconds(text.trim()) {
        return Some(seconds);
    }
    let date: Date = text.parse().ok()?;
    let month = Month::try_from(date.month).ok()?;
    let day = time::Date::from_calendar_date(date.year.into(), month, date.day).ok()?;
    let midnight = PrimitiveDateTime::new(day, Time::MIDNIGHT).assume_utc();
    let midnight = u64::try_from(midnight.unix_timestamp()).ok()?;
    Some(midnight + 60 * u64::from(date.utc_minute.unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_and_written_in_utc() {
        for (text, read) in [
            ("2026-11-26T07:50:01Z", "2026-11-26T07:50:01Z"),
            ("2026-11-26T07:50:01.25+08:00", "2026-11-25T23:50:01Z"),
            ("2026-11-26T07:50Z", "2026-11-26T07:50:00Z"),
            ("2026-11-26T07:50+0800", "2026-11-26T00:00:00Z"),
            ("2026-11-26", "2026-11-26T00:00:00Z"),
            ("2026年11月6日", "2026-11-06T00:00:00Z"),
        ] {
            assert_eq!(of_document(text).map(utc).as_deref(), Some(read), "{text}");
        }
        for text in ["", "yesterday", "1969-01-01", "2026-13-01"] {
            assert_eq!(of_document(text), None, "{text}");
        }
        assert_eq!(day(1_764_143_401), "2025-11-26");
        assert_eq!(utc(u64::MAX), "1970-01-01T00:00:00Z");
    }
}
