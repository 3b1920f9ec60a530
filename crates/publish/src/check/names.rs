//! Properties that the card does not know, and that were surely meant to be ones that it knows.

use super::{
    finding::Finding,
    report::{Report, path},
};
use press_card::article::{
    fields::{ARTICLE, Field, Kind},
    json::{Item, Node},
};

/// The article, its people and its pictures.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    check_one(node, "", ARTICLE, report);
    for field in ARTICLE {
        if !matches!(
            field.kind,
            Kind::People | Kind::Pictures | Kind::Corrections
        ) {
            continue;
        }
        for (place, item) in node.entries(field.name) {
            if let Some(Item::Node(one)) = item {
                let before = format!("{}.", path(field.name, place));
                check_one(one, &before, field.members, report);
            }
        }
    }
}

fn check_one(node: Node<'_>, before: &str, fields: &[Field], report: &mut Report) {
    for name in node.names() {
        let Some(meant) = meant(name, fields) else {
            continue;
        };
        // Where both are there, nothing is lost.
        if !node.entries(meant).is_empty() || node.entries(name).is_empty() {
            continue;
        }
        report.warn(
            &format!("{before}{name}"),
            &Finding::Misnamed {
                before: before.to_owned(),
                name: name.to_owned(),
                meant,
            },
        );
    }
}

/// The property that was meant by a name that is none.
fn meant(name: &str, fields: &[Field]) -> Option<&'static str> {
    let is_read = |field: &Field| field.name == name || field.else_read.contains(&name);
    if fields.iter().any(is_read) || name.len() > 40 {
        return None;
    }
    let plain = plain(name);
    let has_word = |field: &&Field| {
        let mut words = field.on_pages.iter().chain(field.other_words);
        words.any(|word| self::plain(word) == plain)
    };
    let is_misspelt = |field: &&Field| is_near(&plain, &self::plain(field.name));
    let by_word = fields.iter().find(has_word);
    let field = by_word.or_else(|| fields.iter().find(is_misspelt));
    field.map(|field| field.name)
}

/// Without the marks and capitals in which names differ from house to house.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|c| !matches!(c, '_' | '-'));
    letters.flat_map(char::to_lowercase).collect()
}

/// Whether a name is another misspelt: by two letters, a short one by one.
fn is_near(name: &str, right: &str) -> bool {
    let most = match right.len() {
        ..5 => 0,
        5..8 => 1,
        _ => 2,
    };
    name.chars().all(|c| c.is_ascii_alphabetic()) && strsim::levenshtein(name, right) <= most
}
