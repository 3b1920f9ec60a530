//! What the element's program does with a document, and what the newspaper's own tools make of it.

use press_card::{
    article::{Article, ArticleError, Publisher, json, with_plain_alone},
    card::{CardModel, CardOptions, Layout},
    share::Context,
};
use press_card_normalize::normalized;

/// The program that partners load, which was built without the feature `forms`: as
/// crates/embed/src/card.rs and loader/live.js go about it.
pub struct Program;

impl Program {
    /// The card of a document, and of the publisher's that the partner names.
    fn draws(text: &str, named: Option<&str>) -> Result<CardModel, ArticleError> {
        match Self::reads(text, named) {
            // Whatever it is: what is wrong with it is said by who reads all forms.
            Err(_) => {
                let (text, publisher) = normalized(text, named)?;
                let again = with_plain_alone(|| -> Result<_, ArticleError> {
                    let article = Article::from_document(&json::parse_plain(&text, true)?)?;
                    let publisher = match &publisher {
                        Some(text) => Publisher::from_document(&json::parse_plain(text, true)?)?,
                        None => Publisher::default(),
                    };
                    Ok(model(&article, &publisher))
                });
                Ok(again.unwrap_or_else(|error| panic!("{error}: {text}")))
            }
            read => read,
        }
    }

    /// Whether it draws a document without asking for another one.
    pub fn draws_at_once(text: &str, named: Option<&str>) -> bool {
        Self::reads(text, named).is_ok()
    }

    fn reads(text: &str, named: Option<&str>) -> Result<CardModel, ArticleError> {
        with_plain_alone(|| {
            let article = Article::from_document(&json::parse(text)?)?;
            let named = named.map(str::parse).transpose()?;
            let publisher = Publisher::of_plain(&article, named)?;
            Ok(model(&article, &publisher))
        })
    }
}

/// A reader sees the same in the program as in the card that the newspaper's tools write, or the same
/// reason why there is none.
#[track_caller]
pub fn assert_same_card(text: &str, named: Option<&str>) {
    let read = || -> Result<_, ArticleError> {
        let article: Article = text.parse()?;
        let named = named
            .map(|text| text.parse().map_err(ArticleError::in_publisher))
            .transpose()?;
        Ok(model(&article, &Publisher::of(&article, named)))
    };
    assert_eq!(Program::draws(text, named), read(), "{text} {named:?}");
}

fn model(article: &Article, publisher: &Publisher) -> CardModel {
    let mut options = CardOptions::default();
    options.layout = Layout::Full;
    CardModel::new(article, publisher, &options, Context::default())
}
