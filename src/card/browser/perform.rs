//! Doing what a click on a network does.

use super::{
    clipboard,
    dialog::{self, Dialog},
    promise,
};
use crate::{
    card::CardModel,
    share::{Network, ShareAction},
};
use core::cell::RefCell;
use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Event, ShadowRoot};

#[wasm_bindgen(module = "/src/card/browser/browser.js")]
extern "C" {
    /// Promises whether the reader has had the system's share sheet.
    fn share(title: &str, url: &str) -> Promise;
}

/// How long the reader is told what was done, in milliseconds.
const STATUS_MS: u32 = 4_000;

/// Does what a click does, for one drawing of a card.
#[derive(Clone)]
pub(super) struct Performer {
    dialog: Dialog,
    model: Rc<CardModel>,
    on_share: Rc<dyn Fn(Network) -> bool>,
    /// Takes the status away again; a later one replaces it.
    clearing: Rc<RefCell<Option<Timeout>>>,
}

impl Performer {
    pub(super) fn new(
        dialog: Dialog,
        model: Rc<CardModel>,
        on_share: impl Fn(Network) -> bool + 'static,
    ) -> Self {
        Self {
            dialog,
            model,
            on_share: Rc::new(on_share),
            clearing: Rc::default(),
        }
    }

    /// Listens for clicks on the controls, in the root and not on each of them.
    pub(super) fn listener(self) -> EventListener {
        let root = self.dialog.root().clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&root, "click", options, move |event| {
            if let Some(network) = network_of(event) {
                self.perform(network, event);
            }
        })
    }

    /// Tells of it, and goes on unless the answer is no.
    fn perform(&self, network: Network, event: &Event) {
        if !(self.on_share)(network) {
            event.prevent_default();
            return;
        }
        self.dialog.remember(event);
        let mut controls = self.model.share.controls.iter();
        let control = controls.find(|one| one.network == network);
        // The dialog's own button copies, whether or not the bar has one for it.
        match control.map_or(&ShareAction::Copy, |one| &one.action) {
            // The link goes there by itself, as links do.
            ShareAction::Open(_) => {}
            // As a modal, and not as the popover that it is without a program.
            ShareAction::Dialog(_) => self.dialog.show(),
            ShareAction::Sheet => self.open_sheet(),
            ShareAction::Copy => self.copy(),
        }
    }

    /// The system's share sheet; where there is none, the dialog.
    fn open_sheet(&self) {
        let sheet = share(&self.model.share.title, self.model.url.as_str());
        let dialog = self.dialog.clone();
        promise::settled(&sheet, move |sheet| {
            if !is_true(sheet) {
                dialog.show();
            }
        });
    }

    fn copy(&self) {
        let this = self.clone();
        let copying = clipboard::copy(self.dialog.root(), self.model.url.as_str());
        promise::settled(&copying, move |copied| {
            let words = this.model.phrases();
            if is_true(copied) {
                this.tell(words.copied);
            } else {
                // The address stands there, to be copied by hand.
                this.dialog.show();
                clipboard::select_address(this.dialog.root());
                this.tell(words.not_copied);
            }
        });
    }

    /// Tells the reader what was done, for a while.
    fn tell(&self, words: &str) {
        let root = self.dialog.root().clone();
        // The same words twice are said twice only if they were gone in between.
        say(&root, "");
        say(&root, words);
        *self.clearing.borrow_mut() = Some(Timeout::new(STATUS_MS, move || say(&root, "")));
    }
}

/// Writes into the card's live regions: one stands in the share bar and one in the dialog,
/// which alone is heard while it is open.
fn say(root: &ShadowRoot, words: &str) {
    if let Ok(regions) = root.query_selector_all("[part=status]") {
        for at in 0..regions.length() {
            if let Some(region) = regions.get(at) {
                region.set_text_content(Some(words));
            }
        }
    }
}

/// Whether what was promised is done. It was not where the promise was broken.
fn is_true(done: Result<JsValue, JsValue>) -> bool {
    done.is_ok_and(|done| done.is_truthy())
}

/// The network of the control that was clicked. The dialog's own button copies.
fn network_of(click: &Event) -> Option<Network> {
    let control = dialog::closest(click, "[data-network],[part=copy]")?;
    match control.get_attribute("data-network") {
        Some(id) => Network::from_id(&id),
        None => Some(Network::Copy),
    }
}
