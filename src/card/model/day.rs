//! Days and times where the publisher of an article is.

use crate::{
    article::{Article, Date, Publisher},
    text::is_chinese,
};

/// The day on which an article was published, where its publisher is.
#[must_use]
pub fn day_of_publication(article: &Article, publisher: &Publisher) -> Option<Date> {
    Some(in_zone_of(article.published?, article, publisher))
}

/// A day where the publisher of an article is.
pub(super) fn in_zone_of(day: Date, article: &Article, publisher: &Publisher) -> Date {
    day.in_zone(minutes_ahead(article, publisher))
}

/// How many minutes the publisher's clocks are ahead of UTC. All of China has the same time; an offset
/// that the publisher names holds in its place.
fn minutes_ahead(article: &Article, publisher: &Publisher) -> i16 {
    const CHINA: i16 = 8 * 60;
    let own = publisher.language.as_deref();
    let language = own.or(article.language.as_deref());
    let of_language = if language.is_none_or(is_chinese) {
        CHINA
    } else {
        0
    };
    publisher.minutes_ahead.unwrap_or(of_language)
}

/// Whether an article may no longer be shown at a time in seconds since the beginning of 1970 in UTC.
#[cfg(feature = "forms")]
#[must_use]
pub fn is_expired(article: &Article, publisher: &Publisher, now: u64) -> bool {
    let expires = article.expires.as_deref();
    expires
        .and_then(|text| crate::article::Expiry::of(text, minutes_ahead(article, publisher)))
        .is_some_and(|expiry| expiry.is_past(now))
}
