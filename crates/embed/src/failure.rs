//! Why a card cannot be shown, as the loader is told: a code of `press-card-error`, one sentence
//! and, where a document is at fault, its field and the reason.

use super::events::failure;
use press_card::article::ArticleError;
use wasm_bindgen::JsValue;

/// Why a card cannot be shown.
pub(super) enum Failure {
    /// The article's document cannot become a card, or the publisher's cannot be used.
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
        let (code, message, field, reason) = match reason {
            Failure::Document(error) => {
                ("document", error.sentence(), error.field(), error.reason())
            }
            Failure::Changed => (
                "integrity",
                "the document is not as its publisher signed it".into(),
                "document",
                "changed",
            ),
            Failure::ClosedRoot => (
                "unsupported",
                "the element has a closed shadow root already".into(),
                "",
                "",
            ),
        };
        failure(code, &message, field, reason)
    }
}
