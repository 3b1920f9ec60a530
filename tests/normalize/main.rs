//! The plain documents that are made of others, and the program that reads plain ones alone: a reader
//! sees the same card as of the document itself.

// A test says what is wrong by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(not(target_arch = "wasm32"))]

mod changed;
mod forms;
mod program;

use press_card::card::Layout;
use press_card_normalize::{Circumstances, Normalized, normalized};
use program::{Program, assert_same_card};
use std::fs;

const SEED: &str = include_str!("../documents/xijiang-article.json");

#[test]
fn the_papers_own_document_is_plain_and_has_no_way_to_go() {
    assert!(Program::draws_at_once(SEED, None));
}

#[test]
fn of_every_document_the_program_shows_what_the_newspaper_does() {
    let mut count = 0;
    for folder in ["good", "bad"] {
        let path = format!(
            "{}/../../tests/documents/{folder}",
            env!("CARGO_MANIFEST_DIR")
        );
        for entry in fs::read_dir(path).unwrap() {
            // (One is not UTF-8, which the loader finds out.)
            if let Ok(text) = fs::read_to_string(entry.unwrap().path()) {
                assert_same_card(&text, None);
                count += 1;
            }
        }
    }
    assert!(count > 30, "{count} documents");
}

#[test]
fn in_every_form_of_every_property_the_program_shows_what_the_newspaper_does() {
    let mut refused = 0;
    let documents = forms::all();
    for (text, named) in &documents {
        assert_same_card(text, named.as_deref());
        refused += u32::from(!Program::draws_at_once(text, named.as_deref()));
    }
    let all = documents.len();
    // Else nothing was tried: both kinds are there.
    assert!(
        all > 1_500 && refused > 500,
        "{all} documents, {refused} of them not plain"
    );
}

#[test]
fn the_crop_that_fits_is_chosen_for_the_layout() {
    let text = r#"{"@type": "NewsArticle", "headline": "旧桥通车", "url": "https://paper.example/a/1", "image": [
        "https://paper.example/a-1200x1200.jpg", "https://paper.example/a-1200x900.jpg",
        "https://paper.example/a-1200x675.jpg"]}"#;
    for (layout, file) in [
        (Layout::Card, "a-1200x900.jpg"),
        (Layout::Row, "a-1200x900.jpg"),
        (Layout::Full, "a-1200x675.jpg"),
    ] {
        let known = Circumstances {
            layout,
            ..Circumstances::default()
        };
        let Ok(Normalized::Documents { article, .. }) = normalized(text, None, &known) else {
            panic!("{text}")
        };
        assert!(
            article.contains(&format!("\"url\":\"https://paper.example/{file}\"")),
            "{article}"
        );
        assert!(!article.contains("1200x1200"), "{article}");
    }
}
