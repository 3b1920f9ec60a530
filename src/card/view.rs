//! The card's views: they draw a [`CardModel`] and decide nothing.

mod dialog;
mod element;
mod foot;
mod head;
mod icon;
mod picture;
mod remark;
mod rights;
mod share_bar;
mod status;
#[cfg(feature = "forms")]
mod tombstone;

use super::model::{CardModel, Place, Rendering};
use element::{classed, pane};
use leptos::IntoView;
use picture::picture;
use remark::remarks;

#[cfg(feature = "forms")]
pub use tombstone::tombstone_view;

/// The whole card, as it stands in its shadow root.
///
/// A card is drawn once and replaced as a whole when its model changes: nothing in it has to be
/// watched. A click on a control with `data-network` is for who has drawn the card to perform.
///
/// Contract: parts `kicker`, `headline`, `subheadline`, `dates`, `picture`, `abstract`, `byline`,
/// `body`, `share`, `button`, `count`, `status` (what was last done for the reader is written
/// there), `links`, `licences`, `owner`, `dialog`, `qr`, `address`, `copy`, `close`.
///
/// What the terms demand stands in elements of the class `due`. Of these none is a part or in
/// one, for a part's `opacity` takes all that is in it.
pub fn card_view(model: &CardModel) -> impl IntoView + use<> {
    let words = model.phrases();
    // A live card is drawn when it comes near the view, and its picture with it. One that came as
    // HTML may stand far below; what a browser draws is none, and has no code for it.
    let is_live = !cfg!(feature = "ssr") || model.rendering == Rendering::Live;
    let story = classed("div", "story")
        .attr("lang", &model.article_lang)
        .attr("dir", "auto")
        .child(head::head(model))
        .children(
            model
                .picture
                .as_ref()
                .map(|one| picture(one, 0, model, !is_live)),
        )
        .children(
            pane()
                .children(head::abstract_text(model))
                .children(head::body(model))
                .children(head::read_more(model))
                .unless_empty(),
        )
        .children(
            (1..)
                .zip(&model.more_pictures)
                .map(|(number, one)| picture(one, number, model, true)),
        );
    let foot = model.foot.as_ref();
    let article = classed("article", "card")
        .attr("aria-labelledby", "headline")
        .children(head::masthead(model))
        .child(story)
        .child(rights::credit(&model.credits, &model.article_lang))
        .child(pane().child(share_bar::share_bar(&model.share, words, is_live)))
        .children(remarks(model, Place::LICENSE, "p"))
        .children(remarks(model, Place::RIGHTS, "p"))
        .children(rights::rights(model, words))
        .children(foot.map(|foot| pane().child(foot::foot(foot, &model.rights.lang, words))));
    let is_static = match model.rendering {
        Rendering::Live => None,
        Rendering::Static {
            wants_program: false,
        } => Some(""),
        Rendering::Static {
            wants_program: true,
        } => Some("more"),
    };
    classed("div", "root")
        .attr("data-theme", model.theme.as_str())
        .attr("data-layout", model.layout.as_str())
        .attr("lang", model.locale.tag())
        .attr_if("data-static", is_static)
        .child(article)
        .child(pane().child(dialog::dialog(&model.dialog, words, is_live)))
}
