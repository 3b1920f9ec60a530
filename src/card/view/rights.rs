//! The credit, the notices, and the newspaper's statement.

use super::super::model::{ClauseModel, ContactModel, Credit, RightsModel};
use crate::text::Phrases;
use leptos::{either::Either, prelude::*};

pub(super) fn credit(credits: Vec<Credit>, lang: String) -> impl IntoView {
    let lines: Vec<_> = credits.into_iter().map(credit_line).collect();
    view! { <p part="credit" lang=lang>{lines}</p> }
}

fn credit_line(credit: Credit) -> impl IntoView {
    match credit.href {
        // The blank keeps the parts apart where the text is copied.
        Some(href) => Either::Left(view! { <a href=href>{credit.text}</a>" " }),
        None => Either::Right(view! { <span>{credit.text}</span>" " }),
    }
}

pub(super) fn rights(
    notices: Vec<String>,
    rights: RightsModel,
    words: &'static Phrases,
) -> impl IntoView {
    let notices: Vec<_> = notices
        .into_iter()
        .map(|notice| view! { <p part="notice">{notice}</p> })
        .collect();
    let applies = rights.applies.map(|one| {
        view! { <div class="clause" part="clause" lang=rights.lang.clone()>{clause(one)}</div> }
    });
    let has_clauses = !rights.clauses.is_empty();
    let clauses: Vec<_> = rights
        .clauses
        .into_iter()
        .map(|one| view! { <div class="clause">{clause(one)}</div> })
        .collect();
    view! {
        <section class="rights" aria-label=words.statement>
            {notices}
            {applies}
            {has_clauses.then(|| view! {
                <details part="statement">
                    <summary>{words.statement_all}</summary>
                    <div lang=rights.lang>
                        <h3>{rights.title}</h3>
                        {clauses}
                    </div>
                </details>
            })}
            {rights.contact.map(|one| contact(one, words.telephone))}
        </section>
    }
}

fn clause(clause: ClauseModel) -> impl IntoView {
    let conditions: Vec<_> = clause
        .conditions
        .into_iter()
        .map(|one| view! { {one.gap}<span>{one.number}{one.gap}{one.text}</span> })
        .collect();
    view! {
        <span class="number">{clause.number}</span>
        <p>{clause.text}{conditions}</p>
    }
}

fn contact(contact: ContactModel, label: &'static str) -> impl IntoView {
    let telephones: Vec<_> = contact
        .telephones
        .into_iter()
        .map(|(number, href)| view! { <span class="tel">{label}<a href=href>{number}</a></span> })
        .collect();
    view! { <p part="contact"><span>{contact.people}</span>{telephones}</p> }
}
