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

pub(super) fn share_bar<F>(
    model: ShareModel,
    words: &'static Phrases,
    status: RwSignal<&'static str>,
    on_share: F,
) -> impl IntoView
where
    F: Fn(Network, MouseEvent) + Clone + Send + Sync + 'static,
{
    let controls: Vec<_> = model
        .controls
        .into_iter()
        .map(|one| control(one, words, on_share.clone()))
        .collect();
    view! {
        <div class="share" part="share" role="group" aria-labelledby="share-label">
            <span class="share-label" id="share-label">{words.share_to}</span>
            {controls}
            {model.count.map(|one| count(one, words))}
            <span class="status" part="status" role="status">{move || status.get()}</span>
        </div>
    }
}

/// A real link where the network has an address, a button where it has none.
fn control<F>(control: Control, words: &'static Phrases, on_share: F) -> impl IntoView
where
    F: Fn(Network, MouseEvent) + Clone + Send + Sync + 'static,
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
                class="button"
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
                class="button"
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
        <span class="count" part="count">
            <span class="unseen">{words.share_count}" "</span>
            {count.text}
        </span>
    }
}
