//! Whole pages of partners, with the card of another origin on them, in a real browser.
//!
//! `cargo xtask test chromium` (or firefox, or webkit) runs them; each page in `tests/pages`
//! makes one promise, and each test here is a story of what a reader sees of it.

// What a story is told with.
mod articles;
mod axe;
mod browser;
mod card;
mod cdn;
mod chrome;
mod desk;
mod documents;
mod half;
#[path = "../rules/heavy.rs"]
mod heavy;
mod mirrors;
mod page;
mod pages;
mod policies;
mod published;
mod report;
mod server;
mod sight;
mod signatures;
mod spoken;
mod story;
mod untouched;

// The stories.
mod access;
mod apps;
mod attributes;
mod cases;
mod connections;
mod copies;
mod crash;
mod crowd;
mod dialog;
mod editor;
mod extras;
mod failures;
mod feeds;
mod frame;
mod frameworks;
mod gallery;
mod hostile;
mod intake;
mod integrity;
mod lazy;
mod leptos;
mod life;
mod lifecycle;
mod limits;
mod looks;
mod markup;
mod matrix;
mod names;
mod needs;
mod normalizer;
mod one_tag;
mod outside;
mod pasting;
mod pictures;
mod places;
mod plain;
mod poster;
mod preview;
mod program;
mod quiet;
mod replaced;
mod rights;
mod sharing;
mod shift;
mod shots;
mod signed;
mod states;
mod statics;
mod taking;
mod terms;
mod tried;
mod versions;
mod web_page;
mod within;
