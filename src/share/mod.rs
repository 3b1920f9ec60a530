//! WHERE it goes: the networks, their addresses, and the QR code.
//!
//! Scope: given an article's own address, title and picture, this folder says what a click on a
//! network does. It does none of it, and never looks at the page around the card.

mod action;
mod context;
mod network;
pub mod qr;
mod shared;

pub use action::{DialogKind, ShareAction, action};
pub use context::Context;
pub use network::Network;
pub use shared::Shared;
