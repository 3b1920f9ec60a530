//! What stands in a document in another form than it should be written in, and is read all the same:
//! the card shows what was made of it.

use super::report::{Report, path};
use crate::text::surrogates;
use press_card::article::{
    Article, Genre, WebUrl,
    fields::{ARTICLE, Kind},
    json::{Item, Node},
};

/// The address, the headline, the text and the counts.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    if node.url("url").is_none()
        && let Ok(url) = node.required_url()
    {
        report.warn(
            "url",
            &format!("has no address in it, and {url} is read in its place"),
            "Write the article's own address into `url`, the whole of it.",
        );
    }
    if node.required_text("headline").is_err()
        && let Some(name) = node.text("name")
    {
        report.warn(
            "headline",
            &format!("is not there, and `name` is read in its place: {name}"),
            "Write the title of the article into `headline`, as text.",
        );
    }
    if node
        .raw_text("articleBody")
        .is_some_and(has_other_line_ends)
    {
        report.warn(
            "articleBody",
            "has line ends other than those of JSON's \\n, and is parted at them too",
            "Part paragraphs by blank lines, as \\n\\n.",
        );
    }
    for (place, item) in node.entries("interactionStatistic") {
        if let Some(Item::Node(counter)) = item
            && counter
                .raw_text("userInteractionCount")
                .is_some_and(|text| text.parse::<u64>().is_err())
            && let Some(count) = counter.count("userInteractionCount")
        {
            report.warn(
                &format!(
                    "{}.userInteractionCount",
                    path("interactionStatistic", place)
                ),
                &format!("is text, and is read as {count}"),
                "Write a whole number that is not negative.",
            );
        }
    }
}

/// What was made of the types, the people and the pictures.
pub(super) fn check_article(article: &Article, node: Node<'_>, report: &mut Report) {
    let word = match article.genre {
        Some(Genre::Advertisement) => "an advertisement",
        Some(Genre::Satire) => "satire",
        _ => "",
    };
    if !word.is_empty() {
        report.warn(
            "@type",
            &format!("says that this is {word}, and the card says so"),
            "Give it another type, such as NewsArticle, if it is none.",
        );
    }
    for field in ARTICLE {
        let (read, what, advice) = match field.kind {
            Kind::People if field.name == "author" => (
                article.authors.len(),
                "names more people than it has values, and each is shown by itself",
                "Write each as a Person of its own, with its `jobTitle`.",
            ),
            Kind::People => (
                article.contributors.len(),
                "names more people than it has values, and each is shown by itself",
                "Write each as a Person of its own, with its `jobTitle`.",
            ),
            Kind::Pictures => (
                article.pictures.len(),
                "has several files of one picture, and it is shown once",
                "Give each picture a caption of its own if they are several.",
            ),
            _ => continue,
        };
        let given = match field.kind {
            Kind::Pictures => usable_pictures(node, field.name),
            _ => node.values(field.name).len(),
        };
        let is_other = match field.kind {
            Kind::Pictures => read < given,
            _ => read > given,
        };
        if is_other {
            report.warn(field.name, what, advice);
        }
    }
}

/// A document's text itself: how it begins, and halves of characters in it.
pub(super) fn check_text(document: &str, report: &mut Report) {
    if document.trim_start().starts_with('\u{feff}') {
        report.warn(
            "document",
            "begins with a mark of byte order, which not every program reads over",
            "Save it as UTF-8 without one (BOM).",
        );
    }
    if let Some(at) = surrogates::half(document) {
        let line = 1 + document[..at].matches('\n').count();
        report.warn(
            "document",
            &format!("has half a character (a lone surrogate) in line {line}, and is read with U+FFFD there"),
            "Write the whole character, or take it out; cut texts by characters.",
        );
    }
}

fn has_other_line_ends(text: &str) -> bool {
    text.replace("\r\n", "\n")
        .contains(['\r', '\u{85}', '\u{2028}', '\u{2029}'])
}

fn usable_pictures(node: Node<'_>, name: &str) -> usize {
    let is_usable = |item: &&Item<'_>| match item {
        Item::Text(url) => url.parse::<WebUrl>().is_ok(),
        Item::Node(image) => image
            .url("url")
            .or_else(|| image.url("contentUrl"))
            .is_some(),
    };
    node.values(name).iter().filter(is_usable).count()
}
