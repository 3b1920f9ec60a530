//! What a paper publishes and checks natively: the card as HTML, made by the component that the
//! browser runs, and the faults of a document.

mod check;
mod encoding;
mod html;
mod import;
mod markup;

pub use check::{Fault, Severity, check, check_bytes};
pub use html::html;
pub use import::{ImportError, Imported, MAX_PAGE_BYTES, Place, import};
