//! The story's stage: one card on the page, and what a person sees of it.

use core::cell::{Ref, RefCell};
use js_sys::{Function, Promise};
use press_card_embed::Card;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CustomEvent, Document, Element, HtmlDialogElement, HtmlElement, ShadowRoot};

pub const SEED: &str = include_str!("../documents/xijiang-article.json");

#[wasm_bindgen(module = "/loader/count.js")]
extern "C" {
    /// What the loader has for it, in rescue.js.
    fn count(ask: &Function, address: &str) -> Promise;
}

/// A `press-card` element on the page with a fallback in it, and its card. Both go on Drop.
pub struct Stage {
    pub host: HtmlElement,
    pub card: Rc<RefCell<Option<Card>>>,
}

impl Stage {
    /// The card of the paper's real article.
    pub fn with_seed() -> Self {
        let stage = Self::empty();
        stage.draw(SEED).unwrap();
        stage
    }

    /// Nothing drawn yet.
    pub fn empty() -> Self {
        // Not `press-card`: no loader is on this page, and the element needs none.
        let host: HtmlElement = document()
            .create_element("press-card")
            .unwrap()
            .unchecked_into();
        host.set_text_content(Some("本报链接"));
        document().body().unwrap().append_child(&host).unwrap();
        let card = Rc::new(RefCell::new(Some(Card::new(host.clone()))));
        Self { host, card }
    }

    /// Draws a document; the error is its code and its sentence, or a word for both.
    pub fn draw(&self, document: &str) -> Result<(), (String, String)> {
        self.card().draw(document, None, false).map_err(|error| {
            if let Some(word) = error.as_string() {
                return (word.clone(), word);
            }
            let text = |name: &str| {
                let value = js_sys::Reflect::get(&error, &JsValue::from_str(name)).unwrap();
                value.as_string().unwrap()
            };
            (text("code"), text("message"))
        })
    }

    /// Names a count endpoint, and asks it as loader/live.js does.
    pub fn asks_for_count(&self, address: &str) {
        self.host.set_attribute("count", address).unwrap();
        self.card().redraw();
        let Some(endpoint) = self.card().endpoint() else {
            return;
        };
        let card = Rc::clone(&self.card);
        let ask = "return fetch(address).then((answer) => answer.text())";
        let ask = Function::new_with_args("address", ask);
        spawn_local(async move {
            let said = JsFuture::from(count(&ask, &endpoint)).await;
            let said = said.map_or(-1.0, |said| said.as_f64().unwrap_or(f64::NAN));
            if let Some(card) = &*card.borrow() {
                card.counted(&endpoint, said >= 0.0, said.max(0.0));
            }
        });
    }

    pub fn card(&self) -> Ref<'_, Card> {
        Ref::map(self.card.borrow(), |card| card.as_ref().unwrap())
    }

    pub fn root(&self) -> ShadowRoot {
        self.host.shadow_root().unwrap()
    }

    pub fn find(&self, selector: &str) -> HtmlElement {
        self.try_find(selector)
            .unwrap_or_else(|| panic!("nothing is there at {selector}"))
    }

    pub fn try_find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.host.shadow_root()?.query_selector(selector).unwrap();
        found.map(Element::unchecked_into)
    }

    /// The text at a part, or at what is demanded and is none.
    pub fn text(&self, part: &str) -> String {
        self.find(&format!("[part={part}],.{part}"))
            .text_content()
            .unwrap_or_default()
    }

    pub fn dialog(&self) -> HtmlDialogElement {
        self.find("dialog").unchecked_into()
    }

    pub fn click(&self, network: &str) {
        self.find(&format!("[data-network={network}]")).click();
    }

    /// Whether the fallback takes part in what is laid out.
    pub fn shows_fallback(&self) -> bool {
        self.host
            .shadow_root()
            .is_none_or(|root| root.query_selector("slot").unwrap().is_some())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.card.take();
        self.host.remove();
    }
}

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Waits until something is so, for two seconds at most.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..200 {
        if is_so() {
            return;
        }
        turn().await;
    }
    panic!("it never came to be so: {what}");
}

/// Lets the browser go on by one short turn.
pub async fn turn() {
    let promise = Promise::new(&mut |resolve, _| {
        web_sys::window()
            .unwrap()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 10)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// Hears the element's `press-card-share` events, until it is dropped.
pub struct Listener {
    host: HtmlElement,
    closure: Closure<dyn FnMut(CustomEvent)>,
    pub heard: Rc<RefCell<Vec<(String, String)>>>,
}

impl Listener {
    pub fn new(host: &HtmlElement, is_cancelled: bool) -> Self {
        let heard = Rc::<RefCell<Vec<_>>>::default();
        let log = Rc::clone(&heard);
        let closure = Closure::new(move |event: CustomEvent| {
            let get = |name: &str| {
                js_sys::Reflect::get(&event.detail(), &JsValue::from_str(name))
                    .ok()
                    .and_then(|value| value.as_string())
                    .unwrap_or_default()
            };
            log.borrow_mut().push((get("network"), get("url")));
            if is_cancelled {
                event.prevent_default();
            }
        });
        host.add_event_listener_with_callback("press-card-share", closure.as_ref().unchecked_ref())
            .unwrap();
        Self {
            host: host.clone(),
            closure,
            heard,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.host
            .remove_event_listener_with_callback(
                "press-card-share",
                self.closure.as_ref().unchecked_ref(),
            )
            .unwrap();
    }
}
