//! The card as HTML, made natively by the component that the browser runs; and what else a
//! newspaper publishes with it.

mod card;
mod folder;
mod html;
mod stylesheet;
mod tag;

pub use card::card;
pub use folder::{Published, documents, folder, read, write};
pub use html::html;
pub use stylesheet::Stylesheet;
pub use tag::Tag;
