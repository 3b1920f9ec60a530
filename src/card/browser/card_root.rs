//! A shadow root with a card drawn in it.

use super::{
    dialog::{self, Dialog},
    perform::Performer,
    pictures, shadow,
};
use crate::{
    card::{CardModel, card_view},
    share::Network,
};
use gloo::events::EventListener;
use leptos::{prelude::*, tachys::dom::document};
use std::rc::Rc;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{Node, ShadowRoot};

#[wasm_bindgen(module = "/src/card/browser/morph.js")]
extern "C" {
    fn morph(place: &Node, drawn: &Node);
}

/// A shadow root with a card in it, which does what is clicked until this is dropped. What is
/// drawn stays there then, and does nothing any more but what HTML does by itself.
#[must_use]
pub struct CardRoot {
    root: ShadowRoot,
    dialog: Dialog,
    listeners: Vec<EventListener>,
}

impl CardRoot {
    /// A root in which nothing is drawn yet by this; it may have a card that came as HTML.
    pub fn new(root: ShadowRoot) -> Self {
        Self {
            dialog: Dialog::new(&root),
            listeners: Vec::new(),
            root,
        }
    }

    /// The root itself.
    #[must_use]
    pub const fn shadow_root(&self) -> &ShadowRoot {
        &self.root
    }

    /// Draws a card over the one that is there, whoever has drawn that: in one step, and what is
    /// the same is not touched. `on_share` is told of each click on a network, and says whether
    /// what would follow is to follow.
    pub fn draw(&mut self, model: CardModel, on_share: impl Fn(Network) -> bool + 'static) {
        let model = Rc::new(model);
        let performer = Performer::new(self.dialog.clone(), Rc::clone(&model), on_share);
        let mut listeners = vec![performer.listener()];
        listeners.extend(self.dialog.listeners());
        listeners.push(dialog::on_copy(&self.root, Rc::clone(&model)));
        listeners.push(pictures::on_broken_picture(&self.root));
        // Not `mount_to`: nothing in a drawn card is reactive, so it needs no owner and no executor.
        let drawn = document().create_document_fragment();
        let mut view = card_view(&model).into_view().build();
        view.mount(drawn.unchecked_ref(), None);
        morph(&self.root, &drawn);
        shadow::style(&self.root);
        self.dialog.resume();
        self.listeners = listeners;
    }
}
