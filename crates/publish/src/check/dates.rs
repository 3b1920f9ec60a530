//! The day of publication: what of it cannot be read, and where the card shows another day than the
//! one that is written.

use super::{
    fields::is_given,
    finding::Finding,
    report::{Report, path},
};
use press_card::{
    article::{
        Article, Publisher,
        json::{Item, Node},
        offset,
    },
    card::{CardModel, CardOptions},
    share::Context,
};

/// The day, and the zone in which the publisher has it.
pub(super) fn check(article: &Article, node: Node<'_>, report: &mut Report) {
    check_day(article, node, report);
    check_zone(node, report);
}

fn check_day(article: &Article, node: Node<'_>, report: &mut Report) {
    let name = "datePublished";
    let Some(day) = article.published else {
        if is_given(node, name) {
            report.warn(name, &Finding::NoDate);
        }
        return;
    };
    let paper = Publisher::of(article, None);
    let (options, context) = (CardOptions::default(), Context::default());
    let model = CardModel::new(article, &paper, &options, context);
    let (shown, _) = model.published.unwrap_or_default();
    if day.to_string() != shown {
        report.warn(name, &Finding::DayInUtc(shown));
    } else if !node.text(name).is_some_and(|text| text.starts_with(&shown)) {
        report.warn(name, &Finding::DateForm(shown));
    }
}

fn check_zone(node: Node<'_>, report: &mut Report) {
    for (_, item) in node.entries("publisher") {
        let Some(Item::Node(paper)) = item else {
            continue;
        };
        for (place, item) in paper.entries("identifier") {
            if let Some(Item::Node(one)) = item
                && one.text("propertyID").as_deref() == Some("timezone")
                && one.text("value").is_none_or(|zone| offset(&zone).is_none())
            {
                let way = path("publisher.identifier", place);
                report.warn(&format!("{way}.value"), &Finding::NoOffset);
            }
        }
    }
}
