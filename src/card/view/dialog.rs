//! The dialog 「分享到-微信」: a native `<dialog>`, which brings focus, Esc and the backdrop.

use super::{super::model::DialogModel, share_bar::STATUS};
use crate::{
    share::{DialogKind, Network, qr},
    text::Phrases,
};
use leptos::{either::Either, ev::MouseEvent, prelude::*};

pub(super) fn dialog<F>(model: DialogModel, words: &'static Phrases, on_share: F) -> impl IntoView
where
    F: Fn(Network, MouseEvent) + Clone + 'static,
{
    let kind = match model.kind {
        DialogKind::Scan => "scan",
        DialogKind::Paste => "paste",
        DialogKind::WechatMenu | DialogKind::WecomMenu => "menu",
    };
    let is_image = model.qr_is_image;
    let on_copy = move |event| on_share(Network::Copy, event);
    // The inner box fills the dialog, so that a click on the dialog itself is on its backdrop.
    view! {
        <dialog part="dialog" data-kind=kind aria-labelledby="dialog-title">
            <div class="sheet">
                <form class="bar" method="dialog">
                    <h3 id="dialog-title">{words.dialog_title}</h3>
                    <button part="close" aria-label=words.close>{"X"}</button>
                </form>
                {model.qr.map(|symbol| view! {
                    <div class="code">{picture(symbol, is_image, words)}</div>
                })}
                {model.qr_note.map(|note| view! { <p class="note">{note}</p> })}
                <p class="steps">{model.steps}</p>
                <p part="address" dir="ltr" lang="zxx">{model.address}</p>
                <button part="copy" type="button" on:click=on_copy>
                    {words.copy}
                </button>
                <p part=STATUS role="status"></p>
            </div>
        </dialog>
    }
}

fn picture(symbol: qr::Symbol, is_image: bool, words: &'static Phrases) -> impl IntoView {
    let label = words.qr_label;
    if is_image {
        let src = data_address(&symbol);
        Either::Left(view! {
            <img part="qr" alt=label src=src width=symbol.px height=symbol.px />
        })
    } else {
        let modules = symbol.modules;
        let view_box = format!("0 0 {modules} {modules}");
        let white = format!("M0 0h{modules}v{modules}H0z");
        Either::Right(view! {
            <svg
                part="qr"
                role="img"
                aria-label=label
                width=symbol.px
                height=symbol.px
                viewBox=view_box
                shape-rendering="crispEdges"
            >
                <path fill="#fff" d=white></path>
                <path fill="#000" d=symbol.path></path>
            </svg>
        })
    }
}

/// `#` and the angle brackets are the only characters of the picture that an address may not
/// hold.
fn data_address(symbol: &qr::Symbol) -> String {
    let svg = symbol
        .to_svg()
        .replace('#', "%23")
        .replace('<', "%3C")
        .replace('>', "%3E");
    format!("data:image/svg+xml,{svg}")
}
