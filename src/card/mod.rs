//! HOW it looks: a [`CardModel`] that holds every string, link and flag, and the Leptos
//! components that draw it and decide nothing.

#[cfg(feature = "browser")]
pub mod browser;
mod component;
#[cfg(feature = "ssr")]
pub mod html;
mod model;
mod options;
mod shadow_card;
mod share_event;
mod view;

pub use component::ArticleCard;
pub use model::{
    CardModel, ClauseModel, ContactModel, Control, CountModel, Credit, DialogModel, FootModel,
    LinkModel, PictureModel, Rendering, RightsModel, ShareModel, day_of_publication,
};
pub use options::{CardOptions, Layout, Theme};
pub use share_event::ShareEvent;
pub use view::card_view;

/// The stylesheet of the card, which its shadow root adopts: style/card.css as build.rs packs it.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/card.css"));
