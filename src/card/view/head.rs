//! The story itself: headline, 核心提示 and text.

use super::super::model::CardModel;
use leptos::prelude::*;

pub(super) fn head(model: &CardModel) -> impl IntoView + use<> {
    let part = |text: &Option<String>, name: &'static str| {
        text.clone()
            .map(|text| view! { <p class=name part=name>{text}</p> })
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
            <h2 class="headline" part="headline" id="headline">
                <a href=model.url.clone()>{model.headline.clone()}</a>
            </h2>
            {part(&model.subheadline, "subheadline")}
            {part(&model.original_title, "original-title")}
            {has_dates.then(|| view! {
                <p class="dates" part="dates" lang=model.locale.tag()>{published}{printed}</p>
            })}
        </header>
    }
}

pub(super) fn summary(model: &CardModel) -> impl IntoView + use<> {
    let label = model.phrases().summary;
    let lang = model.locale.tag();
    model.summary.clone().map(|summary| {
        view! {
            <p class="abstract" part="abstract">
                <strong lang=lang>{label}</strong>
                <span>{summary}</span>
            </p>
        }
    })
}

pub(super) fn body(model: &CardModel) -> impl IntoView + use<> {
    let mut lead = model.lead.clone();
    let paragraphs: Vec<_> = model
        .paragraphs
        .iter()
        .map(|paragraph| {
            let lead = lead
                .take()
                .map(|lead| view! { <span class="byline" part="byline">{lead}</span> });
            view! { <p>{lead}{paragraph.clone()}</p> }
        })
        .collect();
    (!paragraphs.is_empty()).then(|| view! { <div class="body" part="body">{paragraphs}</div> })
}
