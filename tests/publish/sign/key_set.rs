//! The set of keys that a paper's host publishes, and `press-card key`, which keeps it.

use super::{
    KEY, KID, OTHER, PUBLIC, key,
    run::{ARTICLE, paper, press_card},
    sign,
};
use anyhow::{Context as _, Result, ensure};
use press_card_publish::{KeySet, KeySetError, PublicKey, SigningKey, Verdict, day_of};
use serde_json::{Value, json};
use std::{fs, path::Path};

const SET: &str = "press-card-keys.json";

/// A set of the key of these tests, by its name, and what is said of it.
fn set(more: &Value) -> Result<Value> {
    let public: PublicKey = PUBLIC.parse()?;
    let mut jwk: Value = serde_json::from_str(&public.to_jwk(None))?;
    for (name, value) in more.as_object().context("no object")? {
        jwk[name] = value.clone();
    }
    Ok(json!({ "keys": [jwk] }))
}

#[test]
fn a_set_says_of_a_document_what_became_of_its_key() -> Result<()> {
    let signed = sign(ARTICLE, &key()?)?;
    for (more, says) in [
        (json!({}), Verdict::AsPublished),
        (json!({ "retired": "2026-11-01" }), Verdict::AsPublished),
        (json!({ "revoked": "2026-11-01" }), Verdict::Revoked),
        (
            json!({ "retired": "2026-11-01", "revoked": "2026-11-01" }),
            Verdict::Revoked,
        ),
        (json!({ "kid": "2026" }), Verdict::UnknownKey),
    ] {
        let set: KeySet = set(&more)?.to_string().parse()?;
        ensure!(set.verify(&signed)? == says, "{more}");
        ensure!(set.verify(ARTICLE)? == Verdict::NotSigned);
        let changed = set.verify(&signed.replace('一', "二"))?;
        ensure!(changed != Verdict::AsPublished && changed != Verdict::NotSigned);
    }
    // Another key by the name that the signature has.
    let other: PublicKey = OTHER.parse()?;
    let other: Value = serde_json::from_str(&other.to_jwk(Some(KID)))?;
    let set: KeySet = json!({ "keys": [other] }).to_string().parse()?;
    ensure!(set.verify(&signed)? == Verdict::Changed);
    Ok(())
}

#[test]
fn a_set_that_is_damaged_is_none() -> Result<()> {
    let good = set(&json!({}))?;
    let one = good["keys"][0].clone();
    let renamed = set(&json!({ "kid": "2026" }))?["keys"][0].clone();
    let without = |name: &str| {
        let mut jwk = one.clone();
        let members = jwk.as_object_mut().context("no object")?;
        members.shift_remove(name);
        anyhow::Ok(json!({ "keys": [jwk] }).to_string())
    };
    for damaged in [
        String::new(),
        "{".to_owned(),
        "null".to_owned(),
        "[]".to_owned(),
        "{}".to_owned(),
        one.to_string(),
        json!([one]).to_string(),
        json!({ "keys": {} }).to_string(),
        json!({ "keys": [null] }).to_string(),
        json!({ "keys": [PUBLIC] }).to_string(),
        json!({ "keys": [[one]] }).to_string(),
        // One that shall not be there; another's; one name for two; two names for one.
        json!({ "keys": [serde_json::from_str::<Value>(KEY)?] }).to_string(),
        json!({ "keys": [{ "kty": "RSA", "kid": "1" }] }).to_string(),
        json!({ "keys": [one, one] }).to_string(),
        json!({ "keys": [one, renamed] }).to_string(),
        good.to_string().replacen('{', r#"{"keys":[],"#, 1),
        good.to_string() + "}",
        without("kid")?,
        without("x")?,
        without("y")?,
        without("kty")?,
        set(&json!({ "x": PUBLIC }))?.to_string(),
        set(&json!({ "y": "A".repeat(43) }))?.to_string(),
        set(&json!({ "alg": "ES384" }))?.to_string(),
        set(&json!({ "use": "enc" }))?.to_string(),
        set(&json!({ "kid": "a b" }))?.to_string(),
        set(&json!({ "kid": 2026 }))?.to_string(),
        set(&json!({ "revoked": true }))?.to_string(),
        set(&json!({ "revoked": null }))?.to_string(),
        set(&json!({ "retired": "soon" }))?.to_string(),
        set(&json!({ "retired": "2026-11-1" }))?.to_string(),
        json!({ "keys": [one], "changes": "changes.json" }).to_string(),
        json!({ "keys": [one], "changes": ["https://paper.example/"] }).to_string(),
    ] {
        ensure!(damaged.parse::<KeySet>().is_err(), "{damaged}");
        // And the file stays as it is.
        let folder = paper()?;
        fs::write(folder.path().join(SET), &damaged)?;
        for arguments in [
            ["key", "add", SET, "paper.pub.json"],
            ["key", "retire", SET, KID],
            ["key", "revoke", SET, KID],
        ] {
            let run = press_card(folder.path(), &arguments)?;
            ensure!(
                run.status == Some(1) && run.err.contains(SET),
                "{arguments:?} {damaged}: {}",
                run.err
            );
            ensure!(fs::read_to_string(folder.path().join(SET))? == damaged);
        }
    }
    Ok(())
}

#[test]
fn a_revoked_key_does_not_come_back_by_another_name() -> Result<()> {
    let public: PublicKey = PUBLIC.parse()?;
    let mut set: KeySet = set(&json!({ "revoked": "2026-11-01" }))?
        .to_string()
        .parse()?;
    let before = set.clone();
    ensure!(set.add(&public, "new") == Err(KeySetError::Twice(KID.to_owned())));
    ensure!(set.add(&SigningKey::new()?.public(), KID) == Err(KeySetError::Twice(KID.to_owned())));
    // Nor is its day another.
    set.revoke(KID, "2026-12-01")?;
    ensure!(set == before);
    Ok(())
}

#[test]
fn a_key_is_added_retired_and_revoked_in_one_file() -> Result<()> {
    let folder = paper()?;
    let run = |arguments: &[&str]| press_card(folder.path(), arguments);
    fs::write(folder.path().join("a.json"), ARTICLE)?;
    ensure!(run(&["sign", "--key", "paper.json", "a.json"])?.status == Some(0));
    let changes = "https://paper.example/a/changes.json";
    let added = run(&["key", "add", "--changes", changes, SET, "paper.pub.json"])?;
    ensure!(added.status == Some(0), "{}", added.err);
    let kid = read(folder.path())?["keys"][0]["kid"].clone();
    let kid = kid.as_str().context("no kid")?;
    ensure!(
        added.out == format!("{kid} added to {SET}\n"),
        "{}",
        added.out
    );
    ensure!(read(folder.path())?["changes"] == changes);
    let verify = || run(&["verify", "--key", SET, "a.json"]);
    ensure!(verify()?.status == Some(0));

    // A second one, by a name of its own; what else stands there is kept.
    let mut own = read(folder.path())?;
    own["note"] = json!("ours");
    fs::write(folder.path().join(SET), own.to_string())?;
    ensure!(run(&["key", "new", "--kid", "2027", "next.json"])?.status == Some(0));
    ensure!(run(&["key", "add", SET, "next.pub.json"])?.status == Some(0));
    ensure!(read(folder.path())?["keys"][1]["kid"] == "2027");
    ensure!(read(folder.path())?["note"] == "ours");

    ensure!(run(&["key", "retire", "--on", "2026-11-01", SET, kid])?.status == Some(0));
    ensure!(read(folder.path())?["keys"][0]["retired"] == "2026-11-01");
    ensure!(verify()?.status == Some(0));
    ensure!(run(&["key", "revoke", SET, kid])?.status == Some(0));
    ensure!(read(folder.path())?["keys"][0]["revoked"].is_string());
    let verified = verify()?;
    ensure!(verified.status == Some(1) && verified.out.contains("has revoked"));
    // Also where the key itself is given beside the set.
    let both = ["verify", "--key", "paper.pub.json", "--key", SET, "a.json"];
    ensure!(run(&both)?.status == Some(1));

    for wrong in [
        &["key", "revoke", SET, "none"][..],
        &["key", "revoke", "--on", "today", SET, kid],
        &["key", "revoke", "none.json", kid],
        &["key", "add", SET, "paper.pub.json"],
        &["key", "add", SET, "paper.json"],
        &["key", "new", "--kid", "a b", "third.json"],
    ] {
        let before = read(folder.path())?;
        let run = run(wrong)?;
        ensure!(run.status == Some(1) && !run.err.is_empty(), "{wrong:?}");
        ensure!(read(folder.path())? == before, "{wrong:?}");
    }
    ensure!(!folder.path().join("none.json").exists());
    ensure!(!folder.path().join("third.json").exists());
    Ok(())
}

#[test]
fn a_host_speaks_for_its_own_articles_alone() -> Result<()> {
    let folder = paper()?;
    fs::write(folder.path().join("a.json"), ARTICLE)?;
    let run = |arguments: &[&str]| press_card(folder.path(), arguments);
    ensure!(run(&["sign", "--key", "paper.json", "a.json"])?.status == Some(0));
    ensure!(run(&["key", "add", SET, "paper.pub.json"])?.status == Some(0));
    for (host, status) in [
        ("paper.example", 0),
        ("PAPER.example", 0),
        ("www.paper.example", 1),
        ("example", 1),
        ("paper.example:8080", 1),
    ] {
        let run = run(&["verify", "--host", host, "--key", SET, "a.json"])?;
        ensure!(run.status == Some(status), "{host}: {}{}", run.out, run.err);
    }
    Ok(())
}

#[test]
fn the_day_of_a_signature_is_that_of_the_calendar() {
    for (seconds, day) in [
        (0, "1970-01-01"),
        (86_399, "1970-01-01"),
        (86_400, "1970-01-02"),
        (951_782_399, "2000-02-28"),
        (951_782_400, "2000-02-29"),
        (951_868_800, "2000-03-01"),
        (1_700_000_000, "2023-11-14"),
        (4_107_542_399, "2100-02-28"),
        (4_107_542_400, "2100-03-01"),
        (253_402_300_799, "9999-12-31"),
    ] {
        assert_eq!(day_of(seconds), day);
    }
}

fn read(folder: &Path) -> Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(
        folder.join(SET),
    )?)?)
}
