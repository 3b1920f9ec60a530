//! What is shown of a document, and how it is drawn.

use super::{
    dialog::{self, Dialog},
    perform::Performer,
    shadow,
};
use crate::{
    article::{Article, Publisher},
    card::{ArticleCard, CardModel, CardOptions, CountModel},
    share::Context,
    text::Locale,
};
use gloo::events::EventListener;
use js_sys::Reflect;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{HtmlElement, Node, ShadowRoot};

#[wasm_bindgen(module = "/src/embed/browser.js")]
extern "C" {
    fn morph(place: &Node, drawn: &Node);
}

/// What is there once a document has been drawn.
pub(super) struct Shown {
    article: Article,
    publisher: Publisher,
    is_verified: bool,
    /// The count endpoint that the element names.
    pub(super) endpoint: Option<String>,
    /// What it has said.
    pub(super) count: Count,
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
pub(super) enum Count {
    /// Nothing, and nothing was asked: the document's count holds.
    Unasked,
    /// Nothing yet.
    Asked,
    /// This many.
    Is(u64),
    /// It failed: no count is shown.
    Failed,
}

impl Shown {
    /// An article for a root, in the place of what was shown there before. It is not drawn yet.
    pub(super) fn new(
        article: Article,
        publisher: Publisher,
        is_verified: bool,
        root: ShadowRoot,
        before: Option<Self>,
    ) -> Self {
        Self {
            article,
            publisher,
            is_verified,
            endpoint: None,
            count: Count::Unasked,
            drawing: before.and_then(|mut before| before.drawing.take()),
            root,
        }
    }

    /// Draws the card over the one that is there, which may have come as HTML: in one step, and
    /// what is the same is not touched.
    pub(super) fn draw(&mut self, host: &HtmlElement) {
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
    pub(super) fn draw_count(&mut self, host: &HtmlElement) {
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

impl Drop for Shown {
    fn drop(&mut self) {
        // A drawing that was taken lives on, and the fallback has no place beside it.
        if self.drawing.take().is_some() {
            shadow::show_fallback(&self.root, None);
        }
    }
}

/// What the partner sets.
pub(super) fn options(host: &HtmlElement) -> CardOptions {
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
