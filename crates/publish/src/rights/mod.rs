//! What machines read of a publisher's terms: for its own host, in the forms that crawlers look for.

mod files;
mod folder;
mod uses;

pub use files::Rights;
pub use folder::write_new_folder;
pub use uses::Uses;
