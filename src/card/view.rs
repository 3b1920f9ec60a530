//! The card's views: they draw a [`CardModel`] and decide nothing.

mod dialog;
mod foot;
mod head;
mod icon;
mod picture;
mod rights;
mod share_bar;

use super::{
    model::CardModel,
    options::{Layout, Theme},
};
use crate::share::Network;
use leptos::{ev::MouseEvent, prelude::*};

/// The whole card, as it stands in its shadow root.
///
/// `model` is what it shows; `status` is what was last done for the reader (「链接已复制」), said
/// to screen readers too; `on_share` is called with every click on a network.
///
/// Contract: parts `card`, `kicker`, `headline`, `original-title`, `picture`, `abstract`,
/// `byline`, `body`, `credit`, `share`, `button`, `count`, `dialog`, `qr`, `address`, `copy`,
/// `close`, `status`, `statement`, `clause`, `contact`, `links`, `licences`, `owner`.
#[component]
pub fn ArticleCard<F>(
    /// What the card shows.
    model: RwSignal<CardModel>,
    /// What was last done for the reader.
    status: RwSignal<&'static str>,
    /// Called with the network and the click.
    on_share: F,
) -> impl IntoView
where
    F: Fn(Network, MouseEvent) + Clone + Send + Sync + 'static,
{
    move || card(model.get(), status, on_share.clone())
}

fn card<F>(model: CardModel, status: RwSignal<&'static str>, on_share: F) -> impl IntoView
where
    F: Fn(Network, MouseEvent) + Clone + Send + Sync + 'static,
{
    let words = model.phrases();
    let theme = match model.theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let layout = match model.layout {
        Layout::Card => "card",
        Layout::Full => "full",
    };
    view! {
        <div class="root" data-theme=theme data-layout=layout lang=model.locale.tag()>
            <article class="card" part="card" aria-labelledby="headline">
                <div class="story" lang=model.article_lang.clone()>
                    {head::head(&model)}
                    {model.picture.clone().map(picture::picture)}
                    {head::summary(&model)}
                    {head::body(&model)}
                    {picture::pictures(model.more_pictures.clone())}
                </div>
                {rights::credit(&model)}
                {share_bar::share_bar(model.share.clone(), words, status, on_share.clone())}
                {rights::rights(&model)}
                {foot::foot(model.foot.clone(), &model.rights.lang, words)}
            </article>
            {dialog::dialog(model.dialog.clone(), words, status, on_share)}
        </div>
    }
}
