//! The card in a browser: drawn in a shadow root, with its share dialog, copying, and what the
//! reader is told. It is the only folder of the core that may name the browser.

mod card_root;
#[cfg(feature = "extras")]
mod extras;
mod shadow;

pub use card_root::CardRoot;
#[cfg(feature = "extras")]
pub(super) use extras::supply;
pub use shadow::{attach, show_fallback};

use crate::share::Context;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/card/browser/surroundings.js")]
extern "C" {
    #[wasm_bindgen(js_name = userAgent)]
    fn user_agent() -> String;

    fn has(name: &str) -> bool;
}

/// Where the reader is, by what the browser says of itself.
#[must_use]
pub fn context() -> Context {
    Context::from_user_agent(&user_agent(), has("share"), has("touch"))
}
