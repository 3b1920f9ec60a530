//! One list of attributes: that of `crates/embed/attributes.js`, to which all others are held.
//! (That of the command line is held to `Tag::NAMES` by tests/publish.)

use crate::{
    contract::{between, set, source},
    markdown::{Words, named},
};
use press_card::card::CardOptions;
use press_card_publish::Tag;
use std::cell::RefCell;

/// The attributes of the element.
fn attributes() -> Words {
    let list = between(&source("crates/embed/attributes.js"), "\n  \"", '"');
    let attributes = list.iter().flat_map(|list| list.split(' '));
    let attributes: Words = attributes.map(Into::into).collect();
    assert!(attributes.len() > 5, "{attributes:?}");
    attributes
}

fn attributes_without(names: &[&str]) -> Words {
    let mut attributes = attributes();
    for name in names {
        assert!(attributes.remove(*name), "there is no attribute {name}");
    }
    attributes
}

#[test]
fn the_attributes_are_those_of_the_readme() {
    // One of them is the older name of another.
    assert_eq!(named(&attributes()), attributes_without(&["key"]));
}

#[test]
fn the_tag_of_a_static_card_knows_all_attributes_but_those_of_loading() {
    // It holds its document, and is there at once.
    assert_eq!(set(Tag::NAMES), attributes_without(&["src", "loading"]));
}

#[test]
fn the_card_reads_all_attributes_but_those_that_the_element_needs() {
    let asked = RefCell::new(Words::new());
    let _ = CardOptions::from_attributes(|name| {
        asked.borrow_mut().insert(name.into());
        None
    });
    let of_the_element = [
        "src",
        "loading",
        "publisher",
        "count",
        "signer",
        "revalidate",
        "key",
    ];
    assert_eq!(asked.into_inner(), attributes_without(&of_the_element));
}

#[test]
fn the_paper_s_page_offers_all_attributes_that_an_editor_chooses() {
    let options = source("page/options.js");
    let (_, choices) = options.split_once("CHOICES = {\n").unwrap();
    let choices = choices.split("\n};").next().unwrap();
    let names = choices
        .lines()
        .map(|line| line.trim().split(':').next().unwrap().to_owned());
    // Its articles are the paper's own: their addresses are chosen apart, and their publisher is
    // the one that ships. The preview is seen at once, and `key` is an older name.
    let of_the_paper = ["src", "loading", "publisher", "revalidate", "key"];
    assert_eq!(names.collect::<Words>(), attributes_without(&of_the_paper));
}
