//! What is to be known of a text from outside: its encoding, its language, and the markup in it.

pub mod encoding;
pub mod language;
pub mod markup;
pub mod surrogates;
