//! The README in two languages is one README.

use crate::docs::{Section, in_backticks, prose, sections, targets};
use std::collections::BTreeSet;

const ENGLISH: &str = include_str!("../../README.md");
const CHINESE: &str = include_str!("../../README.zh-CN.md");

#[test]
fn both_languages_have_the_same_sections_with_the_same_words_of_ours() {
    let (english, chinese) = (sections(ENGLISH), sections(CHINESE));
    assert_eq!(english.len(), chinese.len(), "as many headings");
    for (one, other) in english.iter().zip(&chinese) {
        let what = format!("“{}” and 《{}》", one.title, other.title);
        assert_eq!(one.level, other.level, "{what}");
        assert_eq!(words(one), words(other), "{what}");
        assert_eq!(targets(one), targets(other), "{what}");
    }
}

/// The first cell of each row, with the words of ours in each of its cells.
#[test]
fn both_languages_have_the_same_tables() {
    let rows = |text: &str| -> Vec<Vec<Vec<String>>> {
        let rows = text.lines().filter(|line| line.starts_with('|'));
        rows.map(|row| row.split(" | ").map(in_backticks).collect())
            .collect()
    };
    let (english, chinese) = (rows(ENGLISH), rows(CHINESE));
    assert!(english.len() > 25, "where are the tables?");
    assert_eq!(english.len(), chinese.len(), "as many rows");
    for (one, other) in english.iter().zip(&chinese) {
        let names = |row: &[Vec<String>]| row.first().cloned();
        assert_eq!(names(one), names(other), "the same, in the same order");
        let values = |row: &[Vec<String>]| row.get(1).cloned();
        if one.len() == 3 {
            assert_eq!(values(one), values(other), "{:?}", names(one));
        }
    }
}

#[test]
fn both_languages_have_the_same_code_to_paste() {
    let (english, chinese) = (code(ENGLISH), code(CHINESE));
    assert_eq!(english.len(), 3, "the tag, the script, and one tag alone");
    assert_eq!(english, chinese);
}

#[test]
fn a_readme_is_read_in_one_go() {
    for (name, text) in [("README.md", ENGLISH), ("README.zh-CN.md", CHINESE)] {
        let lines = text.lines().count();
        assert!(lines < 120, "{name} has {lines} lines");
    }
}

#[test]
fn chinese_is_set_as_chinese() {
    for line in prose(CHINESE).lines() {
        let letters: Vec<char> = line.chars().collect();
        for pair in letters.windows(2) {
            let (one, other) = (pair[0], pair[1]);
            let is_half = |c: char| ",;:!?()".contains(c);
            let is_wrong = is_han(one) && is_half(other) || is_half(one) && is_han(other);
            assert!(
                !is_wrong,
                "half width beside Chinese: {one}{other} in {line}"
            );
            let is_latin = |c: char| c.is_ascii_alphanumeric() || c == '`';
            let is_tight = is_han(one) && is_latin(other) || is_latin(one) && is_han(other);
            assert!(!is_tight, "no space between {one}{other} in {line}");
        }
    }
}

fn words(section: &Section) -> BTreeSet<String> {
    in_backticks(&section.text).into_iter().collect()
}

/// The code blocks, with the words of the link in them left out.
fn code(text: &str) -> Vec<String> {
    let blocks = text.split("```").skip(1).step_by(2);
    blocks
        .map(|block| match (block.find("html\">"), block.find("</a>")) {
            (Some(start), Some(end)) => format!("{}{}", &block[..start], &block[end..]),
            _ => block.to_owned(),
        })
        .collect()
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}
