//! What the element tells the page around it, and the loader.

#[cfg(feature = "forms")]
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/browser.js")]
extern "C" {
    /// Fires `press-card-share` with `{network, url}`: `true` unless the page has cancelled it.
    #[wasm_bindgen(js_name = tellShare)]
    pub(super) fn tell_share(host: &HtmlElement, network: &str, url: &str) -> bool;

    /// What the loader catches where a document is at fault: an object of these four.
    #[cfg(feature = "forms")]
    pub(super) fn failure(code: &str, message: &str, field: &str, reason: &str) -> JsValue;
}
