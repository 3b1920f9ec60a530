//! What a paper publishes: the command line and what is behind it, run as a paper runs it.
#![cfg(not(target_arch = "wasm32"))]

mod addresses;
mod amend;
mod changes;
mod check;
#[cfg(unix)]
mod documents;
#[cfg(unix)]
mod following;
mod forms;
mod generated;
#[cfg(unix)]
mod gone;
#[cfg(unix)]
mod hostile_files;
mod import;
mod limits;
mod oembed;
mod places;
mod poster;
mod random;
mod render;
mod rights;
mod sign;
mod tag;
mod tangled;
