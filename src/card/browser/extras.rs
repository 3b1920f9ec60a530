//! What the element's loader brings when a reader asks for it, and an app has in its program.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

#[wasm_bindgen(module = "/src/card/browser/more.js")]
extern "C" {
    /// Has the dialog of a card that was drawn offer the code as a file, and the text with its credit.
    pub(in crate::card) fn supply(root: &ShadowRoot);
}
