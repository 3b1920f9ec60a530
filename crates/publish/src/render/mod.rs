//! What a newspaper publishes of an article: its card as HTML, alone or in a frame.

mod ascii;
mod card;
mod endpoint;
mod frame;
mod html;
mod is_answer;
mod is_card;
mod oembed;
mod phrases;
mod stylesheet;
mod tag;

pub use card::card;
pub(crate) use card::now;
pub use endpoint::{Answer, Endpoint, EndpointError};
pub use frame::Frame;
pub use html::html;
pub use is_answer::is_answer;
pub use is_card::is_card;
pub use oembed::{Oembed, discovery, oembed};
pub use stylesheet::Stylesheet;
pub use tag::Tag;
