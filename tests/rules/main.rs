//! The rules of the card as pure functions, checked natively and, from the same source, in a
//! browser.

// A test says what is wrong by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[macro_use]
mod support;

mod attribution;
#[cfg(not(target_arch = "wasm32"))]
mod bitmap;
mod context;
mod credit_model;
mod dates;
mod documents_bad;
mod documents_good;
mod forms;
mod heavy;
mod hostile;
mod languages;
mod lifecycle;
mod limits;
mod model;
mod names;
mod networks;
mod nobodys;
mod people;
mod pictures_and_sources;
mod publishers;
mod qr;
mod references;
mod seed;
mod sharing_model;
mod statement_model;
mod text;
mod typeset;
mod urls;
