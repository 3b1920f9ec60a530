//! The card as HTML, made natively by the component that the browser runs.

mod html;

pub use html::html;
