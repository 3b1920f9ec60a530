//! What a partner's page may style, set and hear: what the README names is what there is, both ways.

use crate::{
    markdown::{self, Words, list, named},
    support::{documents, options},
};
use press_card::{
    article::{ErrorKind, Publisher},
    card::CardModel,
};
use press_card_publish::{self as publish, Stylesheet, Tag};
use scraper::{Html, Selector};
use std::{fs, path::Path};

/// Every part that a card can have.
const PARTS: [&str; 29] = [
    "card",
    "kicker",
    "headline",
    "subheadline",
    "original-title",
    "dates",
    "picture",
    "abstract",
    "byline",
    "body",
    "credit",
    "verified",
    // Written by the browser's code in the place of a card.
    "changed",
    "share",
    "button",
    "count",
    "status",
    "notice",
    "statement",
    "clause",
    "contact",
    "links",
    "licences",
    "owner",
    "dialog",
    "qr",
    "address",
    "copy",
    "close",
];

/// The reasons of press-card-error that only a browser finds; see [`ErrorKind::REASONS`].
const REASONS_OF_THE_BROWSER: [&str; 2] = ["not-utf-8", "changed"];

#[test]
fn every_part_that_a_card_can_have_is_in_the_list_and_no_other() {
    let mut parts = between(&source("src/card/browser"), "_attribute(\"part\", \"", '"');
    assert!(parts.contains("changed"), "{parts:?}");
    let subheadline = r#"{"@type":"NewsArticle","headline":"题","alternativeHeadline":"副题",
        "url":"https://paper.example/a/1"}"#;
    let articles = documents().into_iter().map(|(_, article)| article);
    for article in articles.chain([subheadline.parse().unwrap()]) {
        let publisher = Publisher::of(&article, None);
        for attributes in ["layout=card", "layout=full headline=题 via=台 lang=en"] {
            for context in press_card::share::Context::ALL {
                let options = options(attributes);
                let model = CardModel::new(&article, &publisher, &options, context);
                let model = model.verified_as_of(&publisher);
                parts.extend(parts_of(&publish::html(&model)));
            }
        }
    }
    assert_eq!(parts, set(PARTS));
}

#[test]
fn a_static_card_has_parts_of_the_same_list() {
    let document = source("tests/documents/xijiang-article.json");
    let tag = Tag::new([("layout", "full"), ("networks", "wechat weibo copy system")]);
    let card = publish::card(&document, &tag, None, &Stylesheet::Inline).unwrap();
    let (_, template) = card.split_once("shadowrootmode=\"open\">").unwrap();
    let parts = parts_of(template);
    assert!(parts.contains("qr"), "{parts:?}");
    assert!(parts.is_subset(&set(PARTS)), "{parts:?}");
}

#[test]
fn the_stylesheet_knows_no_other_part() {
    let style = source("style/card.css")
        .replace("[part~=", "[part=")
        .replace("=\"", "=");
    let styled = between(&style, "[part=", ']');
    let styled: Words = styled
        .iter()
        .map(|part| part.trim_matches('"').into())
        .collect();
    assert!(styled.len() > 20, "{styled:?}");
    assert!(styled.is_subset(&set(PARTS)), "{styled:?}");
}

#[test]
fn the_parts_are_those_of_the_readme() {
    assert_eq!(named(&set(PARTS)), set(PARTS));
}

#[test]
fn the_properties_are_those_of_the_readme_and_at_most_twenty() {
    let style = source("style/card.css");
    let properties: Words = style
        .match_indices("--press-card-")
        .map(|(at, _)| {
            let name = style[at..].split(|c: char| c != '-' && !c.is_ascii_lowercase());
            name.into_iter().next().unwrap().to_owned()
        })
        .collect();
    assert!((1..=20).contains(&properties.len()), "{properties:?}");
    assert_eq!(named(&properties), properties);
}

#[test]
fn the_events_and_what_they_carry_are_those_of_the_readme() {
    let loader = source("crates/embed/loader");
    let embed = source("crates/embed/src");
    let mut events = between(&embed, "CustomEvent(\"", '"');
    events.extend(
        between(&loader, "fire(\"", '"')
            .iter()
            .map(|name| format!("press-card-{name}")),
    );
    assert_eq!(named(&events), events);

    let error = between(&loader, "fire(\"error\", {", '}');
    assert_eq!(error.len(), 1, "{error:?}");
    assert_eq!(
        markdown::second_cell("press-card-error"),
        list(error.first().unwrap())
    );
    // A static card fires it out of the loader, before there is a program.
    let mut share = between(&loader, "fire(\"share\", {", '}');
    share.extend(between(&embed, "detail: {", '}'));
    for detail in &share {
        assert_eq!(markdown::second_cell("press-card-share"), list(detail));
    }
    assert!(!share.is_empty());
}

#[test]
fn the_codes_of_failures_are_those_of_the_readme() {
    let loader = source("crates/embed/loader");
    let mut codes = between(&loader, "failure(\"", '"');
    codes.extend(between(&loader, "code = \"", '"'));
    let embed = source("crates/embed/src/failure.rs");
    let told = embed.split("=> (").skip(1);
    codes.extend(told.map(|code| code.split('"').nth(1).unwrap().to_owned()));
    assert!(
        codes.contains("crash") && codes.contains("timeout"),
        "{codes:?}"
    );
    assert_eq!(named(&codes), codes);
}

#[test]
fn the_reasons_are_those_of_the_docs() {
    let mut reasons = set(ErrorKind::REASONS);
    let browser = source("crates/embed/loader") + &source("crates/embed/src/failure.rs");
    for reason in REASONS_OF_THE_BROWSER {
        assert!(browser.contains(&format!("\"{reason}\"")), "{reason}");
        reasons.insert(reason.into());
    }
    assert_eq!(named(&reasons), reasons);
}

#[test]
fn the_paper_s_page_has_a_word_for_every_reason() {
    let faults = source("page/problem.js");
    for reason in ErrorKind::REASONS.into_iter().chain(["not-utf-8"]) {
        let is_there = [format!("  {reason}: "), format!("  \"{reason}\": ")]
            .iter()
            .any(|line| faults.contains(line));
        assert!(is_there, "{reason}");
    }
}

pub fn set<const N: usize>(words: [&str; N]) -> Words {
    words.map(Into::into).into()
}

/// A file, or all files of a folder.
pub fn source(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    if path.is_file() {
        return fs::read_to_string(path).unwrap();
    }
    fs::read_dir(path)
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect()
}

/// What stands between each `start` and the next `end`.
pub fn between(text: &str, start: &str, end: char) -> Words {
    text.split(start)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(end)?.0.to_owned()))
        .collect()
}

fn parts_of(html: &str) -> Words {
    let html = Html::parse_fragment(html);
    let parts = Selector::parse("[part]").unwrap();
    html.select(&parts)
        .flat_map(|one| one.attr("part").unwrap().split(' '))
        .map(Into::into)
        .collect()
}
