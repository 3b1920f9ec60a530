//! What docs/static.md says that a static card weighs, counted.

use press_card::card::STYLE;
use press_card_publish::{Stylesheet, Tag, card};

const SEED: &str = include_str!("../documents/xijiang-article.json");
const DOCS: &str = include_str!("../../docs/static.md");

#[test]
fn a_static_card_weighs_what_the_docs_say() {
    let host = "https://cdn.paper.example/v1/".parse().unwrap();
    let small = seed(&[], &Stylesheet::Inline);
    let linked = seed(&[], &Stylesheet::Linked(host));
    let full = seed(&[("layout", "full")], &Stylesheet::Inline);
    let document = pieces(&small, "<script type=\"application/json\">", "</script>");
    let rows = [
        ("the whole card", small.len()),
        ("the whole card, `--layout full`", full.len()),
        ("the whole card, `--csp`", linked.len()),
        ("of it the stylesheet", STYLE.len()),
        ("of it the document", document),
        (
            "of it the QR code",
            pieces(&small, "<div class=\"code\">", "</div>"),
        ),
        (
            "of it the icons",
            pieces(&small, "<svg class=\"icon\"", "</svg>"),
        ),
    ];
    let mut table = String::from("| `card`, unless said otherwise | bytes |\n|---|---|\n");
    for (what, bytes) in rows {
        assert!(bytes > 0, "where is {what}?");
        table += &format!("| {what} | {} |\n", grouped(bytes));
    }
    assert!(
        DOCS.ends_with(&table),
        "docs/static.md has to end with\n\n{table}"
    );
}

fn seed(attributes: &[(&str, &str)], stylesheet: &Stylesheet) -> String {
    let tag = Tag::new(attributes.iter().copied());
    card(SEED, &tag, None, stylesheet).unwrap()
}

/// The bytes of every piece that begins and ends so.
fn pieces(card: &str, start: &str, end: &str) -> usize {
    let starts = card.match_indices(start);
    starts
        .map(|(at, _)| card[at..].find(end).unwrap() + end.len())
        .sum()
}

/// With commas between the thousands.
fn grouped(number: usize) -> String {
    match number / 1000 {
        0 => number.to_string(),
        thousands => format!("{},{:03}", grouped(thousands), number % 1000),
    }
}
