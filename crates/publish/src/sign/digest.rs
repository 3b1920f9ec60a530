//! By which words two texts of a document are told to be the same version of it.

use super::{canonical, error::DocumentError, jws};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// The digest of a document: SHA-256 over the canonical form (RFC 8785) of all of its members but
/// `proof`, in base64url. So it stays as it is when a document is signed, or written with other
/// blanks, and is another as soon as anything that the document says is.
///
/// # Errors
/// There is no JSON object, or it has a duplicate member.
///
/// ```
/// use press_card_publish::digest;
///
/// assert_eq!(digest(r#"{ "a": 1.0 }"#)?, digest(r#"{"a":1,"proof":{}}"#)?);
/// # Ok::<(), press_card_publish::DocumentError>(())
/// ```
pub fn digest(document: &str) -> Result<String, DocumentError> {
    let (members, _) = jws::parts(document)?;
    let content = canonical::write(&Value::Object(members))?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(content)))
}
