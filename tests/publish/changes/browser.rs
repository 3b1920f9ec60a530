//! The list as a browser reads it: what `press-card changes` writes tells a copy that it is old.

use super::{Paper, article};
use crate::sign::{IAT, KEY, KID, PUBLIC, javascript::in_javascript, run::press_card};
use anyhow::{Result, ensure};
use press_card_publish::{PublicKey, SigningKey, sign_at, sign_object, today};
use serde_json::{Map, Value, json};
use std::time::SystemTime;

#[test]
fn a_browser_learns_from_the_list_that_a_copy_is_old() -> Result<()> {
    let mut paper = Paper::new()?;
    let key = SigningKey::from_jwk(KEY)?;
    let day = today();
    let old = |name: &str| sign_at(&article(name, "旧", &day), &key, IAT);
    let copies = [old("0")?, old("1")?, old("2")?];
    for nth in 0..1_200 {
        let name = format!("{nth}");
        paper.put(&format!("{name}.json"), &article(&name, "旧", &day))?;
    }
    paper.key = Some(SigningKey::from_jwk(KEY)?);
    // A list that expires is read by the day.
    let now = SystemTime::UNIX_EPOCH.elapsed()?.as_secs();
    paper.write(now - 60)?;
    let newer = sign_at(&article("1", "新", &day), &key, now)?;
    let withdrawn = json!({"@type": "NewsArticle", "url": "https://paper.example/2.html",
        "creativeWorkStatus": "Withdrawn"});
    let withdrawn = sign_object(&withdrawn.to_string(), &key, now)?;
    paper.put("1.json", &newer)?;
    paper.put("2.json", &withdrawn)?;
    paper.write(now)?;

    let at = |name: &str| format!("https://paper.example/cards/{name}");
    let public: PublicKey = PUBLIC.parse()?;
    let jwk: Value = serde_json::from_str(&public.to_jwk(Some(KID)))?;
    let set = json!({"keys": [jwk], "changes": at("changes.json")}).to_string();
    let keys = "https://paper.example/.well-known/press-card-keys.json";
    let mut files = Map::from_iter([(keys.to_owned(), set.into())]);
    for (name, text) in paper.files()? {
        files.insert(at(&name), text.into());
    }
    for (name, text) in [("1", &newer), ("2", &withdrawn)] {
        let document = format!("https://paper.example/a/{name}.json");
        files.insert(document, text.as_str().into());
    }
    // More than a document may have.
    ensure!(paper.read("changes.json")?.len() > 256 * 1024);
    let verify = ["verify", "--key", PUBLIC, "changes.json", "changes-1.json"];
    let said = press_card(&paper.out(), &verify)?;
    ensure!(said.status == Some(0), "{}", said.out);
    let case = |what: &str, text: &str, shows: Option<&str>| {
        json!({
            "what": what, "text": text, "signer": "paper.example", "files": files,
            "address": "https://mirror.example/a.json", "says": true, "warns": 0, "shows": shows,
        })
    };
    in_javascript(
        "flows",
        &json!([
            case("one that is as it was", &copies[0], None),
            case("one that was corrected", &copies[1], Some(&newer)),
            case("one that was withdrawn", &copies[2], Some(&withdrawn)),
        ]),
    )
}
