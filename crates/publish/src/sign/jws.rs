//! The signature of an article: a detached JWS (RFC 7515, appendix F) of EdDSA (RFC 8037), which
//! travels in the document as `"proof": {"jws": "…"}`.

use super::{
    canonical,
    error::{DocumentError, SignError},
    key::{PublicKey, SigningKey},
    place,
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use core::fmt;
use press_card::article::Article;
use serde_json::{Map, Value};

/// `{"alg":"EdDSA"}`, the one header that there is.
const HEADER: &str = "eyJhbGciOiJFZERTQSJ9";

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
}

/// The document with its signature: the same text, and in it a member `proof`, either at the end
/// or where one stood.
///
/// # Errors
/// The document is no [`Article`]; its outermost value is no object; something in it is not read
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
    // RFC 8259 wants none, and in a page a browser would not read the document with one.
    let is_before = |c: char| c == '\u{feff}' || c.is_ascii_whitespace();
    let document = document.trim_start_matches(is_before);
    document.parse::<Article>()?;
    let signed = sign_object(document, key, 0)?;
    // It may be too long now.
    signed.parse::<Article>()?;
    Ok(signed)
}

/// The same for any JSON object that is to be believed like an article: a list of changes.
///
/// # Errors
/// As [`sign`] has them, but that it need not be an article.
pub fn sign_object(document: &str, key: &SigningKey, _iat: u64) -> Result<String, SignError> {
    let mut members = members(document)?;
    if let Some(proof) = members.shift_remove(PROOF)
        && signature(&proof).is_none()
    {
        return Err(SignError::OtherProof);
    }
    let content = Value::Object(members);
    canonical::check_numbers(&content)?;
    let signature = BASE64_URL_SAFE_NO_PAD.encode(key.sign(&input(&content)?));
    let jws = format!("{HEADER}..{signature}");
    let signed = place::with_proof(document, PROOF, &jws).ok_or(DocumentError::NotAnObject)?;
    Ok(signed)
}

/// What the signature in a document says, by the key of whoever should have signed it.
///
/// # Errors
/// There is no JSON object, or it has a duplicate member: nobody can say what was signed.
pub fn verify(document: &str, key: &PublicKey) -> Result<Verdict, DocumentError> {
    // As a browser does when it reads a document; in a page it may stand behind a line end.
    let bare = document.trim_start_matches([' ', '\t', '\n', '\r']);
    let document = bare.strip_prefix('\u{feff}').unwrap_or(bare);
    let mut members = members(document)?;
    let Some(proof) = members.shift_remove(PROOF) else {
        return Ok(Verdict::NotSigned);
    };
    let input = input(&Value::Object(members))?;
    let is_signed = signature(&proof).is_some_and(|signature| key.has_signed(&input, &signature));
    Ok(if is_signed {
        Verdict::AsPublished
    } else {
        Verdict::Changed
    })
}

impl Verdict {
    /// Its name, for programs: `as-published`, `changed` or `not-signed`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsPublished => "as-published",
            Self::Changed => "changed",
            Self::NotSigned => "not-signed",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AsPublished => "is as it was published",
            Self::Changed => "was changed since it was signed, or was signed with another key",
            Self::NotSigned => "is not signed",
        })
    }
}

fn members(document: &str) -> Result<Map<String, Value>, DocumentError> {
    match canonical::read(document)? {
        Value::Object(members) => Ok(members),
        _ => Err(DocumentError::NotAnObject),
    }
}

/// What is signed: the header, a dot, and the content (RFC 7515, section 5.1).
fn input(content: &Value) -> Result<Vec<u8>, DocumentError> {
    let payload = BASE64_URL_SAFE_NO_PAD.encode(canonical::write(content)?);
    Ok(format!("{HEADER}.{payload}").into_bytes())
}

/// The signature of a proof, if the proof is of the one form that there is.
fn signature(proof: &Value) -> Option<[u8; 64]> {
    let proof = proof.as_object().filter(|members| members.len() == 1)?;
    let detached = proof.get("jws")?.as_str()?.strip_prefix(HEADER)?;
    let signature = detached.strip_prefix("..")?;
    BASE64_URL_SAFE_NO_PAD
        .decode(signature)
        .ok()?
        .try_into()
        .ok()
}
