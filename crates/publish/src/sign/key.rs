//! The keys of a paper: one that signs, and one that everybody may have.

use super::jwk::Jwk;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use core::{fmt, str::FromStr};
use p256::ecdsa::{
    Signature, VerifyingKey,
    signature::{Signer as _, Verifier as _},
};
use serde::de::IgnoredAny;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// The most letters in the name of a key: it stands in every signature.
const MAX_KID_CHARS: usize = 64;

/// What a point begins with that is written whole (SEC 1, section 2.3.3).
const UNCOMPRESSED: u8 = 4;

/// The key that signs, of the curve P-256. Whoever has it can publish in the paper's name.
///
/// It is not printed by anything, and is gone from memory when it is dropped.
///
/// ```
/// use press_card_publish::SigningKey;
///
/// let key = SigningKey::new()?;
/// let again = SigningKey::from_jwk(&key.to_jwk())?;
/// assert_eq!(again.public(), key.public());
/// # Ok::<(), press_card_publish::KeyError>(())
/// ```
pub struct SigningKey {
    key: p256::ecdsa::SigningKey,
    kid: String,
}

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
pub struct PublicKey(VerifyingKey);

/// Why a key cannot be used. It holds nothing of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// It is no key of P-256, written as RFC 7517 and RFC 7518 have it.
    NotP256,
    /// The private key, where the public one is wanted.
    Private,
    /// The public key, where the private one is wanted.
    Public,
    /// The private and the public part do not belong together.
    NotAPair,
    /// Its name is not one that a signature can have.
    Kid,
    /// This system gave no random numbers to make a key of.
    NoRandomNumbers,
}

impl SigningKey {
    /// A new key, of the system's random numbers. Its name is the [thumbprint](PublicKey::kid).
    ///
    /// # Errors
    /// The system gives none.
    pub fn new() -> Result<Self, KeyError> {
        let mut secret = Zeroizing::new([0; 32]);
        loop {
            getrandom::fill(&mut *secret).map_err(|_| KeyError::NoRandomNumbers)?;
            // One in four thousand million is beyond the order of the curve.
            if let Ok(key) = p256::ecdsa::SigningKey::from_slice(&*secret) {
                let kid = PublicKey(*key.verifying_key()).kid();
                return Ok(Self { key, kid });
            }
        }
    }

    /// The same key by another name: 1 to 64 letters, digits and `.`, `_`, `-`.
    ///
    /// # Errors
    /// It is none that a signature can have.
    pub fn named(self, kid: &str) -> Result<Self, KeyError> {
        let kid = kid.to_owned();
        is_kid(&kid)
            .then_some(Self { kid, ..self })
            .ok_or(KeyError::Kid)
    }

    /// The key of a JWK (RFC 7518, section 6.2) with `kty`, `crv`, `x`, `y` and `d`; and its name,
    /// where it has a `kid`.
    ///
    /// # Errors
    /// It is none of P-256, has no `d`, or `x` and `y` do not belong to `d`.
    pub fn from_jwk(jwk: &str) -> Result<Self, KeyError> {
        let jwk: Jwk<'_, &str> = Jwk::read(jwk)?;
        let public = jwk.public()?;
        let secret = bytes::<32>(jwk.d.ok_or(KeyError::Public)?)?;
        let key = p256::ecdsa::SigningKey::from_slice(&*secret).map_err(|_| KeyError::NotP256)?;
        if *key.verifying_key() != public.0 {
            return Err(KeyError::NotAPair);
        }
        let kid = jwk.kid.map_or_else(|| public.kid(), str::to_owned);
        Ok(Self { key, kid })
    }

    /// The key as a JWK: the content of a file that nobody else may read.
    #[must_use]
    pub fn to_jwk(&self) -> Zeroizing<String> {
        let secret = Zeroizing::new(self.key.to_bytes());
        let d = Zeroizing::new(BASE64_URL_SAFE_NO_PAD.encode(*secret));
        let public = self.public().to_jwk(Some(&self.kid));
        // Large enough from the start: a text that grows leaves copies behind.
        let mut jwk = Zeroizing::new(String::with_capacity(512));
        for part in [public.trim_end_matches('}'), r#","d":""#, &d, r#""}"#] {
            jwk.push_str(part);
        }
        jwk
    }

    /// The public key that belongs to it.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(*self.key.verifying_key())
    }

    /// Its name in the signatures that it makes.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// By RFC 6979: the same for the same message, and no random number that could be bad.
    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        let signature: Signature = self.key.sign(message);
        signature.to_bytes().into()
    }
}

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

    fn of_point(point: &[u8]) -> Result<Self, KeyError> {
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

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotP256 => "is not a key of P-256 as a JWK (RFC 7518)",
            Self::Private => "is the private key, and the public one is what is needed here",
            Self::Public => "is the public key, and the private one is what signs",
            Self::NotAPair => "has an `x` and `y` and a `d` that do not belong together",
            Self::Kid => {
                "has a `kid` that is not 1 to 64 letters, digits and `.`, `_`, `-`: name it anew"
            }
            Self::NoRandomNumbers => "cannot be made: this system gives no random numbers",
        })
    }
}

impl core::error::Error for KeyError {}

/// Whether a signature can name its key so: in letters that need no escape and look like no others.
pub(super) fn is_kid(kid: &str) -> bool {
    (1..=MAX_KID_CHARS).contains(&kid.len())
        && kid
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}

/// The bytes of a part of a key.
fn bytes<const LENGTH: usize>(base64url: &str) -> Result<Zeroizing<[u8; LENGTH]>, KeyError> {
    let decoded = BASE64_URL_SAFE_NO_PAD.decode(base64url).map(Zeroizing::new);
    let decoded = decoded.map_err(|_| KeyError::NotP256)?;
    let mut bytes = Zeroizing::new([0; LENGTH]);
    if decoded.len() != LENGTH {
        return Err(KeyError::NotP256);
    }
    bytes.copy_from_slice(&decoded);
    Ok(bytes)
}

#[cfg(test)]
mod tests;
