//! A shadow root with a card drawn in it.

use super::shadow;
use crate::{
    card::{CardModel, card_view},
    share::Network,
};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::{prelude::*, tachys::dom::document};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{Event, Node, ShadowRoot};

#[wasm_bindgen(module = "/src/card/browser/morph.js")]
extern "C" {
    /// Draws a card over the one that is there.
    fn morph(root: &ShadowRoot, drawn: &Node);
}

#[wasm_bindgen(module = "/src/card/browser/browser.js")]
extern "C" {
    /// Hears what is done in a card.
    fn listen(
        root: &ShadowRoot,
        title: &str,
        url: &str,
        credit: &str,
        copied: &str,
        not_copied: &str,
    );

    /// The name of the network whose control was clicked.
    fn clicked(event: &Event) -> Option<String>;

    /// Does what the click does, if that is wanted.
    fn perform(event: &Event, is_wanted: bool);

    /// Opens the dialog anew if it was a modal before it was moved, and is none any more.
    fn resume(root: &ShadowRoot);
}

/// A shadow root with a card in it, which does what is clicked until this is dropped. What is
/// drawn stays there then, and does nothing any more but what HTML does by itself.
#[must_use]
pub struct CardRoot {
    root: ShadowRoot,
    clicks: Option<EventListener>,
}

impl CardRoot {
    /// A root in which nothing is drawn yet by this; it may have a card that came as HTML.
    pub const fn new(root: ShadowRoot) -> Self {
        Self { root, clicks: None }
    }

    /// The root itself.
    #[must_use]
    pub const fn shadow_root(&self) -> &ShadowRoot {
        &self.root
    }

    /// Draws a card over the one that is there, whoever has drawn that: in one step, and what is
    /// the same is not touched. `on_share` is told of each click on a network, and says whether
    /// what would follow is to follow.
    pub fn draw(&mut self, model: &CardModel, on_share: impl Fn(Network) -> bool + 'static) {
        let options = EventListenerOptions::enable_prevent_default();
        let root = &self.root;
        let clicks = EventListener::new_with_options(root, "click", options, move |event| {
            if let Some(network) = clicked(event).and_then(|id| Network::from_id(&id)) {
                perform(event, on_share(network));
            }
        });
        // Not `mount_to`: nothing in a drawn card is reactive, so it needs no owner and no executor.
        let drawn = document().create_document_fragment();
        let mut view = card_view(model).into_view().build();
        view.mount(drawn.unchecked_ref(), None);
        let words = model.phrases();
        morph(root, &drawn);
        listen(
            root,
            &model.share.title,
            model.url.as_str(),
            &model.copy_suffix,
            words.copied,
            words.not_copied,
        );
        shadow::style(root);
        resume(root);
        self.clicks = Some(clicks);
    }
}
