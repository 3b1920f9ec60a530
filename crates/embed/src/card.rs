//! The card of one element: made from a document, redrawn, and gone when it is dropped.

use super::{failure::Failure, mounted_card::MountedCard};
use core::cell::RefCell;
use press_card::{
    article::{Article, ArticleError, Publisher, json},
    card::browser,
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

/// The card of one `press-card` element. Dropping it (`free()` in JavaScript) takes the card
/// away and shows the fallback again.
#[wasm_bindgen]
pub struct Card {
    host: HtmlElement,
    shown: RefCell<Option<MountedCard>>,
}

#[wasm_bindgen]
impl Card {
    /// A card for this element. Nothing is shown before [`Card::draw`].
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: HtmlElement) -> Self {
        Self {
            host,
            shown: RefCell::default(),
        }
    }

    /// Shows the article of this document, and of this publisher's document where the partner
    /// names one. A card that is shown already is replaced in one step. `is_normalized` says that both texts are what `press-card-normalize` has written.
    ///
    /// # Errors
    /// Throws a word: `form` where a document is not in the plain form, and this program reads no
    /// other; `closed-root` where the element cannot take a card. Then what was shown stays. A program
    /// that reads all forms throws, where a document cannot become a card, an object of `code`,
    /// `message`, `field` and `reason`.
    pub fn draw(
        &self,
        article: &str,
        publisher: Option<String>,
        is_normalized: bool,
    ) -> Result<(), JsValue> {
        Ok(self.try_draw(article, publisher, is_normalized)?)
    }

    /// Reads the element's attributes again and redraws.
    pub fn redraw(&self) {
        if let Some(shown) = self.shown.borrow_mut().as_mut() {
            shown.draw(&self.host);
        }
    }

    /// The count endpoint that the element names, if it is still to be asked. From here on it counts
    /// as asked.
    #[must_use]
    pub fn endpoint(&self) -> Option<String> {
        self.shown.borrow_mut().as_mut()?.endpoint_to_ask()
    }

    /// Redraws with what this endpoint has said, a whole number below 2^53, or with none where it has
    /// failed. (In a program for the oldest engines a number below 0 traps where it becomes a `u64`,
    /// also where it is not used as one.)
    pub fn counted(&self, endpoint: &str, is_known: bool, count: f64) {
        if let Some(shown) = self.shown.borrow_mut().as_mut() {
            shown.counted(endpoint, is_known.then_some(count as u64));
            shown.draw(&self.host);
        }
    }
}

impl Card {
    fn try_draw(
        &self,
        article: &str,
        publisher: Option<String>,
        is_normalized: bool,
    ) -> Result<(), Failure> {
        let (article, publisher) = read(article, publisher.as_deref(), is_normalized)?;
        let root = browser::attach(&self.host).map_err(|_| Failure::ClosedRoot)?;
        let mut shown = self.shown.borrow_mut();
        let before = shown.take();
        let new = MountedCard::new(article, publisher, root, before);
        shown.insert(new).draw(&self.host);
        Ok(())
    }
}

/// The article of a document, and whose terms hold for it.
fn read(
    article: &str,
    publisher: Option<&str>,
    is_normalized: bool,
) -> Result<(Article, Publisher), ArticleError> {
    if cfg!(feature = "forms") {
        let article = article.parse()?;
        let named = publisher.map(str::parse).transpose();
        let named = named.map_err(ArticleError::in_publisher)?;
        let publisher = Publisher::of(&article, named);
        return Ok((article, publisher));
    }
    let article = Article::from_document(&json::parse_plain(article, is_normalized)?)?;
    let named = match publisher {
        Some(text) => Some(Publisher::from_document(&json::parse_plain(
            text,
            is_normalized,
        )?)?),
        None => None,
    };
    let publisher = if is_normalized {
        named.unwrap_or_default()
    } else {
        Publisher::of_plain(&article, named)?
    };
    Ok((article, publisher))
}
