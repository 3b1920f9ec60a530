//! The card of one element: made from a document, redrawn, and gone when it is dropped.

use super::{
    failure::Failure,
    mounted_card::{Count, MountedCard},
};
use core::cell::RefCell;
use js_sys::{Function, Promise};
use press_card::{
    article::{Article, ArticleError, Publisher, json},
    card::browser::{self, promise},
};
use std::rc::Rc;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = fetchCount)]
    fn fetch_count(ask: &Function, address: &str) -> Promise;
}

/// The card of one `press-card` element. Dropping it (`free()` in JavaScript) takes the card
/// away and shows the fallback again.
#[wasm_bindgen]
pub struct Card {
    host: HtmlElement,
    ask: Function,
    shown: Rc<RefCell<Option<MountedCard>>>,
}

#[wasm_bindgen]
impl Card {
    /// A card for this element. Nothing is shown before [`Card::draw`]. `ask` is a function that
    /// promises the text of an address: within a time and a size, and no longer than this card
    /// is there.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: HtmlElement, ask: Function) -> Self {
        Self {
            host,
            ask,
            shown: Rc::default(),
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
        self.try_draw(article, publisher, is_normalized)?;
        self.ask_count();
        Ok(())
    }

    /// Reads the element's attributes again and redraws.
    pub fn redraw(&self) {
        if let Some(shown) = self.shown.borrow_mut().as_mut() {
            shown.draw(&self.host);
        }
        self.ask_count();
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

    /// Asks the count endpoint, once the card is there: it is not worth waiting for.
    fn ask_count(&self) {
        let address = match self.shown.borrow_mut().as_mut() {
            Some(shown) if shown.count == Count::Unasked && shown.endpoint.is_some() => {
                shown.count = Count::Asked;
                shown.endpoint.clone()
            }
            _ => None,
        };
        let Some(address) = address else { return };
        let (shown, host) = (Rc::clone(&self.shown), self.host.clone());
        promise::settled(&fetch_count(&self.ask, &address), move |count| {
            if let Some(shown) = shown.borrow_mut().as_mut()
                // Another one may have been named meanwhile.
                && shown.endpoint.as_ref() == Some(&address)
            {
                shown.count = match count.ok().and_then(|count| count.as_f64()) {
                    // It is a whole number below 2^53.
                    Some(count) if count >= 0.0 => Count::Is(count as u64),
                    _ => Count::Failed,
                };
                shown.draw_count(&host);
            }
        });
    }
}

impl Drop for Card {
    fn drop(&mut self) {
        // A count that is still awaited then finds no card to be shown on.
        self.shown.borrow_mut().take();
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
