//! Why a card cannot be shown, as the loader is told.

use press_card::article::ArticleError;
use wasm_bindgen::JsValue;

/// Why a card cannot be shown.
pub(super) enum Failure {
    /// The article's document cannot become a card, or the publisher's cannot be used.
    Document(#[cfg_attr(not(feature = "forms"), expect(dead_code))] ArticleError),
    /// The element cannot have a shadow root of ours.
    ClosedRoot,
}

impl From<ArticleError> for Failure {
    fn from(error: ArticleError) -> Self {
        Self::Document(error)
    }
}

/// One word, whose sentence is in loader/refusal.js: what few readers meet, not all have to load.
impl From<Failure> for JsValue {
    fn from(reason: Failure) -> Self {
        let word = match reason {
            #[cfg(feature = "forms")]
            Failure::Document(error) => return of_document(&error),
            // What is wrong with it, if anything is, is found out by who reads all forms.
            #[cfg(not(feature = "forms"))]
            Failure::Document(_) => "form",
            Failure::ClosedRoot => "closed-root",
        };
        word.into()
    }
}

/// What `press-card-error` carries.
#[cfg(feature = "forms")]
fn of_document(error: &ArticleError) -> JsValue {
    super::events::failure("document", &error.sentence(), error.field(), error.reason())
}
