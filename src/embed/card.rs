//! The card of one element: made from a document, redrawn, and gone when it is dropped.

use super::{
    dialog::{self, Dialog},
    perform::Performer,
    shadow,
};
use crate::{
    article::{Article, Publisher},
    card::{ArticleCard, CardModel, CardOptions, CountModel},
    share::Context,
};
use core::{any::Any, cell::RefCell};
use gloo::events::EventListener;
use js_sys::Reflect;
use leptos::{
    callback::{Callable, UnsyncCallback},
    prelude::*,
};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{HtmlElement, ShadowRoot};

/// The card of one `press-card` element. Dropping it (`free()` in JavaScript) takes the card
/// away and shows the fallback again.
#[wasm_bindgen]
pub struct Card {
    host: HtmlElement,
    shown: RefCell<Option<Shown>>,
}

/// What is there once a document has been drawn. The order is the order of dropping.
struct Shown {
    article: Article,
    publisher: Option<Publisher>,
    count: Count,
    model: ArcRwSignal<CardModel>,
    _listeners: Vec<EventListener>,
    // The handle's type names the whole view; all that we want of it is its Drop.
    _view: Box<dyn Any>,
    root: ShadowRoot,
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
    /// names one. A card that is shown already is redrawn in place.
    ///
    /// # Errors
    /// One sentence, where the document cannot become a card; what was shown stays.
    pub fn draw(&self, article: &str, publisher: Option<String>) -> Result<(), String> {
        let article: Article = article.parse().map_err(sentence)?;
        let publisher = publisher
            .map(|document| document.parse().map_err(sentence))
            .transpose()?;
        let mut shown = self.shown.borrow_mut();
        match shown.as_mut() {
            Some(shown) => {
                shown.article = article;
                shown.publisher = publisher;
                shown.count = Count::Unasked;
                shown.model.set(shown.to_model(&self.host));
            }
            None => *shown = Some(Shown::mount(&self.host, article, publisher).map_err(unknown)?),
        }
        Ok(())
    }

    /// Reads the element's attributes again and redraws.
    pub fn redraw(&self) {
        if let Some(shown) = self.shown.borrow().as_ref() {
            shown.model.set(shown.to_model(&self.host));
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
            shown.model.set(shown.to_model(&self.host));
        }
    }
}

impl Shown {
    fn mount(
        host: &HtmlElement,
        article: Article,
        publisher: Option<Publisher>,
    ) -> Result<Self, JsValue> {
        let root = shadow::open(host)?;
        let model = ArcRwSignal::new(model(host, &article, publisher.as_ref(), Count::Unasked));
        let status = ArcRwSignal::new("");
        let dialog = Dialog::new(&root);
        let mut listeners = dialog.listeners();
        listeners.push(dialog::on_copy(&root, model.clone()));
        listeners.push(dialog::on_broken_picture(&root));
        let performer = Performer::new(host.clone(), dialog, model.clone(), status.clone());
        let view = {
            let model = model.clone();
            leptos::mount::mount_to(root.clone().unchecked_into(), move || {
                let performer = UnsyncCallback::new(move |(network, event)| {
                    performer.perform(network, &event);
                });
                view! {
                    <ArticleCard
                        model=RwSignal::from(model)
                        status=RwSignal::from(status)
                        on_share=move |network, event| performer.run((network, event))
                    />
                }
            })
        };
        shadow::hide_fallback(&root);
        Ok(Self {
            article,
            publisher,
            count: Count::Unasked,
            model,
            _listeners: listeners,
            _view: Box::new(view),
            root,
        })
    }

    fn to_model(&self, host: &HtmlElement) -> CardModel {
        model(host, &self.article, self.publisher.as_ref(), self.count)
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        shadow::show_fallback(&self.root);
    }
}

fn model(
    host: &HtmlElement,
    article: &Article,
    named: Option<&Publisher>,
    count: Count,
) -> CardModel {
    let options = CardOptions::from_attributes(|name| host.get_attribute(name));
    let publisher = Publisher::of(article, named.cloned());
    let mut model = CardModel::new(article, &publisher, &options, context());
    model.share.count = match (count, model.share.count.take()) {
        (Count::Failed, _) => None,
        (Count::Is(more), said) if said.as_ref().is_none_or(|said| more > said.value) => {
            Some(CountModel::new(more, model.locale))
        }
        (_, said) => said,
    };
    model
}

/// Where the reader is.
fn context() -> Context {
    let navigator = window().navigator();
    let has_share_sheet =
        Reflect::has(navigator.as_ref(), &JsValue::from_str("share")).unwrap_or(false);
    let user_agent = navigator.user_agent().unwrap_or_default();
    Context::from_user_agent(&user_agent, has_share_sheet)
}

fn sentence(error: crate::article::ArticleError) -> String {
    error.to_string()
}

/// The element has a root that is not ours, or cannot have one.
fn unknown(_: JsValue) -> String {
    "the element cannot take a card: it has a closed shadow root already".into()
}
