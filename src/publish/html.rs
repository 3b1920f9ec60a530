//! One card as HTML.

use crate::card::{ArticleCard, CardModel};
use leptos::prelude::*;

/// The HTML of a card's shadow tree, without its stylesheet.
///
/// The same model gives the same text to the byte.
#[must_use]
pub fn html(model: CardModel) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view! { <ArticleCard model=model on_share=|_, _| () /> }.to_html());
    owner.cleanup();
    // Leptos marks the places of what may change. Nothing looks for them here: the live card is
    // drawn anew. In text the same characters are escaped.
    html.replace("<!>", "")
}
