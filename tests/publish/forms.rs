//! `press-card check` on what is read in another form than it should be written in: it says so.

use press_card_publish::{Severity, check};

/// The warnings on an article with these members, without those that every such article has.
fn warnings(members: &str) -> Vec<String> {
    let document = format!(
        r#"{{"@type": "NewsArticle", "sourceOrganization": "西江日报", "articleBody": "驿站近日投入使用。"{members}}}"#
    );
    let faults = check(&document);
    assert!(
        faults.iter().all(|one| one.severity == Severity::Warning),
        "{members}: {faults:?}"
    );
    faults.into_iter().map(|one| one.message).collect()
}

const WHOLE: &str = r#", "headline": "江滨绿道新添三处驿站", "url": "https://paper.example/a/1", "author": {"name": "何静川", "jobTitle": "记者"}"#;

#[track_caller]
fn assert_warns(members: &str, field: &str, words: &str) {
    let warnings = warnings(members);
    let is_told = |one: &String| one.starts_with(&format!("`{field}` ")) && one.contains(words);
    assert!(warnings.iter().any(is_told), "{members}: {warnings:?}");
}

#[test]
fn nothing_is_said_of_what_is_written_as_it_should_be() {
    let nothing: Vec<String> = Vec::new();
    assert_eq!(warnings(WHOLE), nothing);
}

#[test]
fn what_is_read_in_the_place_of_another_is_named() {
    let by = r#", "author": {"name": "何静川", "jobTitle": "记者"}"#;
    let named = format!(r#", "name": "绿道", "url": "https://paper.example/a/1"{by}"#);
    assert_warns(&named, "headline", "`name` is read in its place: 绿道");
    for members in [
        r#", "mainEntityOfPage": "https://paper.example/a/1""#,
        r#", "url": "/a/1", "mainEntityOfPage": {"@id": "https://paper.example/a/1"}"#,
        r#", "@id": "https://paper.example/a/1#article""#,
    ] {
        let members = format!(r#", "headline": "绿道"{members}{by}"#);
        assert_warns(&members, "url", "https://paper.example/a/1 is read");
    }
}

#[test]
fn what_was_made_of_a_value_is_said() {
    for (members, field, words) in [
        (
            r#", "image": ["https://paper.example/1x1.jpg", "https://paper.example/4x3.jpg"]"#,
            "image",
            "several files of one picture",
        ),
        (
            r#", "contributor": "李四、王五""#,
            "contributor",
            "more people than it has values",
        ),
        (
            r#", "interactionStatistic": {"interactionType": "ShareAction", "userInteractionCount": "1.2万"}"#,
            "interactionStatistic.userInteractionCount",
            "read as 12000",
        ),
        (
            r#", "isBasedOn": "//agency.example/1""#,
            "isBasedOn",
            "https://agency.example/1",
        ),
        (
            r#", "isBasedOn": "https://agency.example/1?a&amp;b""#,
            "isBasedOn",
            "https://agency.example/1?a&b",
        ),
        (
            r#", "isBasedOn": {"url": "https://agency.example/1?a&#38;b"}"#,
            "isBasedOn.url",
            "https://agency.example/1?a&b",
        ),
        (
            r#", "isBasedOn": "https://新华社.中国/1""#,
            "isBasedOn",
            "goes out as https://xn--",
        ),
        (
            r#", "keywords": "新闻\ud83d""#,
            "document",
            "half a character",
        ),
        (r#", "\udc00": "新闻""#, "document", "in line 1"),
    ] {
        assert_warns(&format!("{WHOLE}{members}"), field, words);
    }
    for (kind, words) in [
        ("AdvertiserContentArticle", "an advertisement"),
        ("SatiricalArticle", "satire"),
    ] {
        assert_warns(&format!(r#"{WHOLE}, "@type": "{kind}""#), "@type", words);
    }
    let body = r#", "articleBody": "甲\r\r乙""#;
    assert_warns(&format!("{WHOLE}{body}"), "articleBody", "line ends");
}

#[test]
fn a_mark_of_byte_order_is_named() {
    let document = format!("\n\u{feff}{{{}}}", WHOLE.trim_start_matches(','));
    let faults = check(&document);
    assert!(
        faults[0].message.contains("mark of byte order"),
        "{faults:?}"
    );
}
