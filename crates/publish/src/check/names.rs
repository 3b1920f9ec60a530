//! Properties that the card does not know, and that were surely meant to be ones that it knows.

use super::report::{Report, path};
use press_card::article::json::{Item, Node};

/// The properties of the article that the card reads.
const ARTICLE: [&str; 18] = [
    "headline",
    "url",
    "alternativeHeadline",
    "abstract",
    "articleSection",
    "dateline",
    "author",
    "contributor",
    "articleBody",
    "datePublished",
    "printEdition",
    "printPage",
    "image",
    "sourceOrganization",
    "isBasedOn",
    "publisher",
    "interactionStatistic",
    "inLanguage",
];

const PERSON: [&str; 2] = ["name", "jobTitle"];

const PICTURE: [&str; 5] = ["url", "caption", "creditText", "width", "height"];

/// Other words for them, as content management systems have them.
const ARTICLE_WORDS: [(&str, &[&str]); 14] = [
    ("headline", &["title", "name", "标题"]),
    ("url", &["link", "href", "permalink", "mainEntityOfPage"]),
    (
        "alternativeHeadline",
        &["subtitle", "subheadline", "副标题"],
    ),
    (
        "abstract",
        &["summary", "lead", "excerpt", "digest", "摘要"],
    ),
    ("articleSection", &["section", "category", "channel"]),
    ("author", &["byline", "reporter", "writer", "记者"]),
    ("articleBody", &["body", "content", "text", "正文"]),
    (
        "datePublished",
        &[
            "date",
            "published",
            "publishedAt",
            "pubDate",
            "publishDate",
            "dateCreated",
        ],
    ),
    ("printEdition", &["edition"]),
    ("printPage", &["page"]),
    ("image", &["picture", "pictures", "photo", "photos"]),
    ("sourceOrganization", &["source", "来源"]),
    ("inLanguage", &["language", "lang"]),
    ("isBasedOn", &["original", "originalUrl"]),
];

const PERSON_WORDS: [(&str, &[&str]); 2] = [("name", &["title"]), ("jobTitle", &["job", "role"])];

const PICTURE_WORDS: [(&str, &[&str]); 3] = [
    ("url", &["src", "href", "link"]),
    ("caption", &["title", "alt", "text", "description"]),
    ("creditText", &["credit", "source", "photographer"]),
];

/// The article, its people and its pictures.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    check_one(node, "", &ARTICLE, &ARTICLE_WORDS, report);
    for property in ["author", "contributor"] {
        check_each(node, property, &PERSON, &PERSON_WORDS, report);
    }
    check_each(node, "image", &PICTURE, &PICTURE_WORDS, report);
}

fn check_each(
    node: Node<'_>,
    property: &str,
    known: &[&'static str],
    words: &[(&'static str, &[&str])],
    report: &mut Report,
) {
    for (place, item) in node.entries(property) {
        if let Some(Item::Node(one)) = item {
            let before = format!("{}.", path(property, place));
            check_one(one, &before, known, words, report);
        }
    }
}

fn check_one(
    node: Node<'_>,
    before: &str,
    known: &[&'static str],
    words: &[(&'static str, &[&str])],
    report: &mut Report,
) {
    for name in node.names() {
        let Some(meant) = meant(name, known, words) else {
            continue;
        };
        // Where both stand there, nothing is lost.
        if !node.entries(meant).is_empty() || node.entries(name).is_empty() {
            continue;
        }
        report.warn(
            &format!("{before}{name}"),
            &format!("is not read, and `{before}{meant}` is not there"),
            &format!("Write `{meant}` instead of `{name}`."),
        );
    }
}

/// The property that was meant by a name that is none.
fn meant(
    name: &str,
    known: &[&'static str],
    words: &[(&'static str, &[&str])],
) -> Option<&'static str> {
    if known.contains(&name) || name.len() > 40 {
        return None;
    }
    let plain = plain(name);
    let is_word = |one: &&str| self::plain(one) == plain;
    words
        .iter()
        .find(|(_, others)| others.iter().any(is_word))
        .map(|(right, _)| *right)
        .or_else(|| {
            known
                .iter()
                .find(|right| is_near(&plain, &self::plain(right)))
                .copied()
        })
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
    name.chars().all(|c| c.is_ascii_alphabetic()) && distance(name, right) <= most
}

/// How many letters are added, taken away or changed between two words (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.bytes().enumerate() {
        let mut corner = core::mem::replace(&mut row[0], line + 1);
        for (place, own) in other.bytes().enumerate() {
            let change = corner + usize::from(letter != own);
            corner = row[place + 1];
            row[place + 1] = change.min(corner + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}
