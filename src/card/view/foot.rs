//! The foot of the paper's own page: its links, its permits, its owner.

use super::super::model::{FootModel, LinkModel};
use crate::text::Phrases;
use leptos::{either::Either, prelude::*};

pub(super) fn foot(
    foot: Option<FootModel>,
    lang: &str,
    words: &'static Phrases,
) -> impl IntoView + use<> {
    let lang = lang.to_owned();
    foot.map(|foot| {
        let links: Vec<_> = foot.links.into_iter().map(link).collect();
        let licences: Vec<_> = foot
            .licences
            .into_iter()
            .map(|licence| view! { <li>{licence}</li> })
            .collect();
        let powered_by = foot
            .powered_by
            .map(|text| view! { <span lang="en">{text}</span> });
        let owner = foot.owner.map(|text| view! { <span>{text}</span>" " });
        let label = foot.links_label;
        view! {
            <footer lang=lang>
                {(!links.is_empty()).then(|| view! {
                    <nav aria-label=label><ul class="links" part="links">{links}</ul></nav>
                })}
                {(!licences.is_empty()).then(|| view! {
                    <ul class="licences" part="licences" aria-label=words.licences>{licences}</ul>
                })}
                <p class="owner" part="owner">{owner}{powered_by}</p>
            </footer>
        }
    })
}

fn link(link: LinkModel) -> impl IntoView {
    let words = match link.href {
        Some(href) => Either::Left(view! { <a href=href>{link.text}</a> }),
        None => Either::Right(link.text),
    };
    view! { <li>{words}</li> }
}
