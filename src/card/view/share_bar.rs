//! The share bar: a control for each network, and the count.

use super::{
    super::model::{Control, CountModel, ShareModel},
    icon::icon,
};
use crate::{
    share::{Network, ShareAction},
    text::Phrases,
};
use leptos::{ev::MouseEvent, prelude::*};

/// A constant and not a literal, for Leptos would build an element of nothing but literals with
/// `innerHTML`, which Trusted Types refuse.
pub(super) const STATUS: &str = "status";

pub(super) fn share_bar<F>(model: ShareModel, words: &'static Phrases, on_share: F) -> impl IntoView
where
    F: Fn(Network, MouseEvent) + Clone + 'static,
{
    let controls: Vec<_> = model
        .controls
        .into_iter()
        .map(|one| control(one, words, on_share.clone()))
        .collect();
    view! {
        <div part="share" role="group" aria-labelledby="share-label">
            <span class="share-label" id="share-label">{words.share_to}</span>
            {controls}
            {model.count.map(|one| count(one, words))}
            <span part=STATUS role="status"></span>
        </div>
    }
}

/// A real link where the network has an address, a button where it has none.
fn control<F>(control: Control, words: &'static Phrases, on_share: F) -> impl IntoView
where
    F: Fn(Network, MouseEvent) + Clone + 'static,
{
    let Control {
        network,
        label,
        action,
    } = control;
    let on_click = move |event| on_share(network, event);
    let id = network.id();
    let face = view! { {icon(network)} <span>{label}</span> };
    if let ShareAction::Open(address) = action {
        let hint = words.opens_new_window;
        leptos::either::Either::Left(view! {
            <a
                part="button"
                data-network=id
                href=address
                target="_blank"
                rel="noopener"
                on:click=on_click
            >
                {face}
                <span class="unseen">{hint}</span>
            </a>
        })
    } else {
        let opens_dialog = matches!(action, ShareAction::Dialog(_)).then_some("dialog");
        leptos::either::Either::Right(view! {
            <button
                part="button"
                type="button"
                data-network=id
                aria-haspopup=opens_dialog
                on:click=on_click
            >
                {face}
            </button>
        })
    }
}

fn count(count: CountModel, words: &'static Phrases) -> impl IntoView {
    view! {
        <span part="count">
            <span class="unseen">{words.share_count}" "</span>
            <span>{count.text}</span>
        </span>
    }
}
