//! Why a card cannot be shown, as the loader is told: a code of `press-card-error`, and one
//! sentence.

use super::events::failure;
use press_card::article::ArticleError;
use wasm_bindgen::JsValue;

/// What the loader catches: an object with `code` and `message`.
pub(super) enum Failure {
    /// The document cannot become a card.
    Document(ArticleError),
    /// The document is not as its publisher has signed it.
    Changed,
    /// The element cannot have a shadow root of ours.
    ClosedRoot,
}

impl From<ArticleError> for Failure {
    fn from(error: ArticleError) -> Self {
        Self::Document(error)
    }
}

impl From<Failure> for JsValue {
    fn from(reason: Failure) -> Self {
        let (code, message) = match reason {
            Failure::Document(error) => ("document", error.sentence()),
            Failure::Changed => (
                "integrity",
                "the document is not as its publisher signed it".into(),
            ),
            Failure::ClosedRoot => (
                "unsupported",
                "the element has a closed shadow root already".into(),
            ),
        };
        failure(code, &message)
    }
}
