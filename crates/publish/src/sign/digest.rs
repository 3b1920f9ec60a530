//! What tells one version of a document from another.

use super::{canonical, error::DocumentError};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// The digest of a document: SHA-256 over its [canonical form](super::canonical()) without its
/// `proof`, in base64url. It is the same however the document is written and whoever signed it,
/// and another when anything in it is another.
///
/// # Errors
/// There is no JSON object, or it has a duplicate member: nobody can say what it says.
///
/// ```
/// use press_card_publish::digest;
///
/// assert_eq!(digest(r#"{"b": 1, "a": 2}"#)?, digest(r#"{"a":2,"b":1.0,"proof":{}}"#)?);
/// assert_ne!(digest(r#"{"b": 1}"#)?, digest(r#"{"b": 2}"#)?);
/// # Ok::<(), press_card_publish::DocumentError>(())
/// ```
pub fn digest(document: &str) -> Result<String, DocumentError> {
    // As a browser reads a document; in a page it may stand behind a line end.
    let bare = document.trim_start_matches([' ', '\t', '\n', '\r']);
    let document = bare.strip_prefix('\u{feff}').unwrap_or(bare);
    let Value::Object(mut members) = canonical::read(document)? else {
        return Err(DocumentError::NotAnObject);
    };
    members.shift_remove("proof");
    let canonical = canonical::write(&Value::Object(members))?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(canonical)))
}
