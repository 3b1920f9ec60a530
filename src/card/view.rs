//! The card's views: they draw a [`CardModel`] and decide nothing.

mod dialog;
mod element;
mod foot;
mod head;
mod icon;
mod picture;
mod rights;
mod share_bar;

use super::{
    model::{CardModel, Drawn},
    options::{Layout, Theme},
};
use element::{html, part};
use leptos::IntoView;

/// The whole card, as it stands in its shadow root.
///
/// A card is drawn once and replaced as a whole when its model changes: nothing in it has to be
/// watched. A click on a control with `data-network` is for who has drawn the card to perform.
///
/// Contract: parts `card`, `kicker`, `headline`, `subheadline`, `original-title`, `dates`,
/// `picture`, `abstract`, `byline`, `body`, `credit`, `verified`, `share`, `button`, `count`, `status` (what
/// was last done for the reader is written there), `notice`, `statement`, `clause`, `contact`,
/// `links`, `licences`, `owner`, `dialog`, `qr`, `address`, `copy`, `close`.
pub fn card_view(model: &CardModel) -> impl IntoView + use<> {
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
    let story = html("div")
        .with("class", "story")
        .with_owned("lang", &model.article_lang)
        .with("dir", "auto")
        .has(head::head(model))
        .has_all(model.picture.as_ref().map(picture::picture))
        .has_all(head::summary(model))
        .has_all(head::body(model))
        .has_all(model.more_pictures.iter().map(picture::picture));
    let foot = model.foot.as_ref();
    let verified = model.verified.as_deref();
    let article = part("article", "card")
        .with("aria-labelledby", "headline")
        .has(story)
        .has(rights::credit(&model.credits, &model.article_lang))
        .has_all(verified.map(|words| part("p", "verified").text(words)))
        .has(share_bar::share_bar(&model.share, words))
        .has(rights::rights(&model.notices, &model.rights, words))
        .has_all(foot.map(|foot| foot::foot(foot, &model.rights.lang, words)));
    let drawn = match model.drawn {
        Drawn::Live => None,
        Drawn::Static {
            wants_program: false,
        } => Some(""),
        Drawn::Static {
            wants_program: true,
        } => Some("more"),
    };
    html("div")
        .with("class", "root")
        .with("data-theme", theme)
        .with("data-layout", layout)
        .with("lang", model.locale.tag())
        .with_some("data-static", drawn)
        .has(article)
        .has(dialog::dialog(&model.dialog, words))
}
