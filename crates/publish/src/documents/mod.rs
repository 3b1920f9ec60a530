//! Documents on disk.

mod folder;

pub use folder::{Published, documents, folder, is_document, read, replace, write};
