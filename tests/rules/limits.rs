//! The bounds of a document: what is over them is cut or left out, and nothing else changes.

use crate::{
    heavy::{Heavy, heavy_documents},
    support::{article, article_with, full},
};
use press_card::{
    article::{
        Article, Clause, Publisher, Reuse,
        fields::{ARTICLE, Field, Kind},
        json,
        limits::*,
    },
    card::{CardModel, CardOptions},
    share::Context,
};
use serde_json::{Map, Value, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A value of a field with this text in each of its texts.
fn value(field: &Field, text: &str) -> Value {
    match field.kind {
        Kind::Text | Kind::Paragraph | Kind::Paragraphs => json!(text),
        Kind::Texts => json!([text]),
        Kind::Address => json!("https://paper.example/a/1"),
        Kind::Count => json!(1),
        Kind::Date => json!("2025-03-08"),
        Kind::Language => json!("zh-Hans"),
        _ if field.members.is_empty() => json!([]),
        _ => object(field.members, text),
    }
}

fn object(fields: &[Field], text: &str) -> Value {
    let members = fields
        .iter()
        .map(|field| (field.name.to_owned(), value(field, text)));
    Value::Object(members.collect::<Map<_, _>>())
}

/// How long the runs of 甲 are in what was made of a document.
fn runs(article: &Article) -> Vec<usize> {
    format!("{article:?}")
        .split(|c| c != '甲')
        .map(|run| run.chars().count())
        .filter(|chars| *chars > 0)
        .collect()
}

#[test]
fn every_text_of_a_document_is_cut_where_its_bound_is() {
    for (chars, is_cut) in [
        (MAX_LINE_CHARS, false),
        (MAX_LINE_CHARS + 1, true),
        (MAX_PARAGRAPH_CHARS / 10, true),
    ] {
        let article = article(&object(ARTICLE, &"甲".repeat(chars)).to_string());
        let longest = runs(&article).into_iter().filter(|run| *run != chars);
        let cut: Vec<usize> = longest.collect();
        assert_eq!(is_cut, !cut.is_empty(), "{chars}: {cut:?}");
        assert!(cut.iter().all(|run| *run == MAX_LINE_CHARS), "{cut:?}");
    }
}

#[test]
fn a_paragraph_is_cut_where_its_bound_is() {
    let long = "甲".repeat(MAX_PARAGRAPH_CHARS + 1);
    for property in ["abstract", "description", "articleBody"] {
        let article = article_with(&format!(r#","{property}":"{long}""#));
        assert_eq!(runs(&article), [MAX_PARAGRAPH_CHARS], "{property}");
        assert!(format!("{article:?}").contains("甲…\""), "{property}");
    }
    let exact = "甲".repeat(MAX_PARAGRAPH_CHARS);
    let article = article_with(&format!(r#","articleBody":"{exact}""#));
    assert_eq!(article.paragraphs, [exact]);
}

#[test]
fn lists_have_a_length() {
    let names = vec!["\"甲\""; MAX_VALUES + 20].join(",");
    let article = article_with(&format!(r#","author":[{names}],"contributor":[{names}]"#));
    assert_eq!(article.authors.len(), MAX_VALUES);
    assert_eq!(article.contributors.len(), MAX_VALUES);
    let paragraphs = "甲\\n".repeat(MAX_PARAGRAPHS + 1);
    let article = article_with(&format!(r#","articleBody":"{paragraphs}""#));
    assert_eq!(article.paragraphs.len(), MAX_PARAGRAPHS);
}

#[test]
fn marks_do_not_pile_up() {
    for mark in [
        "\u{301}",
        "\u{e49}",
        "\u{64e}",
        "\u{20dd}",
        "\u{301}\u{e49}",
    ] {
        let article = article_with(&format!(r#","abstract":"步{}道""#, mark.repeat(1_000)));
        let abstract_text = article.abstract_text.unwrap();
        assert_eq!(abstract_text.chars().count(), MAX_MARKS + 2, "{mark:?}");
    }
    // Vietnamese, Thai, pointed Hebrew: what people write stays.
    for text in ["Tiếng Việt", "Vie\u{323}\u{302}t", "ที่นี่", "בְּרֵאשִׁית", "مُحَمَّد"]
    {
        let article = article_with(&format!(r#","abstract":"{text}""#));
        assert_eq!(article.abstract_text.as_deref(), Some(text));
    }
}

#[test]
fn what_a_partner_writes_has_letters_in_it() {
    for text in [
        "",
        " ",
        "\u{2800}",
        "\u{2800}\u{2800}\u{3164}",
        "——",
        "……",
        "🔥🔥",
        "\u{e000}",
        "！？",
        "\u{301}",
        "\u{200b}\u{34f}",
        "━━━━",
    ] {
        let reuse = Reuse::new(Some(text), Some(text));
        assert_eq!(reuse, Reuse::default(), "{text:?}");
    }
    for text in [
        "西江日报",
        "2025",
        "WTO",
        "ＷＴＯ",
        "Ωμέγα",
        "Москва",
        "अख़बार",
        "新聞",
        "뉴스",
        "二〇二五",
        "𠮷野",
    ] {
        let reuse = Reuse::new(Some(text), None);
        assert_eq!(reuse.headline.as_deref(), Some(text));
    }
}

#[test]
fn what_a_partner_writes_is_one_short_line() {
    let blanks = format!("快{}讯", "\u{2800}".repeat(20_000));
    let reuse = Reuse::new(Some(&blanks), Some(&"甲".repeat(5_000)));
    assert_eq!(reuse.headline.as_deref(), Some("快 讯"));
    assert_eq!(reuse.via.unwrap().chars().count(), MAX_LINE_CHARS + 1);
}

/// A document is read alike, whatever was read of it before.
#[test]
fn reading_again_reads_the_same() {
    let leads_on = |one: &Heavy| one.name.starts_with("references");
    for document in heavy_documents().into_iter().filter(leads_on) {
        let Ok(root) = json::parse(&document.text) else {
            continue;
        };
        let first = Article::from_document(&root);
        let is_cut_off = root.is_cut_off();
        assert_eq!(first, Article::from_document(&root), "{}", document.name);
        assert_eq!(is_cut_off, root.is_cut_off(), "{}", document.name);
    }
}

#[test]
fn what_is_made_of_a_document_is_bounded() {
    for document in heavy_documents() {
        let Ok(article) = document.text.parse::<Article>() else {
            continue;
        };
        let publisher = Publisher::of(&article, None);
        let clauses = count(&publisher.clauses);
        assert!(clauses <= MAX_CLAUSES, "{}: {clauses}", document.name);
        for options in [CardOptions::default(), full()] {
            let model = CardModel::new(&article, &publisher, &options, Context::default());
            let bytes = format!("{model:?}").len();
            assert!(bytes < 4 << 20, "{}: {bytes} bytes", document.name);
        }
    }
}

fn count(clauses: &[Clause]) -> usize {
    let conditions = clauses.iter().map(|clause| count(&clause.conditions));
    clauses.len() + conditions.sum::<usize>()
}
