//! The card as HTML, made natively by the component that the browser runs; and the signature by
//! which a card tells that an article is as its paper published it.

mod html;
mod jws;
mod key;

pub use html::html;
pub use jws::{DocumentError, SignError, Verdict, canonical, sign, verify};
pub use key::{KeyError, PublicKey, SigningKey};
