//! Doing what a click on a network does.

use super::{dialog::Dialog, events};
use crate::{
    card::CardModel,
    share::{Network, ShareAction},
};
use core::cell::RefCell;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, HtmlElement, HtmlTextAreaElement, ShareData};

/// How long the reader is told what was done, in milliseconds.
const STATUS_MS: u32 = 4_000;

/// Does what a click does, for one card.
#[derive(Clone)]
pub(super) struct Performer {
    host: HtmlElement,
    dialog: Dialog,
    model: ArcRwSignal<CardModel>,
    status: ArcRwSignal<&'static str>,
    /// Takes the status away again; a later one replaces it.
    clearing: Rc<RefCell<Option<Timeout>>>,
}

impl Performer {
    pub(super) fn new(
        host: HtmlElement,
        dialog: Dialog,
        model: ArcRwSignal<CardModel>,
        status: ArcRwSignal<&'static str>,
    ) -> Self {
        Self {
            host,
            dialog,
            model,
            status,
            clearing: Rc::default(),
        }
    }

    /// Tells the page, and goes on unless the page says no.
    pub(super) fn perform(&self, network: Network, event: &MouseEvent) {
        let model = self.model.get_untracked();
        if !events::share(&self.host, network, &model.url) {
            event.prevent_default();
            return;
        }
        let control = model
            .share
            .controls
            .iter()
            .find(|one| one.network == network);
        // The dialog's own button copies, whether or not the bar has one for it.
        match control.map_or(&ShareAction::Copy, |control| &control.action) {
            // The link goes there by itself, as links do.
            ShareAction::Open(_) => {}
            ShareAction::Dialog(_) => self.dialog.open(event),
            ShareAction::Sheet => self.open_sheet(&model, event),
            ShareAction::Copy => self.copy(model.url.clone()),
        }
    }

    /// The system's share sheet; where it refuses, the dialog.
    fn open_sheet(&self, model: &CardModel, event: &MouseEvent) {
        let data = ShareData::new();
        data.set_title(&model.headline);
        data.set_url(&model.url);
        let sheet = JsFuture::from(window().navigator().share_with_data(&data));
        let dialog = self.dialog.clone();
        let event = event.clone();
        spawn_local(async move {
            if let Err(error) = sheet.await
                && !is_reader_s_choice(&error)
            {
                dialog.open(&event);
            }
        });
    }

    fn copy(&self, text: String) {
        let this = self.clone();
        spawn_local(async move {
            let words = this.model.get_untracked().phrases();
            let is_copied = write_to_clipboard(&text).await || this.copy_by_command(&text);
            this.say(if is_copied {
                words.copied
            } else {
                words.not_copied
            });
        });
    }

    fn say(&self, words: &'static str) {
        // The same words twice are said twice only if they were gone in between.
        self.status.set("");
        let status = self.status.clone();
        status.set(words);
        *self.clearing.borrow_mut() = Some(Timeout::new(STATUS_MS, move || status.set("")));
    }

    /// The way from before the Clipboard API, and the only one on a page without TLS.
    fn copy_by_command(&self, text: &str) -> bool {
        let copy = || -> Result<bool, JsValue> {
            let area: HtmlTextAreaElement = document().create_element("textarea")?.unchecked_into();
            area.set_class_name("unseen");
            area.set_value(text);
            let focused = self.dialog.root().active_element();
            // Inside the dialog, for all else is inert while that is open.
            self.dialog.sheet().append_child(&area)?;
            area.select();
            let is_copied = document()
                .unchecked_into::<web_sys::HtmlDocument>()
                .exec_command("copy");
            area.remove();
            if let Some(focused) = focused {
                focused.unchecked_into::<HtmlElement>().focus()?;
            }
            is_copied
        };
        copy().unwrap_or(false)
    }
}

/// Whether the share sheet was closed by the reader, which is no failure.
fn is_reader_s_choice(error: &JsValue) -> bool {
    error
        .dyn_ref::<DomException>()
        .is_some_and(|error| error.name() == "AbortError")
}

async fn write_to_clipboard(text: &str) -> bool {
    let navigator = window().navigator();
    let name = JsValue::from_str("clipboard");
    // On a page without TLS there is none, and its getter's type does not say so.
    let is_there = Reflect::get(&navigator, &name).is_ok_and(|clipboard| clipboard.is_truthy());
    is_there
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}
