//! Fields that are there and cannot be used, which the card leaves out without a word.

use super::report::{Report, path};
use crate::text::language;
use press_card::{
    article::{
        Date, WebUrl,
        fields::{ARTICLE, Kind},
        json::{Item, Node},
    },
    share::qr,
};

/// Dates, languages, counts, organizations and addresses.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    check_date(node, report);
    check_language(node, report);
    for field in ARTICLE {
        if field.kind == Kind::Organization {
            check_organization(node, field.name, report);
        }
    }
    check_original(node, report);
    check_shares(node, report);
    if node
        .required_url()
        .is_ok_and(|url| qr::encode(url.as_str()).is_none())
    {
        report.warn(
            "url",
            "is too long for a QR code",
            "Give the article a shorter address; readers cannot scan this one.",
        );
    }
}

fn check_date(node: Node<'_>, report: &mut Report) {
    if is_given(node, "datePublished")
        && node
            .text("datePublished")
            .is_none_or(|text| text.parse::<Date>().is_err())
    {
        report.warn(
            "datePublished",
            "is no date that can be read, and is left out",
            "Write it as 2025-03-08 or 2025-03-08T09:30:00+08:00.",
        );
    }
}

fn check_language(node: Node<'_>, report: &mut Report) {
    let advice = "Write a language tag (BCP 47) such as zh-Hans, zh-Hant or en.";
    match node.text("inLanguage") {
        Some(tag) if language::tag(&tag).is_some() => {}
        None if !is_given(node, "inLanguage") => {
            let is_chinese =
                |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}');
            let headline = node.text("headline").unwrap_or_default();
            if !headline.is_empty() && !headline.contains(is_chinese) {
                report.warn(
                    "inLanguage",
                    "is missing, and so the card takes the article for Chinese",
                    advice,
                );
            }
        }
        _ => report.warn("inLanguage", "is no language tag, and is left out", advice),
    }
}

fn check_organization(node: Node<'_>, name: &str, report: &mut Report) {
    let entries = node.entries(name);
    let has_name = |(_, item): &(_, Option<Item<'_>>)| match item {
        Some(Item::Text(text)) => press_card::article::clean::line(text).is_some(),
        Some(Item::Node(one)) => one.text("name").is_some(),
        None => false,
    };
    if is_given(node, name) && !entries.iter().any(has_name) {
        let (what, advice) = match refers_to(&entries) {
            Some(id) => (
                format!("refers to {id}, which is not in the document"),
                "Write its name here, or the object with this @id and a name into the @graph.",
            ),
            None => (
                "has no name, and is left out".into(),
                "Write the name, as text or as the `name` of an object.",
            ),
        };
        report.warn(name, &what, advice);
    }
}

/// What a reference refers to, where that cannot be found.
fn refers_to(entries: &[(Option<usize>, Option<Item<'_>>)]) -> Option<String> {
    entries.iter().find_map(|(_, item)| match item {
        Some(Item::Node(one)) if one.names().eq(["@id"]) => one.text("@id"),
        _ => None,
    })
}

fn check_original(node: Node<'_>, report: &mut Report) {
    let is_usable = match node.values("isBasedOn").first() {
        Some(Item::Text(url)) => url.parse::<WebUrl>().is_ok(),
        Some(Item::Node(work)) => ["url", "sourceOrganization", "publisher", "@id"]
            .iter()
            .any(|name| is_given(*work, name)),
        None => false,
    };
    if is_given(node, "isBasedOn") && !is_usable {
        report.warn(
            "isBasedOn",
            "is not an address that begins with http:// or https://, and is left out",
            "Write the address of the original, the whole of it.",
        );
    }
}

fn check_shares(node: Node<'_>, report: &mut Report) {
    for (place, item) in node.entries("interactionStatistic") {
        let way = path("interactionStatistic", place);
        let Some(Item::Node(counter)) = item else {
            report.warn(
                &way,
                "is no InteractionCounter, and is left out",
                "Write an object with `interactionType` and `userInteractionCount`.",
            );
            continue;
        };
        if counter.count("userInteractionCount").is_none() {
            report.warn(
                &format!("{way}.userInteractionCount"),
                "is no count, and is left out",
                "Write a whole number that is not negative.",
            );
        }
    }
}

/// Whether a property is there with anything in it; an empty text is a way to say nothing.
fn is_given(node: Node<'_>, name: &str) -> bool {
    let is_empty =
        |item: &Option<Item<'_>>| matches!(item, Some(Item::Text(text)) if text.trim().is_empty());
    node.entries(name).iter().any(|(_, item)| !is_empty(item))
}
