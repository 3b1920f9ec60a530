//! What is said of an article beside what stands in it: that it was corrected or updated, what has
//! made it, and under which licence it stands.

use super::{Place, day::in_zone_of, day_of_publication, typesetter};
use crate::{
    article::{
        Article, Correction, Date, DigitalSource, Genre, Publisher, WebUrl,
        plain::{concat, join},
    },
    text::{self, Locale},
};

/// A line that is said of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remark {
    /// Where it stands.
    pub place: Place,
    /// The words.
    pub text: String,
    /// Where the words lead.
    pub href: Option<WebUrl>,
}

/// The remarks on an article in all languages, as the plain document of `press-card-normalize` has
/// them: the place, the words in each of [`Locale::ALL`], and the address, each in a line.
#[must_use]
pub fn written_remarks(article: &Article, publisher: &Publisher) -> Vec<String> {
    let [first, others @ ..] = Locale::ALL.map(|locale| remarks(article, publisher, locale));
    let written = first.into_iter().enumerate().map(|(at, remark)| {
        let place = remark.place.letter().to_string();
        let mut lines = vec![place, remark.text];
        // Each is of one line.
        lines.extend(others.iter().map(|remarks| remarks[at].text.clone()));
        let href = remark.href.as_ref().map_or("", |url| url.as_str());
        lines.push(href.to_owned());
        join(&lines, "\n")
    });
    written.collect()
}

/// The remarks on an article, for readers of this language.
pub(super) fn remarks(article: &Article, publisher: &Publisher, locale: Locale) -> Vec<Remark> {
    let written = article.language.as_deref().map_or(locale, Locale::from_tag);
    let words = locale.remark_phrases();
    let mut remarks = Vec::new();
    let mut add = |place, text, href| remarks.push(Remark { place, text, href });
    if let Some(genre) = article.genre {
        let text = match genre {
            Genre::Advertisement => words.advertisement,
            Genre::Satire => words.satire,
        };
        add(Place::LABEL, text.to_owned(), None);
    }
    if let Some(source) = article.digital_source {
        let text = match source {
            DigitalSource::Generated => words.generated,
            DigitalSource::PartlyGenerated => words.partly_generated,
        };
        add(Place::LABEL, text.to_owned(), None);
    }
    let published = day_of_publication(article, publisher);
    for one in &article.corrections {
        let text = correction(one, article, publisher, published, written);
        add(Place::CORRECTION, text, None);
    }
    let modified = article
        .modified
        .map(|day| in_zone_of(day, article, publisher));
    // (Where nobody knows when it was published, nothing is later.)
    if let Some(day) = modified.filter(|day| published.is_some_and(|published| *day > published)) {
        let text = text::insert_name(words.updated, &text::date(day, locale));
        add(Place::DATES, text, None);
    }
    for (number, picture) in article.pictures.iter().enumerate() {
        if let Some(source) = picture.digital_source {
            let text = match source {
                DigitalSource::Generated => words.picture_generated,
                DigitalSource::PartlyGenerated => words.picture_partly_generated,
            };
            add(Place::picture(number), text.to_owned(), None);
        }
        let links = [
            (words.license, &picture.license),
            (words.acquire_license, &picture.acquire_license_page),
        ];
        for (text, href) in links {
            if href.is_some() {
                add(Place::picture(number), text.to_owned(), href.clone());
            }
        }
    }
    if let Some(href) = &article.license {
        add(Place::LICENSE, words.license.to_owned(), Some(href.clone()));
    }
    if let Some(notice) = &article.copyright_notice {
        add(Place::RIGHTS, notice.clone(), None);
    }
    if let Some(href) = &article.acquire_license_page {
        let text = words.acquire_license.to_owned();
        add(Place::RIGHTS, text, Some(href.clone()));
    }
    remarks
}

/// 「更正（10月26日）：…」 in the article's language; with the year, where it is another one than that
/// of publication.
fn correction(
    one: &Correction,
    article: &Article,
    publisher: &Publisher,
    published: Option<Date>,
    written: Locale,
) -> String {
    let words = written.remark_phrases();
    let set = typesetter(written.tag());
    let Some(day) = one.date.map(|day| in_zone_of(day, article, publisher)) else {
        return concat(&[words.correction, &set(&one.text)]);
    };
    let [before, after] = words.correction_of;
    let is_same_year = published.is_some_and(|published| published.year == day.year);
    let day = if is_same_year {
        text::day_of_year(day, written)
    } else {
        text::date(day, written)
    };
    concat(&[before, &day, after, &set(&one.text)])
}
