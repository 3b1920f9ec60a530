//! Language tags (BCP 47), as documents and pages write them.

use press_card::article::is_language_tag;

/// The tag that a text is, if it is one. A name such as `Chinese` has the shape of a tag too, and
/// helps no screen reader: a language has two or three letters (ISO 639).
pub fn tag(text: &str) -> Option<String> {
    let tag = text.trim().replace('_', "-");
    let language = tag.split('-').next().unwrap_or_default();
    ((2..=3).contains(&language.len()) && is_language_tag(&tag)).then_some(tag)
}
