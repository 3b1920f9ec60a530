//! What is said of the article beside what stands in it.
//!
//! The program that readers wait for draws none of it: crates/embed/loader/remarks.js adds the same to
//! its card, where there is any.

#[cfg(feature = "forms")]
use super::element::{html, link};
use super::{
    super::model::{CardModel, Place},
    element::Element,
};

/// The remarks at a place, each in an element of this tag.
#[cfg(feature = "forms")]
pub(super) fn remarks(model: &CardModel, place: Place, tag: &'static str) -> Vec<Element> {
    let remarks = model.remarks.iter().filter(|remark| remark.place == place);
    let elements = remarks.map(|remark| {
        let words = match &remark.href {
            Some(href) => link(href.as_str()),
            None => html("span"),
        };
        let rel = (place == Place::LICENSE).then_some("license");
        let words = words.attr_if("rel", rel).text(&remark.text);
        // The card's own words, the article's, or as what is around.
        let lang = match place {
            Place::RIGHTS if remark.href.is_none() => Some(model.article_lang.as_str()),
            Place::CORRECTION | Place::DATES | Place::RIGHTS | Place::LICENSE => None,
            _ => Some(model.locale.tag()),
        };
        let mut element = html(tag);
        if tag == "p" {
            // What the terms demand, as all that is said of the article's making is.
            element = element.attr("class", "due");
        }
        element = element.attr("data-remark", "");
        if let Some(lang) = lang {
            element = element.attr("lang", lang);
        }
        element.child(words)
    });
    elements.collect()
}

#[cfg(not(feature = "forms"))]
pub(super) const fn remarks(_: &CardModel, _: Place, _: &str) -> Option<Element> {
    None
}
