//! A page of the docs in parts: its headings, its links, and the words in backticks.

use std::collections::BTreeSet;

#[test]
fn a_heading_has_the_anchor_that_github_gives_it() {
    assert_eq!(
        anchor("Why is `strip` not `true`?"),
        "why-is-strip-not-true"
    );
    assert_eq!(
        anchor("How the card's program comes"),
        "how-the-cards-program-comes"
    );
    assert_eq!(anchor("放在框架里"), "放在框架里");
}

/// A heading, and what stands under it up to the next.
pub struct Section {
    pub level: usize,
    pub title: String,
    pub text: String,
}

pub fn sections(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut is_code = false;
    for line in text.lines() {
        is_code ^= line.trim_start().starts_with("```");
        let level = line.len() - line.trim_start_matches('#').len();
        if level > 0 && !is_code {
            sections.push(Section {
                level,
                title: line[level..].trim().to_owned(),
                text: String::new(),
            });
        } else if let Some(section) = sections.last_mut() {
            section.text += line;
            section.text.push('\n');
        }
    }
    sections
}

/// The text without its code blocks, and without what stands in backticks.
pub fn prose(text: &str) -> String {
    let outside = text.split("```").step_by(2);
    let parts = outside.flat_map(|part| part.split('`').enumerate());
    parts
        .map(|(number, part)| if number % 2 == 0 { part } else { "`" })
        .collect()
}

/// What stands between backticks, outside code blocks.
pub fn in_backticks(text: &str) -> Vec<String> {
    let outside = text.split("```").step_by(2);
    let words = outside.flat_map(|part| part.split('`').skip(1).step_by(2));
    words.map(str::to_owned).collect()
}

/// Where the links of a section lead; those between the two languages count as one.
pub fn targets(section: &Section) -> BTreeSet<String> {
    let outside = section.text.split("```").step_by(2);
    let links = outside.flat_map(|part| part.split("](").skip(1));
    links
        .map(|link| link.split(')').next().unwrap())
        .map(|target| {
            if target == "README.zh-CN.md" {
                "README.md"
            } else {
                target
            }
        })
        .map(str::to_owned)
        .collect()
}

/// As GitHub makes it: small letters, blanks to hyphens, and no punctuation.
pub fn anchor(title: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let title = title.to_lowercase();
    title
        .chars()
        .filter(kept)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}
