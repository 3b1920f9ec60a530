//! The limits are written down as they are.

use press_card::article::limits::*;

#[test]
fn every_limit_is_in_its_document() {
    let table = include_str!("../../docs/limits.md");
    let rows: Vec<&str> = table
        .lines()
        .filter(|line| line.starts_with("| "))
        .collect();
    for (limit, of_what) in [
        (MAX_DOCUMENT_BYTES / 1024, "a document"),
        (MAX_WEB_PAGE_BYTES / 1024 / 1024, "a web page"),
        (MAX_URL_BYTES, "an address"),
        (MAX_LABEL_CHARS, "a part of a host's name"),
        (MAX_LINE_CHARS, "headline, names"),
        (MAX_PARAGRAPH_CHARS, "abstract, caption"),
        (MAX_PARAGRAPHS, "paragraphs"),
        (MAX_VALUES, "values of one property"),
        (MAX_CLAUSES, "clauses and conditions"),
        (MAX_MARKS, "combining marks"),
        (usize::from(MAX_REFERENCE_DEPTH), "references"),
        (MAX_REFERENCE_COST, "what references cost"),
    ] {
        let number = with_commas(limit);
        assert!(
            rows.iter()
                .any(|row| row.starts_with(&format!("| {number}")) && row.contains(of_what)),
            "{number}: {of_what}"
        );
    }
}

fn with_commas(number: usize) -> String {
    if number < 1_000 {
        return number.to_string();
    }
    format!("{},{:03}", with_commas(number / 1_000), number % 1_000)
}
