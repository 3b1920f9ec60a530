//! What stands in a document in another form than it should be written in, and is read all the same:
//! the card shows what was made of it.

use super::{
    finding::Finding,
    report::{Report, path},
};
use crate::text::surrogates;
use press_card::article::{
    Article, WebUrl,
    fields::{ARTICLE, Kind},
    json::{Item, Node},
};

/// The address, the headline, the text and the counts.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    if node.url("url").is_none()
        && let Ok(url) = node.required_url()
    {
        report.warn("url", &Finding::AddressElsewhere(url.to_string()));
    }
    if node.required_text("headline").is_err()
        && let Some(name) = node.text("name")
    {
        report.warn("headline", &Finding::NameForHeadline(name));
    }
    if node
        .raw_text("articleBody")
        .is_some_and(has_other_line_ends)
    {
        report.warn("articleBody", &Finding::OtherLineEnds);
    }
    for (place, item) in node.entries("interactionStatistic") {
        if let Some(Item::Node(counter)) = item
            && counter
                .raw_text("userInteractionCount")
                .is_some_and(|text| text.parse::<u64>().is_err())
            && let Some(count) = counter.count("userInteractionCount")
        {
            let way = path("interactionStatistic", place);
            report.warn(
                &format!("{way}.userInteractionCount"),
                &Finding::CountAsText(count),
            );
        }
    }
}

/// What was made of the types, the people and the pictures.
pub(super) fn check_article(article: &Article, node: Node<'_>, report: &mut Report) {
    if let Some(genre) = article.genre {
        report.warn("@type", &Finding::NoNews(genre));
    }
    for field in ARTICLE {
        // More people than were given were in one text.
        let given = || {
            let names = [&[field.name], field.else_read].concat();
            let given = names.iter().map(|name| node.values(name).len());
            given.sum::<usize>()
        };
        let finding = match field.kind {
            Kind::People => {
                let people = match field.name {
                    "author" => &article.authors,
                    "editor" => &article.editors,
                    _ => &article.contributors,
                };
                (people.len() > given()).then_some(Finding::PeopleInOneText)
            }
            Kind::Pictures => (article.pictures.len() < usable_pictures(node, field.name))
                .then_some(Finding::FilesOfOnePicture),
            _ => None,
        };
        if let Some(finding) = finding {
            report.warn(field.name, &finding);
        }
    }
}

/// A document's text itself: how it begins, and halves of characters in it.
pub(super) fn check_text(document: &str, report: &mut Report) {
    if document.trim_start().starts_with('\u{feff}') {
        report.warn("document", &Finding::ByteOrderMark);
    }
    if let Some(at) = surrogates::half(document) {
        let line = 1 + document[..at].matches('\n').count();
        report.warn("document", &Finding::HalfCharacter { line });
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
