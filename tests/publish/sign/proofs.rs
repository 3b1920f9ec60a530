//! Proofs that are none of the document that they stand in.

use super::{
    IAT, KID,
    mutations::{Mutation, different},
};
use anyhow::{Context as _, Result};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};

/// The header of these documents' signatures.
pub fn header() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(format!(r#"{{"alg":"ES256","kid":"{KID}","iat":{IAT}}}"#))
}

/// Other proofs of the same document.
pub fn proofs(value: &Value) -> Result<Vec<Mutation>> {
    let jws = value["proof"]["jws"].as_str().context("no proof")?;
    let signature = jws.rsplit('.').next().context("no signature")?;
    let of = |jws: &str| json!({ "jws": jws });
    let own = header();
    let header = |json: &str| {
        of(&format!(
            "{}..{signature}",
            BASE64_URL_SAFE_NO_PAD.encode(json)
        ))
    };
    let mut others = vec![
        ("null".to_owned(), Value::Null),
        ("text".to_owned(), jws.into()),
        ("a list".to_owned(), json!([{ "jws": jws }])),
        ("a list of one".to_owned(), json!({ "jws": [jws] })),
        (
            "something beside it".to_owned(),
            json!({ "jws": jws, "headline": "二" }),
        ),
        ("none".to_owned(), of("")),
        ("two dots".to_owned(), of("..")),
        ("the header alone".to_owned(), of(&format!("{own}.."))),
        (
            "no signature".to_owned(),
            of(&jws.replace(signature, &"A".repeat(86))),
        ),
        ("one dot".to_owned(), of(&jws.replace("..", "."))),
        ("three dots".to_owned(), of(&jws.replace("..", "..."))),
        (
            "something after".to_owned(),
            of(&format!("{jws}.{signature}")),
        ),
        ("padding".to_owned(), of(&format!("{jws}=="))),
        ("a blank after".to_owned(), of(&format!("{jws} "))),
        ("a line end after".to_owned(), of(&format!("{jws}\n"))),
        ("a blank before".to_owned(), of(&format!(" {jws}"))),
        (
            "the other alphabet".to_owned(),
            of(&jws.replace('-', "+").replace('_', "/")),
        ),
        ("a payload".to_owned(), of(&jws.replace("..", ".e30."))),
    ];
    let headers = [
        r#"{"alg":"none"}"#,
        r#"{"alg":"none","kid":"KID","iat":1700000000}"#,
        r#"{"alg":"HS256","kid":"KID","iat":1700000000}"#,
        r#"{"alg":"ES384","kid":"KID","iat":1700000000}"#,
        r#"{"alg":"EdDSA"}"#,
        r#"{"alg":"ES256"}"#,
        r#"{"alg":"ES256","kid":"KID"}"#,
        r#"{"alg":"ES256","iat":1700000000}"#,
        r#"{"kid":"KID","alg":"ES256","iat":1700000000}"#,
        r#"{"alg":"ES256","iat":1700000000,"kid":"KID"}"#,
        r#"{"alg":"ES256","kid":"KID","iat":1700000001}"#,
        r#"{"alg":"ES256","kid":"KID","iat":01700000000}"#,
        r#"{"alg":"ES256","kid":"KID","iat":+1700000000}"#,
        r#"{"alg":"ES256","kid":"KID","iat":1.7e9}"#,
        r#"{"alg":"ES256","kid":"KID","iat":"1700000000"}"#,
        r#"{"alg":"ES256","kid":"KID","iat":99999999999999}"#,
        r#"{"alg":"ES256","kid":"KID","iat":-1}"#,
        r#"{"alg":"ES256","kid":"","iat":1700000000}"#,
        r#"{"alg":"ES256","kid":"KID ","iat":1700000000}"#,
        r#"{"alg":"ES256","kid":"\u0031","iat":1700000000}"#,
        r#"{"alg":"ES256","kid":"KIDKIDKID","iat":1700000000}"#,
        r#"{"alg":"ES256","kid":1,"iat":1700000000}"#,
        r#"{ "alg":"ES256","kid":"KID","iat":1700000000}"#,
        r#"{"alg":"ES256","kid":"KID","iat":1700000000} "#,
        r#"{"alg":"ES256","kid":"KID","iat":1700000000,"b64":false,"crit":["b64"]}"#,
        r#"{"alg":"ES256","kid":"KID","iat":1700000000,"jwk":{}}"#,
        r#"{"alg":"ES256","alg":"none","kid":"KID","iat":1700000000}"#,
        "",
    ];
    for json in headers.map(|json| json.replace("KID", KID)) {
        others.push((format!("the header {json}"), header(&json)));
    }
    for (at, letter) in signature.char_indices() {
        let other = if letter == 'Q' { "A" } else { "Q" };
        let mut changed = signature.to_owned();
        changed.replace_range(at..=at, other);
        others.push((
            format!("another letter {at}"),
            of(&format!("{own}..{changed}")),
        ));
    }
    // The same 64 bytes, were one not to look at the last four bits.
    let last = signature.chars().last().context("no signature")?;
    for letter in 'a'..='z' {
        if letter != last {
            let changed = jws.trim_end_matches(last).to_owned() + &letter.to_string();
            others.push((format!("{letter} at the end"), of(&changed)));
        }
    }
    let with = |(what, proof): (String, Value)| {
        let mut value = value.clone();
        value["proof"] = proof;
        different(&format!("the proof: {what}"), value.to_string())
    };
    // Of some signatures the two alphabets are the same.
    let is_other = |(_, proof): &(String, Value)| proof["jws"].as_str() != Some(jws);
    let proofs = others.into_iter().filter(is_other);
    Ok(proofs.map(with).collect())
}
