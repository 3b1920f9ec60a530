//! Hostile text and addresses: nothing of them can reorder, hide or run.

use crate::support::{SEED, article, article_with, full, model, texts};
use press_card::{
    article::{Article, Publisher, Reuse},
    card::CardOptions,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// What may never reach a reader: control characters, and the embeddings, overrides and
/// isolates of the bidirectional algorithm (UAX #9).
fn is_hostile(c: char) -> bool {
    c.is_control()
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
}

/// The letters of the hostile document in the order in which they stand in it.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn no_control_and_no_bidi_override_is_left_in_any_text() {
    let article = article(good!("hostile-text"));
    for text in texts(&article) {
        assert!(!text.chars().any(is_hostile), "{text:?}");
        assert_eq!(text.trim(), text);
    }
}

#[test]
fn markup_is_text_and_stays_readable_as_text() {
    let article = article(good!("hostile-text"));
    assert_eq!(
        article.headline,
        "<img src=x onerror=alert(1)>旧桥修桥通车</script><script>alert(2)</script>"
    );
    assert_eq!(article.section.as_deref(), Some("民生<b>"));
    assert!(article.paragraphs[0].contains("&lt;b&gt;限高四米&amp;nbsp;。{{7*7}} ${7*7} ]]>"));
    assert_eq!(
        letters(&article.paragraphs[1]),
        "ahrefjavascriptalert5点这里a看全文"
    );
}

#[test]
fn an_emoji_of_several_people_stays_one_family() {
    let article = article(good!("hostile-text"));
    assert!(article.paragraphs[2].contains("👨\u{200d}👩\u{200d}👧"));
    assert!(model(&article, &full()).paragraphs[2].contains("👨\u{200d}👩\u{200d}👧"));
}

#[test]
fn every_control_character_and_override_there_is_goes() {
    let hostile: String = (0..=0x2fff_u32)
        .filter_map(char::from_u32)
        .filter(|c| is_hostile(*c))
        .collect();
    let escaped = serde_json::to_string(&format!("旧{hostile}桥")).unwrap();
    let article = article_with(&format!(r#","abstract":{escaped},"articleBody":{escaped}"#));
    // Tabs and line ends among them are blanks.
    assert_eq!(article.abstract_text.as_deref(), Some("旧 桥"));
    assert_eq!(article.paragraphs.concat().replace(' ', ""), "旧桥");
}

#[test]
fn a_mark_of_byte_order_within_a_word_does_not_part_it() {
    assert_eq!(
        article_with(",\"abstract\":\"旧\u{feff}桥\"")
            .abstract_text
            .as_deref(),
        Some("旧桥")
    );
}

#[test]
fn blanks_of_all_kinds_run_together() {
    let article = article_with(r#","abstract":" \u3000旧桥\t\u00a0\n通车\u2028\u2029昨日\u3000""#);
    assert_eq!(article.abstract_text.as_deref(), Some("旧桥 通车 昨日"));
}

#[test]
fn what_a_partner_writes_is_cleaned_like_the_document() {
    let reuse = Reuse::new(Some("\u{202e}新\u{0}标题\n"), Some(" \u{2066}\t"));
    assert_eq!(reuse.headline.as_deref(), Some("新标题"));
    assert_eq!(reuse.via, None);
    let options = CardOptions::from_attributes(|name| Some(format!("\u{202e}\u{0}{name}")));
    assert_eq!(options.reuse.headline.as_deref(), Some("headline"));
    assert_eq!(options.reuse.via.as_deref(), Some("via"));
}

#[test]
fn a_hostile_address_is_left_out_and_the_rest_stays() {
    let article = article(good!("hostile-addresses"));
    let pictures: Vec<&str> = article
        .pictures
        .iter()
        .map(|one| one.url.as_str())
        .collect();
    assert_eq!(pictures, ["https://paper.example/i/2023.jpg"]);
    let source = article.source.unwrap();
    assert_eq!((source.name.as_str(), source.url), ("西江日报", None));
}

#[test]
fn a_publishers_hostile_link_becomes_words_without_a_link() {
    let paper: Publisher = r#"{"@type":"Organization","name":"报","subjectOf":[
        {"name":"关于\u202e我们","url":"javascript:alert(1)"}, {"url":"https://paper.example/"}
    ]}"#
    .parse()
    .unwrap();
    assert_eq!(paper.links.len(), 1);
    assert_eq!(paper.links[0].name, "关于我们");
    assert_eq!(paper.links[0].url, None);
}

/// A document of the greatest size must not hold up the page that it stands on.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn the_most_brackets_that_fit_in_a_document_are_set_in_no_time() {
    let brackets = "中()".repeat(50_000);
    let start = std::time::Instant::now();
    let article = article_with(&format!(r#","articleBody":"{brackets}""#));
    let model = model(&article, &full());
    assert!(model.paragraphs[0].starts_with("中（）中（）"));
    assert!(start.elapsed().as_secs() < 5, "took {:?}", start.elapsed());
}

#[test]
fn the_seed_itself_is_not_changed_by_cleaning() {
    let article = article(SEED);
    for text in texts(&article) {
        assert!(SEED.contains(text), "{text}");
    }
}

#[test]
fn a_headline_that_shows_nothing_is_empty() {
    for nothing in ["\\u200b", "\\u00ad\\u2060", "\\u3164", "\\ufe0f \\u200d"] {
        let document = format!(r#"{{"headline":"{nothing}","url":"https://paper.example/"}}"#);
        let error = document.parse::<Article>().unwrap_err();
        assert_eq!(error.to_string(), "`headline` is empty", "{nothing}");
    }
}
