//! The card in a browser: drawn in a shadow root, with its share dialog, copying, and what the
//! reader is told. It is the only folder of the core that may name the browser.

mod card_root;
mod clipboard;
mod dialog;
mod perform;
mod pictures;
pub mod promise;
mod shadow;

pub use card_root::CardRoot;
pub use shadow::{attach, find, show_fallback};

use crate::share::Context;
use js_sys::Reflect;
use leptos::tachys::dom::window;
use wasm_bindgen::JsValue;

/// Where the reader is, by what the browser says of itself.
#[must_use]
pub fn context() -> Context {
    let navigator = window().navigator();
    let has_share_sheet = Reflect::get(navigator.as_ref(), &JsValue::from_str("share"))
        .is_ok_and(|share| share.is_function());
    let user_agent = navigator.user_agent().unwrap_or_default();
    Context::from_user_agent(&user_agent, has_share_sheet)
}
