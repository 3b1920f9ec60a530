//! The story itself: headline, 核心提示 and text.

use super::super::model::CardModel;
use crate::text::Locale;
use leptos::prelude::*;

pub(super) fn head(model: &CardModel) -> impl IntoView + use<> {
    let part = |text: &Option<String>, name: &'static str| {
        text.clone().map(|text| view! { <p part=name>{text}</p> })
    };
    let published = model.published.clone().map(|(iso, text)| {
        view! { <time datetime=iso>{text}</time> }
    });
    let has_dates = published.is_some() || model.printed.is_some();
    let printed = model
        .printed
        .clone()
        .map(|text| view! { <span>{text}</span> });
    view! {
        <header>
            {part(&model.kicker, "kicker")}
            <h2 part="headline" id="headline">
                <a href=model.url.clone()>{model.headline.clone()}</a>
            </h2>
            {part(&model.subheadline, "subheadline")}
            {part(&model.original_title, "original-title")}
            {has_dates.then(|| view! {
                <p part="dates" lang=model.locale.tag()>{published}{printed}</p>
            })}
        </header>
    }
}

pub(super) fn summary(
    summary: Option<String>,
    label: &'static str,
    locale: Locale,
) -> impl IntoView {
    summary.map(|summary| {
        view! {
            <p part="abstract">
                <strong lang=locale.tag()>{label}</strong>
                <span>{summary}</span>
            </p>
        }
    })
}

pub(super) fn body(mut lead: Option<String>, paragraphs: Vec<String>) -> impl IntoView {
    let paragraphs: Vec<_> = paragraphs
        .into_iter()
        .map(|paragraph| {
            let lead = lead
                .take()
                .map(|lead| view! { <span part="byline">{lead}</span> });
            view! { <p>{lead}{paragraph}</p> }
        })
        .collect();
    (!paragraphs.is_empty()).then(|| view! { <div part="body">{paragraphs}</div> })
}
