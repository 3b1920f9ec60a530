//! What the element's program does with a document, and what the newspaper's own tools make of it.

use press_card::{
    article::{Article, ArticleError, Publisher, json, with_plain_alone},
    card::{CardModel, CardOptions, Layout},
    share::Context,
    text::Locale,
};
use press_card_normalize::{Circumstances, Normalized, normalized};

/// As [`model`] shows it.
fn shown_whole() -> Circumstances {
    Circumstances {
        layout: Layout::Full,
        ..Circumstances::default()
    }
}

/// The program that partners load, which was built without the feature `forms`: as
/// crates/embed/src/card.rs and loader/live.js go about it.
pub struct Program;

impl Program {
    /// The card of a document, and of the publisher's that the partner names; and what is added to it.
    fn draws(text: &str, named: Option<&str>) -> Result<Shown, ArticleError> {
        match Self::reads(text, named) {
            // Whatever it is: what is wrong with it is said by who reads all forms.
            Err(_) => {
                let Normalized::Documents {
                    article: text,
                    publisher,
                    remarks,
                } = normalized(text, named, &shown_whole())?
                else {
                    panic!("no article: {text}")
                };
                let again = with_plain_alone(|| -> Result<_, ArticleError> {
                    let article = Article::from_document(&json::parse_plain(&text, true)?)?;
                    let publisher = match &publisher {
                        Some(text) => Publisher::from_document(&json::parse_plain(text, true)?)?,
                        None => Publisher::default(),
                    };
                    Ok(model(&article, &publisher))
                });
                let model = again.unwrap_or_else(|error| panic!("{error}: {text}"));
                assert!(
                    model.remarks.is_empty(),
                    "a plain document has none: {text}"
                );
                let remarks = remarks.iter().map(|one| added(one, model.locale)).collect();
                Ok((model, remarks))
            }
            Ok(model) => Ok((model, Vec::new())),
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

/// A card, and the words and addresses of what is added to it.
type Shown = (CardModel, Vec<(String, String)>);

/// A remark as crates/embed/loader/remarks.js reads it.
fn added(written: &str, locale: Locale) -> (String, String) {
    let lines: Vec<&str> = written.split('\n').collect();
    assert_eq!(lines.len(), 2 + Locale::ALL.len(), "{written}");
    let text = lines[1 + locale as usize].to_owned();
    (text, lines[1 + Locale::ALL.len()].to_owned())
}

/// A reader sees the same in the program as in the card that the newspaper's tools write, or the same
/// reason why there is none.
#[track_caller]
pub fn assert_same_card(text: &str, named: Option<&str>) {
    let read = || -> Result<Shown, ArticleError> {
        let article: Article = text.parse()?;
        let named = named
            .map(|text| text.parse().map_err(ArticleError::in_publisher))
            .transpose()?;
        let mut model = model(&article, &Publisher::of(&article, named));
        let remarks = core::mem::take(&mut model.remarks).into_iter();
        let remarks = remarks.map(|one| {
            let href = one
                .href
                .map_or_else(String::new, |url| url.as_str().to_owned());
            (one.text, href)
        });
        Ok((model, remarks.collect()))
    };
    assert_eq!(Program::draws(text, named), read(), "{text} {named:?}");
}

fn model(article: &Article, publisher: &Publisher) -> CardModel {
    let mut options = CardOptions::default();
    options.layout = Layout::Full;
    CardModel::new(article, publisher, &options, Context::default())
}
