//! The header of a signature: by which key, and when.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};

/// The last second of the year 9999: what is later has no date that is written in four digits.
const MAX_IAT: u64 = 253_402_300_799;

/// The most letters in the name of a key: it stands in every signature.
const MAX_KID_CHARS: usize = 64;

/// What stands in the header beside the algorithm. It has one spelling, so that nobody has to read
/// JSON of which somebody else has another reading.
pub(super) struct Header {
    /// The name of the key, as the set of keys has it.
    pub kid: String,
    /// When it was signed, in seconds since 1970.
    pub iat: u64,
}

impl Header {
    /// As it stands in the proof.
    pub fn encoded(&self) -> String {
        let Self { kid, iat } = self;
        BASE64_URL_SAFE_NO_PAD.encode(format!(r#"{{"alg":"ES256","kid":"{kid}","iat":{iat}}}"#))
    }

    /// Of what stands in a proof.
    pub fn read(encoded: &str) -> Option<Self> {
        let json = String::from_utf8(BASE64_URL_SAFE_NO_PAD.decode(encoded).ok()?).ok()?;
        let rest = json.strip_prefix(r#"{"alg":"ES256","kid":""#)?;
        let (kid, rest) = rest.split_once(r#"","iat":"#)?;
        let iat = rest.strip_suffix('}')?.parse().ok()?;
        let header = Self {
            kid: kid.to_owned(),
            iat,
        };
        let is_exact = is_kid(kid) && iat <= MAX_IAT && header.encoded() == encoded;
        is_exact.then_some(header)
    }
}

/// Whether a signature can name its key so: in letters that need no escape and look like no others.
pub(super) fn is_kid(kid: &str) -> bool {
    (1..=MAX_KID_CHARS).contains(&kid.len())
        && kid
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}
