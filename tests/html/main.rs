//! The card as HTML, read by a real parser; and the house rules, read from `src/`.

#![cfg(not(target_arch = "wasm32"))]
// A test says what is wrong by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod access;
mod ascii;
mod attributes;
#[allow(dead_code, reason = "what is published is read as a picture only")]
#[path = "../rules/bitmap.rs"]
mod bitmap;
mod contract;
mod dialog;
mod docs;
mod figures;
mod hostile;
mod house;
mod imports;
mod languages;
mod limits;
mod links;
mod markdown;
mod page;
mod promises;
mod readme;
mod security;
mod sharing;
mod support;
