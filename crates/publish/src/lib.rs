//! The card as HTML, made natively by the component that the browser runs; and what else a
//! newspaper does with its documents before it publishes them.

mod card;
mod check;
mod content_name;
mod encoding;
mod folder;
mod frame;
mod html;
mod import;
mod jws;
mod key;
mod markup;
mod oembed;
mod stylesheet;
mod tag;

pub use card::card;
pub use check::{Fault, Severity, check, check_bytes};
pub use folder::{Published, documents, folder, is_document, read, replace, write};
pub use frame::Frame;
pub use html::html;
pub use import::{ImportError, Imported, MAX_PAGE_BYTES, Place, import};
pub use jws::{DocumentError, SignError, Verdict, canonical, sign, verify};
pub use key::{KeyError, PublicKey, SigningKey};
pub use oembed::{Oembed, discovery, oembed};
pub use stylesheet::Stylesheet;
pub use tag::Tag;
