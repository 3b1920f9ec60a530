//! Authors and contributors without a name.

use super::{
    finding::Finding,
    report::{Report, path},
};
use press_card::article::{
    clean::line,
    fields::{ARTICLE, Kind},
    json::{Item, Node},
};

/// Each of them.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    for field in ARTICLE.iter().filter(|field| field.kind == Kind::People) {
        // Where one is given, those in its place are not read.
        let names = [&[field.name], field.else_read].concat();
        let given = names.iter().find(|name| !node.entries(name).is_empty());
        check_field(node, given.unwrap_or(&field.name), report);
    }
}

fn check_field(node: Node<'_>, name: &str, report: &mut Report) {
    for (place, item) in node.entries(name) {
        let has_name = match item {
            // An empty text is a way to say nothing.
            Some(Item::Text(text)) => text.trim().is_empty() || line(text).is_some(),
            Some(Item::Node(person)) => {
                let inner = person.nodes("name");
                let parts = ["name", "givenName", "familyName"];
                parts.iter().any(|part| person.text(part).is_some())
                    || inner.iter().any(|one| one.text("name").is_some())
            }
            None => false,
        };
        if !has_name {
            report.warn(&path(name, place), &Finding::NoPersonsName);
        }
    }
}
