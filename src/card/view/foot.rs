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
        let has_owner = owner.is_some() || powered_by.is_some();
        let label = foot.links_label;
        view! {
            <footer>
                {(!links.is_empty()).then(|| view! {
                    <nav aria-label=label>
                        <ul part="links" lang=lang.clone()>{links}</ul>
                    </nav>
                })}
                {(!licences.is_empty()).then(|| view! {
                    <div role="group" aria-label=words.licences>
                        <ul part="licences" lang=lang.clone()>{licences}</ul>
                    </div>
                })}
                {has_owner.then(|| view! {
                    <p part="owner" lang=lang.clone()>{owner}{powered_by}</p>
                })}
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
