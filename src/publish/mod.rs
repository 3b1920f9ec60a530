//! The card as HTML, made natively by the component that the browser runs; and what else a
//! newspaper publishes with it.

mod card;
mod folder;
mod html;
mod jws;
mod key;
mod stylesheet;
mod tag;

pub use card::card;
pub use folder::{Published, documents, folder, read, write};
pub use html::html;
pub use jws::{DocumentError, SignError, Verdict, canonical, sign, verify};
pub use key::{KeyError, PublicKey, SigningKey};
pub use stylesheet::Stylesheet;
pub use tag::Tag;
