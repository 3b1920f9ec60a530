//! HOW it reads: the card's own words in three languages, dates, counts and punctuation.
//!
//! Scope: words and their form. The article stays in its own language; what stands here is only
//! what the card itself says.

mod count;
mod date;
mod locale;
mod phrases;
mod remarks;
mod tombstones;
mod typeset;

pub use count::count;
pub use date::{date, day_of_year};
pub use locale::{Locale, is_chinese};
pub use phrases::{Phrases, insert_name};
pub use remarks::RemarkPhrases;
pub use tombstones::TombstonePhrases;
pub use typeset::typeset;
