//! What a tag that names a host proves, and what it does not: `crates/embed/loader/verify.js`, run by
//! Node with a network of our own.

use super::{IAT, KEY, KID, OTHER, PUBLIC, javascript::in_javascript, sign};
use anyhow::{Context as _, Result};
use press_card_publish::{PublicKey, SigningKey, digest, sign_at, sign_object};
use serde_json::{Value, json};

/// The key of RFC 6979, appendix A.2.5, of which `OTHER` is the public part.
const OTHER_KEY: &str = r#"{"kty":"EC","crv":"P-256","kid":"other",
    "x":"YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y",
    "y":"eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk",
    "d":"ya-p2EW6dRZrXCFXZ7HWk05Qw9s26JsSe4piKxIPZyE"}"#;

/// A day on which no list of these tests has expired.
const LATER: &str = "9999-12-31";

fn article(host: &str, more: &Value) -> Value {
    let mut article = json!({
        "@type": "NewsArticle",
        "headline": "一",
        "url": format!("https://{host}/a/1"),
        "datePublished": "2023-11-01",
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        article[name] = value.clone();
    }
    article
}

fn signed(host: &str, more: &Value) -> Result<String> {
    signed_by(KEY, &article(host, more), IAT)
}

fn signed_by(key: &str, document: &Value, iat: u64) -> Result<String> {
    let key = SigningKey::from_jwk(key)?;
    Ok(sign_object(&document.to_string(), &key, iat)?)
}

fn jwk(word: &str, kid: &str, more: &Value) -> Result<Value> {
    let key: PublicKey = word.parse()?;
    let mut jwk: Value = serde_json::from_str(&key.to_jwk(Some(kid)))?;
    for (name, value) in more.as_object().into_iter().flatten() {
        jwk[name] = value.clone();
    }
    Ok(jwk)
}

fn set_of(host: &str) -> String {
    format!("https://{host}/.well-known/press-card-keys.json")
}

/// The cases of one run. Each has a host of its own, since a set is asked for once a page.
#[derive(Default)]
struct Cases(Vec<Value>);

impl Cases {
    fn host(&self) -> String {
        format!("h{}.example", self.0.len())
    }

    /// A document that is signed by `KEY`, with a set of `keys` at its host.
    fn set(&mut self, what: &str, keys: &Value, right: Value) -> Result<()> {
        let host = self.host();
        let text = signed(&host, &json!({}))?;
        let set = json!({ "keys": keys }).to_string();
        self.add(what, &text, &host, json!({ set_of(&host): set }), right);
        Ok(())
    }

    fn add(&mut self, what: &str, text: &str, signer: &str, files: Value, right: Value) {
        let mut case = json!({ "what": what, "text": text, "signer": signer, "files": files });
        if let (Value::Object(case), Value::Object(right)) = (&mut case, right) {
            case.extend(right);
        }
        self.0.push(case);
    }

    fn hold(self) -> Result<()> {
        in_javascript("flows", &Value::Array(self.0))
    }
}

#[test]
fn the_set_of_a_host_says_whose_an_article_is() -> Result<()> {
    let mut cases = Cases::default();
    let own = |more: Value| jwk(PUBLIC, KID, &more);
    let other = jwk(OTHER, "other", &json!({}))?;
    let yes =
        |host: &str| json!({ "says": true, "host": host, "asked": [set_of(host)], "warns": 0 });
    let no = json!({ "says": false, "host": null, "seal": null });
    let unknown = json!({ "says": null, "host": null, "seal": ["未能核对"] });
    let right = yes(&cases.host());
    cases.set("its key", &json!([other, own(json!({}))?]), right)?;
    let right = yes(&cases.host());
    let retired = own(json!({ "retired": "2023-12-01" }))?;
    cases.set("a retired key", &json!([retired]), right)?;
    let right = yes(&cases.host());
    let mut plain = own(json!({}))?;
    for name in ["alg", "use"] {
        plain.as_object_mut().context("no key")?.shift_remove(name);
    }
    cases.set("a key that does not say what for", &json!([plain]), right)?;

    let revoked = json!({ "revoked": "2023-12-01" });
    for (what, keys) in [
        ("no key", json!([])),
        ("another key", json!([other])),
        (
            "its key by another name",
            json!([jwk(PUBLIC, "other", &json!({}))?]),
        ),
        (
            "another key by its name",
            json!([jwk(OTHER, KID, &json!({}))?]),
        ),
        ("a revoked key", json!([own(revoked.clone())?])),
        (
            "a revoked and retired key",
            json!([own(json!({ "revoked": true, "retired": "2023-12-01" }))?]),
        ),
        (
            "its key, and revoked by another name",
            json!([own(json!({}))?, jwk(PUBLIC, "old", &revoked)?]),
        ),
        (
            "a key for something else",
            json!([own(json!({ "use": "enc" }))?]),
        ),
        (
            "a key of another kind",
            json!([own(json!({ "alg": "ES384" }))?]),
        ),
        ("another curve", json!([own(json!({ "crv": "P-384" }))?])),
        (
            "a damaged key",
            json!([own(json!({ "y": "A".repeat(43) }))?, other]),
        ),
        (
            "a key off the curve",
            json!([own(json!({ "x": jwk(OTHER, KID, &json!({}))?["x"] }))?]),
        ),
        (
            "a private key",
            json!([serde_json::from_str::<Value>(KEY)?]),
        ),
        ("things that are none", json!([null, 1, "key", [], {}])),
    ] {
        cases.set(what, &keys, no.clone())?;
    }
    for (what, set) in [
        ("no set", json!(404)),
        ("a host in trouble", json!(503)),
        ("a redirect", json!("redirect")),
        ("a set that never comes", json!("never")),
        ("no JSON", json!("<!doctype html>")),
        ("no list", json!("{}")),
        ("a list alone", json!(json!([own(json!({}))?]).to_string())),
        (
            "keys that are no list",
            json!(json!({ "keys": { "0": own(json!({}))? } }).to_string()),
        ),
    ] {
        let host = cases.host();
        let files = json!({ set_of(&host): set });
        let mut right = unknown.clone();
        right["warns"] = json!(1);
        right["shows"] = json!(null);
        cases.add(what, &signed(&host, &json!({}))?, &host, files, right);
    }
    cases.hold()
}

#[test]
fn a_host_speaks_for_no_other_host() -> Result<()> {
    let mut cases = Cases::default();
    let keys = json!({ "keys": [jwk(PUBLIC, KID, &json!({}))?] }).to_string();
    let no = json!({ "says": false, "host": null, "asked": [] });
    for (what, url) in [
        ("another host", json!("https://other.example/a/1")),
        ("a host below it", json!("https://www.HOST/a/1")),
        ("a host that ends so", json!("https://notHOST/a/1")),
        (
            "its name in another",
            json!("https://HOST.other.example/a/1"),
        ),
        (
            "its name as a user's",
            json!("https://HOST@other.example/a/1"),
        ),
        (
            "its name in a path",
            json!("https://other.example/HOST/a/1"),
        ),
        ("another port", json!("https://HOST:8080/a/1")),
        ("no address", json!("a/1")),
        ("a script", json!("javascript://HOST/%0aalert(1)")),
        ("nothing", json!(null)),
        ("what a browser mends", json!("https:HOST/a/1")),
        (
            "with a solidus the other way",
            json!("https://HOST\\@other.example/a/1"),
        ),
        ("in an entity", json!("https://HOST&#47;@other.example/a/1")),
        ("with a line end in it", json!("https://HO\nST/a/1")),
        ("a name and no host", json!("https://:8080/HOST")),
    ] {
        let host = cases.host();
        let url = url.as_str().map(|url| url.replace("HOST", &host));
        let text = signed(&host, &json!({ "url": url }))?;
        cases.add(
            what,
            &text,
            &host,
            json!({ set_of(&host): keys }),
            no.clone(),
        );
    }
    for (what, more) in [
        ("in capitals", json!({ "url": "HTTPS://HOST/a/1" })),
        ("by http", json!({ "url": "http://HOST/a/1" })),
        ("without a scheme", json!({ "url": "//HOST/a/1" })),
        ("in blanks", json!({ "url": " https://HOST/a/1\n" })),
        ("the usual port", json!({ "url": "https://HOST:443/a/1" })),
        ("in a list", json!({ "url": ["https://HOST/a/1"] })),
        (
            "the page",
            json!({ "url": null, "mainEntityOfPage": "https://HOST/a/1" }),
        ),
        (
            "the page as an object",
            json!({ "url": null, "mainEntityOfPage": { "@id": "https://HOST/a/1" } }),
        ),
        (
            "the page's address",
            json!({ "url": null, "mainEntityOfPage": { "@id": "#page", "url": "https://HOST/a/1" } }),
        ),
        (
            "the identifier",
            json!({ "url": null, "@id": "https://HOST/a/1#article" }),
        ),
    ] {
        let host = cases.host();
        let more = more.to_string().replace("HOST", &host);
        let text = signed(&host, &serde_json::from_str(&more)?)?;
        let right = json!({ "says": true, "host": host });
        cases.add(what, &text, &host, json!({ set_of(&host): keys }), right);
    }
    // What stands beside the article does not tell where that is from.
    for (what, document, says) in [
        (
            "in a graph",
            r#"{"@graph":[{"@type":"WebPage","url":"https://other.example/"},
                {"@type":"NewsArticle","headline":"一","url":"https://HOST/a/1"}]}"#,
            true,
        ),
        (
            "beside the graph",
            r#"{"url":"https://HOST/","@graph":[
                {"@type":"NewsArticle","headline":"一","url":"https://other.example/a/1"}]}"#,
            false,
        ),
        (
            "two in a graph",
            r#"{"@graph":[{"@type":"NewsArticle","headline":"一","url":"https://HOST/a/1"},
                {"@type":"NewsArticle","headline":"一","url":"https://other.example/a/1"}]}"#,
            false,
        ),
        (
            "of a page",
            r#"{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"一","url":"https://HOST/a/1"}}"#,
            true,
        ),
    ] {
        let host = cases.host();
        let document: Value = serde_json::from_str(&document.replace("HOST", &host))?;
        let text = signed_by(KEY, &document, IAT)?;
        cases.add(
            what,
            &text,
            &host,
            json!({ set_of(&host): keys }),
            json!({ "says": says }),
        );
    }
    // How the tag may name it, and how not.
    for (what, word, says) in [
        ("in capitals", "HOST", json!(true)),
        ("with the usual port", "HOST:443", json!(true)),
        ("as an address", "https://HOST/", json!(null)),
        ("with a path", "HOST/a", json!(null)),
        ("with a user", "me@HOST", json!(null)),
        ("two by a comma", "HOST,other.example", json!(null)),
        ("with another beside it", "other.example HOST", json!(true)),
        ("another alone", "other.example", json!(false)),
        ("its last part", "example", json!(null)),
        ("in quotes", "\"HOST\"", json!(null)),
    ] {
        let host = cases.host();
        let text = signed(&host, &json!({}))?;
        let word = word.replace("HOST", &host.to_uppercase());
        let files = json!({ set_of(&host): keys });
        cases.add(what, &text, &word, files, json!({ "says": says }));
    }
    // On this machine, by http and with the port.
    for host in [
        "127.0.0.1:9721",
        "localhost:9721",
        "[::1]:9721",
        "127.0.0.1",
    ] {
        let text = signed(host, &json!({ "url": format!("http://{host}/a/1") }))?;
        let address = set_of(host).replace("https:", "http:");
        let right = json!({ "says": true, "host": host, "asked": [address] });
        cases.add(host, &text, host, json!({ address: keys }), right);
    }
    cases.hold()
}

#[test]
fn a_seal_says_what_was_proved_and_no_more() -> Result<()> {
    let mut cases = Cases::default();
    let keys = json!({ "keys": [jwk(PUBLIC, KID, &json!({}))?] }).to_string();
    let more = json!({
        "dateModified": "2023-11-02T08:00:00+08:00",
        // Nothing of this is believed.
        "publisher": { "@type": "NewsMediaOrganization", "name": "国家新闻管理局", "url": "https://paper.example/" },
    });
    // A paper that ships is named beside its own host.
    let text = signed("paper.example", &more)?;
    let files = json!({ set_of("paper.example"): keys });
    let seal = |lines: &[&str]| json!([lines]);
    let right = json!({ "says": true, "host": "paper.example", "seal": seal(&[
        "经核对，与 paper.example（西江日报）发布的一致",
        "签名者：paper.example（密钥 oKIywvGUpTVTyxMQ）",
        "签名日期：2023年11月14日",
        "版本：2023-11-02T08:00:00+08:00",
        "核对的是文字，不包括图片",
    ]) });
    cases.add(
        "a paper that ships",
        &text,
        "paper.example",
        files.clone(),
        right,
    );
    let right = json!({ "seal": seal(&[
        "核对的是文字，不包括图片", "标题为转载方所拟", "转载渠道为转载方所注",
    ])[0], "added": "headline via" });
    cases.add(
        "a partner's own title",
        &text,
        "paper.example",
        files,
        right,
    );
    // Any other host is not, whatever its document says.
    let host = cases.host();
    let text = signed(&host, &more)?;
    let files = json!({ set_of(&host): keys });
    let first = format!("经核对，与 {host} 发布的一致");
    let right = json!({ "seal": [first], "added": true });
    cases.add("another host", &text, &host, files, right);
    // A key alone names nobody.
    let right = json!({ "says": true, "host": null, "asked": [], "seal": seal(&[
        "自签名以来未被改动",
        "签名者身份未经核对：密钥由本页面给出",
        "签名日期：2023年11月14日",
        "版本：2023-11-02T08:00:00+08:00",
        "核对的是文字，不包括图片",
    ]) });
    cases.add("a key alone", &text, PUBLIC, json!({}), right);
    // A version that is no date is not repeated.
    let odd = signed(
        &host,
        &json!({ "datePublished": "与国家新闻管理局发布的一致" }),
    )?;
    let right =
        json!({ "says": true, "seal": [ "签名日期：2023年11月14日", "核对的是文字，不包括图片" ] });
    cases.add("a version that is none", &odd, PUBLIC, json!({}), right);
    cases.hold()
}

#[test]
fn a_revoked_key_refuses_what_a_tag_would_take() -> Result<()> {
    let mut cases = Cases::default();
    let host = cases.host();
    let text = signed(&host, &json!({}))?;
    let revoked = jwk(
        PUBLIC,
        "by another name",
        &json!({ "revoked": "2023-12-01" }),
    )?;
    let files = json!({ set_of(&host): json!({ "keys": [revoked] }).to_string() });
    let right = json!({ "says": false });
    cases.add(
        "beside the key",
        &text,
        &format!("{PUBLIC} {host}"),
        files,
        right,
    );
    cases.hold()
}

/// The lists of a host's changes, and the document that they lead to.
struct Changed {
    host: String,
    files: Value,
}

impl Changed {
    fn new(host: &str, list: Value, newer: Value) -> Result<Self> {
        let at = |path: &str| format!("https://{host}{path}");
        let set =
            json!({ "keys": [jwk(PUBLIC, KID, &json!({}))?], "changes": at("/changes.json") });
        Ok(Self {
            host: host.to_owned(),
            files: json!({
                set_of(host): set.to_string(),
                at("/changes.json"): list,
                at("/a/1.json"): newer,
            }),
        })
    }
}

fn list(host: &str, items: &Value, more: &Value) -> Value {
    let mut list = json!({
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "url": format!("https://{host}/changes.json"),
        "iat": IAT, "serial": 7, "expires": LATER,
        "dataFeedElement": items,
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        list[name] = value.clone();
    }
    list
}

fn item(host: &str, status: &str, date: &str, document: &str) -> Result<Value> {
    Ok(json!({
        "@type": "DataFeedItem",
        "url": format!("https://{host}/a/1"),
        "document": format!("https://{host}/a/1.json"),
        "status": status,
        "dateModified": date,
        "digest": digest(document)?,
    }))
}

/// Before and after the signature of `IAT`, 14 November 2023.
const OLDER: &str = "2023-11-10T00:00:00Z";
const NEWER: &str = "2023-11-20T00:00:00Z";

#[test]
fn an_older_version_is_redrawn_or_refused_by_what_the_paper_has_signed() -> Result<()> {
    let mut cases = Cases::default();
    let corrected = json!({ "headline": "二", "dateModified": "2023-11-20" });
    for (what, status, date, more, right) in [
        ("corrected", "corrected", NEWER, json!({}), "redrawn"),
        ("withdrawn", "withdrawn", NEWER, json!({}), "redrawn"),
        (
            "withdrawn at another time",
            "withdrawn",
            OLDER,
            json!({}),
            "redrawn",
        ),
        (
            "an older list than the copy",
            "corrected",
            OLDER,
            json!({}),
            "kept",
        ),
        ("no date", "corrected", "", json!({}), "kept"),
        (
            "expired",
            "corrected",
            NEWER,
            json!({ "expires": "2023-11-30" }),
            "kept",
        ),
        (
            "without an end",
            "corrected",
            NEWER,
            json!({ "expires": null }),
            "kept",
        ),
        (
            "without a number",
            "corrected",
            NEWER,
            json!({ "serial": null }),
            "kept",
        ),
        (
            "no items",
            "corrected",
            NEWER,
            json!({ "dataFeedElement": null }),
            "kept",
        ),
        (
            "somebody else's",
            "corrected",
            NEWER,
            json!({ "by": OTHER_KEY }),
            "kept",
        ),
        (
            "not signed",
            "corrected",
            NEWER,
            json!({ "by": "" }),
            "kept",
        ),
        (
            "gone",
            "corrected",
            NEWER,
            json!({ "document": 404 }),
            "refused",
        ),
        (
            "withdrawn and gone",
            "withdrawn",
            NEWER,
            json!({ "document": 410 }),
            "withdrawn",
        ),
        (
            "led elsewhere",
            "corrected",
            NEWER,
            json!({ "document": "redirect" }),
            "refused",
        ),
        (
            "changed on the way",
            "corrected",
            NEWER,
            json!({ "change": true }),
            "refused",
        ),
        (
            "of another address",
            "corrected",
            NEWER,
            json!({ "url": "https://HOST/a/2" }),
            "refused",
        ),
        (
            "older than the copy",
            "corrected",
            NEWER,
            json!({ "iat": IAT - 1 }),
            "refused",
        ),
    ] {
        let host = cases.host();
        let old = signed(&host, &json!({}))?;
        let mut newer = article(&host, &corrected);
        if let Some(url) = more["url"].as_str() {
            newer["url"] = json!(url.replace("HOST", &host));
        }
        let newer = signed_by(KEY, &newer, more["iat"].as_u64().unwrap_or(IAT + 1_000_000))?;
        let entry = item(&host, status, date, &newer)?;
        let list = list(&host, &json!([entry]), &more);
        let list = match more["by"].as_str() {
            Some("") => list.to_string(),
            by => signed_by(by.unwrap_or(KEY), &list, IAT)?,
        };
        let sent = match &more["document"] {
            Value::Null if more["change"] == true => json!(newer.replace('二', "三")),
            Value::Null => json!(newer),
            other => other.clone(),
        };
        let changed = Changed::new(&host, json!(list), sent)?;
        let right = match right {
            "redrawn" => json!({ "says": true, "host": changed.host, "shows": newer }),
            "kept" => json!({ "says": true, "host": changed.host, "shows": null }),
            "withdrawn" => json!({ "says": false, "withdrawn": true, "seal": null }),
            _ => json!({ "says": false, "withdrawn": false, "seal": null }),
        };
        cases.add(what, &old, &host, changed.files, right);
    }
    cases.hold()
}

#[test]
fn only_who_needs_it_asks_what_was_changed() -> Result<()> {
    let mut cases = Cases::default();
    for (what, address, asks) in [
        ("in the page", None, true),
        ("from the host", Some("https://HOST/a/1.json"), false),
        ("from elsewhere", Some("https://cdn.example/a/1.json"), true),
        (
            "from the host without TLS",
            Some("http://HOST/a/1.json"),
            true,
        ),
        (
            "from another port",
            Some("https://HOST:8443/a/1.json"),
            true,
        ),
    ] {
        let host = cases.host();
        let text = signed(&host, &json!({}))?;
        // It is the newest.
        let entry = item(&host, "published", NEWER, &text)?;
        let list = signed_by(KEY, &list(&host, &json!([entry]), &json!({})), IAT)?;
        let files = Changed::new(&host, json!(list), json!(404))?.files;
        let mut asked = vec![set_of(&host)];
        if asks {
            asked.push(format!("https://{host}/changes.json"));
        }
        let address = address.map(|address| address.replace("HOST", &host));
        let right = json!({ "says": true, "shows": null, "asked": asked, "address": address });
        cases.add(what, &text, &host, files, right);
    }
    // Nor is anybody else asked, whatever the set says.
    for changes in [
        json!("https://other.example/changes.json"),
        json!("http://HOST/changes.json"),
        json!("/changes.json"),
        json!(null),
        json!(7),
        json!(["https://HOST/changes.json"]),
    ] {
        let host = cases.host();
        let text = signed(&host, &json!({}))?;
        let changes = changes.to_string().replace("HOST", &host);
        let changes: Value = serde_json::from_str(&changes)?;
        let set = json!({ "keys": [jwk(PUBLIC, KID, &json!({}))?], "changes": changes });
        let files = json!({ set_of(&host): set.to_string() });
        let right = json!({ "says": true, "asked": [set_of(&host)] });
        cases.add(&changes.to_string(), &text, &host, files, right);
    }
    cases.hold()
}

#[test]
fn a_long_list_is_followed_until_it_is_older_than_the_copy() -> Result<()> {
    let mut cases = Cases::default();
    for (what, first, second, shows) in [
        ("in the second", NEWER, NEWER, true),
        ("no longer asked", OLDER, NEWER, false),
    ] {
        let host = cases.host();
        let text = signed(&host, &json!({}))?;
        let newer = signed_by(KEY, &article(&host, &json!({ "headline": "二" })), IAT + 1)?;
        let mut entry = item(&host, "corrected", second, &newer)?;
        let more = json!({ "serial": 6 });
        let older = list(&host, &json!([entry]), &more);
        entry["url"] = json!(format!("https://{host}/a/2"));
        entry["dateModified"] = json!(first);
        let next = format!("https://{host}/changes-6.json");
        let older = signed_by(KEY, &older, IAT)?;
        let led = json!({ "next": next, "nextDigest": digest(&older)? });
        let list = list(&host, &json!([entry]), &led);
        let mut files =
            Changed::new(&host, json!(signed_by(KEY, &list, IAT)?), json!(newer))?.files;
        files[&next] = json!(older);
        let shows = if shows { json!(newer) } else { Value::Null };
        cases.add(
            what,
            &text,
            &host,
            files,
            json!({ "says": true, "shows": shows }),
        );
    }
    // One that goes round in a circle ends.
    let host = cases.host();
    let text = signed(&host, &json!({}))?;
    let next = format!("https://{host}/changes.json");
    let circle = list(
        &host,
        &json!([]),
        &json!({ "next": next, "nextDigest": "A" }),
    );
    let files = Changed::new(&host, json!(signed_by(KEY, &circle, IAT)?), json!(404))?.files;
    let right = json!({ "says": true, "asked": [set_of(&host), next] });
    cases.add("a circle", &text, &host, files, right);
    cases.hold()
}

#[test]
fn what_is_signed_again_without_a_change_has_the_same_digest() -> Result<()> {
    let text = article("paper.example", &json!({})).to_string();
    let key = SigningKey::from_jwk(KEY)?;
    let first = sign(&text, &key)?;
    let again = sign_at(&first, &SigningKey::from_jwk(OTHER_KEY)?, IAT + 1)?;
    assert_ne!(first, again);
    assert_eq!(digest(&first)?, digest(&again)?);
    assert_eq!(digest(&text)?, digest(&again)?);
    in_javascript("digests", &json!([[first, digest(&text)?]]))
}
