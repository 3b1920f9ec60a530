//! What becomes of a document after it was published: the article is corrected, or withdrawn.

mod correct;
mod error;
mod members;
mod now;
mod withdraw;

pub use correct::{Correction, correct};
pub use error::AmendError;
pub use withdraw::withdraw;

use crate::sign::{SigningKey, sign};

/// The amended document, signed again. One that was signed is not left without a signature, nor with
/// one that is none any more.
fn signed(
    document: String,
    was_signed: bool,
    key: Option<&SigningKey>,
) -> Result<String, AmendError> {
    match key {
        Some(key) => Ok(sign(&document, key)?),
        None if was_signed => Err(AmendError::NoKey),
        None => Ok(document),
    }
}
