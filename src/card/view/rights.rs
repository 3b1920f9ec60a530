//! The credit, the notices, and the newspaper's statement.

use super::{
    super::model::{CardModel, ClauseModel, ContactModel, Credit},
    element::{Element, classed, html, link},
};
use crate::text::Phrases;

pub(super) fn credit(credits: &[Credit], lang: &str) -> Element {
    let mut line = classed("p", "due credit").attr("lang", lang);
    for credit in credits {
        let words = match &credit.href {
            Some(href) => link(href.as_str()),
            None => html("span"),
        };
        // The space separates the parts where the text is copied.
        line = line.child(words.text(&credit.text)).text(" ");
    }
    line
}

/// Nothing, where nobody's terms are known.
pub(super) fn rights(model: &CardModel, words: &'static Phrases) -> Option<Element> {
    let rights = &model.rights;
    let lang = &rights.lang;
    let notices = model
        .notices
        .iter()
        .map(|one| classed("p", "notice").text(one));
    let applies = rights
        .applies
        .as_ref()
        .map(|one| clause(one).attr("lang", lang));
    let contact = rights.contact.as_ref();
    let whole = html("div")
        .attr("lang", lang)
        .child(html("h3").text(&rights.title))
        .children(rights.clauses.iter().map(clause));
    let summary = html("summary").text(words.statement).text(" · ");
    let statement = classed("details", "statement")
        .child(summary.text(words.statement_all))
        .child(whole);
    classed("section", "due rights")
        .attr("aria-label", words.statement)
        .children(notices)
        // Before the clause that applies, which gives way to it when it is open.
        .children((!rights.clauses.is_empty()).then_some(statement))
        .children(applies)
        .children(contact.map(|one| contact_line(one, words.telephone)))
        .unless_empty()
}

fn clause(clause: &ClauseModel) -> Element {
    let gap = clause.conditions.first().and_then(|one| one.gap);
    let mut text = html("p").text(&clause.text);
    for one in &clause.conditions {
        let mut condition = html("span").text(&one.number);
        if let Some(gap) = gap {
            text = text.text(gap);
            condition = condition.text(gap);
        }
        text = text.child(condition.text(&one.text));
    }
    classed("div", "clause")
        .child(classed("span", "number").text(&clause.number))
        .child(text)
}

pub(super) fn contact_line(contact: &ContactModel, label: &'static str) -> Element {
    let telephones = contact.telephones.iter().map(|(number, href)| {
        let link = html("a").attr("href", href.as_str()).text(number);
        classed("span", "tel").text(label).child(link)
    });
    classed("p", "contact")
        .child(html("span").text(&contact.people))
        .children(telephones)
}
