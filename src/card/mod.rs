//! HOW it looks: a [`CardModel`] that holds every string, link and flag, and the Leptos
//! components that draw it and decide nothing.

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod html;
mod model;
mod options;
mod view;

pub use model::{
    CardModel, ClauseModel, ContactModel, Control, CountModel, Credit, DialogModel, Drawn,
    FootModel, LinkModel, PictureModel, RightsModel, ShareModel,
};
pub use options::{CardOptions, Layout, Theme};
pub use view::card_view;

/// The stylesheet of the card, which its shadow root adopts: style/card.css as build.rs packs it.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/card.css"));
