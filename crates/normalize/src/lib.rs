//! A document in whatever form, as the plain document that the element's program reads.
//!
//! That program has no room for all the forms in which pages describe an article: it reads the plain
//! one (docs/design.md#what-is-a-plain-document) and refuses the others as a whole. Their documents it
//! has from here, in a file that is loaded when the first of them comes.

mod article;
mod json;
mod publisher;

use press_card::article::{Article, ArticleError, Publisher};

/// An article's document and that of its publisher, if there is one, in the plain form: read as
/// normalized ones, they give the same card as these two texts do. `named` is the publisher's
/// document that the partner names.
///
/// # Errors
/// As from [`Article`] and from [`Publisher`] in the place of the article's publisher.
///
/// ```
/// let text = r#"{"@graph":[{"@type":"Report","headline":"早报","@id":"https://paper.example/a/1"}]}"#;
/// let (article, publisher) = press_card_normalize::normalized(text, None)?;
/// assert_eq!(
///     article,
///     r#"{"@type":"NewsArticle","url":"https://paper.example/a/1","headline":"早报","inLanguage":"zh-Hans"}"#
/// );
/// assert_eq!(publisher, None);
/// # Ok::<(), press_card::article::ArticleError>(())
/// ```
pub fn normalized(
    text: &str,
    named: Option<&str>,
) -> Result<(String, Option<String>), ArticleError> {
    let article: Article = text.parse()?;
    let named = named
        .map(|text| text.parse().map_err(ArticleError::in_publisher))
        .transpose()?;
    let publisher = Publisher::of(&article, named);
    let document = (!publisher.name.is_empty()).then(|| publisher::document(&publisher));
    Ok((article::document(&article, &publisher), document))
}

/// What crates/embed/loader/live.js asks for.
#[cfg(target_arch = "wasm32")]
mod module {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// As small as that of the element's program.
    #[global_allocator]
    static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// One text or two: the documents in the plain form. Or three: what is wrong as a sentence, the
    /// field, and the reason.
    #[wasm_bindgen]
    #[must_use]
    pub fn normalize(article: &str, publisher: Option<String>) -> Vec<String> {
        match super::normalized(article, publisher.as_deref()) {
            Ok((article, publisher)) => [Some(article), publisher].into_iter().flatten().collect(),
            Err(error) => vec![
                error.sentence(),
                error.field().to_owned(),
                error.reason().to_owned(),
            ],
        }
    }
}
