//! The keys of a paper: one that signs, and one that everybody may have.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use core::{fmt, str::FromStr};
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use serde::{Deserialize, de::IgnoredAny};
use zeroize::Zeroizing;

/// The key that signs, of Ed25519. Whoever has it can publish in the paper's name.
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
pub struct SigningKey(ed25519_dalek::SigningKey);

/// The key by which a signature is checked: what a partner writes into `<press-card key="…">`.
///
/// ```
/// use press_card_publish::PublicKey;
///
/// let key: PublicKey = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo".parse()?;
/// assert_eq!(
///     key.to_jwk(),
///     r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#
/// );
/// assert_eq!(PublicKey::from_jwk(&key.to_jwk())?, key);
/// # Ok::<(), press_card_publish::KeyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// Why a key cannot be used. It holds nothing of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// It is no key of Ed25519, written as RFC 8037 has it.
    NotEd25519,
    /// The private key, where the public one is wanted.
    Private,
    /// The public key, where the private one is wanted.
    Public,
    /// The private and the public part do not belong together.
    NotAPair,
    /// This system gave no random numbers to make a key of.
    NoRandomNumbers,
}

/// A key as RFC 8037 writes it; borrowed, so that no copy of it stays behind in memory.
#[derive(Deserialize)]
struct Jwk<'a, D> {
    kty: &'a str,
    crv: &'a str,
    x: &'a str,
    d: Option<D>,
}

impl SigningKey {
    /// A new key, of the system's random numbers.
    ///
    /// # Errors
    /// The system gives none.
    pub fn new() -> Result<Self, KeyError> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *seed).map_err(|_| KeyError::NoRandomNumbers)?;
        Ok(Self(ed25519_dalek::SigningKey::from_bytes(&seed)))
    }

    /// The key of a JWK (RFC 8037) with `kty`, `crv`, `x` and `d`.
    ///
    /// # Errors
    /// It is none of Ed25519, has no `d`, or `x` does not belong to `d`.
    pub fn from_jwk(jwk: &str) -> Result<Self, KeyError> {
        // What serde_json would say of a wrong key could be the key.
        let jwk: Jwk<'_, &str> = serde_json::from_str(jwk).map_err(|_| KeyError::NotEd25519)?;
        let public = jwk.public()?;
        let seed = bytes(jwk.d.ok_or(KeyError::Public)?)?;
        let key = Self(ed25519_dalek::SigningKey::from_bytes(&seed));
        if key.public() != public {
            return Err(KeyError::NotAPair);
        }
        Ok(key)
    }

    /// The key as a JWK: the content of a file that nobody else may read.
    #[must_use]
    pub fn to_jwk(&self) -> Zeroizing<String> {
        let d = Zeroizing::new(BASE64_URL_SAFE_NO_PAD.encode(self.0.as_bytes()));
        // Large enough from the start: a text that grows leaves copies behind.
        let mut jwk = Zeroizing::new(String::with_capacity(256));
        for part in [
            r#"{"kty":"OKP","crv":"Ed25519","x":""#,
            &self.public().to_string(),
        ] {
            jwk.push_str(part);
        }
        for part in [r#"","d":""#, &d, r#""}"#] {
            jwk.push_str(part);
        }
        jwk
    }

    /// The public key that belongs to it.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

impl PublicKey {
    /// The key of a JWK (RFC 8037) with `kty`, `crv` and `x`.
    ///
    /// # Errors
    /// It is none of Ed25519, or is the private one, which has no business where signatures are
    /// checked.
    pub fn from_jwk(jwk: &str) -> Result<Self, KeyError> {
        let jwk: Jwk<'_, IgnoredAny> =
            serde_json::from_str(jwk).map_err(|_| KeyError::NotEd25519)?;
        if jwk.d.is_some() {
            return Err(KeyError::Private);
        }
        jwk.public()
    }

    /// The key as a JWK.
    #[must_use]
    pub fn to_jwk(&self) -> String {
        format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{self}"}}"#)
    }

    /// Whether the signature is of this key and this message, by the strictest reading of RFC 8032.
    pub(super) fn has_signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let signature = Signature::from_bytes(signature);
        self.0.verify_strict(message, &signature).is_ok()
    }
}

impl FromStr for PublicKey {
    type Err = KeyError;

    /// From its 32 bytes in base64url, which is the `x` of its JWK.
    fn from_str(x: &str) -> Result<Self, KeyError> {
        VerifyingKey::from_bytes(&*bytes(x)?)
            .ok()
            // With such a key anything is signed.
            .filter(|key| !key.is_weak())
            .map(Self)
            .ok_or(KeyError::NotEd25519)
    }
}

impl fmt::Display for PublicKey {
    /// The `x` of its JWK.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_URL_SAFE_NO_PAD.encode(self.0.as_bytes()))
    }
}

impl<D> Jwk<'_, D> {
    fn public(&self) -> Result<PublicKey, KeyError> {
        if (self.kty, self.crv) != ("OKP", "Ed25519") {
            return Err(KeyError::NotEd25519);
        }
        self.x.parse()
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotEd25519 => "is not a key of Ed25519 as a JWK (RFC 8037)",
            Self::Private => "is the private key, and the public one is what is needed here",
            Self::Public => "is the public key, and the private one is what signs",
            Self::NotAPair => "has an `x` and a `d` that do not belong together",
            Self::NoRandomNumbers => "cannot be made: this system gives no random numbers",
        })
    }
}

impl core::error::Error for KeyError {}

/// The 32 bytes of a part of a key.
fn bytes(base64url: &str) -> Result<Zeroizing<[u8; 32]>, KeyError> {
    let decoded = BASE64_URL_SAFE_NO_PAD.decode(base64url).map(Zeroizing::new);
    let decoded = decoded.map_err(|_| KeyError::NotEd25519)?;
    let mut bytes = Zeroizing::new([0; 32]);
    if decoded.len() != bytes.len() {
        return Err(KeyError::NotEd25519);
    }
    bytes.copy_from_slice(&decoded);
    Ok(bytes)
}

#[cfg(test)]
mod tests;
