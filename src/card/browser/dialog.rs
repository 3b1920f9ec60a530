//! The dialog's life, and what else is listened to in the card's root.
//!
//! The listeners stand on the root and not on the page, so a page that stops every event at
//! its body does not reach them.

use super::{clipboard::selected_text, shadow::find};
use crate::{article::plain::concat, card::CardModel};
use core::cell::{Cell, RefCell};
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{ClipboardEvent, Element, Event, FocusOptions, HtmlElement, ShadowRoot};

#[wasm_bindgen(module = "/src/card/browser/browser.js")]
extern "C" {
    fn open(dialog: &Element);
    fn close(dialog: &Element);
    fn resume(dialog: &Element);
}

/// The dialog of one card.
#[derive(Clone)]
pub(super) struct Dialog {
    root: ShadowRoot,
    /// The name of the network whose button opened it: the focus goes back there, also in a card
    /// that was redrawn meanwhile.
    opener: Rc<RefCell<Option<String>>>,
}

impl Dialog {
    pub(super) fn new(root: &ShadowRoot) -> Self {
        Self {
            root: root.clone(),
            opener: Rc::default(),
        }
    }

    pub(super) const fn root(&self) -> &ShadowRoot {
        &self.root
    }

    /// Remembers the control that was clicked, for when the dialog opens. A click inside the
    /// dialog changes nothing.
    pub(super) fn remember(&self, click: &Event) {
        let opener = closest(click, "[data-network]")
            .and_then(|button| button.get_attribute("data-network"));
        if opener.is_some() {
            *self.opener.borrow_mut() = opener;
        }
    }

    /// Opens it.
    pub(super) fn show(&self) {
        if let Some(dialog) = self.element()
            && !dialog.has_attribute("open")
        {
            open(&dialog);
        }
    }

    /// Opens it anew if it was a modal before it was moved, and is none any more.
    pub(super) fn resume(&self) {
        if let Some(dialog) = self.element() {
            resume(&dialog);
        }
    }

    /// A press and a release on the backdrop close it, and the focus goes back to the opener.
    pub(super) fn listeners(&self) -> Vec<EventListener> {
        let is_pressed = Rc::new(Cell::new(false));
        let press = {
            let is_pressed = Rc::clone(&is_pressed);
            EventListener::new(&self.root, "mousedown", move |event| {
                is_pressed.set(is_backdrop(event));
            })
        };
        let this = self.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let click = EventListener::new_with_options(&self.root, "click", options, move |event| {
            // The card may stand in a link or a label of the page's, or in what leads elsewhere
            // at a click. Our own links, and a summary, do what they do.
            if closest(event, "button,dialog").is_some() {
                event.prevent_default();
                event.stop_propagation();
            }
            let is_on_x = closest(event, "[part=close]").is_some();
            // Text that is selected by dragging out of the dialog does not close it.
            let is_beside = is_pressed.replace(false) && is_backdrop(event);
            if (is_on_x || is_beside)
                && let Some(dialog) = this.element()
            {
                close(&dialog);
            }
        });
        let opener = Rc::clone(&self.opener);
        let root = self.root.clone();
        // `close` does not bubble.
        let options = EventListenerOptions::run_in_capture_phase();
        let close = EventListener::new_with_options(&self.root, "close", options, move |_| {
            let opener = opener
                .borrow_mut()
                .take()
                .and_then(|network| find(&root, &concat(&["[data-network=", &network, "]"])));
            // It may have gone meanwhile; then the focus stays where the browser puts it.
            if let Some(opener) = opener {
                focus(&opener.unchecked_into());
            }
        });
        vec![press, click, close]
    }

    fn element(&self) -> Option<Element> {
        find(&self.root, "dialog")
    }
}

/// Text that is copied out of the card takes its credit and its address along.
pub(super) fn on_copy(root: &ShadowRoot, model: Rc<CardModel>) -> EventListener {
    let shadow = root.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(root, "copy", options, move |event| {
        let copied = selected_text(&shadow);
        // The address alone goes into an address bar; the text area is our own way of copying it.
        if copied.trim().is_empty()
            || model.url == copied.trim()
            || closest(event, "textarea").is_some()
        {
            return;
        }
        if let Some(clipboard) = event.unchecked_ref::<ClipboardEvent>().clipboard_data()
            && clipboard
                .set_data(
                    "text/plain",
                    &concat(&[&copied, "\n\n", &model.copy_suffix]),
                )
                .is_ok()
        {
            event.prevent_default();
        }
    })
}

/// Gives an element the focus and leaves the page where the reader has scrolled it to.
pub(super) fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // What cannot have the focus does not get it.
    let _ = element.focus_with_options(&options);
}

/// Whether the event is on the dialog's backdrop: the dialog's box is filled by what stands in
/// it, so an event on the dialog itself is outside of the box.
fn is_backdrop(event: &Event) -> bool {
    target(event).is_some_and(|one| one.get_attribute("part").as_deref() == Some("dialog"))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Where the event is, or the nearest around it that the selector fits.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok().flatten()
}
