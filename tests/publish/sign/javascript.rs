//! The same in JavaScript: what `crates/embed/loader/verify.js` says, run by Node, of what Rust has signed.

use super::{
    ODD, OTHER, PUBLIC, documents, is_signed, key,
    mutations::{Mutation, mutations},
};
use crate::random::Random;
use anyhow::{Context as _, Result, ensure};
use press_card_publish::{canonical, sign};
use serde_json::{Value, json};
use std::{fs, process::Command};

/// Runs one of the tests of `sign.mjs` on what is in `data`.
fn in_javascript(test: &str, data: &Value) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("data.json");
    fs::write(&file, data.to_string())?;
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let ran = Command::new("node")
        .arg(format!("{root}/tests/publish/sign/verify.mjs"))
        .args([test, &format!("{root}/crates/embed/loader/verify.js")])
        .arg(file)
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
fn javascript_takes_several_keys_and_says_nothing_of_what_is_none() -> Result<()> {
    let signed = sign(ODD, &key()?)?;
    let mut cases = Vec::new();
    for (keys, says) in [
        (PUBLIC.to_owned(), Some(true)),
        (OTHER.to_owned(), Some(false)),
        (format!("{OTHER} {PUBLIC}"), Some(true)),
        (format!("\n{PUBLIC}\t {OTHER} "), Some(true)),
        (format!("{OTHER}  {OTHER}\n"), Some(false)),
        (String::new(), None),
        (" ".to_owned(), None),
        ("key".to_owned(), None),
        (PUBLIC[..42].to_owned(), None),
        (format!("{PUBLIC}AA"), None),
    ] {
        cases.push(json!([format!("the keys {keys:?}"), signed, keys, says]));
        // That is plain to see with any key; and a card that is told none asks for none.
        let unsigned = (!keys.is_empty()).then_some(false);
        cases.push(json!([
            format!("no proof, the keys {keys:?}"),
            ODD,
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
fn without_ed25519_javascript_says_nothing_of_what_is_signed() -> Result<()> {
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
