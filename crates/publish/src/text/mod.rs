//! What is to be known of a text from outside: its encoding, and whether it is text at all.

pub mod encoding;
pub mod markup;
