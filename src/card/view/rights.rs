//! The credit, the notices, and the newspaper's statement.

use super::{
    super::model::{ClauseModel, ContactModel, Credit, RightsModel},
    element::{Element, html, part},
};
use crate::text::Phrases;

pub(super) fn credit(credits: &[Credit], lang: &str) -> Element {
    let mut line = part("p", "credit").attr("lang", lang);
    for credit in credits {
        let words = match &credit.href {
            Some(href) => html("a").attr("href", href.as_str()),
            None => html("span"),
        };
        // The space separates the parts where the text is copied.
        line = line.child(words.text(&credit.text)).text(" ");
    }
    line
}

pub(super) fn rights(notices: &[String], rights: &RightsModel, words: &'static Phrases) -> Element {
    let lang = &rights.lang;
    let notices = notices.iter().map(|one| part("p", "notice").text(one));
    let applies = rights
        .applies
        .as_ref()
        .map(|one| clause(one).attr("part", "clause").attr("lang", lang));
    let whole = html("div")
        .attr("lang", lang)
        .child(html("h3").text(&rights.title))
        .children(rights.clauses.iter().map(clause));
    let statement = part("details", "statement")
        .child(html("summary").text(words.statement_all))
        .child(whole);
    let contact = rights.contact.as_ref();
    html("section")
        .attr("class", "rights")
        .attr("aria-label", words.statement)
        .children(notices)
        .children(applies)
        .children((!rights.clauses.is_empty()).then_some(statement))
        .children(contact.map(|one| contact_line(one, words.telephone)))
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
    html("div")
        .attr("class", "clause")
        .child(html("span").attr("class", "number").text(&clause.number))
        .child(text)
}

fn contact_line(contact: &ContactModel, label: &'static str) -> Element {
    let telephones = contact.telephones.iter().map(|(number, href)| {
        let link = html("a").attr("href", href.as_str()).text(number);
        html("span").attr("class", "tel").text(label).child(link)
    });
    part("p", "contact")
        .child(html("span").text(&contact.people))
        .children(telephones)
}
