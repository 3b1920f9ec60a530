//! The shadow root: it is opened when the card is complete, so that until then, and again
//! after, the partner's fallback shows.

use crate::card::STYLE;
use leptos::tachys::dom::document;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Element, ShadowRoot, ShadowRootInit, ShadowRootMode};

#[wasm_bindgen(module = "/src/card/browser/surroundings.js")]
extern "C" {
    #[wasm_bindgen(js_name = style)]
    fn adopt(root: &ShadowRoot, css: Option<&str>) -> bool;
}

/// The element's shadow root. It may be that of a card that has failed, of another version or
/// emptied since.
///
/// # Errors
/// The element has a closed root of somebody else's.
pub fn attach(host: &Element) -> Result<ShadowRoot, JsValue> {
    match host.shadow_root() {
        Some(root) => Ok(root),
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)),
    }
}

/// Gives the root the card's stylesheet, unless it has it.
pub(super) fn style(root: &ShadowRoot) {
    if !adopt(root, None) {
        adopt(root, Some(STYLE));
    }
}

/// Shows what stands inside the element in the place of the card.
pub fn show_fallback(root: &ShadowRoot) {
    root.set_text_content(None);
    if let Ok(slot) = document().create_element("slot") {
        // Nothing is lost where it fails: the root is being given up.
        let _ = root.append_child(&slot);
    }
}
