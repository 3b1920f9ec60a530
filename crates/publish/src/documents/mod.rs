//! Documents on disk: which files they are, how they are read, and how files are written, in one
//! way for all commands.

mod error;
mod folder;
mod read;
mod walk;
mod write;

pub use error::{ReadError, Unreadable};
pub use folder::{Published, folder};
pub use read::{read, read_from};
pub use walk::{Document, Documents, documents, is_document};
pub use write::write;

pub(crate) use read::decode;
