//! The card's host: `deploy/nginx.conf` in a real nginx, asked for every file of dist/.
//!
//! `cargo xtask test dist` runs it.

#[path = "../partner/cdn.rs"]
mod cdn;
mod client;

mod caching;
mod files;
mod machines;
mod noted;
mod pages;
mod refusals;
mod secure;
mod sizes;
mod valid;
