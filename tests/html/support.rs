//! Cards as parsed HTML, and the documents that they are of.

use press_card::{
    article::{Article, Publisher},
    card::{CardModel, CardOptions},
    share::Context,
};
use press_card_publish as publish;
use scraper::{ElementRef, Html, Selector};
use std::{fs, path::Path};

pub fn seed() -> Article {
    document("xijiang-article")
}

/// A document by its path under `tests/documents`, without its ending.
pub fn document(name: &str) -> Article {
    let path = format!("{}/documents/{name}.json", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap().parse().unwrap()
}

/// The article of the seed and every good document, with its name.
pub fn documents() -> Vec<(String, Article)> {
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("documents/good");
    let mut names: Vec<String> = fs::read_dir(good)
        .unwrap()
        .map(|entry| {
            format!(
                "good/{}",
                entry.unwrap().path().file_stem().unwrap().to_str().unwrap()
            )
        })
        .chain(["xijiang-article".into()])
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| (name.clone(), document(&name)))
        .collect()
}

/// Options from attributes as they stand in a tag, such as `layout=full lang=en`.
pub fn options(attributes: &str) -> CardOptions {
    CardOptions::from_attributes(|name| {
        let value = |pair: &str| {
            Some(
                pair.split_once('=')
                    .filter(|(key, _)| *key == name)?
                    .1
                    .to_owned(),
            )
        };
        attributes.split(' ').find_map(value)
    })
}

pub fn html_in(article: &Article, options: &CardOptions, context: Context) -> String {
    let publisher = Publisher::of(article, None);
    publish::html(&CardModel::new(article, &publisher, options, context))
}

pub fn model_in(article: &Article, attributes: &str, context: Context) -> CardModel {
    let publisher = Publisher::of(article, None);
    CardModel::new(article, &publisher, &options(attributes), context)
}

/// The card of an article for a desktop, parsed.
pub fn card(article: &Article, attributes: &str) -> Html {
    card_in(article, attributes, Context::Desktop)
}

pub fn card_in(article: &Article, attributes: &str, context: Context) -> Html {
    Html::parse_fragment(&html_in(article, &options(attributes), context))
}

/// Every card that the documents make, for each layout and context and two languages of
/// readers; with what it is.
pub fn all_cards() -> impl Iterator<Item = (String, Html)> {
    let readers = [
        "layout=card lang=en",
        "layout=full lang=en",
        "layout=full lang=zh-Hans",
    ];
    documents().into_iter().flat_map(move |(name, article)| {
        let cards = readers
            .iter()
            .flat_map(|reader| Context::ALL.map(|context| (*reader, context)));
        cards
            .map(|(reader, context)| {
                (
                    format!("{name} {reader} {context:?}"),
                    card_in(&article, reader, context),
                )
            })
            .collect::<Vec<_>>()
    })
}

pub fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The only element of a selector.
#[track_caller]
pub fn one<'a>(html: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = select(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

/// A part, or something that the terms demand, which is none.
pub fn part<'a>(html: &'a Html, name: &str) -> Vec<ElementRef<'a>> {
    select(html, &format!("[part~='{name}'], .{name}"))
}

/// The text of an element as a reader sees it: blanks run together.
pub fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The elements of a card.
pub fn elements(html: &Html) -> Vec<ElementRef<'_>> {
    select(html, "*")
}

/// The language that an element stands in.
pub fn lang<'a>(element: ElementRef<'a>) -> Option<&'a str> {
    core::iter::once(*element)
        .chain(element.ancestors())
        .find_map(|node| node.value().as_element()?.attr("lang"))
}
