//! What a newspaper's signature says of its documents: that they are as it published them.

mod canonical;
mod day;
mod digest;
mod error;
mod header;
mod jwk;
mod jws;
mod key;
mod key_file;
mod key_set;
mod place;
mod public_key;
mod set_file;

pub use canonical::canonical;
pub use day::{day_of, today};
pub use digest::digest;
pub use error::{DocumentError, SignError};
pub use jws::{Verdict, sign, sign_at, sign_object, verify};
pub use key::{KeyError, SigningKey};
pub use key_file::KeyFileError;
pub use key_set::{KeySet, KeySetError};
pub use public_key::PublicKey;
