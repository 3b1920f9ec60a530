//! The element's Rust side in a real browser: drawn, used, and gone without a trace.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what is wrong by panicking"
)]

mod dialog;
mod life;
mod sharing;
mod stage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
