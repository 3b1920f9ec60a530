//! The same in JavaScript: what `crates/embed/loader/verify.js` says, run by Node, of what Rust has signed.

use super::{
    KEY, ODD, OTHER, PUBLIC, documents, is_signed, key,
    mutations::{Mutation, mutations},
    sign,
};
use crate::random::Random;
use anyhow::{Context as _, Result, ensure};
use press_card_publish::{PublicKey, canonical};
use serde_json::{Value, json};
use std::{fs, process::Command};

/// Runs one of the tests of `verify.mjs` on what is in `data`.
pub fn in_javascript(test: &str, data: &Value) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path();
    fs::write(path.join("data.json"), data.to_string())?;
    // Beside this Node takes them for modules.
    fs::write(path.join("package.json"), r#"{"type":"module"}"#)?;
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    for entry in fs::read_dir(format!("{root}/crates/embed/loader"))? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "js") {
            fs::copy(&file, path.join(file.file_name().unwrap_or_default()))?;
        }
    }
    let ran = Command::new("node")
        .arg(format!("{root}/tests/publish/sign/verify.mjs"))
        .args([test, &path.display().to_string()])
        .arg(path.join("data.json"))
        .output()
        .context("is node installed?")?;
    let said = String::from_utf8_lossy(&ran.stderr);
    ensure!(
        ran.status.success(),
        "{}",
        said.chars().take(2000).collect::<String>()
    );
    Ok(())
}

#[test]
fn javascript_says_of_every_change_what_rust_says() -> Result<()> {
    let mut cases = Vec::new();
    for (name, document) in documents()? {
        for Mutation { what, text, same } in mutations(&sign(&document, &key()?)?)? {
            cases.push(json!([format!("{name}, {what}"), text, PUBLIC, same]));
        }
    }
    in_javascript("verdicts", &json!(cases))
}

#[test]
fn javascript_takes_several_keys_and_passes_over_what_is_none() -> Result<()> {
    let signed = sign(ODD, &key()?)?;
    let jwk = PUBLIC.parse::<PublicKey>()?.to_jwk(None);
    let zeros = "A".repeat(43);
    let mut cases = Vec::new();
    for (keys, says) in [
        (PUBLIC.to_owned(), Some(true)),
        (OTHER.to_owned(), Some(false)),
        (format!("{OTHER} {PUBLIC}"), Some(true)),
        (format!("\n{PUBLIC}\t {OTHER} "), Some(true)),
        (format!("{OTHER}  {OTHER}\n"), Some(false)),
        // What is none switches nothing off.
        (format!("{PUBLIC} {zeros}"), Some(true)),
        (format!("{zeros} {PUBLIC}"), Some(true)),
        (format!("{OTHER} {zeros}"), Some(false)),
        (format!("{zeros} {OTHER}"), Some(false)),
        (format!("{OTHER} {}", &PUBLIC[..86]), Some(false)),
        (format!("{OTHER} {jwk}"), Some(false)),
        (format!("{PUBLIC} AAAA"), Some(true)),
        (" ".to_owned(), None),
        ("key".to_owned(), None),
        (zeros, None),
        ("A".repeat(87), None),
        (PUBLIC[..86].to_owned(), None),
        (format!("{PUBLIC}AA"), None),
        (format!("{PUBLIC},{OTHER}"), None),
        (format!("{PUBLIC},"), None),
        (format!("\"{PUBLIC}\""), None),
        (PUBLIC.replace("a0", "a1"), None),
        (PUBLIC.replace("a0", "aw"), None),
        (PUBLIC.replacen('B', "G", 1), None),
        (jwk.clone(), None),
        (jwk.replace(',', ", "), None),
        (KEY.to_owned(), None),
    ] {
        cases.push(json!([format!("the keys {keys:?}"), signed, keys, says]));
        // That is plain to see with any key; and a card that is told none asks for none.
        let unsigned = says.map(|_| false);
        cases.push(json!([
            format!("no proof, the keys {keys:?}"),
            ODD,
            keys,
            unsigned
        ]));
        let changed = signed.replace("一", "二");
        cases.push(json!([
            format!("changed, the keys {keys:?}"),
            changed,
            keys,
            unsigned
        ]));
    }
    in_javascript("verdicts", &json!(cases))
}

#[test]
fn what_a_page_does_to_prototypes_changes_no_verdict() -> Result<()> {
    in_javascript("extended", &some_cases()?)
}

#[test]
fn without_webcrypto_javascript_says_nothing_of_what_is_signed() -> Result<()> {
    in_javascript("unsupported", &some_cases()?)
}

fn some_cases() -> Result<Value> {
    let cases = mutations(&sign(ODD, &key()?)?)?.into_iter();
    let cases = cases.map(|Mutation { what, text, same }| json!([what, text, PUBLIC, same]));
    Ok(cases.collect())
}

#[test]
fn the_canonical_form_of_rust_is_that_of_javascript() -> Result<()> {
    let mut random = Random::new(1);
    let mut forms = Vec::new();
    for at in 0..6000 {
        let text = if at % 3 == 0 {
            random.number()
        } else {
            random.json(5)
        };
        forms.push(json!([
            text,
            canonical(&text).with_context(|| text.clone())?
        ]));
    }
    in_javascript("forms", &json!(forms))
}

#[test]
fn javascript_verifies_documents_as_large_as_they_may_be() -> Result<()> {
    let mut cases = Vec::new();
    for (piece, length) in [("一", 3), ("\\\"", 2), ("a", 1), ("\",\"", 3), ("[],", 3)] {
        let pieces = piece.repeat(260_000 / length);
        let body = match piece {
            "[]," => format!("[{pieces}0]"),
            "\",\"" => format!("[\"{pieces}\"]"),
            _ => format!("\"{pieces}\""),
        };
        let url = "https://paper.example/a/1";
        let document = format!(r#"{{"headline":"一","articleBody":{body},"url":"{url}"}}"#);
        cases.push(json!([piece, sign(&document, &key()?)?, PUBLIC, true]));
    }
    in_javascript("verdicts", &json!(cases))
}

#[test]
fn javascript_verifies_generated_documents() -> Result<()> {
    let mut random = Random::new(2);
    let mut cases = Vec::new();
    while cases.len() < 300 {
        let value = random.json(4);
        let document = format!(
            r#"{{"headline":"一","{}":{value},"url":"https://paper.example/a/1"}}"#,
            cases.len()
        );
        // Some of the numbers are too large for an article.
        if let Ok(signed) = sign(&document, &key()?) {
            ensure!(is_signed(&signed)?, "{signed}");
            cases.push(json!([document, signed, PUBLIC, true]));
        }
    }
    in_javascript("verdicts", &json!(cases))
}
