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
#[cfg(feature = "forms")]
mod tombstone;
mod view;

pub use component::ArticleCard;
pub use model::{
    CardModel, ClauseModel, ContactModel, Control, CountModel, Credit, DialogModel, FootModel,
    LinkModel, PictureModel, Place, Rendering, RightsModel, ShareModel, day_of_publication,
};
#[cfg(feature = "forms")]
pub use model::{Remark, is_expired, written_remarks};
pub use options::{CardOptions, Layout, Theme};
pub use share_event::ShareEvent;
#[cfg(feature = "forms")]
pub use tombstone::Tombstone;
pub use view::card_view;
#[cfg(feature = "forms")]
pub use view::tombstone_view;

/// The stylesheet of the card, which its shadow root adopts: style/card.css as build.rs packs it.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/card.css"));
