//! What can be wrong has words in every language, and no others.

use super::{
    super::{demand::Demand, finding::Finding},
    words,
};
use crate::documents::ReadError;
use press_card::{
    article::{Article, ArticleError, Genre, UrlError},
    text::Locale,
};
use std::{collections::BTreeSet, io};

/// Errors of every kind, by documents that have them.
fn errors() -> Vec<ArticleError> {
    let long = format!(
        r#"{{"headline":"x","url":"https://paper.example/{}"}}"#,
        "a".repeat(9_000)
    );
    let large = " ".repeat(300_000);
    let documents = [
        large.as_str(),
        long.as_str(),
        "",
        "[",
        "[]",
        r#"{"headline":7,"url":"/a"}"#,
        r#"{"@type":"NewsArticle","url":"/a"}"#,
        r#"{"headline":" "}"#,
        r#"{"headline":"x"}"#,
        r#"{"headline":"x","url":"/a"}"#,
        r#"{"headline":"x","url":"https:///"}"#,
        r#"{"headline":"x","url":"https://a@b/"}"#,
        r#"{"headline":"x","url":"https://a b/"}"#,
    ];
    let error = |text: &&str| text.parse::<Article>().err();
    documents.iter().filter_map(error).collect()
}

/// One of each.
fn samples<'a>(error: &'a ArticleError, file: &'a ReadError) -> Vec<Finding<'a>> {
    let text = || "值".to_owned();
    vec![
        Finding::Unreadable(file),
        Finding::Refused(error),
        Finding::WebPage(error),
        Finding::NotJson(error, "trailing comma".into()),
        Finding::Misnamed {
            before: String::new(),
            name: "x".into(),
            meant: "y",
        },
        Finding::NotText,
        Finding::ListOfTexts,
        Finding::NothingToSee,
        Finding::ControlCharacter('\u{7}'),
        Finding::Markup("<br>".into()),
        Finding::NoDate,
        Finding::DateForm(text()),
        Finding::DayInUtc(text()),
        Finding::NoOffset,
        Finding::NoLanguage(text()),
        Finding::LanguageMissing(text()),
        Finding::OtherLanguage("zh"),
        Finding::TooLongForCode,
        Finding::Dangling(text()),
        Finding::NoName,
        Finding::NoPersonsName,
        Finding::OriginalIsNoAddress,
        Finding::NoCounter,
        Finding::NoCount,
        Finding::AddressLeftOut(UrlError::Scheme),
        Finding::AddressRefused(url::ParseError::InvalidPort),
        Finding::HostReadAs(text()),
        Finding::AddressForm(text()),
        Finding::NotFollowed,
        Finding::TooMany { values: 2, most: 1 },
        Finding::TooManyClauses(501),
        Finding::TooLong { chars: 2, most: 1 },
        Finding::TooManyParagraphs {
            paragraphs: 2,
            most: 1,
        },
        Finding::LongParagraph { chars: 2, most: 1 },
        Finding::NoPicture,
        Finding::AddressAlone,
        Finding::PictureLeftOut(UrlError::Scheme),
        Finding::PictureMissing,
        Finding::NoCaption,
        Finding::NoPictureCredit,
        Finding::NoPictureCreditOfNobody,
        Finding::NoSize,
        Finding::NoSource(text()),
        Finding::NameForm(text()),
        Finding::SourceShared(text()),
        Finding::NoAuthor,
        Finding::NoPublisher,
        Finding::NameAlone,
        Finding::NoBody,
        Finding::DatelineTwice,
        Finding::AddressElsewhere(text()),
        Finding::NameForHeadline(text()),
        Finding::OtherLineEnds,
        Finding::CountAsText(12),
        Finding::NoNews(Genre::Satire),
        Finding::PeopleInOneText,
        Finding::FilesOfOnePicture,
        Finding::ByteOrderMark,
        Finding::Demand(Demand::CorrectionDay),
        Finding::HalfCharacter { line: 3 },
    ]
}

/// The letters of the Latin alphabet in a text, but for what stands in quotation marks of either
/// kind (names and values of fields) and what has no other name in Chinese.
fn english(text: &str) -> String {
    let quoted = text.split('`').step_by(2).collect::<String>();
    let mut bare = String::new();
    let mut depth = 0;
    for c in quoted.chars() {
        match c {
            '「' => depth += 1,
            '」' => depth -= 1,
            c if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    for name in ["JSON", "UTF-8", "KiB"] {
        bare = bare.replace(name, "");
    }
    bare.chars().filter(char::is_ascii_alphabetic).collect()
}

fn assert_in_its_language(finding: &Finding<'_>) {
    for locale in Locale::ALL {
        for text in words(finding, locale) {
            assert!(!text.is_empty(), "{finding:?}");
            let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
            if locale == Locale::En {
                let text = text.replace("值", "");
                assert!(!text.contains(is_han), "{text}");
            } else {
                assert_eq!(english(&text), "", "{text}");
                assert!(text.contains(is_han), "{text}");
            }
        }
        let [_, advice] = words(finding, locale);
        assert!(advice.ends_with(['.', '。']), "{advice}");
    }
}

#[test]
fn every_finding_has_words_in_every_language_and_none_of_another() {
    let file = ReadError::NotAFile;
    let error = &errors()[0];
    let samples = samples(error, &file);
    let name = |text: &str| {
        let end = text.find(|c: char| !c.is_ascii_alphanumeric());
        text[..end.unwrap_or(text.len())].to_owned()
    };
    let known: BTreeSet<String> = samples
        .iter()
        .map(|one| name(&format!("{one:?}")))
        .collect();
    let source = include_str!("../finding.rs").split_once("enum Finding");
    let lines = source.map_or("", |(_, lines)| lines).lines();
    let written = lines
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()))
        .map(name);
    assert_eq!(known, written.collect());
    for finding in &samples {
        assert_in_its_language(finding);
    }
}

#[test]
fn what_keeps_a_card_from_being_made_is_told_in_every_language() {
    let errors = errors();
    assert!(errors.len() > 11, "{errors:?}");
    for error in &errors {
        assert_in_its_language(&Finding::Refused(error));
    }
    for json in [
        "{",
        "[",
        "[1,]",
        "{\"a\":1,}",
        "[1] x",
        "{\"a\" 1}",
        "[1 2]",
        "{a:1}",
        "[\"\n\"]",
        "[\"\\x\"]",
        "[\"\\ud800\"]",
        "[\"\\u12\"]",
        "[01]",
        "[tru]",
        "[-]",
        "x",
        "\"",
    ] {
        let error = serde_json::from_str::<serde_json::Value>(json).err();
        let what = error.map(|error| error.to_string()).unwrap_or_default();
        let what = what.split(" at line ").next().unwrap_or_default();
        for locale in [Locale::ZhHans, Locale::ZhHant] {
            let [_, advice] = words(&Finding::NotJson(&errors[0], what.into()), locale);
            assert!(advice.contains('：'), "{json}: {what}: {advice}");
            assert_eq!(english(&advice), "", "{advice}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told_in_every_language() {
    let system = |kind: io::ErrorKind| ReadError::Io(kind.into());
    for error in [
        system(io::ErrorKind::NotFound),
        system(io::ErrorKind::PermissionDenied),
        system(io::ErrorKind::Other),
        ReadError::Io(io::Error::from_raw_os_error(5)),
        ReadError::NotAFile,
        ReadError::TooLarge { bytes: Some(7) },
        ReadError::TooLarge { bytes: None },
        ReadError::NotUtf8 {
            byte: 1,
            line: 1,
            encoding: Some("GBK"),
        },
        ReadError::NotUtf8 {
            byte: 1,
            line: 1,
            encoding: None,
        },
        ReadError::OutsideFolder,
        ReadError::Circle,
        ReadError::TooManyLinks,
        ReadError::NoDocument,
    ] {
        assert_in_its_language(&Finding::Unreadable(&error));
    }
}

#[test]
fn what_rules_ask_for_is_told_in_every_language() {
    for demand in Demand::ALL {
        assert_in_its_language(&Finding::Demand(demand));
    }
}
