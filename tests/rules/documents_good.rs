//! The good documents, each by what is special about it.

use crate::support::{SEED, article, article_with};
use press_card::article::{Article, Person};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Name and title of each.
fn people(people: &[Person]) -> Vec<(&str, Option<&str>)> {
    people
        .iter()
        .map(|one| (one.name.as_str(), one.job_title.as_deref()))
        .collect()
}

#[test]
fn an_author_may_be_a_string() {
    let article = article(good!("author-string"));
    assert_eq!(people(&article.authors), [("西江日报记者 林晓帆", None)]);
}

#[test]
fn authors_may_be_strings_and_objects_in_one_list() {
    let article = article(good!("author-list-mixed"));
    assert_eq!(
        people(&article.authors),
        [
            ("西江日报记者 周沐言", None),
            ("何静川", Some("记者")),
            ("梁知秋", Some("通讯员"))
        ],
    );
}

#[test]
fn names_and_titles_may_be_lists_and_values_with_a_language() {
    let article = article(good!("people-as-lists"));
    assert_eq!(people(&article.authors), [("周沐言", Some("记者"))]);
    assert_eq!(people(&article.contributors), [("梁知秋", Some("通讯员"))]);
}

#[test]
fn an_author_may_be_a_single_object() {
    assert_eq!(
        people(&article(good!("e-paper")).authors),
        [("林晓帆", Some("记者"))]
    );
}

#[test]
fn the_article_is_found_in_a_graph_and_its_references_are_looked_up() {
    let article = article(good!("graph"));
    assert_eq!(article.headline, "公交夜班线试运行首周客流平稳");
    assert_eq!(article.source.unwrap().name, "西江日报");
    assert_eq!(article.publisher.unwrap().name, "西江日报");
}

#[test]
fn a_reference_that_leads_to_itself_ends() {
    let article = article_with(r##","@id":"#a","author":{"@id":"#a"},"publisher":{"@id":"#a"}"##);
    assert!(article.authors.is_empty());
}

#[test]
fn the_article_may_stand_in_a_list() {
    assert_eq!(
        article(good!("array-root")).headline,
        "民间艺人进校园教剪纸"
    );
}

#[test]
fn a_type_may_be_a_list_and_have_a_prefix() {
    assert_eq!(article(good!("type-list")).headline, "一条河的二十四小时");
    for kind in [
        "https://schema.org/NewsArticle",
        "schema:ReportageNewsArticle",
        "Article",
    ] {
        let text =
            format!(r#"{{"@type":"{kind}","headline":"早报","url":"https://paper.example/"}}"#);
        assert_eq!(article(&text).headline, "早报");
    }
}

#[test]
fn an_address_may_be_a_reference() {
    let text =
        r#"{"@type":"NewsArticle","headline":"早报","url":{"@id":"https://paper.example/a/1"}}"#;
    let article = text
        .parse::<Article>()
        .map(|article| article.url.to_string());
    assert_eq!(article, Ok("https://paper.example/a/1".into()));
}

#[test]
fn the_language_of_the_article_is_read() {
    assert_eq!(article(good!("english")).language.as_deref(), Some("en"));
    assert_eq!(
        article(good!("traditional")).language.as_deref(),
        Some("zh-Hant")
    );
    // What is no language is not written anywhere: the text shows what it is in.
    assert_eq!(
        article_with(r#","inLanguage":"\"><script>""#)
            .language
            .as_deref(),
        Some("zh-Hans")
    );
}

#[test]
fn an_english_article_brings_its_own_newspaper() {
    let paper = article(good!("english")).publisher.unwrap();
    assert_eq!(paper.name, "The Harbour Post");
    assert!(paper.is_own_source("Harbour Post Online"));
    assert_eq!(paper.clauses[0].conditions.len(), 3);
    assert_eq!(
        paper.contacts[0].telephone.as_deref(),
        Some("+44 1632 960123")
    );
    assert_eq!(paper.language.as_deref(), Some("en"));
}

#[test]
fn a_headline_of_three_hundred_characters_stays_whole() {
    let article = article(good!("headline-300"));
    assert_eq!(article.headline.chars().count(), 300);
    assert!(article.headline.ends_with("步行或骑车前往现场参加"));
}

#[test]
fn an_article_needs_no_abstract() {
    let article = article(good!("no-abstract"));
    assert_eq!(article.abstract_text, None);
    assert_eq!(article.paragraphs.len(), 2);
}

#[test]
fn a_description_serves_where_there_is_no_abstract() {
    assert_eq!(
        article_with(r#","description":"提要""#)
            .abstract_text
            .as_deref(),
        Some("提要")
    );
}

#[test]
fn shares_are_counted_and_comments_are_not() {
    assert_eq!(article(good!("share-count")).shares, Some(12_345));
    assert_eq!(article(good!("share-count-list")).shares, Some(860));
    assert_eq!(article(SEED).shares, Some(0));
    assert_eq!(article(good!("no-abstract")).shares, None);
}

#[test]
fn a_count_that_is_no_count_is_left_out() {
    for value in ["-1", "1.5", "\"many\"", "null", "1e99"] {
        let article = article_with(&format!(
            r#","interactionStatistic":{{"interactionType":"https://schema.org/ShareAction","userInteractionCount":{value}}}"#
        ));
        assert_eq!(article.shares, None, "{value}");
    }
}

#[test]
fn day_and_page_of_the_print_are_read() {
    let article = article(good!("dated"));
    assert_eq!(article.published.unwrap().to_string(), "2025-03-08");
    assert_eq!(article.print_edition.as_deref(), Some("西江日报"));
    assert_eq!(article.print_page.as_deref(), Some("A03"));
}

#[test]
fn a_body_without_blank_lines_is_parted_at_its_line_ends() {
    assert_eq!(article(good!("single-newlines")).paragraphs.len(), 3);
}

#[test]
fn a_body_with_blank_lines_keeps_the_lines_of_a_paragraph_together() {
    let article = article_with(r#","articleBody":"\r\n第一段\r\n第一段续\r\n \r\n\r\n第二段\r\n""#);
    assert_eq!(article.paragraphs, ["第一段 第一段续", "第二段"]);
}

#[test]
fn unknown_properties_do_not_matter() {
    assert_eq!(
        article(good!("unknown-properties")).headline,
        "植物园举办夜间观星活动"
    );
}

#[test]
fn a_document_may_begin_with_a_byte_order_mark() {
    assert_eq!(article(&format!("\u{feff}{SEED}")), article(SEED));
}

#[test]
fn long_and_chinese_addresses_are_held_in_ascii() {
    let long = article(good!("long-url")).url;
    assert!(
        good!("long-url").contains(long.as_str()),
        "an encoded address stays as it is"
    );
    let chinese = article(good!("chinese-url")).url;
    assert!(chinese.as_str().is_ascii());
    assert!(
        chinese
            .as_str()
            .starts_with("https://paper.example/%E5%89%AF%E5%88%8A/")
    );
    assert!(chinese.as_str().ends_with("%F0%9F%A4%9D&%E9%A1%B5=1"));
}

#[test]
fn a_language_tag_may_be_written_with_an_underscore() {
    let article: press_card::article::Article =
        r#"{"headline":"Tide","url":"https://paper.example/","inLanguage":"en_US"}"#
            .parse()
            .unwrap();
    assert_eq!(article.language.as_deref(), Some("en-US"));
}

#[test]
fn a_headline_is_never_a_reference() {
    let document =
        r#"{"headline":{"@id":"https://paper.example/"},"url":"https://paper.example/"}"#;
    let error = document
        .parse::<press_card::article::Article>()
        .unwrap_err();
    assert_eq!(error.to_string(), "`headline` is not text");
}
