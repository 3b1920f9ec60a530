//! Who has made press-card.js: its signature, as a browser checks it before it runs the script.
//!
//! Signature-based integrity (<https://wicg.github.io/signature-based-sri/>, Chromium 141): header
//! fields with the digest of the script, and over that a signature by Ed25519 (RFC 9421). A page
//! names the key, and so takes every release of ours and no other script.

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use ed25519_dalek::{Signer, SigningKey, pkcs8::DecodePrivateKey};
use sha2::{Digest, Sha256};

/// A private key, and what pages know it by.
pub struct Key(SigningKey);

impl Key {
    /// The key of a PEM file (PKCS #8), as `openssl genpkey -algorithm ed25519` writes it.
    pub fn of_pem(pem: &str) -> Result<Self> {
        let key = SigningKey::from_pkcs8_pem(pem);
        let key = key.ok().context("it is no private key of Ed25519 in PEM")?;
        Ok(Self(key))
    }

    /// What stands in a tag's `integrity`.
    pub fn integrity(&self) -> String {
        format!("ed25519-{}", self.public())
    }

    /// The lines for nginx: the header fields of a script that is served at this path.
    pub fn lines(&self, script: &[u8], path: &str) -> String {
        let digest = format!("sha-256=:{}:", BASE64.encode(Sha256::digest(script)));
        let input = format!(
            "(\"unencoded-digest\";sf);keyid=\"{}\";tag=\"ed25519-integrity\"",
            self.public()
        );
        // The signature base of RFC 9421, section 2.5.
        let base = format!("\"unencoded-digest\";sf: {digest}\n\"@signature-params\": {input}");
        let signature = BASE64.encode(self.0.sign(base.as_bytes()).to_bytes());
        format!(
            r#"if ($uri = "{path}") {{
    set $press_card_digest "{digest}";
    set $press_card_signature_input 'press-card={input}';
    set $press_card_signature "press-card=:{signature}:";
}}
"#
        )
    }

    fn public(&self) -> String {
        BASE64.encode(self.0.verifying_key().as_bytes())
    }
}
