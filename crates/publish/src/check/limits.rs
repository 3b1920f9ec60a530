//! What a card cuts, or leaves out, because there is too much of it: `docs/limits.md`.

use super::{
    finding::Finding,
    report::{Report, path},
};
use press_card::article::{
    clean::{line, paragraphs},
    fields::{ARTICLE, Field, Kind},
    json::{Document, Item, Node},
    limits::{MAX_CLAUSES, MAX_LINE_CHARS, MAX_PARAGRAPH_CHARS, MAX_PARAGRAPHS, MAX_VALUES},
};

/// Texts, lists, and terms that are too long.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    Walk { report, clauses: 0 }.object(node, ARTICLE, "");
}

/// References that were not followed when an article was read from the document.
pub(super) fn check_references(root: &Document, report: &mut Report) {
    if root.is_cut_off() {
        report.warn("document", &Finding::NotFollowed);
    }
}

/// Goes through all that the card reads, as far as it reads it.
struct Walk<'a> {
    report: &'a mut Report,
    clauses: usize,
}

impl Walk<'_> {
    /// An object with these fields; `way` leads to it, with a dot at its end.
    fn object(&mut self, node: Node<'_>, fields: &[Field], way: &str) {
        for field in fields {
            for name in [&[field.name], field.else_read].concat() {
                let way = format!("{way}{name}");
                match field.kind {
                    Kind::Text => self.text(node.raw_text(name), MAX_LINE_CHARS, &way),
                    Kind::Paragraph => self.text(node.raw_text(name), MAX_PARAGRAPH_CHARS, &way),
                    Kind::Paragraphs => self.paragraphs(node.raw_text(name), &way),
                    _ => self.values(node, name, field, fields, &way),
                }
            }
        }
    }

    fn values(&mut self, node: Node<'_>, name: &str, field: &Field, fields: &[Field], way: &str) {
        let entries = node.entries(name);
        if entries.len() > MAX_VALUES {
            let (values, most) = (entries.len(), MAX_VALUES);
            self.report.warn(way, &Finding::TooMany { values, most });
        }
        // The conditions of a clause are clauses again.
        let is_clause = name == "hasPart";
        let members = match field.members {
            [] if is_clause => fields,
            members => members,
        };
        for (place, item) in entries.into_iter().take(MAX_VALUES) {
            let way = path(way, place);
            match item {
                Some(Item::Node(_)) if is_clause && !self.counts_clause(&way) => return,
                Some(Item::Node(one)) => self.object(one, members, &format!("{way}.")),
                Some(Item::Text(text)) if is_name(field.kind) => {
                    self.text(Some(text), MAX_LINE_CHARS, &way);
                }
                Some(Item::Text(text)) if field.kind == Kind::Corrections => {
                    self.text(Some(text), MAX_PARAGRAPH_CHARS, &way);
                }
                _ => {}
            }
        }
    }

    /// Whether there may be one clause more. It is said once that there may not.
    fn counts_clause(&mut self, way: &str) -> bool {
        self.clauses += 1;
        if self.clauses == MAX_CLAUSES + 1 {
            self.report
                .warn(way, &Finding::TooManyClauses(self.clauses));
        }
        self.clauses <= MAX_CLAUSES
    }

    fn text(&mut self, text: Option<&str>, max_chars: usize, way: &str) {
        let Some(text) = text.and_then(line) else {
            return;
        };
        let chars = text.chars().count();
        if chars > max_chars {
            let most = max_chars;
            self.report.warn(way, &Finding::TooLong { chars, most });
        }
    }

    fn paragraphs(&mut self, text: Option<&str>, way: &str) {
        let Some(text) = text else { return };
        let all = paragraphs(text, usize::MAX, usize::MAX);
        if all.len() > MAX_PARAGRAPHS {
            let (paragraphs, most) = (all.len(), MAX_PARAGRAPHS);
            let finding = Finding::TooManyParagraphs { paragraphs, most };
            self.report.warn(way, &finding);
        }
        if let Some(chars) = all
            .iter()
            .map(|one| one.chars().count())
            .find(|chars| *chars > MAX_PARAGRAPH_CHARS)
        {
            let most = MAX_PARAGRAPH_CHARS;
            self.report
                .warn(way, &Finding::LongParagraph { chars, most });
        }
    }
}

/// Whether a text in the place of an object, or in a list, is a name.
const fn is_name(kind: Kind) -> bool {
    matches!(kind, Kind::Texts | Kind::People | Kind::Organization)
}
