//! What a newspaper's signature says of its documents: that they are as it published them.

mod canonical;
mod digest;
mod error;
mod jws;
mod key;
mod key_file;
mod place;

pub use canonical::canonical;
pub use digest::digest;
pub use error::{DocumentError, SignError};
pub use jws::{Verdict, sign, sign_object, verify};
pub use key::{KeyError, PublicKey, SigningKey};
pub use key_file::KeyFileError;
