//! What a partner's page may style, set and hear: what the README names is what there is, both ways.

use crate::{
    markdown::{self, Words, list, named},
    support::{documents, options},
};
use press_card::{
    article::{Article, ErrorKind, Publisher},
    card::CardModel,
};
use press_card_publish::{self as publish, Stylesheet, Tag};
use scraper::{ElementRef, Html, Selector};
use std::{fs, path::Path};

/// Every part that a card can have.
const PARTS: [&str; 20] = [
    "kicker",
    "headline",
    "subheadline",
    "dates",
    "picture",
    "abstract",
    "byline",
    "body",
    "share",
    "button",
    "count",
    "status",
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
const REASONS_OF_THE_BROWSER: [&str; 3] = ["not-utf-8", "changed", "no-article"];

#[test]
fn every_part_that_a_card_can_have_is_in_the_list_and_no_other() {
    let mut parts = between(&source("src/card/browser"), "_attribute(\"part\", \"", '"');
    parts.extend(models().flat_map(|(_, model)| parts_of(&publish::html(&model))));
    assert_eq!(parts, set(PARTS));
}

#[test]
fn a_static_card_has_parts_of_the_same_list() {
    let document = source("tests/documents/xijiang-article.json");
    let tag = Tag::new([("layout", "full"), ("networks", "wechat weibo copy system")]);
    let card = publish::card(&document, &tag, None, &Stylesheet::Inline).unwrap();
    let (_, template) = card.split_once("shadowrootclonable=\"\">").unwrap();
    let parts = parts_of(template);
    assert!(parts.contains("qr"), "{parts:?}");
    assert!(parts.is_subset(&set(PARTS)), "{parts:?}");
}

#[test]
fn the_stylesheet_knows_no_other_part() {
    let style = source("style/card.css").replace("=\"", "=");
    let styled = between(&style, "[part=", ']');
    let styled: Words = styled
        .iter()
        .map(|part| part.trim_matches('"').into())
        .collect();
    assert!(styled.len() > 15, "{styled:?}");
    assert!(styled.is_subset(&set(PARTS)), "{styled:?}");
}

#[test]
fn what_the_terms_demand_is_no_part_and_stands_in_none() {
    let mut kinds = Words::new();
    for (article, model) in models() {
        let card = Html::parse_fragment(&publish::html(&model));
        let all = |selector| card.select(&Selector::parse(selector).unwrap()).collect();
        let due: Vec<ElementRef<'_>> = all(".due");
        let with_part: Vec<ElementRef<'_>> = all(".due[part], .due [part], [part] .due");
        assert!(with_part.is_empty(), "{}", with_part[0].html());
        // And every part has its pane.
        let bare: Vec<ElementRef<'_>> = all("[part]:not(.pane [part])");
        assert!(bare.is_empty(), "{}", bare[0].html());
        kinds.extend(due.iter().map(|one| one.attr("class").unwrap().to_owned()));

        let words: String = due.iter().flat_map(ElementRef::text).collect();
        let rights = &model.rights;
        let contact = rights.contact.iter();
        let pictures = model.picture.iter().chain(&model.more_pictures);
        let demanded = (model.credits.iter().map(|one| &one.text))
            .chain(&model.original_title)
            .chain(
                model
                    .remarks
                    .iter()
                    .map(|one| &one.text)
                    .filter(|text| !text.contains("更新于") && !text.starts_with("updated")),
            )
            .chain(&model.notices)
            .chain(rights.applies.iter().map(|one| &one.text))
            .chain(rights.clauses.iter().map(|one| &one.text))
            .chain(contact.map(|one| &one.people))
            .chain(pictures.filter_map(|one| one.credit.as_ref()));
        for text in demanded {
            assert!(words.contains(&**text), "{}: {text}", article.headline);
        }
    }
    let all = ["due", "due credit", "due original-title", "due rights"];
    assert_eq!(kinds, set(all));
}

/// A page can say what a property is (`@property`) and what a typeface is (`@font-face`).
#[test]
fn what_the_terms_demand_takes_nothing_from_a_property_and_no_typeface_by_its_name() {
    let style = source("style/card.css");
    let rules = style.split('}').filter_map(|rule| rule.split_once('{'));
    let due = [
        ".due",
        ".rights",
        ".credit",
        ".original-title",
        ".verified",
        ".notice",
        ".clause",
        ".statement",
        ".contact",
        "summary",
        "figcaption",
    ];
    let mut seen = 0;
    for (selector, declarations) in rules {
        // `.root, .changed` begins anew.
        if due.iter().any(|one| selector.contains(one)) {
            assert!(!declarations.contains("var("), "{selector}");
            let named = declarations.split("font-family:").skip(1);
            for names in named.filter_map(|rest| rest.split(';').next()) {
                assert!(
                    ["system-ui, sans-serif", "sans-serif"].contains(&names.trim()),
                    "{selector}: {names}"
                );
            }
            seen += 1;
        }
    }
    assert!(seen > 15, "{seen} rules");
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
    events.extend(
        between(&loader, "firesAt(element)(\"", '"')
            .iter()
            .map(|name| format!("press-card-{name}")),
    );
    assert_eq!(named(&events), events);
    assert!(loader.contains("fire(\"error\", { ...error })"));
    let error = between(&loader, "export const failure = (", ')');
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
    for reason in ErrorKind::REASONS
        .into_iter()
        .chain(["not-utf-8", "no-article"])
    {
        let is_there = [format!("  {reason}: "), format!("  \"{reason}\": ")]
            .iter()
            .any(|line| faults.contains(line));
        assert!(is_there, "{reason}");
    }
}

pub fn set<const N: usize>(words: [&str; N]) -> Words {
    words.map(Into::into).into()
}

/// A file, or all files of a folder and below.
pub fn source(path: &str) -> String {
    // (Joined to a whole path, it stays as it is.)
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    if path.is_file() {
        return fs::read_to_string(path).unwrap();
    }
    fs::read_dir(path)
        .unwrap()
        .map(|entry| source(entry.unwrap().path().to_str().unwrap()))
        .collect()
}

/// What stands between each `start` and the next `end`.
pub fn between(text: &str, start: &str, end: char) -> Words {
    text.split(start)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(end)?.0.to_owned()))
        .collect()
}

/// A card of every document, in every place that it is shared from.
fn models() -> impl Iterator<Item = (Article, CardModel)> {
    let subheadline = r#"{"@type":"NewsArticle","headline":"题","alternativeHeadline":"副题",
        "url":"https://paper.example/a/1"}"#;
    let articles = documents().into_iter().map(|(_, article)| article);
    let articles = articles.chain([subheadline.parse().unwrap()]);
    articles.flat_map(|article: Article| {
        let publisher = Publisher::of(&article, None);
        let attributes = ["layout=card", "layout=full headline=题 via=台 lang=en"];
        let model = move |attributes: &str, context| {
            let model = CardModel::new(&article, &publisher, &options(attributes), context);
            (article.clone(), model)
        };
        let contexts = press_card::share::Context::ALL;
        let each = attributes
            .into_iter()
            .flat_map(|one| contexts.map(|context| (one, context)));
        let models: Vec<_> = each.map(|(one, context)| model(one, context)).collect();
        models
    })
}

fn parts_of(html: &str) -> Words {
    let html = Html::parse_fragment(html);
    let parts = Selector::parse("[part]").unwrap();
    html.select(&parts)
        .flat_map(|one| one.attr("part").unwrap().split(' '))
        .map(Into::into)
        .collect()
}
