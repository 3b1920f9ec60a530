//! What can become of a signed document: each way to change it, and each way to write it anew.

use super::{changes::changes, proofs::proofs};
use anyhow::{Context as _, Result};
use serde_json::{Value, json};

/// A document that was changed.
pub struct Mutation {
    pub what: String,
    pub text: String,
    /// Whether it still says what was signed.
    pub same: bool,
}

pub fn mutations(signed: &str) -> Result<Vec<Mutation>> {
    let value: Value = serde_json::from_str(signed)?;
    let mut all = written_anew(signed, &value)?;
    for (what, changed) in changes(&value) {
        all.push(different(&what, changed.to_string()));
    }
    all.extend(proofs(&value)?);
    all.extend(texts(signed, &value)?);
    Ok(all)
}

pub fn different(what: &str, text: String) -> Mutation {
    let what = what.to_owned();
    Mutation {
        what,
        text,
        same: false,
    }
}

fn written_anew(signed: &str, value: &Value) -> Result<Vec<Mutation>> {
    let escaped: String = signed
        .encode_utf16()
        .map(|unit| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04X}"),
        })
        .collect();
    let anew = [
        ("as it is", signed.to_owned()),
        ("without blanks", value.to_string()),
        ("with blanks", format!("\r\n\t {value:#}\n\n")),
        ("with a mark before", format!("\u{feff}{signed}")),
        (
            "with a mark behind a line end",
            format!("\r\n \u{feff}\n{signed}"),
        ),
        ("with escapes", escaped),
        (
            "a solidus escaped",
            signed.replace("https://", "https:\\/\\/"),
        ),
        ("the other way round", reversed(value).to_string()),
        (
            "a number spelled otherwise",
            signed.replace(": 12000", ": 1.20e+4"),
        ),
        (
            "nothing below nothing",
            signed.replace("[0, -0,", "[-0.0, 0e7,"),
        ),
    ];
    Ok(anew
        .into_iter()
        .map(|(what, text)| Mutation {
            what: what.to_owned(),
            text,
            same: true,
        })
        .collect())
}

fn reversed(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.iter().rev();
            members
                .map(|(name, value)| (name.clone(), reversed(value)))
                .collect()
        }
        Value::Array(values) => values.iter().map(reversed).collect(),
        _ => value.clone(),
    }
}

/// Texts that JSON's readers could take for the same.
fn texts(signed: &str, value: &Value) -> Result<Vec<Mutation>> {
    let proof = &value["proof"];
    let headline = &value["headline"];
    let first = |member: &str| signed.replacen('{', &format!("{{{member},"), 1);
    let end = signed.rfind('}').context("no end")?;
    let last = |member: &str| format!("{},{member}}}", &signed[..end]);
    let mut all = vec![
        ("twice, before", first(r#""headline":"二""#)),
        (
            "twice, before and the same",
            first(&format!(r#""headline":{headline}"#)),
        ),
        ("twice, after", last(r#""headline":"二""#)),
        (
            "twice, after and the same",
            last(&format!(r#""headline":{headline}"#)),
        ),
        ("twice, by an escape", first(r#""\u0068eadline":"二""#)),
        ("a proof twice", first(&format!(r#""proof":{proof}"#))),
        ("a proof twice, after", last(&format!(r#""proof":{proof}"#))),
        (
            "a jws twice",
            signed.replacen(r#"{"jws""#, r#"{"jws":"","jws""#, 1),
        ),
        ("a prototype", first(r#""__proto__":{"headline":"二"}"#)),
        ("a text after", format!("{signed}{{}}")),
        ("a comment", format!("{signed}// signed")),
        ("a comma more", format!("{},}}", &signed[..end])),
        ("a list of it", format!("[{signed}]")),
        ("in quotes", json!(signed).to_string()),
        (
            "half of it",
            signed.chars().take(signed.chars().count() / 2).collect(),
        ),
        ("two marks before", format!("\u{feff}\u{feff}{signed}")),
        (
            "two marks and a line end",
            format!("\u{feff}\n\u{feff}{signed}"),
        ),
        ("a mark behind", format!("{signed}\u{feff}")),
        ("a blank that is none", format!("\u{a0}{signed}")),
        ("nothing", String::new()),
        ("null", "null".to_owned()),
        ("a number", "1".to_owned()),
        ("deep", "[".repeat(100_000)),
    ];
    // Only in the odd document.
    for (what, from, to) in [
        ("what a script reads as null", ": null", ": 1e999"),
        ("what a script reads as null, below", ": null", ": -1e999"),
        ("half a pair", "\\ufffd", "\\ud800"),
        ("the other half", "\\ufffd", "\\udc00"),
        ("a pair the wrong way round", "\\ufffd", "\\udc00\\ud800"),
        ("an escape of an escape", "\\\\u0041", "\\u0041"),
        (
            "a member twice, below",
            "{ \"a\": 1,",
            "{ \"a\": 1, \"a\": 1,",
        ),
        (
            "a reference twice",
            "{ \"@id\":",
            "{ \"@id\": \"\", \"@id\":",
        ),
        (
            "a number's neighbour",
            "9007199254740991",
            "9007199254740993",
        ),
    ] {
        if signed.contains(from) {
            all.push((what, signed.replace(from, to)));
        }
    }
    Ok(all
        .into_iter()
        .map(|(what, text)| different(what, text))
        .collect())
}
