//! Texts that the card shows otherwise than they stand there: as nothing, without some of their
//! characters, or with markup to be read.

use super::report::{Report, path};
use crate::text::markup;
use press_card::article::{
    clean::{is_unsafe, line},
    json::{Item, Node},
};

/// The texts of the article itself.
const TEXTS: [&str; 9] = [
    "headline",
    "alternativeHeadline",
    "abstract",
    "description",
    "articleSection",
    "dateline",
    "articleBody",
    "printEdition",
    "printPage",
];

/// The objects with texts in them.
const NESTED: [(&str, &[&str]); 5] = [
    ("author", &["name", "jobTitle"]),
    ("contributor", &["name", "jobTitle"]),
    ("image", &["caption", "creditText"]),
    ("sourceOrganization", &["name"]),
    ("publisher", &["name"]),
];

/// Each text that a card shows.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    for name in TEXTS {
        check_text(node, name, name, report);
    }
    if texts(node, "articleBody") > 1 {
        report.warn(
            "articleBody",
            "is a list, of which only the first text is read",
            "Write one text, its paragraphs parted by blank lines.",
        );
    }
    for (property, names) in NESTED {
        for (place, item) in node.entries(property) {
            let way = path(property, place);
            match item {
                Some(Item::Text(text)) if property != "image" => check_shown(text, &way, report),
                Some(Item::Node(one)) => {
                    for name in names {
                        check_text(one, name, &format!("{way}.{name}"), report);
                    }
                }
                _ => {}
            }
        }
    }
}

fn texts(node: Node<'_>, name: &str) -> usize {
    let is_text =
        |item: &Option<Item<'_>>| matches!(item, Some(Item::Text(text)) if line(text).is_some());
    let entries = node.entries(name);
    entries.iter().filter(|(_, item)| is_text(item)).count()
}

fn check_text(node: Node<'_>, name: &str, way: &str, report: &mut Report) {
    let is_given = !node.entries(name).is_empty();
    match node.raw_text(name) {
        Some(text) => check_shown(text, way, report),
        // What is wrong with the headline is an error, and has been said.
        None if is_given && name != "headline" => report.warn(
            way,
            "is not text, and is left out",
            "Write it in quotation marks, as one text.",
        ),
        None => {}
    }
}

fn check_shown(text: &str, way: &str, report: &mut Report) {
    let is_taken_out = |c: &char| is_unsafe(*c) && !c.is_whitespace();
    // An empty text is a way to say nothing, which many a system has.
    if line(text).is_none() && !text.trim().is_empty() && way != "headline" {
        report.warn(
            way,
            "has only characters that nobody can see",
            "Write it anew, or leave it out.",
        );
    } else if let Some(c) = text.chars().find(is_taken_out) {
        let what = format!(
            "has the character U+{:04X} in it, which the card takes out",
            u32::from(c)
        );
        report.warn(
            way,
            &what,
            "Take control characters and those that turn the direction of reading out of it.",
        );
    }
    if let Some(sign) = markup::sign(text) {
        report.warn(
            way,
            &format!("has markup in it ({sign}), which the card shows as it stands"),
            "Write text alone; paragraphs are parted by blank lines.",
        );
    }
}
