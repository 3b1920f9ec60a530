//! A key as RFC 7517 and RFC 7518 write it.

use super::{header::is_kid, key::KeyError, public_key::PublicKey};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::Deserialize;
use zeroize::Zeroizing;

/// Borrowed, so that no copy of a private part stays behind in memory.
#[derive(Deserialize)]
pub(super) struct Jwk<'a, D> {
    kty: &'a str,
    crv: &'a str,
    x: &'a str,
    y: &'a str,
    pub d: Option<D>,
    #[serde(borrow)]
    pub kid: Option<&'a str>,
    #[serde(borrow)]
    alg: Option<&'a str>,
    #[serde(borrow, rename = "use")]
    purpose: Option<&'a str>,
}

impl<'a, D: Deserialize<'a>> Jwk<'a, D> {
    /// A key that is for signatures, or does not say what it is for.
    pub fn read(json: &'a str) -> Result<Self, KeyError> {
        // What serde_json would say of a wrong key could be the key.
        let jwk: Self = serde_json::from_str(json).map_err(|_| KeyError::NotP256)?;
        let is_ours = (jwk.kty, jwk.crv) == ("EC", "P-256")
            && jwk.alg.is_none_or(|alg| alg == "ES256")
            && jwk.purpose.is_none_or(|purpose| purpose == "sig");
        if !is_ours {
            return Err(KeyError::NotP256);
        }
        match jwk.kid {
            Some(kid) if !is_kid(kid) => Err(KeyError::Kid),
            _ => Ok(jwk),
        }
    }

    pub fn public(&self) -> Result<PublicKey, KeyError> {
        PublicKey::of(self.x, self.y)
    }
}

/// The bytes of a part of a key.
pub(super) fn bytes<const LENGTH: usize>(
    base64url: &str,
) -> Result<Zeroizing<[u8; LENGTH]>, KeyError> {
    let decoded = BASE64_URL_SAFE_NO_PAD.decode(base64url).map(Zeroizing::new);
    let decoded = decoded.map_err(|_| KeyError::NotP256)?;
    let mut bytes = Zeroizing::new([0; LENGTH]);
    if decoded.len() != LENGTH {
        return Err(KeyError::NotP256);
    }
    bytes.copy_from_slice(&decoded);
    Ok(bytes)
}
