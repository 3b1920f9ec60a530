//! One card as HTML.

use crate::card::{ArticleCard, CardModel};
use leptos::prelude::*;
use std::rc::Rc;

/// The HTML of a card's shadow tree, without its stylesheet.
///
/// The same model gives the same text to the byte.
#[must_use]
pub fn html(model: CardModel) -> String {
    view! { <ArticleCard model=Rc::new(model) /> }.to_html()
}
