//! Pictures that do not come.

use super::dialog::closest;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, ShadowRoot};

#[wasm_bindgen(module = "/src/card/browser/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = hidePicture)]
    fn hide(root: &ShadowRoot, figure: &Element);
}

/// A picture that does not come is taken away with its caption: nothing broken is shown. After a
/// few of them no other one is asked for. The code is drawn where the page refuses its picture.
pub(super) fn on_broken_picture(root: &ShadowRoot) -> EventListener {
    let shadow = root.clone();
    // `error` does not bubble.
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(root, "error", options, move |event| {
        if let Some(figure) = closest(event, "figure,.code") {
            hide(&shadow, &figure);
        }
    })
}
