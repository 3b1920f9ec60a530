//! Language tags (BCP 47), as documents and pages write them.

pub use press_card::article::language_tag as tag;
