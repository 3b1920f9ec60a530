//! The bad documents, each by the whole sentence that a partner's editor reads.

use crate::support::article_with;
use press_card::article::{
    Article, ArticleError, ErrorKind, MAX_DOCUMENT_BYTES, Publisher, limits::MAX_URL_BYTES,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[track_caller]
fn error(text: &str) -> ArticleError {
    match text.parse::<Article>() {
        Ok(article) => panic!("accepted: {}", article.headline),
        Err(error) => error,
    }
}

#[track_caller]
fn assert_says(text: &str, sentence: &str) {
    let error = error(text);
    assert_eq!(error.to_string(), sentence);
    assert!(sentence.starts_with(&format!("`{}` ", error.field())));
}

#[test]
fn a_document_needs_a_headline() {
    assert_says(bad!("no-headline"), "`headline` is missing");
    assert_says(bad!("empty-headline"), "`headline` is empty");
    assert_says(bad!("invisible-headline"), "`headline` is empty");
    assert_says(bad!("headline-number"), "`headline` is not text");
}

#[test]
fn a_document_needs_an_address() {
    assert_says(bad!("no-url"), "`url` is missing");
    assert_says(bad!("url-not-a-string"), "`url` is not text");
}

#[test]
fn an_address_that_could_run_or_lead_nowhere_is_refused() {
    let scheme = "`url` is not an address that begins with http:// or https://";
    assert_says(bad!("url-javascript"), scheme);
    assert_says(bad!("url-data"), scheme);
    assert_says(bad!("url-hidden-scheme"), scheme);
    assert_says(bad!("url-relative"), scheme);
}

#[test]
fn an_address_that_pretends_to_be_another_host_is_refused() {
    assert_says(
        bad!("url-userinfo"),
        "`url` is an address with a user name in it",
    );
}

#[test]
fn a_document_of_something_else_is_refused() {
    let sentence = "`document` has no object of @type NewsArticle";
    assert_says(bad!("not-an-article"), sentence);
    assert_says(bad!("empty-graph"), sentence);
    assert_says(bad!("null"), sentence);
}

#[test]
fn a_document_that_is_not_json_is_refused_where_it_stops_to_be() {
    assert_says(
        bad!("not-json"),
        "`document` is not readable JSON: see line 1, column 1",
    );
    assert_says(
        bad!("truncated"),
        "`document` is not readable JSON: see line 6, column 58",
    );
}

#[test]
fn a_document_of_nothing_is_refused_as_empty() {
    assert_says(bad!("empty"), "`document` is empty");
    assert_says("\u{feff} \n\t", "`document` is empty");
}

#[test]
fn a_document_nested_two_hundred_deep_is_refused() {
    let error = error(bad!("deep"));
    assert_eq!(error.field(), "document");
    assert!(error.to_string().starts_with("`document` is "), "{error}");
}

#[test]
fn the_deepest_document_that_fits_is_refused_and_not_followed() {
    assert_eq!(error(&"[".repeat(MAX_DOCUMENT_BYTES)).field(), "document");
    assert_eq!(
        error(&r#"{"a":"#.repeat(MAX_DOCUMENT_BYTES / 5)).field(),
        "document"
    );
}

#[test]
fn the_largest_document_is_read_and_one_byte_more_is_not() {
    let room = MAX_DOCUMENT_BYTES
        - r#"{"@type":"NewsArticle","headline":"旧桥通车","url":"https://paper.example/","x":""}"#
            .len();
    let document = |bytes: usize| {
        format!(
            r#"{{"@type":"NewsArticle","headline":"旧桥通车","url":"https://paper.example/","x":"{}"}}"#,
            "x".repeat(bytes)
        )
    };
    assert_eq!(document(room).len(), 262_144);
    assert_eq!(
        document(room).parse::<Article>().unwrap().headline,
        "旧桥通车"
    );
    assert_says(
        &document(room + 1),
        "`document` is 262145 bytes long, and 262144 is the most",
    );
}

#[test]
fn an_optional_field_that_cannot_be_used_does_not_cost_the_card() {
    let article = article_with(
        r#","author":7,"image":{"url":false},"articleBody":["",{}],"datePublished":"gestern","inLanguage":5,"publisher":[],"isBasedOn":{},"interactionStatistic":"3","abstract":null"#,
    );
    assert!(
        article.authors.is_empty() && article.pictures.is_empty() && article.paragraphs.is_empty()
    );
    assert_eq!(
        (article.published, article.shares, article.source),
        (None, None, None)
    );
}

#[test]
fn a_publisher_is_refused_in_the_same_sentences() {
    let says = |text: &str| text.parse::<Publisher>().unwrap_err().to_string();
    assert_eq!(
        says(r#"{"@type":"NewsMediaOrganization"}"#),
        "`name` is missing"
    );
    assert_eq!(
        says(r#"{"@type":"NewsMediaOrganization","name":"\u202e"}"#),
        "`name` is empty"
    );
    assert_eq!(
        says(bad!("no-url")),
        "`document` has no object of @type NewsMediaOrganization"
    );
    assert_eq!(
        says("<html>"),
        "`document` is not readable JSON: see line 1, column 1"
    );
}

#[test]
fn every_fault_has_one_word_for_programs() {
    let document = |url: &str| format!(r#"{{"@type":"NewsArticle","headline":"x","url":"{url}"}}"#);
    let faults = [
        ("x".repeat(MAX_DOCUMENT_BYTES + 1), "too-large"),
        (bad!("truncated").into(), "not-json"),
        (bad!("not-an-article").into(), "no-such-type"),
        (bad!("no-headline").into(), "missing"),
        (bad!("headline-number").into(), "not-text"),
        (bad!("empty-headline").into(), "empty"),
        (
            r#"{"@type":"NewsArticle","creativeWorkStatus":"Withdrawn"}"#.into(),
            "withdrawn",
        ),
        (document("paper.example"), "address-scheme"),
        (document("https:///a"), "address-host"),
        (document("https://me@paper.example/a"), "address-user"),
        (document("https://paper.example/<a"), "address-character"),
        (
            document(&format!(
                "https://paper.example/{}",
                "a".repeat(MAX_URL_BYTES)
            )),
            "address-length",
        ),
        // Each of these characters is nine bytes on the wire.
        (
            document(&format!(
                "https://paper.example/{}",
                "江".repeat(MAX_URL_BYTES / 9)
            )),
            "address-length",
        ),
    ];
    for (text, reason) in &faults {
        assert_eq!(error(text).reason(), *reason);
    }
    let mut reasons = faults.map(|(_, reason)| reason).to_vec();
    reasons.dedup();
    assert_eq!(reasons, ErrorKind::REASONS);
}

#[test]
fn a_publisher_beside_an_article_is_told_apart() {
    let error = |text: &str| text.parse::<Publisher>().unwrap_err().in_publisher();
    let nameless = error(r#"{"@type":"NewsMediaOrganization"}"#);
    assert_eq!(nameless.to_string(), "`publisher.name` is missing");
    assert_eq!(
        (nameless.field(), nameless.reason()),
        ("publisher.name", "missing")
    );
    let page = error("<html>");
    assert_eq!((page.field(), page.reason()), ("publisher", "not-json"));
}

/// A document that nobody reads would only look tested.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_document_is_read_by_some_test() {
    use std::fs;
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    let tests: String = fs::read_dir(format!("{root}/rules"))
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    for kind in ["good", "bad"] {
        for entry in fs::read_dir(format!("{root}/documents/{kind}")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            let is_named = [
                format!("{kind}!(\"{name}\")"),
                format!("/{kind}/{name}.json"),
            ];
            assert!(
                is_named.iter().any(|way| tests.contains(way)),
                "{kind}/{name} is read by no test"
            );
            // What is no text is read by nobody.
            let is_read =
                fs::read_to_string(&path).is_ok_and(|text| text.parse::<Article>().is_ok());
            assert_eq!(is_read, kind == "good", "{kind}/{name}");
        }
    }
}

/// What a browser is sent in GBK never becomes text: the loader refuses it, and a program that
/// guesses loses the words.
#[test]
fn a_document_in_an_old_encoding_is_no_text() {
    let bytes = include_bytes!("../documents/bad/gbk.json");
    assert!(String::from_utf8(bytes.to_vec()).is_err());
}
