//! What became of an article after it was published: corrected, updated, expired, withdrawn.

use super::{
    demand::Demand,
    fields::is_given,
    finding::Finding,
    report::{Report, path},
};
use press_card::article::{
    Date,
    clean::line,
    json::{Item, Node},
};

/// What else a desk may write for an article that is no longer published. `Publication` reads none
/// of them: a word that is misread takes an article from all pages.
const WORDS: [&str; 20] = [
    "withdraw",
    "withdrawal",
    "retract",
    "retraction",
    "cancel",
    "withhold",
    "removed",
    "deleted",
    "revoked",
    "unpublished",
    "撤回",
    "已撤回",
    "撤稿",
    "已撤稿",
    "撤销",
    "已撤销",
    "撤銷",
    "已撤銷",
    "删除",
    "已删除",
];

/// What an article that was withdrawn has no more.
const TEXTS: [&str; 14] = [
    "headline",
    "name",
    "alternativeHeadline",
    "abstract",
    "description",
    "articleSection",
    "dateline",
    "articleBody",
    "text",
    "image",
    "thumbnailUrl",
    "keywords",
    "author",
    "contributor",
];

/// Corrections, status, and days in their order.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    check_corrections(node, report);
    check_status(node, report);
    check_days(node, report);
}

/// An article that was withdrawn: what is left of it, and what its notice cannot say.
pub(super) fn check_withdrawn(node: Node<'_>, report: &mut Report) {
    for name in TEXTS.into_iter().filter(|name| is_given(node, name)) {
        report.warn(name, &Finding::Demand(Demand::StillThere));
    }
    if !is_given(node, "correction") {
        report.warn("correction", &Finding::Demand(Demand::WithdrawnWhy));
    }
    if !is_given(node, "publisher") {
        report.warn("publisher", &Finding::Demand(Demand::WithdrawnBy));
    }
    check_corrections(node, report);
}

fn check_corrections(node: Node<'_>, report: &mut Report) {
    for (place, item) in node.entries("correction") {
        let way = path("correction", place);
        let (has_text, day) = match item {
            // An empty text is a way to say nothing.
            Some(Item::Text(text)) if text.trim().is_empty() => continue,
            Some(Item::Text(text)) => (line(text).is_some(), None),
            Some(Item::Node(one)) => {
                let names = ["text", "description", "name"];
                let days = ["datePublished", "dateCreated"];
                let has_text = names.iter().any(|name| one.paragraph(name).is_some());
                (has_text, days.iter().find_map(|name| one.text(name)))
            }
            None => (false, None),
        };
        if !has_text {
            report.warn(&way, &Finding::Demand(Demand::CorrectionText));
        } else {
            match day {
                None => report.warn(&way, &Finding::Demand(Demand::CorrectionDay)),
                Some(day) => check_form(&day, &format!("{way}.datePublished"), report),
            }
        }
    }
}

fn check_status(node: Node<'_>, report: &mut Report) {
    let is_word = |text: &str| {
        let word = text.trim().rsplit(['/', ':', '#']).next();
        WORDS.contains(&&*word.unwrap_or_default().to_lowercase())
    };
    for (place, item) in node.entries("creativeWorkStatus") {
        let is_meant = match item {
            Some(Item::Text(text)) => is_word(text),
            Some(Item::Node(term)) => ["name", "termCode", "@id", "url"]
                .iter()
                .any(|name| term.raw_text(name).is_some_and(is_word)),
            None => false,
        };
        if is_meant {
            let way = path("creativeWorkStatus", place);
            report.warn(&way, &Finding::Demand(Demand::StatusWord));
        }
    }
}

fn check_days(node: Node<'_>, report: &mut Report) {
    let day = |name: &str| {
        let day: Date = node.text(name)?.parse().ok()?;
        Some((day.year, day.month, day.day))
    };
    let published = day("datePublished");
    for (name, demand) in [
        ("dateModified", Demand::ModifiedFirst),
        ("expires", Demand::ExpiresFirst),
    ] {
        if let Some(text) = node.text(name) {
            check_form(&text, name, report);
        }
        if published
            .zip(day(name))
            .is_some_and(|(first, one)| one < first)
        {
            report.warn(name, &Finding::Demand(demand));
        }
    }
}

/// A day that cannot be read, or is not written as every program reads it.
fn check_form(text: &str, way: &str, report: &mut Report) {
    match text.parse::<Date>() {
        Err(_) => report.warn(way, &Finding::NoDate),
        Ok(day) if !text.starts_with(&day.to_string()) => {
            report.warn(way, &Finding::DateForm(day.to_string()));
        }
        Ok(_) => {}
    }
}
