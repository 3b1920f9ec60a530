//! `press-card check` says what a card would cut or leave out of a document that is too long.

use press_card::article::limits::*;
use press_card_publish::{Severity, check};
use serde_json::{Value, json};

/// The faults of an article of own work with these members, by field.
fn faults(members: Value) -> Vec<(String, String)> {
    let mut document = json!({
        "@type": "NewsArticle",
        "headline": "江滨绿道新添三处驿站",
        "url": "https://paper.example/a/1",
        "sourceOrganization": "西江日报",
        "author": {"name": "何静川", "jobTitle": "记者"},
        "articleBody": "驿站近日投入使用。",
    });
    for (name, value) in members.as_object().into_iter().flatten() {
        document[name] = value.clone();
    }
    let faults = check(&document.to_string());
    assert!(
        faults.iter().all(|one| one.severity == Severity::Warning),
        "{faults:?}"
    );
    faults
        .into_iter()
        .map(|one| (one.field, one.message))
        .collect()
}

#[track_caller]
fn assert_says(members: Value, field: &str, words: &str) {
    let faults = faults(members);
    let said = faults
        .iter()
        .any(|(own, message)| own == field && message.contains(words));
    assert!(said, "{field}: {faults:?}");
}

#[test]
fn a_text_that_is_cut_is_said_with_its_field() {
    let long = "甲".repeat(MAX_LINE_CHARS + 1);
    let what = "has 301 characters, and is cut after 300";
    assert_says(json!({"headline": long}), "headline", what);
    assert_says(json!({"author": [long, "乙"]}), "author[0]", what);
    assert_says(json!({"author": {"name": long}}), "author.name", what);
    assert_says(
        json!({"sourceOrganization": long}),
        "sourceOrganization",
        what,
    );
    assert_says(
        json!({"publisher": {"name": "江海晚报", "alternateName": ["乙", long]}}),
        "publisher.alternateName[1]",
        what,
    );
    let picture = |caption: &str| json!({"image": {"url": "https://paper.example/1.jpg", "creditText": "乙", "caption": caption}});
    assert!(faults(picture(&long)).is_empty());
    assert_says(
        picture(&"甲".repeat(MAX_PARAGRAPH_CHARS + 1)),
        "image.caption",
        "has 20001 characters, and is cut after 20000",
    );
}

#[test]
fn what_is_left_out_of_the_body_is_said() {
    assert_says(
        json!({"articleBody": "甲".repeat(MAX_PARAGRAPH_CHARS + 1)}),
        "articleBody",
        "has a paragraph of 20001 characters, which is cut after 20000",
    );
    assert_says(
        json!({"articleBody": "甲\n".repeat(MAX_PARAGRAPHS + 5)}),
        "articleBody",
        "has 2005 paragraphs, and those after the first 2000 are left out",
    );
}

#[test]
fn what_is_left_out_of_a_list_is_said() {
    assert_says(
        json!({"contributor": vec!["乙"; MAX_VALUES + 1]}),
        "contributor",
        "has 101 values, and those after the first 100 are left out",
    );
    let clause = json!({"identifier": "1", "text": "甲"});
    let conditions = vec![clause; 99];
    let clauses = vec![json!({"identifier": "1", "text": "甲", "hasPart": conditions}); 6];
    assert_says(
        json!({"publisher": {"name": "江海晚报", "publishingPrinciples": {"hasPart": clauses}}}),
        "publisher.publishingPrinciples.hasPart[5]",
        "is part 501 of the terms, and all from it on are left out",
    );
}

#[test]
fn what_is_within_the_bounds_is_not_said() {
    let long = "甲".repeat(MAX_LINE_CHARS);
    let members = json!({
        "headline": long,
        "contributor": vec!["乙"; MAX_VALUES],
        "abstract": "甲".repeat(MAX_PARAGRAPH_CHARS),
        "articleBody": "甲\n".repeat(MAX_PARAGRAPHS),
    });
    assert_eq!(faults(members), []);
}

/// A graph of a hundred objects that refer to each other, as content systems write them, is within
/// every bound, however often it is read.
#[test]
fn an_ordinary_graph_is_not_called_too_deep() {
    let mut graph = vec![
        json!({
            "@type": "NewsArticle", "headline": "江滨绿道新添三处驿站", "url": "https://paper.example/a/1",
            "author": (0..20).map(|at| json!({"@id": format!("#{at}")})).collect::<Vec<_>>(),
            "publisher": {"@id": "#paper"}, "sourceOrganization": {"@id": "#paper"},
        }),
        json!({"@id": "#paper", "@type": "NewsMediaOrganization", "name": "西江日报", "description": "甲".repeat(2_000)}),
    ];
    graph.extend(
        (0..100).map(|at| json!({"@id": format!("#{at}"), "@type": "Person", "name": "何静川"})),
    );
    let faults = check(&json!({ "@graph": graph }).to_string());
    assert!(
        faults.iter().all(|one| one.field != "document"),
        "{faults:?}"
    );
}
