//! The key that everybody may have: it tells what the private one has signed.

use super::{
    jwk::{Jwk, bytes},
    key::KeyError,
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use core::{fmt, str::FromStr};
use p256::ecdsa::{Signature, VerifyingKey, signature::Verifier as _};
use serde::de::IgnoredAny;
use sha2::{Digest as _, Sha256};

/// What a point begins with that is written whole (SEC 1, section 2.3.3).
const UNCOMPRESSED: u8 = 4;

/// The key by which a signature is checked.
///
/// As one word it is its point, as `<press-card signer="…">` takes it.
///
/// ```
/// use press_card_publish::{PublicKey, SigningKey};
///
/// let key = SigningKey::new()?.public();
/// let word = key.to_string();
/// assert_eq!(word.len(), 87);
/// assert_eq!(word.parse::<PublicKey>()?, key);
/// assert_eq!(PublicKey::from_jwk(&key.to_jwk(None))?, key);
/// # Ok::<(), press_card_publish::KeyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(pub(super) VerifyingKey);

impl PublicKey {
    /// The key of a JWK (RFC 7518, section 6.2) with `kty`, `crv`, `x` and `y`.
    ///
    /// # Errors
    /// It is none of P-256, or is the private one, which has no business where signatures are
    /// checked.
    pub fn from_jwk(jwk: &str) -> Result<Self, KeyError> {
        Ok(Self::from_named_jwk(jwk)?.0)
    }

    /// The same, and its name: its `kid`, or else its thumbprint.
    pub(super) fn from_named_jwk(jwk: &str) -> Result<(Self, String), KeyError> {
        let jwk: Jwk<'_, IgnoredAny> = Jwk::read(jwk)?;
        if jwk.d.is_some() {
            return Err(KeyError::Private);
        }
        let key = jwk.public()?;
        let kid = jwk.kid.map_or_else(|| key.kid(), str::to_owned);
        Ok((key, kid))
    }

    /// The key as a JWK by this name, or by its [`kid`](Self::kid).
    #[must_use]
    pub fn to_jwk(&self, kid: Option<&str>) -> String {
        let [x, y] = self.coordinates();
        let thumbprint = self.kid();
        let kid = kid.unwrap_or(&thumbprint);
        format!(
            r#"{{"kty":"EC","crv":"P-256","x":"{x}","y":"{y}","kid":"{kid}","alg":"ES256","use":"sig"}}"#
        )
    }

    /// The name that it has unless it is given another: its thumbprint (RFC 7638).
    #[must_use]
    pub fn kid(&self) -> String {
        let [x, y] = self.coordinates();
        let members = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(members))
    }

    /// The key of these coordinates, if they are of a point on the curve.
    pub(super) fn of(x: &str, y: &str) -> Result<Self, KeyError> {
        let (x, y) = (bytes::<32>(x)?, bytes::<32>(y)?);
        Self::of_point(&[&[UNCOMPRESSED][..], &*x, &*y].concat())
    }

    pub(super) fn of_point(point: &[u8]) -> Result<Self, KeyError> {
        VerifyingKey::from_sec1_bytes(point)
            .map(Self)
            .map_err(|_| KeyError::NotP256)
    }

    fn coordinates(&self) -> [String; 2] {
        let point = self.0.to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        [x, y].map(|bytes| BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Whether the signature is of this key and this message. Of the two signatures that belong
    /// together (`s`, and the order of the curve less `s`) both are taken: RFC 7518 asks for no
    /// other, browsers take both, and RFC 6979 gives either.
    pub(super) fn has_signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        Signature::from_slice(signature)
            .is_ok_and(|signature| self.0.verify(message, &signature).is_ok())
    }
}

impl FromStr for PublicKey {
    type Err = KeyError;

    /// From its point, uncompressed, in base64url.
    fn from_str(word: &str) -> Result<Self, KeyError> {
        let point = bytes::<65>(word)?;
        if point[0] != UNCOMPRESSED {
            return Err(KeyError::NotP256);
        }
        Self::of_point(&*point)
    }
}

impl fmt::Display for PublicKey {
    /// Its point, uncompressed, in base64url.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let point = self.0.to_sec1_point(false);
        f.write_str(&BASE64_URL_SAFE_NO_PAD.encode(point.as_bytes()))
    }
}
