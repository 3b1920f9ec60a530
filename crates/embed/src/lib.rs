//! WHERE it lives: the card as an element of a partner's page.
//!
//! `loader/` is the script that a partner includes. It defines the `press-card` element, fetches the
//! document, this crate's WebAssembly and its glue side by side, keeps the fallback in sight
//! until all is there, and says what failed. Here, in Rust, a document becomes the card.

#![cfg(target_arch = "wasm32")]

mod card;
mod events;
mod failure;
mod mounted_card;

pub use card::Card;

use wasm_bindgen::prelude::wasm_bindgen;

/// 1.7 KB smaller than the standard library's (docs/size.md).
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Runs once, when the module has been loaded: in development and test builds a panic is
/// written to the console with its message and place.
#[wasm_bindgen(start)]
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}
