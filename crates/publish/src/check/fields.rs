//! Fields that are there and cannot be used, which the card leaves out without a word.

use super::{
    finding::Finding,
    report::{Report, path},
};
use press_card::{
    article::{
        WebUrl,
        fields::{ARTICLE, Kind},
        json::{Item, Node},
    },
    share::qr,
};

/// Counts, organizations and addresses.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
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
        report.warn("url", &Finding::TooLongForCode);
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
        let finding = refers_to(&entries).map_or(Finding::NoName, Finding::Dangling);
        report.warn(name, &finding);
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
        report.warn("isBasedOn", &Finding::OriginalIsNoAddress);
    }
}

fn check_shares(node: Node<'_>, report: &mut Report) {
    for (place, item) in node.entries("interactionStatistic") {
        let way = path("interactionStatistic", place);
        let Some(Item::Node(counter)) = item else {
            report.warn(&way, &Finding::NoCounter);
            continue;
        };
        if counter.count("userInteractionCount").is_none() {
            report.warn(&format!("{way}.userInteractionCount"), &Finding::NoCount);
        }
    }
}

/// Whether a property is there with anything in it; an empty text is a way to say nothing.
pub(super) fn is_given(node: Node<'_>, name: &str) -> bool {
    let is_empty =
        |item: &Option<Item<'_>>| matches!(item, Some(Item::Text(text)) if text.trim().is_empty());
    node.entries(name).iter().any(|(_, item)| !is_empty(item))
}
