//! The key of a paper that signs.

mod error;

use super::{
    header::is_kid,
    jwk::{Jwk, bytes},
    public_key::PublicKey,
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, signature::Signer as _};
use zeroize::Zeroizing;

pub use error::KeyError;

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

#[cfg(test)]
mod tests;
