//! Input that nobody would write: `PRESS_CARD_INPUTS` says how much of it.

use super::{OTHER, PUBLIC, documents, key, sign};
use crate::random::{Random, inputs, spoiled};
use anyhow::{Context as _, Result, ensure};
use press_card_publish::{PublicKey, SigningKey, Verdict, canonical, verify};
use serde_json::Value;

/// What is signed in a document, and its proof.
fn parts(document: &str) -> Result<(String, Value)> {
    let mut value: Value = serde_json::from_str(document)?;
    let proof = value
        .as_object_mut()
        .and_then(|members| members.shift_remove("proof"));
    Ok((canonical(&value.to_string())?, proof.context("no proof")?))
}

#[test]
fn what_is_spoiled_is_as_published_only_where_it_says_the_same() -> Result<()> {
    let public: PublicKey = PUBLIC.parse()?;
    let mut random = Random::new(4);
    let mut signed = Vec::new();
    for (_, document) in documents()? {
        let document = sign(&document, &key()?)?;
        // Small ones, so that more of them are read.
        if document.len() < 1500 {
            signed.push((parts(&document)?, document));
        }
    }
    let (mut same, mut other) = (0, 0);
    for _ in 0..inputs() {
        let (parts, document) = &signed[random.below(signed.len())];
        let Some(text) = spoiled(document, &mut random) else {
            continue;
        };
        match verify(&text, &public) {
            Ok(Verdict::AsPublished) => {
                ensure!(&self::parts(&text)? == parts, "{text}");
                same += 1;
            }
            _ => other += 1,
        }
        // What can be signed nevertheless is signed, and nothing else in it changes.
        if let Ok(again) = sign(&text, &key()?) {
            ensure!(
                verify(&again, &public)? == Verdict::AsPublished,
                "{text}: {again}"
            );
            let mut value: Value = serde_json::from_str(&text)?;
            value
                .as_object_mut()
                .context("no object")?
                .shift_remove("proof");
            ensure!(
                self::parts(&again)?.0 == canonical(&value.to_string())?,
                "{text}: {again}"
            );
        }
    }
    ensure!(same > 10 && other > same, "{same} and {other}");
    Ok(())
}

#[test]
fn nothing_but_a_signature_passes_for_one() -> Result<()> {
    let (public, other): (PublicKey, PublicKey) = (PUBLIC.parse()?, OTHER.parse()?);
    let mut random = Random::new(5);
    for _ in 0..inputs() {
        let pieces: String = (0..random.below(6))
            .map(|_| match random.below(8) {
                0 => super::proofs::header(),
                1 => "eyJhbGciOiJub25lIn0".to_owned(),
                2 => ".".to_owned(),
                3 => "..".to_owned(),
                4 => "A".repeat(random.below(90)),
                5 => "=".repeat(random.below(3)),
                6 => random.string().0,
                _ => (0..86)
                    .map(|_| *random.one_of(&[&'A', &'Q', &'w', &'-', &'_', &'9']))
                    .collect(),
            })
            .collect();
        let proof = match random.below(3) {
            0 => random.json(3),
            _ => serde_json::json!({ "jws": pieces }).to_string(),
        };
        let document = format!(r#"{{"headline":{},"proof":{proof}}}"#, random.json(2));
        for key in [&public, &other] {
            ensure!(
                verify(&document, key) != Ok(Verdict::AsPublished),
                "{document}"
            );
        }
    }
    Ok(())
}

#[test]
fn a_key_is_read_only_from_a_key() -> Result<()> {
    let mut random = Random::new(6);
    let jwk = super::KEY;
    for _ in 0..inputs() {
        let text = match random.below(2) {
            0 => spoiled(jwk, &mut random).unwrap_or_default(),
            _ => random.json(3),
        };
        if let Ok(key) = SigningKey::from_jwk(&text) {
            // What is not spoiled is this key.
            ensure!(key.public().to_string() == PUBLIC, "{text}");
        }
        if let Ok(key) = PublicKey::from_jwk(&text) {
            ensure!(PublicKey::from_jwk(&key.to_jwk(None))? == key);
        }
    }
    Ok(())
}
