//! The share picture (海报) of an article, drawn without a browser: docs/poster.md.
//!
//! crates/embed/loader/poster draws the same in the browser, by the same numbers and words
//! (design.json there).

mod blocks;
mod card;
mod column;
mod design;
mod error;
mod fonts;
mod headline;
mod layout;
mod lines;
mod paint;
mod panel;
mod script;
mod tokens;

pub use error::PosterError;
pub use fonts::Fonts;

use crate::render::{Tag, now};
use card::Card;
use design::Design;
use press_card::{
    article::{Article, Publication, Publisher},
    card::{CardModel, is_expired},
    share::Context,
};

/// A share picture.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Poster {
    /// The picture, a PNG.
    pub png: Vec<u8>,
    /// The letters that no typeface has, each once; a box is drawn in their place.
    pub missing: Vec<char>,
}

/// Draws the share picture of an article's document, as a card with this tag would show it.
/// `publisher` is the document of the newspaper that the tag's `publisher` names.
///
/// # Errors
/// The document cannot become a card or its article is not shown any more; its address is longer than
/// a code holds; there is no typeface for its language.
pub fn poster(
    document: &str,
    tag: &Tag,
    publisher: Option<&str>,
    fonts: &mut Fonts,
) -> Result<Poster, PosterError> {
    let design = Design::read().map_err(|error| PosterError::Picture(Box::new(error)))?;
    let of_tag: Option<Publisher> = publisher.map(str::parse).transpose()?;
    let article: Article = match document.parse()? {
        Publication::Article(article) => *article,
        Publication::Withdrawn(_) => return Err(PosterError::NotShown),
    };
    let publisher = Publisher::of(&article, of_tag);
    if is_expired(&article, &publisher, now()) {
        return Err(PosterError::NotShown);
    }
    let model = CardModel::new(&article, &publisher, &tag.options(), Context::default());
    let code = model.dialog.qr.as_ref().ok_or(PosterError::NoCode)?;
    let card = Card::new(&model, &publisher);
    fonts.check(&card.script)?;
    fonts.check(&card.own)?;
    let layout = layout::layout(&card, code.modules, &design, fonts);
    let (png, missing) = paint::paint(&layout, code, &design, fonts)?;
    // A picture of boxes is none.
    let letters = card.headline.chars().filter(|c| !c.is_whitespace());
    let (there, gone): (Vec<char>, Vec<char>) = letters.partition(|c| !missing.contains(c));
    if gone.len() > there.len() / 4 {
        return Err(PosterError::NoTypeface(card.script.lang));
    }
    Ok(Poster {
        png,
        missing: missing.into_iter().collect(),
    })
}
