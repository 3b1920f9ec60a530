//! Whose terms hold: no document can take the newspaper's statement off a card.

use crate::support::{SEED, article, article_with, publisher};
use press_card::article::{Article, Publisher};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Another newspaper, with terms.
fn harbour_post() -> Publisher {
    article(good!("english")).publisher.unwrap()
}

/// 「凡是未经书面授权,不得以任何形式转载」: the whole statement stays.
#[track_caller]
fn assert_statement_of_xijiang(article: &Article, named: Option<Publisher>) {
    let paper = Publisher::of(article, named);
    assert_eq!(paper.name, "西江日报");
    assert_eq!(paper.clauses, Publisher::xijiang().clauses);
    assert_eq!(paper.contacts, Publisher::xijiang().contacts);
}

#[test]
fn an_article_that_names_no_newspaper_is_under_no_newspapers_terms() {
    assert_eq!(Publisher::of(&article_with(""), None), Publisher::default());
}

#[test]
fn the_site_of_the_paper_is_the_paper() {
    assert_statement_of_xijiang(
        &article_with(r#","publisher":{"@type":"Organization","name":"西江网"}"#),
        None,
    );
}

#[test]
fn a_publisher_in_the_article_without_clauses_does_not_take_the_statement_off() {
    assert_statement_of_xijiang(
        &article_with(
            r#","publisher":{"@type":"Organization","name":"西江日报","publishingPrinciples":{"name":"随意转载","hasPart":[]}}"#,
        ),
        None,
    );
}

#[test]
fn a_publisher_that_a_partner_names_without_clauses_does_not_take_it_off() {
    let weak = publisher(r#"{"@type":"NewsMediaOrganization","name":"西江日报"}"#);
    assert_statement_of_xijiang(&article(SEED), Some(weak.clone()));
    assert_statement_of_xijiang(&article_with(""), Some(weak));
}

/// A statement that leaves rules out is no statement of this paper's.
#[test]
fn a_publisher_that_a_partner_names_with_a_clause_that_allows_everything_does_not_take_it_off() {
    let weak = publisher(
        r#"{"@type":"NewsMediaOrganization","name":"西江日报","publishingPrinciples":{"hasPart":{"identifier":"1","text":"欢迎随意转载。"}}}"#,
    );
    assert_statement_of_xijiang(&article(SEED), Some(weak));
}

#[test]
fn another_newspaper_that_a_partner_names_does_not_take_it_off() {
    assert_statement_of_xijiang(&article(SEED), Some(harbour_post()));
}

/// 「注明来源“西江日报”、“西江网”的……版权均属西江网所有」: the source alone is enough.
#[test]
fn another_newspaper_does_not_take_it_off_work_that_only_names_its_source() {
    assert_statement_of_xijiang(
        &article_with(r#","sourceOrganization":"西江日报""#),
        Some(harbour_post()),
    );
}

/// All of the rules by name and nothing in them, and a foreign source among its own.
#[test]
fn terms_of_the_same_name_that_say_nothing_do_not_take_it_off() {
    let forged = include_str!("../../src/article/xijiang.json")
        .replace("必须注明原标题", ".")
        .replace("\"西江网\"", "\"新华社\"");
    assert_statement_of_xijiang(&article(SEED), Some(publisher(&forged)));
    assert_statement_of_xijiang(&article_with(&format!(r#","publisher":{forged}"#)), None);
}

/// 「如果从其他平台间接转载本作品,仍须注明来源“来源:西江日报”」: a partner's own CMS names the partner.
#[test]
fn work_that_another_site_publishes_again_is_still_under_our_statement() {
    assert_statement_of_xijiang(
        &article_with(r#","sourceOrganization":"西江日报","publisher":"合作网""#),
        None,
    );
}

#[test]
fn another_newspapers_article_is_under_its_own_terms() {
    let english = article(good!("english"));
    assert_eq!(Publisher::of(&english, None), harbour_post());
    assert_eq!(
        Publisher::of(&english, Some(Publisher::xijiang())),
        harbour_post()
    );
}

#[test]
fn a_newspaper_known_only_by_name_gets_no_terms_of_somebody_else() {
    let paper = Publisher::of(
        &article_with(r#","publisher":{"@type":"Organization","name":"江海晚报"}"#),
        None,
    );
    assert_eq!(paper.name, "江海晚报");
    assert!(paper.clauses.is_empty() && paper.contacts.is_empty());
}

/// JSON-LD in the wild names an organisation by a mere string as well.
#[test]
fn a_newspaper_named_by_a_string_gets_no_terms_of_somebody_else() {
    let paper = Publisher::of(&article_with(r#","publisher":"江海晚报""#), None);
    assert_eq!(paper.name, "江海晚报");
    assert!(paper.clauses.is_empty());
    assert_statement_of_xijiang(&article(good!("organisations-as-strings")), None);
}

#[test]
fn terms_in_the_wild_may_be_single_objects() {
    let paper = publisher(
        r#"{"@graph":[{"@type":"WebSite"},{"@type":["Organization"],"name":"报","alternateName":"网","contactPoint":{"name":"甲"},"hasCertification":{"name":"证"},"identifier":[{"propertyID":"weibo-uid","value":"1"},{"propertyID":"weibo-appkey","value":"k"}]}]}"#,
    );
    assert!(paper.is_own_source("网") && paper.is_own_source("报") && !paper.is_own_source(""));
    assert_eq!(paper.contacts.len(), 1);
    assert_eq!(paper.licences, ["证"]);
    assert_eq!(paper.weibo.uid.as_deref(), Some("1"));
    assert_eq!(paper.weibo.app_key.as_deref(), Some("k"));
}

#[test]
fn the_number_of_a_weibo_account_may_be_a_number() {
    let paper = publisher(
        r#"{"@type":"Organization","name":"报","identifier":{"propertyID":"weibo-uid","value":1234567890}}"#,
    );
    assert_eq!(paper.weibo.uid.as_deref(), Some("1234567890"));
}
