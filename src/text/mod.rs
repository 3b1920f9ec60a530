//! HOW it reads: the card's own words in three languages, dates, counts and punctuation.
//!
//! Scope: words and their form. The article stays in its own language; what stands here is only
//! what the card itself says.

mod count;
mod date;
mod locale;
mod phrases;
mod typeset;

pub use count::count;
pub use date::date;
pub use locale::{Locale, is_chinese};
pub use phrases::{Phrases, insert_name};
pub use typeset::typeset;
