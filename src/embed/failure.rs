//! Why a card cannot be shown, as the loader is told: a code of `press-card-error`, and one
//! sentence.

use super::events::object;
use crate::article::ArticleError;
use wasm_bindgen::JsValue;

/// What the loader catches: an object with `code` and `message`.
pub(super) enum Failure {
    /// The document cannot become a card.
    Document(ArticleError),
    /// The element cannot have a shadow root of ours.
    ClosedRoot,
}

impl From<ArticleError> for Failure {
    fn from(error: ArticleError) -> Self {
        Self::Document(error)
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let (code, message) = match failure {
            Failure::Document(error) => ("document", error.sentence()),
            Failure::ClosedRoot => (
                "unsupported",
                "the element has a closed shadow root already".into(),
            ),
        };
        object(&[("code", code), ("message", &message)])
    }
}
