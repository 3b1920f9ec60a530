//! What a reader copies, by hand or by a button.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

#[wasm_bindgen(module = "/src/card/browser/browser.js")]
extern "C" {
    /// Promises whether a text has been copied.
    pub(super) fn copy(root: &ShadowRoot, text: &str) -> Promise;

    /// Selects the address, for who has to copy it by hand.
    #[wasm_bindgen(js_name = selectAddress)]
    pub(super) fn select_address(root: &ShadowRoot);

    /// The text that is selected.
    #[wasm_bindgen(js_name = selectedText)]
    pub(super) fn selected_text(root: &ShadowRoot) -> String;
}
