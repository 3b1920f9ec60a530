//! The signature of an article: a detached JWS (RFC 7515, appendix F) of ES256 (RFC 7518, section
//! 3.4), which travels in the document as `"proof": {"jws": "…"}`.

use super::{
    canonical,
    error::{DocumentError, SignError},
    header::Header,
    key::SigningKey,
    place,
    public_key::PublicKey,
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use core::fmt;
use press_card::article::Publication;
use serde_json::{Map, Value};
use std::time::SystemTime;

/// The member that holds the signature, and is not under it.
const PROOF: &str = "proof";

/// What a signature says of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It is what the owner of the key has signed.
    AsPublished,
    /// There is a signature, and it is not of this document and this key. A signature does not
    /// tell which of the two is another.
    Changed,
    /// There is no signature.
    NotSigned,
    /// It is as it was signed, by a key that the paper has revoked: anybody may have it.
    Revoked,
    /// The paper's set has no key of the name that stands in the signature.
    UnknownKey,
}

/// By which key a document says that it was signed, and when.
pub(super) struct Proof {
    pub header: Header,
    encoded: String,
    signature: [u8; 64],
}

/// The document with its signature: the same text, and in it a member `proof`, either at the end
/// or where one stood. The signature tells that it was made now.
///
/// # Errors
/// The document is no [`Publication`]; its outermost value is no object; something in it is not read
/// alike by everybody (a duplicate member, a number that is not exact in a browser); or it
/// has a `proof` that is not of this kind.
///
/// ```
/// use press_card_publish::{SigningKey, Verdict, sign, verify};
///
/// let key = SigningKey::new()?;
/// let document = r#"{"@type":"NewsArticle","headline":"一","url":"https://paper.example/a/1"}"#;
/// let signed = sign(document, &key)?;
/// assert!(signed.starts_with(document.trim_end_matches('}')));
/// assert_eq!(verify(&signed, &key.public())?, Verdict::AsPublished);
///
/// let changed = signed.replace('一', "二");
/// assert_eq!(verify(&changed, &key.public())?, Verdict::Changed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sign(document: &str, key: &SigningKey) -> Result<String, SignError> {
    sign_at(document, key, now())
}

/// The same, of a signature that tells that it was made at this time, in seconds since 1970: with
/// the same key and time the same text comes out (RFC 6979).
///
/// # Errors
/// As [`sign`] has them.
pub fn sign_at(document: &str, key: &SigningKey, iat: u64) -> Result<String, SignError> {
    let document = bare(document);
    document.parse::<Publication>()?;
    let signed = sign_object(document, key, iat)?;
    // It may be too long now.
    signed.parse::<Publication>()?;
    Ok(signed)
}

/// The same for any JSON object that is to be believed like an article: a list of changes.
///
/// # Errors
/// As [`sign`] has them, but that it need not be an article.
pub fn sign_object(document: &str, key: &SigningKey, iat: u64) -> Result<String, SignError> {
    let document = bare(document);
    let (members, proof) = parts(document)?;
    if proof.is_some_and(|proof| Proof::read(&proof).is_none()) {
        return Err(SignError::OtherProof);
    }
    let content = Value::Object(members);
    canonical::check_numbers(&content)?;
    let kid = key.kid().to_owned();
    let header = Header { kid, iat }.encoded();
    let signature = BASE64_URL_SAFE_NO_PAD.encode(key.sign(&input(&header, &content)?));
    let jws = format!("{header}..{signature}");
    let signed = place::with_proof(document, PROOF, &jws).ok_or(DocumentError::NotAnObject)?;
    Ok(signed)
}

/// What the signature in a document says, by the key of whoever should have signed it.
///
/// # Errors
/// There is no JSON object, or it has a duplicate member: nobody can say what was signed.
pub fn verify(document: &str, key: &PublicKey) -> Result<Verdict, DocumentError> {
    let (members, proof) = parts(document)?;
    let Some(proof) = proof else {
        return Ok(Verdict::NotSigned);
    };
    let content = Value::Object(members);
    let is_signed = match Proof::read(&proof) {
        Some(proof) => key.has_signed(&input(&proof.encoded, &content)?, &proof.signature),
        None => false,
    };
    Ok(if is_signed {
        Verdict::AsPublished
    } else {
        Verdict::Changed
    })
}

/// Seconds since 1970.
pub(super) fn now() -> u64 {
    let since = SystemTime::UNIX_EPOCH.elapsed();
    since.unwrap_or_default().as_secs()
}

/// The members of a document, and apart from them its proof.
pub(super) fn parts(document: &str) -> Result<(Map<String, Value>, Option<Value>), DocumentError> {
    // As a browser does when it reads a document; in a page it may stand behind a line end.
    let bare = document.trim_start_matches([' ', '\t', '\n', '\r']);
    let document = bare.strip_prefix('\u{feff}').unwrap_or(bare);
    match canonical::read(document)? {
        Value::Object(mut members) => {
            let proof = members.shift_remove(PROOF);
            Ok((members, proof))
        }
        _ => Err(DocumentError::NotAnObject),
    }
}

impl Proof {
    /// If the proof is of the one form that there is.
    pub fn read(proof: &Value) -> Option<Self> {
        let proof = proof.as_object().filter(|members| members.len() == 1)?;
        let (encoded, signature) = proof.get("jws")?.as_str()?.split_once("..")?;
        let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).ok()?;
        Some(Self {
            header: Header::read(encoded)?,
            encoded: encoded.to_owned(),
            signature: signature.try_into().ok()?,
        })
    }
}

impl Verdict {
    /// Its name, for programs: `as-published`, `changed`, `not-signed`, `revoked` or `unknown-key`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsPublished => "as-published",
            Self::Changed => "changed",
            Self::NotSigned => "not-signed",
            Self::Revoked => "revoked",
            Self::UnknownKey => "unknown-key",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AsPublished => "is as it was published",
            Self::Changed => "was changed since it was signed, or was signed with another key",
            Self::NotSigned => "is not signed",
            Self::Revoked => "was signed with a key that the paper has revoked",
            Self::UnknownKey => "was signed with a key that is not in the paper's set",
        })
    }
}

/// RFC 8259 wants no mark of byte order, and in a page a browser would not read a document with one.
fn bare(document: &str) -> &str {
    document.trim_start_matches(|c: char| c == '\u{feff}' || c.is_ascii_whitespace())
}

/// What is signed: the header, a dot, and the content (RFC 7515, section 5.1).
fn input(header: &str, content: &Value) -> Result<Vec<u8>, DocumentError> {
    let payload = BASE64_URL_SAFE_NO_PAD.encode(canonical::write(content)?);
    Ok(format!("{header}.{payload}").into_bytes())
}
