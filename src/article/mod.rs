//! WHAT is said: a newspaper's JSON-LD becomes an [`Article`] and its [`Publisher`], and the
//! publisher's terms become the [`Notice`]s that the card must show.
//!
//! Scope: this folder reads documents and decides what has to be said. It holds no words of
//! its own, no layout, and no browser.

// Named after its type, as each file of this folder is; the folder is named after the sentence.
#[allow(clippy::module_inception)]
mod article;
mod attribution;
mod clause;
pub mod clean;
#[cfg(feature = "forms")]
mod correction;
mod date;
#[cfg(feature = "forms")]
mod digital_source;
mod document;
mod error;
#[cfg(feature = "forms")]
mod expiry;
pub mod fields;
mod forms;
mod genre;
pub mod json;
mod language;
pub mod limits;
mod minify;
mod name;
mod person;
mod picture;
pub mod plain;
mod publisher;
mod reader;
mod source;
mod tally;
mod terms;
mod url;
mod value;
#[cfg(feature = "forms")]
mod withdrawal;

pub use article::{Article, is_article};
pub use attribution::{Notice, Reuse, attribution};
pub use clause::{Clause, Rule};
#[cfg(feature = "forms")]
pub use correction::Correction;
pub use date::{Date, NotADate, offset};
#[cfg(feature = "forms")]
pub use digital_source::DigitalSource;
pub use error::{ArticleError, ErrorKind};
#[cfg(feature = "forms")]
pub use expiry::Expiry;
#[cfg(debug_assertions)]
pub use forms::with_plain_alone;
pub use genre::{Genre, is_article_type};
pub use language::{language_said, language_tag};
pub use limits::MAX_DOCUMENT_BYTES;
pub use minify::minified;
pub use person::Person;
pub use picture::Picture;
pub use publisher::{Contact, Link, Publisher, WeiboAccount};
pub use source::Source;
pub(crate) use url::percent_encode;
pub use url::{UrlError, WebUrl};
#[cfg(feature = "forms")]
pub use withdrawal::{Publication, Withdrawal};
