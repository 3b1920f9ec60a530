//! Texts that the card shows otherwise than they stand there: as nothing, without some of their
//! characters, or with markup to be read.

use super::{
    finding::Finding,
    report::{Report, path},
};
use crate::text::markup;
use press_card::article::{
    clean::{is_unsafe, line},
    fields::{ARTICLE, Field, Kind},
    json::{Item, Node},
};

/// Each text that a card shows: those of the article itself, and those in its objects.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    for field in ARTICLE.iter().filter(is_text) {
        for name in [&[field.name], field.else_read].concat() {
            // A year is a number, and its holder an object.
            if ["copyrightYear", "copyrightHolder"].contains(&name) && node.raw_text(name).is_none()
            {
                continue;
            }
            check_text(node, name, name, report);
        }
        if field.kind == Kind::Paragraphs && texts(node, field.name) > 1 {
            report.warn(field.name, &Finding::ListOfTexts);
        }
    }
    for field in ARTICLE {
        match field.kind {
            Kind::People | Kind::Pictures | Kind::Organization | Kind::Corrections => {
                check_objects(node, field, report)
            }
            _ => {}
        }
    }
}

const fn is_text(field: &&Field) -> bool {
    matches!(field.kind, Kind::Text | Kind::Paragraph | Kind::Paragraphs)
}

fn check_objects(node: Node<'_>, field: &Field, report: &mut Report) {
    for (place, item) in node.entries(field.name) {
        let way = path(field.name, place);
        match item {
            // The text of a picture is its address.
            Some(Item::Text(text)) if field.kind != Kind::Pictures => {
                check_shown(text, &way, report);
            }
            Some(Item::Node(one)) => {
                for member in field.members.iter().filter(is_text) {
                    let name = member.name;
                    check_text(one, name, &format!("{way}.{name}"), report);
                }
            }
            _ => {}
        }
    }
}

fn texts(node: Node<'_>, name: &str) -> usize {
    let is_text =
        |item: &Option<Item<'_>>| matches!(item, Some(Item::Text(text)) if line(text).is_some());
    let entries = node.entries(name);
    entries.iter().filter(|(_, item)| is_text(item)).count()
}

fn check_text(node: Node<'_>, name: &str, way: &str, report: &mut Report) {
    let is_given = !node.entries(name).is_empty();
    match node.raw_text(name) {
        Some(text) => check_shown(text, way, report),
        // What is wrong with the headline is an error, and has been said.
        None if is_given && name != "headline" => report.warn(way, &Finding::NotText),
        None => {}
    }
}

fn check_shown(text: &str, way: &str, report: &mut Report) {
    let is_taken_out = |c: &char| is_unsafe(*c) && !c.is_whitespace();
    // An empty text is a way to say nothing, which many a system has.
    if line(text).is_none() && !text.trim().is_empty() && way != "headline" {
        report.warn(way, &Finding::NothingToSee);
    } else if let Some(c) = text.chars().find(is_taken_out) {
        report.warn(way, &Finding::ControlCharacter(c));
    }
    if let Some(sign) = markup::sign(text) {
        report.warn(way, &Finding::Markup(sign.to_string()));
    }
}
