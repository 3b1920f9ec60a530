//! The documents under `tests/documents`, and short ways to make articles and models of them.

use press_card::{
    article::{Article, Picture, Publisher},
    card::{CardModel, CardOptions, Layout},
    share::Context,
    text::Locale,
};

/// The article of the seed's page.
pub const SEED: &str = include_str!("../documents/xijiang-article.json");

/// The text of a document that must parse.
macro_rules! good {
    ($name:literal) => {
        include_str!(concat!("../documents/good/", $name, ".json"))
    };
}

/// The text of a document that must be refused.
macro_rules! bad {
    ($name:literal) => {
        include_str!(concat!("../documents/bad/", $name, ".json"))
    };
}

#[track_caller]
pub fn article(text: &str) -> Article {
    match text.parse() {
        Ok(article) => article,
        Err(error) => panic!("refused: {error}"),
    }
}

/// An article of nothing but what is required, and these further properties.
#[track_caller]
pub fn article_with(properties: &str) -> Article {
    article(&format!(
        r#"{{"@type":"NewsArticle","headline":"旧桥通车","url":"https://paper.example/a/1"{properties}}}"#
    ))
}

#[track_caller]
pub fn publisher(text: &str) -> Publisher {
    match text.parse() {
        Ok(publisher) => publisher,
        Err(error) => panic!("refused: {error}"),
    }
}

pub fn full() -> CardOptions {
    let mut options = CardOptions::default();
    options.layout = Layout::Full;
    options
}

pub fn read_in(locale: Locale) -> CardOptions {
    let mut options = full();
    options.locale = Some(locale);
    options
}

/// The card of an article under its own publisher, on a desktop.
pub fn model(article: &Article, options: &CardOptions) -> CardModel {
    model_in(article, options, Context::Desktop)
}

pub fn model_in(article: &Article, options: &CardOptions, context: Context) -> CardModel {
    CardModel::new(article, &Publisher::of(article, None), options, context)
}

/// Every text of an article that a card may show.
pub fn texts(article: &Article) -> Vec<&str> {
    let people = article.authors.iter().chain(&article.contributors);
    let pictures = article.pictures.iter().flat_map(
        |Picture {
             caption, credit, ..
         }| [caption, credit],
    );
    [
        &article.alternative_headline,
        &article.abstract_text,
        &article.section,
        &article.dateline,
        &article.print_edition,
        &article.print_page,
    ]
    .into_iter()
    .chain(pictures)
    .flatten()
    .map(String::as_str)
    .chain([article.headline.as_str()])
    .chain(article.paragraphs.iter().map(String::as_str))
    .chain(
        people
            .flat_map(|one| [Some(one.name.as_str()), one.job_title.as_deref()])
            .flatten(),
    )
    .chain(article.source.iter().map(|source| source.name.as_str()))
    .collect()
}
