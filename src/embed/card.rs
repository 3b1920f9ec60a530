//! The card of one element: made from a document, redrawn, and gone when it is dropped.

use super::{
    dialog::{self, Dialog},
    failure::Failure,
    perform::Performer,
    promise, shadow,
};
use crate::{
    article::{Article, Publisher},
    card::{ArticleCard, CardModel, CardOptions, CountModel},
    share::Context,
    text::Locale,
};
use core::cell::RefCell;
use gloo::events::EventListener;
use js_sys::{Promise, Reflect};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{HtmlElement, Node, ShadowRoot};

#[wasm_bindgen(module = "/src/embed/browser.js")]
extern "C" {
    fn morph(place: &Node, drawn: &Node);
    fn verify(text: &str, keys: Option<String>) -> Promise;
    #[wasm_bindgen(js_name = fetchCount)]
    fn fetch_count(address: &str) -> Promise;
}

/// The card of one `press-card` element. Dropping it (`free()` in JavaScript) takes the card
/// away and shows the fallback again.
#[wasm_bindgen]
pub struct Card {
    host: HtmlElement,
    shown: Rc<RefCell<Option<Shown>>>,
}

/// What is there once a document has been drawn.
struct Shown {
    article: Article,
    publisher: Publisher,
    is_verified: bool,
    /// The count endpoint that the element names.
    endpoint: Option<String>,
    count: Count,
    drawing: Option<Drawing>,
    root: ShadowRoot,
}

/// The card as it was drawn last. Its listeners go on Drop.
struct Drawing {
    dialog: Dialog,
    locale: Locale,
    _listeners: Vec<EventListener>,
}

/// What a count endpoint has said.
#[derive(Clone, Copy, PartialEq)]
enum Count {
    /// Nothing, and nothing was asked: the document's count holds.
    Unasked,
    /// Nothing yet.
    Asked,
    /// This many.
    Is(u64),
    /// It failed: no count is shown.
    Failed,
}

#[wasm_bindgen]
impl Card {
    /// A card for this element. Nothing is shown before [`Card::draw`].
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: HtmlElement) -> Self {
        Self {
            host,
            shown: Rc::default(),
        }
    }

    /// Promises whether a document is as one of these public keys has signed it (each the `x` of
    /// a JWK, parted by blanks): `true`, `false`, or `undefined` where there are no keys or this
    /// browser cannot tell.
    pub fn verify(article: &str, keys: Option<String>) -> Promise {
        verify(article, keys)
    }

    /// Shows the article of this document, and of this publisher's document where the partner
    /// names one. A card that is shown already is replaced in one step. `verified` is what
    /// [`Card::verify`] has found.
    ///
    /// # Errors
    /// Throws an object with `code` and `message`: `document` where the document cannot become
    /// a card, `unsupported` where the element cannot take one: then what was shown stays.
    /// `integrity` where it is not as it was signed: the reader is told so beside the fallback.
    pub fn draw(
        &self,
        article: &str,
        publisher: Option<String>,
        verified: Option<bool>,
    ) -> Result<(), JsValue> {
        self.try_draw(article, publisher, verified)?;
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
        verified: Option<bool>,
    ) -> Result<(), Failure> {
        let open = || shadow::open(&self.host).map_err(|_| Failure::ClosedRoot);
        if verified == Some(false) {
            self.shown.borrow_mut().take();
            let locale = options(&self.host).locale.unwrap_or_default();
            shadow::show_fallback(&open()?, Some(locale));
            return Err(Failure::Changed);
        }
        let article: Article = article.parse()?;
        let publisher = publisher.map(|document| document.parse()).transpose()?;
        let publisher = Publisher::of(&article, publisher);
        let root = open()?;
        let mut shown = self.shown.borrow_mut();
        let drawing = shown.take().and_then(|mut shown| shown.drawing.take());
        let shown = shown.insert(Shown {
            article,
            publisher,
            is_verified: verified.is_some(),
            endpoint: None,
            count: Count::Unasked,
            drawing,
            root,
        });
        shown.draw(&self.host);
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
        promise::settled(&fetch_count(&address), move |count| {
            if let Some(shown) = shown.borrow_mut().as_mut()
                // Another one may have been named meanwhile.
                && shown.endpoint.as_ref() == Some(&address)
            {
                shown.count = match count.ok().and_then(|count| count.as_f64()) {
                    // Whole numbers up to 2^53 are exact; more shares than that there are not.
                    Some(count) if (0.0..=9_007_199_254_740_992.0).contains(&count) => {
                        Count::Is(count as u64)
                    }
                    _ => Count::Failed,
                };
                shown.draw_count(&host);
            }
        });
    }
}

impl Shown {
    /// Draws the card over the one that is there, which may have come as HTML: in one step, and
    /// what is the same is not touched.
    fn draw(&mut self, host: &HtmlElement) {
        let endpoint = host.get_attribute("count").filter(|it| !it.is_empty());
        if self.endpoint != endpoint {
            self.endpoint = endpoint;
            self.count = Count::Unasked;
        }
        let model = Rc::new(self.model(host));
        let locale = model.locale;
        let dialog = match self.drawing.take() {
            Some(old) => old.dialog,
            None => Dialog::new(&self.root),
        };
        let mut listeners =
            vec![Performer::new(host, Rc::clone(&model), dialog.clone()).listener()];
        listeners.extend(dialog.listeners());
        listeners.push(dialog::on_copy(&self.root, Rc::clone(&model)));
        listeners.push(dialog::on_broken_picture(&self.root));
        // Not `mount_to`: nothing in a card is reactive, so it needs no owner and no executor.
        let drawn = document().create_document_fragment();
        let mut view = view! { <ArticleCard model=model /> }.into_view().build();
        view.mount(drawn.unchecked_ref(), None);
        morph(&self.root, &drawn);
        shadow::style(&self.root);
        dialog.resume();
        self.drawing = Some(Drawing {
            dialog,
            locale,
            _listeners: listeners,
        });
    }

    /// Draws the count alone: it comes after the card, when the reader is reading.
    fn draw_count(&mut self, host: &HtmlElement) {
        let count = match &self.drawing {
            Some(drawing) => self.count_in(drawing.locale),
            None => None,
        };
        match (shadow::find(&self.root, "[part=count]"), count) {
            (Some(place), Some(count)) => {
                if let Some(number) = place.last_child() {
                    number.set_text_content(Some(&count.text));
                }
            }
            (Some(place), None) => place.remove(),
            (None, Some(_)) => self.draw(host),
            (None, None) => {}
        }
    }

    fn model(&self, host: &HtmlElement) -> CardModel {
        let mut model = CardModel::new(&self.article, &self.publisher, &options(host), context());
        if self.is_verified {
            model = model.verified_as_of(&self.publisher);
        }
        model.share.count = self.count_in(model.locale);
        model
    }

    /// What the document says until the endpoint says more.
    fn count_in(&self, locale: Locale) -> Option<CountModel> {
        let count = match (self.count, self.article.shares) {
            (Count::Failed, _) => None,
            (Count::Unasked | Count::Asked, said) => said,
            (Count::Is(count), said) => Some(count.max(said.unwrap_or(0))),
        };
        count.map(|count| CountModel::new(count, locale))
    }
}

impl Drop for Card {
    fn drop(&mut self) {
        // Whoever still waits for an answer finds nothing to show it on.
        self.shown.borrow_mut().take();
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        // A drawing that was taken lives on, and the fallback has no place beside it.
        if self.drawing.take().is_some() {
            shadow::show_fallback(&self.root, None);
        }
    }
}

/// What the partner sets.
fn options(host: &HtmlElement) -> CardOptions {
    CardOptions::from_attributes(|name| host.get_attribute(name))
}

/// Where the reader is.
fn context() -> Context {
    let navigator = window().navigator();
    let has_share_sheet =
        Reflect::has(navigator.as_ref(), &JsValue::from_str("share")).unwrap_or(false);
    let user_agent = navigator.user_agent().unwrap_or_default();
    Context::from_user_agent(&user_agent, has_share_sheet)
}
