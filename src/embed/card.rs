//! The card of one element: made from a document, redrawn, and gone when it is dropped.

use super::{
    dialog::{self, Dialog},
    failure::Failure,
    moment::Moment,
    perform::Performer,
    shadow,
};
use crate::{
    article::{Article, Publisher},
    card::{ArticleCard, CardModel, CardOptions, CountModel},
    share::Context,
    text::Locale,
};
use core::cell::RefCell;
use gloo::events::EventListener;
use js_sys::Reflect;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{HtmlElement, ShadowRoot};

/// The card of one `press-card` element. Dropping it (`free()` in JavaScript) takes the card
/// away and shows the fallback again.
#[wasm_bindgen]
pub struct Card {
    host: HtmlElement,
    shown: RefCell<Option<Shown>>,
}

/// What is there once a document has been drawn.
struct Shown {
    article: Article,
    publisher: Publisher,
    count: Count,
    drawing: Option<Drawing>,
    root: ShadowRoot,
}

/// The card as it was drawn last. It goes on Drop.
struct Drawing {
    dialog: Dialog,
    locale: Locale,
    _listeners: Vec<EventListener>,
    // Its type names the whole view; all that is wanted of it is that it goes.
    view: Box<dyn Mountable>,
}

/// What a count endpoint has said.
#[derive(Clone, Copy)]
enum Count {
    /// Nothing yet, or there is none: the document's count holds.
    Unasked,
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
            shown: RefCell::new(None),
        }
    }

    /// Shows the article of this document, and of this publisher's document where the partner
    /// names one. A card that is shown already is replaced in one step.
    ///
    /// # Errors
    /// Throws an object with `code` and `message`: `document` where the document cannot become
    /// a card, `unsupported` where the element cannot take one. What was shown stays.
    pub fn draw(&self, article: &str, publisher: Option<String>) -> Result<(), JsValue> {
        self.try_draw(article, publisher).map_err(JsValue::from)
    }

    /// Reads the element's attributes again and redraws.
    pub fn redraw(&self) {
        if let Some(shown) = self.shown.borrow_mut().as_mut() {
            shown.draw(&self.host);
        }
    }

    /// Forgets what a count endpoint has said; the next drawing has the document's count.
    #[wasm_bindgen(js_name = forgetCount)]
    pub fn forget_count(&self) {
        if let Some(shown) = self.shown.borrow_mut().as_mut() {
            shown.count = Count::Unasked;
        }
    }

    /// What the count endpoint says; `undefined` where it failed, which hides the count.
    #[wasm_bindgen(js_name = setCount)]
    pub fn set_count(&self, count: Option<f64>) {
        if let Some(shown) = self.shown.borrow_mut().as_mut() {
            shown.count = match count {
                // Whole numbers up to 2^53 are exact; more shares than that there are not.
                Some(count) if (0.0..=9_007_199_254_740_992.0).contains(&count) => {
                    Count::Is(count as u64)
                }
                _ => Count::Failed,
            };
            shown.draw_count(&self.host);
        }
    }
}

impl Card {
    fn try_draw(&self, article: &str, publisher: Option<String>) -> Result<(), Failure> {
        let article: Article = article.parse()?;
        let publisher = publisher.map(|document| document.parse()).transpose()?;
        let publisher = Publisher::of(&article, publisher);
        let root = shadow::open(&self.host).map_err(|_| Failure::ClosedRoot)?;
        let mut shown = self.shown.borrow_mut();
        let drawing = shown.take().and_then(|mut shown| shown.drawing.take());
        let shown = shown.insert(Shown {
            article,
            publisher,
            count: Count::Unasked,
            drawing,
            root,
        });
        shown.draw(&self.host);
        Ok(())
    }
}

impl Shown {
    /// Draws the card in the place of the one that is there. For the reader it is one step: the
    /// browser paints only afterwards, and what was open or in focus is so again.
    fn draw(&mut self, host: &HtmlElement) {
        let moment = Moment::of(&self.root);
        let old = self.drawing.take();
        let model = Rc::new(self.model(host));
        let dialog = match &old {
            Some(old) => old.dialog.clone(),
            None => Dialog::new(&self.root),
        };
        let locale = model.locale;
        let mut listeners =
            vec![Performer::new(host, Rc::clone(&model), dialog.clone()).listener()];
        listeners.extend(dialog.listeners());
        listeners.push(dialog::on_copy(&self.root, Rc::clone(&model)));
        listeners.push(dialog::on_broken_picture(&self.root));
        drop(old);
        // Not `mount_to`: nothing in a card is reactive, so it needs no owner and no executor.
        let mut view = view! { <ArticleCard model=model /> }.into_view().build();
        view.mount(self.root.unchecked_ref(), None);
        shadow::style(&self.root);
        shadow::hide_fallback(&self.root);
        moment.restore(&self.root, &dialog);
        self.drawing = Some(Drawing {
            dialog,
            locale,
            _listeners: listeners,
            view: Box::new(view),
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
        let options = CardOptions::from_attributes(|name| host.get_attribute(name));
        let mut model = CardModel::new(&self.article, &self.publisher, &options, context());
        model.share.count = self.count_in(model.locale);
        model
    }

    /// What the document says until the endpoint says more.
    fn count_in(&self, locale: Locale) -> Option<CountModel> {
        let count = match (self.count, self.article.shares) {
            (Count::Failed, _) => None,
            (Count::Unasked, said) => said,
            (Count::Is(count), said) => Some(count.max(said.unwrap_or(0))),
        };
        count.map(|count| CountModel::new(count, locale))
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        self.view.unmount();
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        // A drawing that was taken lives on, and the fallback has no place beside it.
        if self.drawing.take().is_some() {
            shadow::show_fallback(&self.root);
        }
    }
}

/// Where the reader is.
fn context() -> Context {
    let navigator = window().navigator();
    let has_share_sheet =
        Reflect::has(navigator.as_ref(), &JsValue::from_str("share")).unwrap_or(false);
    let user_agent = navigator.user_agent().unwrap_or_default();
    Context::from_user_agent(&user_agent, has_share_sheet)
}
