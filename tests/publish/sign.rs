//! Signed articles: what a signature holds on to, in Rust and in JavaScript, and the commands.

mod canonical;
mod changes;
mod command;
mod generated;
mod hosts;
mod javascript;
mod key;
mod key_file;
mod key_set;
mod mutations;
mod proofs;
pub mod run;

use anyhow::{Context as _, Result, ensure};
use mutations::{Mutation, mutations};
use press_card_publish::{
    DocumentError, PublicKey, SignError, SigningKey, Verdict, sign_at, verify,
};
use run::ARTICLE;
use std::{fs, path::Path};

/// The key of RFC 7515, appendix A.3, which is nobody's.
pub const KEY: &str = r#"{"kty":"EC","crv":"P-256",
    "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}"#;

/// Its name, where it is given none.
pub const KID: &str = "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U";

/// Its public part as one word, and that of another key: of RFC 6979, appendix A.2.5.
pub const PUBLIC: &str = "BH_Nzidw9sRdQYPL7m_bS3tYBzM1e-nvE7rPbjx70VRF\
                          x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
pub const OTHER: &str = "BGD-1LolWp0xyWHrdMY1bWjASbiSO2H6bOZpYi5g8p-2\
                         eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk";

/// The time at which these documents are signed.
pub const IAT: u64 = 1_700_000_000;

/// Signs, each time alike.
pub fn sign(document: &str, key: &SigningKey) -> Result<String, SignError> {
    sign_at(document, key, IAT)
}

pub fn key() -> Result<SigningKey> {
    Ok(SigningKey::from_jwk(KEY)?)
}

/// Whether the document is as the key has signed it.
pub fn is_signed(document: &str) -> Result<bool> {
    let key: PublicKey = PUBLIC.parse()?;
    Ok(verify(document, &key) == Ok(Verdict::AsPublished))
}

/// An article with more in it than articles have, so that there is more to change.
pub const ODD: &str = r#"{
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "headline": "一",
  "url": "https://paper.example/a/1.html",
  "interactionStatistic": {
    "interactionType": "https://schema.org/ShareAction",
    "userInteractionCount": 12000
  },
  "sourceOrganization": { "@id": "https://paper.example/#us" },
  "nothing": null,
  "numbers": [0, -0, 1.5, -7, 9007199254740991, 1e-7],
  "truths": [true, false, [], {}],
  "strange": "\ufffd \u2028 \u007f \\u0041 \" : { \\\" \ud83d\ude00",
  "__proto__": { "a": 1, "proof": { "jws": "no" } },
  "10": "ten",
  "9": "nine",
  "": ""
}"#;

/// Every good document that has an outermost object, the article of the real page, and an odd one.
pub fn documents() -> Result<Vec<(String, String)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/documents");
    let mut paths = vec![folder.join("xijiang-article.json")];
    for entry in fs::read_dir(folder.join("good"))? {
        paths.push(entry?.path());
    }
    paths.sort();
    let mut documents = vec![("odd".to_owned(), ODD.to_owned())];
    for path in paths {
        let text = fs::read_to_string(&path)?;
        if text.starts_with('{') {
            documents.push((path.display().to_string(), text));
        }
    }
    ensure!(documents.len() > 20, "where are the documents?");
    Ok(documents)
}

#[test]
fn every_document_is_signed_and_its_text_is_left_as_it_was() -> Result<()> {
    for (name, document) in documents()? {
        let signed = sign(&document, &key()?)?;
        ensure!(is_signed(&signed)?, "{name}");
        let (start, proof) = signed.rsplit_once(",\n  \"proof\": ").context("no proof")?;
        let (_, end) = proof.split_once("\"}").context("no end")?;
        ensure!(format!("{start}{end}") == document, "{name}: {signed}");
    }
    Ok(())
}

#[test]
fn the_header_names_the_key_and_the_time_and_the_payload_is_not_there() -> Result<()> {
    use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
    let value: serde_json::Value = serde_json::from_str(&sign(ARTICLE, &key()?)?)?;
    let jws = value["proof"]["jws"].as_str().context("no jws")?;
    let parts: Vec<&str> = jws.split('.').collect();
    ensure!(parts.len() == 3 && parts[1].is_empty(), "{jws}");
    let header = BASE64_URL_SAFE_NO_PAD.decode(parts[0])?;
    let named = format!(r#"{{"alg":"ES256","kid":"{KID}","iat":1700000000}}"#);
    ensure!(header == named.as_bytes());
    Ok(())
}

#[test]
fn whatever_is_changed_is_found_and_whatever_means_the_same_is_not() -> Result<()> {
    let mut seen = 0;
    for (name, document) in documents()? {
        for Mutation { what, text, same } in mutations(&sign(&document, &key()?)?)? {
            ensure!(is_signed(&text)? == same, "{name}, {what}: {text}");
            seen += 1;
        }
    }
    ensure!(seen > 1000, "only {seen} changes");
    Ok(())
}

#[test]
fn another_key_and_no_signature_are_told_apart_from_the_right_one() -> Result<()> {
    let signed = sign(ARTICLE, &key()?)?;
    ensure!(verify(&signed, &OTHER.parse()?)? == Verdict::Changed);
    ensure!(verify(ARTICLE, &PUBLIC.parse()?)? == Verdict::NotSigned);
    ensure!(verify("[]", &PUBLIC.parse()?) == Err(DocumentError::NotAnObject));
    Ok(())
}

#[test]
fn that_an_article_was_withdrawn_is_signed_as_articles_are() -> Result<()> {
    let withdrawn = r#"{"@type":"NewsArticle","url":"https://paper.example/a/1",
        "creativeWorkStatus":"Withdrawn","correction":{"text":"消息不实"}}"#;
    let signed = sign(withdrawn, &key()?)?;
    ensure!(is_signed(&signed)? && !is_signed(&signed.replace("不", "属"))?);
    Ok(())
}

#[test]
fn signing_again_replaces_the_signature_where_it_stands() -> Result<()> {
    let signed = sign(ARTICLE, &SigningKey::new()?)?;
    // It need not be the last, nor be the only member of that name.
    let moved = signed.replacen('{', r#"{"a":{"proof":[{"b":"\",{"}]}, "\u0070roof" :"#, 1);
    let (start, proof) = moved.split_once(r#"roof" :"#).context("no place")?;
    let (rest, proof) = proof.split_once(r#","proof":"#).context("no proof")?;
    let moved = format!(
        "{start}roof\" : {} ,{rest}}}",
        proof.trim_end_matches('}').to_owned() + "}"
    );
    ensure!(!is_signed(&moved)?);
    let again = sign(&moved, &key()?)?;
    ensure!(is_signed(&again)?, "{again}");
    ensure!(
        again.starts_with(&format!("{start}roof\" : {{\"jws\": \"")),
        "{again}"
    );
    ensure!(again.ends_with(&format!("\"}} ,{rest}}}")), "{again}");
    ensure!(sign(&again, &key()?)? == again);
    Ok(())
}

#[test]
fn a_byte_order_mark_is_not_passed_on() -> Result<()> {
    let signed = sign(&format!("\u{feff}{ARTICLE}"), &key()?)?;
    ensure!(signed.starts_with('{') && is_signed(&signed)?);
    // A browser takes one away before it looks, and no second one.
    ensure!(is_signed(&format!("\u{feff}{signed}"))?);
    ensure!(!is_signed(&format!("\u{feff}\u{feff}{signed}"))?);
    Ok(())
}

#[test]
fn what_is_not_read_alike_by_all_is_not_signed() -> Result<()> {
    let with = |member: &str| ARTICLE.replacen('{', &format!("{{{member},"), 1);
    for (member, says) in [
        (
            r#""headline":"二""#,
            "`headline` stands twice in one object, see line 1, column 50: keep one",
        ),
        (
            r#""a":[{"b":1,"\u0062":1}]"#,
            "`b` stands twice in one object, see line 1, column 21: keep one",
        ),
        (
            r#""a":{"b":[9007199254740992]}"#,
            "`b` is a number beyond 9007199254740991",
        ),
        (
            r#""a":-9007199254740993"#,
            "`a` is a number beyond 9007199254740991",
        ),
        (
            r#""a":12345678901234567890123"#,
            "`a` is a number beyond 9007199254740991",
        ),
        (
            r#""a":1e999"#,
            "`document` is not readable JSON: number out of range at line 1 column 10",
        ),
        (r#""a":"\ud800""#, "`document` is not readable JSON"),
        (
            r#""proof":{"type":"DataIntegrityProof"}"#,
            "`proof` is there already",
        ),
    ] {
        let error = sign(&with(member), &key()?)
            .err()
            .context(member.to_owned())?;
        ensure!(error.to_string().starts_with(says), "{member}: {error}");
    }
    let list = sign(&format!("[{ARTICLE}]"), &key()?);
    ensure!(list == Err(SignError::Document(DocumentError::NotAnObject)));
    let error = sign(
        r#"{"@type":"NewsArticle","url":"https://paper.example/"}"#,
        &key()?,
    );
    ensure!(error.err().context("signed")?.to_string() == "`headline` is missing");
    ensure!(sign(&with(r#""a":-9007199254740991"#), &key()?).is_ok());
    Ok(())
}

#[test]
fn a_document_that_its_signature_would_make_too_large_is_not_signed() -> Result<()> {
    let most = press_card::article::MAX_DOCUMENT_BYTES;
    let padded = |bytes: usize| format!("{ARTICLE}{}", " ".repeat(bytes - ARTICLE.len()));
    ensure!(sign(&padded(most - 300), &key()?).is_ok());
    let error = sign(&padded(most), &key()?).err().context("signed")?;
    ensure!(
        error.to_string().ends_with("and 262144 is the most"),
        "{error}"
    );
    Ok(())
}
