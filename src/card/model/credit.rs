//! The words of the attribution: where a work comes from, and who made it.

use crate::article::plain::{concat, join};
use crate::{
    article::{Article, Notice, Person, Publisher, WebUrl},
    text::{self, Locale, Phrases},
};

/// One part of the credit, such as 「来源:西江日报」.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credit {
    /// The words.
    pub text: String,
    /// Where the original stands, if the document says.
    pub href: Option<WebUrl>,
}

/// The credit in the article's own language, for the terms prescribe it to the letter.
pub(super) fn credits(
    notices: &[Notice],
    written: Locale,
    set: impl Fn(&str) -> String,
) -> Vec<Credit> {
    let words = written.phrases();
    let credit = |label: &str, text: &str, href: Option<WebUrl>| Credit {
        text: concat(&[label, &set(text)]),
        href,
    };
    notices
        .iter()
        .filter_map(|notice| match notice {
            Notice::OwnSource(name) => Some(credit(words.source, name, None)),
            Notice::ReprintSource(source) | Notice::Source(source) => {
                let label = match notice {
                    Notice::Source(_) => words.source,
                    _ => words.reprint_source,
                };
                Some(credit(label, &source.name, source.url.clone()))
            }
            Notice::UnknownSource => Some(credit(words.reprint_source, words.unknown_source, None)),
            Notice::Editor(person) => Some(credit(words.editor, &person.name, None)),
            Notice::Via(platform) => Some(credit(words.via, platform, None)),
            Notice::Byline { person, outlet } => {
                let outlet = outlet.as_deref().unwrap_or_default();
                Some(credit("", &name_with_title(person, outlet, written), None))
            }
            _ => None,
        })
        .collect()
}

/// 「原标题:…」.
pub(super) fn original_title(
    notices: &[Notice],
    written: Locale,
    set: impl Fn(&str) -> String,
) -> Option<String> {
    notices.iter().find_map(|notice| match notice {
        Notice::OriginalTitle(title) => {
            Some(concat(&[written.phrases().original_title, &set(title)]))
        }
        _ => None,
    })
}

/// What stands before the first paragraph in print: 「西江日报讯(记者 谢江涛 通讯员 廖通)」, or in
/// English `HARBOUR CITY — `.
pub(super) fn byline(article: &Article, written: Locale) -> Option<String> {
    let dateline = article.dateline.as_deref()?;
    let people: Vec<String> = article
        .authors
        .iter()
        .chain(&article.contributors)
        .map(|person| name_with_title(person, "", written))
        .collect();
    Some(match written {
        Locale::En => concat(&[dateline, " — "]),
        Locale::ZhHans | Locale::ZhHant if people.is_empty() => concat(&[dateline, "　"]),
        Locale::ZhHans | Locale::ZhHant => concat(&[dateline, "（", &join(&people, " "), "）"]),
    })
}

/// Notices in the reader's language.
pub(super) fn notices(
    notices: &[Notice],
    publisher: &Publisher,
    own_words: &Phrases,
) -> Vec<String> {
    notices
        .iter()
        .filter_map(|notice| match notice {
            Notice::NoEndorsement => Some(own_words.no_endorsement),
            Notice::OwnerWanted => Some(own_words.owner_wanted),
            _ => None,
        })
        .map(|words| text::insert_name(words, &publisher.name))
        .collect()
}

pub(super) fn copy_suffix(credits: &[Credit], url: &WebUrl) -> String {
    let credits: Vec<&str> = credits.iter().map(|credit| credit.text.as_str()).collect();
    concat(&[&join(&credits, " "), "\n", url.as_str()])
}

/// A person with title: 「西江日报记者 谢江涛」, or in English `Jane Doe, Harbour Reporter`.
fn name_with_title(person: &Person, outlet: &str, written: Locale) -> String {
    let name = &person.name;
    let Some(title) = &person.job_title else {
        return name.clone();
    };
    match written {
        Locale::En => concat(&[name, ", ", title]),
        Locale::ZhHans | Locale::ZhHant => concat(&[outlet, title, " ", name]),
    }
}
