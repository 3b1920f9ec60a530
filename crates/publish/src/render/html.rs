//! One card as HTML.

use leptos::prelude::{IntoView as _, RenderHtml as _};
use press_card::card::{CardModel, card_view};

/// The HTML of a card's shadow tree, without its stylesheet.
///
/// The same model gives the same text to the byte.
#[must_use]
pub fn html(model: &CardModel) -> String {
    card_view(model).into_view().to_html()
}
