//! Documents on disk: which files they are, how they are read, and how files are written, in one
//! way for all commands.

mod address;
mod error;
mod folder;
mod gone;
mod name;
mod open;
mod outputs;
mod read;
mod remove;
mod temporary;
mod walk;
mod write;

pub use address::{AddressError, address};
pub use error::{ReadError, Unreadable};
pub use folder::{Published, folder};
pub use gone::gone;
pub use name::shown;
pub use open::open;
pub use outputs::Outputs;
pub use read::{read, read_from};
pub use remove::remove_in;
pub(crate) use walk::MAX_LINKS;
pub use walk::{Document, Documents, documents, is_document};
pub use write::{target, write, write_bytes, write_in};

pub(crate) use read::{decode, read_list};
pub(crate) use temporary::new as new_file;
pub(crate) use write::{folder_of, sync_folder};
