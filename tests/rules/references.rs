//! References between the objects of a document: followed as far as anybody's terms go, and never
//! in a circle or without end.

use crate::support::article;
use press_card::article::{Clause, Publisher};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The terms of a paper whose objects stand in an `@graph` with these clauses, of which `#0` is the
/// first.
fn terms(clauses: &str) -> Vec<Clause> {
    let article = article(&format!(
        r##"{{"@graph":[
            {{"@type":"NewsArticle","headline":"旧桥通车","url":"https://paper.example/a/1","publisher":{{"@id":"#p"}}}},
            {{"@id":"#p","@type":"NewsMediaOrganization","name":"江海晚报","publishingPrinciples":{{"@id":"#t"}}}},
            {{"@id":"#t","name":"条款","hasPart":{{"@id":"#0"}}}},
            {clauses}
        ]}}"##
    ));
    Publisher::of(&article, None).clauses
}

/// A clause that leads to others.
fn clause(id: &str, text: &str, parts: &[String]) -> String {
    let parts: Vec<String> = parts
        .iter()
        .map(|part| format!(r##"{{"@id":"#{part}"}}"##))
        .collect();
    let parts = parts.join(",");
    format!(r##"{{"@id":"#{id}","identifier":"{id}","text":"{text}","hasPart":[{parts}]}}"##)
}

fn count(clauses: &[Clause]) -> usize {
    clauses
        .iter()
        .map(|clause| 1 + count(&clause.conditions))
        .sum()
}

#[test]
fn clauses_that_stand_in_the_graph_are_read_with_their_conditions() {
    let first = clause("0", "甲", &["1".into(), "2".into()]);
    let terms = terms(&[first, clause("1", "乙", &[]), clause("2", "丙", &[])].join(","));
    let conditions: Vec<&str> = terms[0]
        .conditions
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(
        (terms[0].text.as_str(), conditions),
        ("甲", vec!["乙", "丙"])
    );
}

#[test]
fn a_clause_that_is_a_part_of_itself_ends() {
    let terms = terms(&clause("0", "甲", &["0".into()]));
    assert!(count(&terms) < 10, "{}", count(&terms));
}

#[test]
fn clauses_that_each_lead_to_several_do_not_grow_without_end() {
    for width in [2, 20] {
        let clauses: Vec<String> = (0..40)
            .map(|level| {
                clause(
                    &level.to_string(),
                    "甲",
                    &vec![(level + 1).to_string(); width],
                )
            })
            .collect();
        let count = count(&terms(&clauses.join(",")));
        assert!(count < 50_000, "{count} clauses of {width} each");
    }
}

#[test]
fn many_references_to_one_long_text_do_not_grow_without_end() {
    let long = "甲".repeat(30_000);
    let first = clause("0", "首", &vec!["1".to_owned(); 8_000]);
    let terms = terms(&[first, clause("1", &long, &[])].join(","));
    let bytes: usize = terms[0].conditions.iter().map(|one| one.text.len()).sum();
    assert!(bytes < 4 << 20, "{bytes} bytes");
}
