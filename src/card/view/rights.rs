//! The credit, the notices, and the newspaper's statement.

use super::{
    super::model::{ClauseModel, ContactModel, Credit, RightsModel},
    element::{Element, html, part},
};
use crate::text::Phrases;

pub(super) fn credit(credits: &[Credit], lang: &str) -> Element {
    let mut line = part("p", "credit").with_owned("lang", lang);
    for credit in credits {
        let words = match &credit.href {
            Some(href) => html("a").with_owned("href", href),
            None => html("span"),
        };
        // The blank keeps the parts apart where the text is copied.
        line = line.has(words.text(&credit.text)).says(" ");
    }
    line
}

pub(super) fn rights(notices: &[String], rights: &RightsModel, words: &'static Phrases) -> Element {
    let lang = &rights.lang;
    let notices = notices.iter().map(|one| part("p", "notice").text(one));
    let applies = rights
        .applies
        .as_ref()
        .map(|one| clause(one).with("part", "clause").with_owned("lang", lang));
    let whole = html("div")
        .with_owned("lang", lang)
        .has(html("h3").text(&rights.title))
        .has_all(rights.clauses.iter().map(clause));
    let statement = part("details", "statement")
        .has(html("summary").says(words.statement_all))
        .has(whole);
    let contact = rights.contact.as_ref();
    html("section")
        .with("class", "rights")
        .with("aria-label", words.statement)
        .has_all(notices)
        .has_all(applies)
        .has_all((!rights.clauses.is_empty()).then_some(statement))
        .has_all(contact.map(|one| contact_line(one, words.telephone)))
}

fn clause(clause: &ClauseModel) -> Element {
    let gap = clause.conditions.first().and_then(|one| one.gap);
    let mut text = html("p").text(&clause.text);
    for one in &clause.conditions {
        let mut condition = html("span").text(&one.number);
        if let Some(gap) = gap {
            text = text.says(gap);
            condition = condition.says(gap);
        }
        text = text.has(condition.text(&one.text));
    }
    html("div")
        .with("class", "clause")
        .has(html("span").with("class", "number").text(&clause.number))
        .has(text)
}

fn contact_line(contact: &ContactModel, label: &'static str) -> Element {
    let telephones = contact.telephones.iter().map(|(number, href)| {
        let link = html("a").with_owned("href", href).text(number);
        html("span").with("class", "tel").says(label).has(link)
    });
    part("p", "contact")
        .has(html("span").text(&contact.people))
        .has_all(telephones)
}
