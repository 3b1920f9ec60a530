//! When a request was made, on the clock of the host whose log it is.

use core::fmt;

/// A time, with the offset from UTC that the log has written it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// Seconds since 1970 in UTC.
    pub seconds: i64,
    /// Minutes that the clock of the host is ahead of UTC.
    pub offset: i16,
}

const MONTHS: [&[u8; 3]; 12] = [
    b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec",
];

impl Time {
    /// nginx's `$time_local`: `26/Oct/2026:11:12:13 +0800`.
    pub(super) fn of_log(text: &[u8]) -> Option<Self> {
        let [d1, d2, b'/', m1, m2, m3, b'/', rest @ ..] = text else {
            return None;
        };
        let month = MONTHS.iter().position(|month| *month == &[*m1, *m2, *m3])? as i64 + 1;
        let (year, rest) = digits(rest, 4)?;
        let day = digits(&[*d1, *d2], 2)?.0;
        let (time, rest) = clock(rest.strip_prefix(b":")?)?;
        let offset = offset(rest.strip_prefix(b" ")?)?;
        Self::new([year, month, day], time, offset)
    }

    /// In one of the forms of nginx's variables: `$time_iso8601`, `$msec` or `$time_local`.
    pub(super) fn read(text: &[u8]) -> Option<Self> {
        match text.get(4)? {
            b'-' => Self::of_iso(text),
            digit if digit.is_ascii_digit() => Self::of_seconds(text),
            _ => Self::of_log(text),
        }
    }

    fn of_iso(text: &[u8]) -> Option<Self> {
        let (year, rest) = digits(text, 4)?;
        let (month, rest) = digits(rest.strip_prefix(b"-")?, 2)?;
        let (day, rest) = digits(rest.strip_prefix(b"-")?, 2)?;
        let (b'T' | b't' | b' ', rest) = rest.split_first()? else {
            return None;
        };
        let (time, mut rest) = clock(rest)?;
        if let Some(fraction) = rest.strip_prefix(b".") {
            let length = fraction
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            rest = fraction.get(length..)?;
        }
        Self::new([year, month, day], time, offset(rest)?)
    }

    /// Seconds since 1970 with a fraction; or, where they would be a time after the year 5000,
    /// milliseconds.
    fn of_seconds(text: &[u8]) -> Option<Self> {
        let whole = text.split(|byte| *byte == b'.').next()?;
        let (number, rest) = digits(whole, whole.len())?;
        let is_short = rest.is_empty() && whole.len() <= 13;
        is_short.then_some(Self {
            seconds: if whole.len() > 11 {
                number / 1000
            } else {
                number
            },
            offset: 0,
        })
    }

    fn new([year, month, day]: [i64; 3], time: i64, offset: i16) -> Option<Self> {
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let most = match month {
            2 => 28 + i64::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=most).contains(&day).then(|| Self {
            seconds: days_before(year, month, day) * 86_400 + time - i64::from(offset) * 60,
            offset,
        })
    }
}

/// As `2026-10-26T11:12:13+08:00` (RFC 3339).
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self.seconds + i64::from(self.offset) * 60;
        let (days, second) = (local.div_euclid(86_400), local.rem_euclid(86_400));
        let [year, month, day] = date_of(days);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
        )?;
        if self.offset == 0 {
            return f.write_str("Z");
        }
        let sign = if self.offset < 0 { '-' } else { '+' };
        let minutes = self.offset.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// The number of so many digits, and what stands behind.
fn digits(text: &[u8], many: usize) -> Option<(i64, &[u8])> {
    // No more than fit.
    let (own, rest) = text.split_at_checked(many).filter(|_| many < 16)?;
    let mut number = 0;
    for byte in own {
        number = number * 10 + i64::from(byte.is_ascii_digit().then(|| byte - b'0')?);
    }
    (many > 0).then_some((number, rest))
}

/// The second of the day of `11:12:13`.
fn clock(text: &[u8]) -> Option<(i64, &[u8])> {
    let (hour, rest) = digits(text, 2)?;
    let (minute, rest) = digits(rest.strip_prefix(b":")?, 2)?;
    let (second, rest) = digits(rest.strip_prefix(b":")?, 2)?;
    let is_time = hour < 24 && minute < 60 && second <= 60;
    is_time.then_some((hour * 3600 + minute * 60 + second, rest))
}

/// The minutes of `+0800`, `+08:00` or `Z`.
fn offset(text: &[u8]) -> Option<i16> {
    let (sign, rest) = match text.split_first()? {
        (b'+', rest) => (1, rest),
        (b'-', rest) => (-1, rest),
        (b'Z' | b'z', b"") => return Some(0),
        _ => return None,
    };
    let (hours, rest) = digits(rest, 2)?;
    let (minutes, rest) = digits(rest.strip_prefix(b":").unwrap_or(rest), 2)?;
    let is_offset = rest.is_empty() && hours < 24 && minutes < 60;
    is_offset.then_some(sign * (hours * 60 + minutes) as i16)
}

/// The days from 1970 to a date of the Gregorian calendar; the year begins in March, for then the
/// day that a leap year has more is its last.
fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leaps = year / 4 - year / 100 + year / 400;
    365 * year + leaps + (153 * month + 2) / 5 + day - 1 - 719_468
}

/// The date so many days after that of 1970.
fn date_of(days: i64) -> [i64; 3] {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let is_next = i64::from(month > 9);
    [
        era * 400 + year + is_next,
        month + 3 - 12 * is_next,
        day - (153 * month + 2) / 5 + 1,
    ]
}

#[cfg(test)]
mod tests {
    use super::Time;

    #[test]
    fn a_time_is_read_in_each_form_that_nginx_writes() {
        for (text, shown) in [
            ("26/Oct/2026:11:12:13 +0800", "2026-10-26T11:12:13+08:00"),
            ("2026-10-26T11:12:13+08:00", "2026-10-26T11:12:13+08:00"),
            ("2026-10-26T11:12:13.123Z", "2026-10-26T11:12:13Z"),
            ("1792984333.123", "2026-10-26T03:12:13Z"),
            ("1792984333123", "2026-10-26T03:12:13Z"),
            ("29/Feb/2024:23:59:60 -0330", "2024-03-01T00:00:00-03:30"),
            ("31/Dec/1999:00:00:00 +0000", "1999-12-31T00:00:00Z"),
        ] {
            let time = Time::read(text.as_bytes()).map(|time| time.to_string());
            assert_eq!(time.as_deref(), Some(shown));
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "26/Okt/2026:11:12:13 +0800",
            "31/Feb/2026:11:12:13 +0800",
            "2026-13-01T00:00:00Z",
            "26/Oct/2026:24:12:13 +0800",
            "2026-10-26",
            "-1",
            "99999999999999999999",
            "26/Oct/2026:11:12:13 +9900",
            "2026-10-26T11:12:13",
            "\u{ff12}026",
        ] {
            assert_eq!(Time::read(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn every_day_of_a_hundred_thousand_is_itself_again() {
        for day in 0..100_000 {
            let time = Time {
                seconds: day * 86_400,
                offset: 0,
            };
            assert_eq!(Time::read(time.to_string().as_bytes()), Some(time));
        }
    }
}
