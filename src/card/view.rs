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
/// `model` is what it shows; `on_share` is called with every click on a network. A card is drawn
/// once and replaced as a whole when its model changes: nothing in it has to be watched.
///
/// Contract: parts `card`, `kicker`, `headline`, `subheadline`, `original-title`, `dates`,
/// `picture`, `abstract`, `byline`, `body`, `credit`, `share`, `button`, `count`, `status` (what
/// was last done for the reader is written there), `notice`, `statement`, `clause`, `contact`,
/// `links`, `licences`, `owner`, `dialog`, `qr`, `address`, `copy`, `close`.
#[component]
pub fn ArticleCard<F>(
    /// What the card shows.
    model: CardModel,
    /// Called with the network and the click.
    on_share: F,
) -> impl IntoView
where
    F: Fn(Network, MouseEvent) + Clone + 'static,
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
    let statement_lang = model.rights.lang.clone();
    view! {
        <div class="root" data-theme=theme data-layout=layout lang=model.locale.tag()>
            <article part="card" aria-labelledby="headline">
                <div class="story" lang=model.article_lang.clone() dir="auto">
                    {head::head(&model)}
                    {model.picture.map(picture::picture)}
                    {head::summary(model.summary, words.summary, model.locale)}
                    {head::body(model.lead, model.paragraphs)}
                    {picture::pictures(model.more_pictures)}
                </div>
                {rights::credit(model.credits, model.article_lang)}
                {share_bar::share_bar(model.share, words, on_share.clone())}
                {rights::rights(model.notices, model.rights, words)}
                {foot::foot(model.foot, &statement_lang, words)}
            </article>
            {dialog::dialog(model.dialog, words, on_share)}
        </div>
    }
}
