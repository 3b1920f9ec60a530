//! Documents that nobody would write: none breaks out of its text. `PRESS_CARD_INPUTS` says how
//! many of them.

use crate::{
    random::{Random, inputs, spoiled},
    tangled::tangled,
};
use anyhow::{Result, ensure};
use press_card::article::Article;
use press_card_publish::{self as publish, Stylesheet, Tag};
use scraper::{Html, Node};
use std::{fs, path::Path};

/// What ends a text where somebody has forgotten to escape it.
const BREAKERS: [&str; 12] = [
    "</script>",
    "<!--",
    "-->",
    "<script>alert(1)</script>",
    "</template>",
    "\\\" onclick=\\\"alert(1)",
    "'><img src=x onerror=alert(1)>",
    "</press-card>",
    "\\u003c/script\\u003e",
    "]]>",
    "javascript:alert(1)",
    "\\u202e\\u0000\\ud83d\\ude00",
];

/// The elements of a page with a static card on it.
const ELEMENTS: &str = "wbr html head body press-card template style div article header p h2 h3 a span \
    strong time figure img figcaption section details summary button svg path footer nav ul li \
    dialog script";

#[test]
fn no_document_breaks_out_of_its_text() -> Result<()> {
    let mut random = Random::new(11);
    let documents = documents()?;
    let mut cards = 0;
    for _ in 0..inputs() {
        let document = &documents[random.below(documents.len())];
        let Some(document) = changed(document, &mut random) else {
            continue;
        };
        let Ok(article) = document.parse::<Article>() else {
            continue;
        };
        ensure!(!article.headline.trim().is_empty());
        ensure!(article.url.as_str().starts_with("http"));
        cards += 1;
        // Drawing and reading one takes longer than a hundred documents do.
        if cards % 25 == 0 {
            stays_inside(&document)?;
        }
    }
    ensure!(
        cards > inputs() / 20,
        "only {cards} documents were readable"
    );
    Ok(())
}

#[test]
fn no_page_breaks_out_of_the_document_that_is_made_of_it() -> Result<()> {
    let mut random = Random::new(23);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/publish/pages");
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder)? {
        pages.push(fs::read_to_string(entry?.path())?);
    }
    ensure!(pages.len() > 3, "only {} pages", pages.len());
    let articles = self::documents()?;
    let url = "https://paper.example/a/1.html".parse()?;
    let mut documents = 0;
    // A page takes as long as a hundred documents.
    for _ in 0..inputs() / 100 {
        let page = &pages[random.below(pages.len())];
        let article = &articles[random.below(articles.len())];
        let page = match random.below(3) {
            0 => spoiled(page, &mut random),
            1 => tangled(article, &mut random).map(|json| {
                let json = json.replace("</", "<\\/");
                format!("<script type=application/ld+json>{json}</script>{page}")
            }),
            _ => broken(page, &mut random),
        };
        let Some(page) = page else { continue };
        let Ok(imported) = publish::import(page.as_bytes(), Some(&url)) else {
            continue;
        };
        imported.document.parse::<Article>()?;
        documents += 1;
        if documents % 10 == 0 {
            stays_inside(&imported.document)?;
        }
    }
    ensure!(
        documents > inputs() / 400,
        "only {documents} of the pages were read"
    );
    Ok(())
}

/// A page with one of the breakers somewhere.
fn broken(page: &str, random: &mut Random) -> Option<String> {
    let at = random.below(page.len());
    let (before, after) = (page.get(..at)?, page.get(at..)?);
    Some([before, BREAKERS[random.below(BREAKERS.len())], after].concat())
}

/// A card of this document is made of the elements that cards are made of, and holds the document
/// and the link, and nothing else.
fn stays_inside(document: &str) -> Result<()> {
    let tag = Tag::new([("layout", "full"), ("headline", "</template>\"><b>")]);
    let card = publish::card(document, &tag, None, &Stylesheet::Inline)?;
    let page = Html::parse_document(&format!("<!doctype html><body>{card}<p id=after>"));
    let mut scripts = 0;
    for node in page.tree.values() {
        let Node::Element(element) = node else {
            continue;
        };
        let name = element.name();
        ensure!(
            ELEMENTS.split_whitespace().any(|known| known == name),
            "<{name}> in {document}"
        );
        scripts += usize::from(name == "script");
        for (attribute, value) in element.attrs() {
            ensure!(!attribute.starts_with("on"), "{attribute} in {document}");
            let is_address = ["href", "src"].contains(&attribute);
            let is_code = attribute == "src" && value.starts_with("data:image/png;base64,");
            let is_safe = value.starts_with("http") || value.starts_with("tel:") || is_code;
            ensure!(!is_address || is_safe, "{attribute}={value} in {document}");
        }
    }
    ensure!(scripts == 1, "{scripts} scripts in {document}");
    let after = scraper::Selector::parse("body > press-card + p#after")
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    ensure!(
        page.select(&after).count() == 1,
        "the page around {document}"
    );
    Ok(())
}

/// A document with some of its bytes changed, or with one of the breakers in one of its strings.
fn changed(document: &str, random: &mut Random) -> Option<String> {
    match random.below(5) {
        0 => return tangled(document, random),
        1..3 => return spoiled(document, random),
        _ => {}
    }
    let strings: Vec<usize> = document
        .match_indices(": \"")
        .map(|(at, _)| at + 3)
        .collect();
    let at = *strings.get(random.below(strings.len()))?;
    let breaker = BREAKERS[random.below(BREAKERS.len())];
    Some([&document[..at], breaker, &document[at..]].concat())
}

fn documents() -> Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/documents");
    let mut documents = Vec::new();
    for document in publish::documents(&folder) {
        if let Ok(text) = document?.read()
            && text.len() < 5_000
            && !text.is_empty()
        {
            documents.push(text);
        }
    }
    ensure!(documents.len() > 20, "only {} documents", documents.len());
    Ok(documents)
}
