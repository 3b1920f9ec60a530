//! The page of the seed, line by line: its article and its publisher lose nothing of it.

use crate::support::{SEED, article};
use press_card::{
    article::{Article, Clause, Person, Publisher},
    text::{Locale, Phrases, count},
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The page as it came to us.
const PAGE: &str = include_str!("../documents/seed-page.txt");

/// The page written again, in its own order and punctuation, from the two documents and the
/// card's words.
fn page(article: &Article, paper: &Publisher) -> Vec<String> {
    let words = Locale::ZhHans.phrases();
    let mut lines = vec![article.section.clone().unwrap(), article.headline.clone()];
    lines.extend(share_bar(article, words));
    lines.push(format!(
        "{}: {}",
        words.abstract_label,
        article.abstract_text.as_deref().unwrap()
    ));
    let mut paragraphs = article.paragraphs.clone();
    paragraphs[0].insert_str(0, &byline(article));
    lines.extend(paragraphs);
    lines.extend(paper.terms_title.clone());
    for clause in &paper.clauses {
        lines.extend([format!("{}.", clause.id), clause_text(clause)]);
    }
    lines.push(contacts(paper));
    let links: Vec<&str> = paper.links.iter().map(|link| link.name.as_str()).collect();
    lines.extend([links.join("| "), paper.licences.join("| ")]);
    lines.push(format!(
        "{} {}",
        paper.owner.as_deref().unwrap(),
        paper.powered_by.as_deref().unwrap()
    ));
    lines
}

fn share_bar(article: &Article, words: &Phrases) -> [String; 6] {
    [
        words.share_to.into(),
        words.wechat.into(),
        words.weibo.into(),
        count(article.shares.unwrap(), Locale::ZhHans),
        words.dialog_title.into(),
        "X".into(),
    ]
}

fn byline(article: &Article) -> String {
    let people: Vec<String> = article
        .authors
        .iter()
        .chain(&article.contributors)
        .map(
            |Person {
                 name, job_title, ..
             }| format!("{} {name}", job_title.as_deref().unwrap()),
        )
        .collect();
    format!(
        "{}({})",
        article.dateline.as_deref().unwrap(),
        people.join(" ")
    )
}

fn clause_text(clause: &Clause) -> String {
    let mut text = clause.text.clone();
    for condition in &clause.conditions {
        text += condition.id.strip_prefix(&clause.id).unwrap();
        text += &condition.text;
    }
    text
}

fn contacts(paper: &Publisher) -> String {
    let names: Vec<&str> = paper
        .contacts
        .iter()
        .map(|one| one.name.as_deref().unwrap())
        .collect();
    let telephone = paper.contacts[0].telephone.as_deref().unwrap();
    assert!(
        paper
            .contacts
            .iter()
            .all(|one| one.telephone.as_deref() == Some(telephone))
    );
    format!("联系人:{}(电话:{telephone})", names.join("、"))
}

#[test]
fn every_line_of_the_page_is_given_back_in_its_order() {
    let seen: Vec<&str> = PAGE
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let given = page(&article(SEED), &Publisher::xijiang());
    assert_eq!(given, seen);
}

#[test]
fn the_article_of_the_page_names_the_publisher_that_ships() {
    let article = article(SEED);
    assert_eq!(Publisher::of(&article, None), Publisher::xijiang());
}

#[test]
fn what_the_page_does_not_say_is_not_made_up() {
    let article = article(SEED);
    assert_eq!(article.published, None);
    assert_eq!(article.pictures, []);
    assert_eq!(article.alternative_headline, None);
    assert_eq!(article.url.host(), "paper.example");
    for link in Publisher::xijiang().links {
        assert_eq!(link.url.unwrap().host(), "paper.example", "{}", link.name);
    }
}

#[test]
fn each_clause_and_condition_lays_down_the_rule_that_it_is_about() {
    use press_card::article::Rule;
    let paper = Publisher::xijiang();
    for (rule, id, words) in [
        (Rule::OwnWork, "1", "版权均属西江网所有"),
        (Rule::Credit, "1(1)", "作者信息“西江日报记者***”"),
        (Rule::ChangedTitle, "1(2)", "必须注明原标题"),
        (Rule::IndirectReprint, "1(3)", "从其他平台间接转载"),
        (Rule::Reprint, "2", "均为转载稿"),
        (Rule::UnknownOrigin, "3", "暂时无法找到版权来源"),
        (Rule::Objection, "4", "涉及名誉权等问题"),
    ] {
        let clause = paper.clause(rule).unwrap();
        assert_eq!(clause.id, id);
        assert!(clause.text.contains(words), "{id} does not say {words}");
    }
}
