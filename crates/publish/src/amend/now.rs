//! The day on which a newspaper amends a document: on its own clocks.

use super::error::AmendError;
use press_card::article::{Date, Publisher};
use std::time::SystemTime;

/// Minutes that China's clocks are ahead of UTC, for a paper that does not say its zone.
const CHINA: i16 = 8 * 60;

/// The time as it is written, and its day.
pub(super) struct When {
    pub time: String,
    pub day: String,
}

/// The day that was named, or else the time that it is where the paper is.
pub(super) fn when(named: Option<&str>, paper: &Publisher) -> Result<When, AmendError> {
    if let Some(named) = named {
        let day: Date = named.parse().map_err(|_| AmendError::NotADate)?;
        let day = day.to_string();
        let is_day = named.trim().len() == day.len();
        let time = if is_day { &day } else { named.trim() };
        return Ok(When {
            time: time.to_owned(),
            day,
        });
    }
    let now = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
    let time = crate::places::Time {
        seconds: i64::try_from(now.as_secs()).unwrap_or_default(),
        offset: paper.minutes_ahead.unwrap_or(CHINA),
    };
    let time = time.to_string();
    let day = time.get(..10).unwrap_or_default().to_owned();
    Ok(When { time, day })
}
