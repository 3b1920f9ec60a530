//! `changes.json` and `changes.atom`: what was published, corrected and withdrawn, for whoever has
//! copies.

use anyhow::{Context as _, Result, ensure};
use press_card_publish::{Changes, ChangesError, Feed, SigningKey, Verdict, digest, verify};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

mod atom;
mod command;
mod cut;

/// Noon of the 26th of November 2025, in UTC.
const NOON: u64 = 1_764_158_400;
const HOUR: u64 = 3_600;
const DAY: u64 = 24 * HOUR;

/// A paper: a folder of documents, and one to write to.
struct Paper {
    home: TempDir,
    feed: Feed,
    key: Option<SigningKey>,
}

impl Paper {
    fn new() -> Result<Self> {
        let home = tempfile::tempdir()?;
        fs::create_dir(home.path().join("a"))?;
        let mut feed = Feed::new("https://paper.example/a/".parse()?);
        feed.cards = Some("https://paper.example/cards/".parse()?);
        let key = None;
        Ok(Self { home, feed, key })
    }

    fn put(&self, place: &str, text: &str) -> Result<()> {
        let file = self.home.path().join("a").join(place);
        fs::create_dir_all(file.parent().context("no folder")?)?;
        Ok(fs::write(file, text)?)
    }

    fn remove(&self, place: &str) -> Result<()> {
        Ok(fs::remove_file(self.home.path().join("a").join(place))?)
    }

    fn out(&self) -> PathBuf {
        self.home.path().join("cards")
    }

    fn write(&self, now: u64) -> Result<Changes, ChangesError> {
        let from = self.home.path().join("a");
        self.feed.write(&from, &self.out(), self.key.as_ref(), now)
    }

    fn read(&self, name: &str) -> Result<String> {
        Ok(fs::read_to_string(self.out().join(name))?)
    }

    fn json(&self, name: &str) -> Result<Value> {
        Ok(serde_json::from_str(&self.read(name)?)?)
    }

    /// The entries of the list: the document's name, what became of it, and when.
    fn told(&self) -> Result<Vec<(String, String, String)>> {
        let list = self.json("changes.json")?;
        let entries = list["dataFeedElement"].as_array().context("no entries")?;
        let text = |entry: &Value, name: &str| entry[name].as_str().unwrap_or("none").to_owned();
        let told = |entry: &Value| {
            let document = text(entry, "document");
            let name = document.rsplit('/').next().unwrap_or_default().to_owned();
            (name, text(entry, "status"), text(entry, "dateModified"))
        };
        Ok(entries.iter().map(told).collect())
    }

    /// All files that were written.
    fn files(&self) -> Result<BTreeMap<String, String>> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(self.out())? {
            let path = entry?.path();
            let name = path.file_name().context("no name")?.to_string_lossy();
            files.insert(name.into_owned(), fs::read_to_string(&path)?);
        }
        Ok(files)
    }
}

/// A document, with a day on which it was published.
fn article(name: &str, headline: &str, day: &str) -> String {
    format!(
        r#"{{"@type": "NewsArticle", "headline": "{headline}", "datePublished": "{day}",
            "url": "https://paper.example/{name}.html"}}"#
    )
}

const WITHDRAWN: &str = r#"{"@type": "NewsArticle", "url": "https://paper.example/1.html",
    "datePublished": "2025-11-20", "creativeWorkStatus": "Withdrawn", "correction":
    {"@type": "CorrectionComment", "text": "消息 <不实>", "datePublished": "2025-11-26"}}"#;

/// The numbers of what has changed.
fn numbers(changes: &Changes) -> [usize; 4] {
    [
        changes.published,
        changes.corrected,
        changes.withdrawn,
        changes.unchanged,
    ]
}

#[test]
fn what_was_published_is_told_of_with_its_addresses_the_newest_first() -> Result<()> {
    let paper = Paper::new()?;
    let [first, second] = ["2025-11-20T08:00:00+08:00", "2025-11-24"];
    paper.put("1.json", &article("1", "一", first))?;
    paper.put("2025/早报 2.json", &article("2", "二", second))?;
    // One that is dated tomorrow was not published tomorrow.
    paper.put("3.json", &article("3", "三", "2025-11-27"))?;
    let changes = paper.write(NOON)?;
    assert_eq!(numbers(&changes), [3, 0, 0, 0]);
    let list = paper.json("changes.json")?;
    for (name, value) in [
        ("@context", "https://schema.org"),
        ("@type", "DataFeed"),
        ("url", "https://paper.example/cards/changes.json"),
        ("expires", "2025-12-03"),
    ] {
        assert_eq!(list[name], value);
    }
    assert_eq!((&list["iat"], &list["serial"]), (&NOON.into(), &1.into()));
    assert_eq!(list.get("next"), None);
    let entries = list["dataFeedElement"].as_array().context("no entries")?;
    assert_eq!(
        entries[1],
        serde_json::json!({
            "@type": "DataFeedItem",
            "url": "https://paper.example/2.html",
            "document": "https://paper.example/a/2025/%E6%97%A9%E6%8A%A5%202.json",
            "card": "https://paper.example/cards/2025/%E6%97%A9%E6%8A%A5%202.html",
            "status": "published",
            "dateModified": "2025-11-24T00:00:00Z",
            "digest": digest(&article("2", "二", second))?,
        })
    );
    let moments: Vec<_> = paper.told()?.into_iter().map(|(.., at)| at).collect();
    assert_eq!(
        moments,
        [
            "2025-11-26T12:00:00Z",
            "2025-11-24T00:00:00Z",
            "2025-11-20T00:00:00Z"
        ]
    );
    Ok(())
}

#[test]
fn what_becomes_of_an_article_is_told_when_it_is_seen_and_the_number_grows() -> Result<()> {
    let mut paper = Paper::new()?;
    for name in ["1", "2", "3"] {
        paper.put(&format!("{name}.json"), &article(name, "一", "2025-11-20"))?;
    }
    paper.write(NOON)?;
    // Nothing happens, and the list is good for longer.
    let changes = paper.write(NOON + DAY)?;
    assert_eq!((numbers(&changes), changes.serial), ([0, 0, 0, 3], 1));
    assert_eq!(paper.json("changes.json")?["expires"], "2025-12-04");
    // The same document in other words of JSON, or with a signature, is the same.
    let same = article("2", "\\u4e00", "2025-11-20").replace(['\n'], "  ");
    paper.put("2.json", &same)?;
    assert_eq!(numbers(&paper.write(NOON + DAY)?), [0, 0, 0, 3]);
    paper.put("2.json", &article("2", "二", "2025-11-20"))?;
    paper.put("4.json", &article("4", "四", "2025-11-01"))?;
    let changes = paper.write(NOON + 2 * DAY)?;
    assert_eq!((numbers(&changes), changes.serial), ([1, 1, 0, 2], 2));
    let told = |name: &str, status: &str, at: &str| (name.into(), status.into(), at.into());
    assert_eq!(
        paper.told()?[..2],
        [
            told("2.json", "corrected", "2025-11-28T12:00:00Z"),
            // It may be old, and is new here: who reads down to what he knows must meet it.
            told("4.json", "published", "2025-11-28T12:00:00Z"),
        ]
    );
    paper.put("1.json", WITHDRAWN)?;
    // A clock that goes back does not put it below what was told before.
    let changes = paper.write(NOON)?;
    assert_eq!((numbers(&changes), changes.serial), ([0, 0, 1, 3], 3));
    assert_eq!(
        paper.told()?[0],
        told("1.json", "withdrawn", "2025-11-28T12:00:01Z")
    );
    // The article comes back.
    paper.put("1.json", &article("1", "一", "2025-11-20"))?;
    assert_eq!(numbers(&paper.write(NOON + 3 * DAY)?), [1, 0, 0, 3]);
    // A document that is gone says nothing, unless it is told to.
    paper.remove("3.json")?;
    let changes = paper.write(NOON + 3 * DAY)?;
    assert_eq!(numbers(&changes), [0, 0, 0, 3]);
    assert_eq!(changes.gone, ["https://paper.example/a/3.json"]);
    paper.feed.is_deleting = true;
    let changes = paper.write(NOON + 4 * DAY)?;
    assert_eq!(numbers(&changes), [0, 0, 1, 3]);
    assert_eq!(
        paper.told()?[0],
        told("3.json", "withdrawn", "2025-11-30T12:00:00Z")
    );
    assert_eq!(numbers(&paper.write(NOON + 5 * DAY)?), [0, 0, 0, 3]);
    Ok(())
}

#[test]
fn what_cannot_be_read_is_named_and_not_told_of_as_gone() -> Result<()> {
    let mut paper = Paper::new()?;
    paper.feed.is_deleting = true;
    for name in ["1", "b/2", "3"] {
        paper.put(&format!("{name}.json"), &article("1", "一", "2025-11-20"))?;
    }
    paper.write(NOON)?;
    paper.put("1.json", "no JSON")?;
    paper.put(
        "3.json",
        r#"{"headline": "一", "headline": "二", "url": "https://paper.example/1"}"#,
    )?;
    let changes = paper.write(NOON + DAY)?;
    assert_eq!(numbers(&changes), [0, 0, 0, 1]);
    assert_eq!(changes.failed.len(), 2);
    // A folder that is empty, as one is that is not mounted.
    fs::remove_dir_all(paper.home.path().join("a"))?;
    fs::create_dir(paper.home.path().join("a"))?;
    let changes = paper.write(NOON + DAY)?;
    assert_eq!((numbers(&changes), changes.gone.len()), ([0, 0, 0, 0], 0));
    assert_eq!(paper.told()?.len(), 3);
    Ok(())
}

#[test]
fn the_same_input_and_time_give_the_same_bytes() -> Result<()> {
    let mut files = Vec::new();
    let key = SigningKey::new()?.to_jwk();
    for _ in 0..2 {
        let mut paper = Paper::new()?;
        paper.key = Some(SigningKey::from_jwk(&key)?);
        for nth in 0..1_200 {
            let name = format!("{nth}");
            paper.put(&format!("{name}.json"), &article(&name, "一", "2025-11-20"))?;
        }
        paper.write(NOON)?;
        paper.put("7.json", WITHDRAWN)?;
        paper.write(NOON + DAY)?;
        files.push(paper.files()?);
    }
    ensure!(files[0] == files[1]);
    Ok(())
}

#[test]
fn a_list_is_signed_as_a_document_is_and_carried_on_by_its_signer_alone() -> Result<()> {
    let mut paper = Paper::new()?;
    let key = SigningKey::new()?;
    let public = key.public();
    paper.put("1.json", &article("1", "一", "2025-11-20"))?;
    // Until there is a key nothing is signed, and the first signature is a step of its own.
    paper.write(NOON)?;
    paper.key = Some(key);
    ensure!(matches!(paper.write(NOON), Err(ChangesError::OtherKey(_))));
    paper.feed.is_adopting = true;
    paper.write(NOON)?;
    paper.feed.is_adopting = false;
    paper.write(NOON + HOUR)?;
    let signed = paper.read("changes.json")?;
    assert_eq!(verify(&signed, &public)?, Verdict::AsPublished);
    for (is, other) in [
        ("\"serial\": 1", "\"serial\": 2"),
        ("2025-12-03", "2035-12-03"),
        ("published", "withdrawn"),
        ("1.html", "2.html"),
    ] {
        let changed = signed.replacen(is, other, 1);
        assert_eq!(verify(&changed, &public)?, Verdict::Changed, "{is}");
        fs::write(paper.out().join("changes.json"), changed)?;
        ensure!(
            matches!(paper.write(NOON + DAY), Err(ChangesError::OtherKey(_))),
            "{is}"
        );
    }
    fs::write(paper.out().join("changes.json"), &signed)?;
    // Who has no key does not take the signature off.
    let key = paper.key.take();
    ensure!(matches!(
        paper.write(NOON + DAY),
        Err(ChangesError::NoKey(_))
    ));
    assert_eq!(paper.read("changes.json")?, signed);
    // A new key carries the list on once it is told to.
    paper.key = Some(SigningKey::new()?);
    ensure!(matches!(
        paper.write(NOON + DAY),
        Err(ChangesError::OtherKey(_))
    ));
    paper.key = key;
    assert_eq!(paper.write(NOON + DAY)?.serial, 1);
    Ok(())
}

#[test]
fn what_is_no_list_of_this_place_is_not_carried_on_and_not_written_over() -> Result<()> {
    let paper = Paper::new()?;
    paper.put("1.json", &article("1", "一", "2025-11-20"))?;
    paper.write(NOON)?;
    let good = paper.read("changes.json")?;
    let file = paper.out().join("changes.json");
    let entry = good.lines().nth(7).context("no entry")?;
    let bad = [
        String::new(),
        "{}".into(),
        "[]".into(),
        "\"changes\"".into(),
        article("1", "一", "2025-11-20"),
        good.replace("paper.example/cards/changes", "paper.example/other/changes"),
        good.replace("https://paper.example/1.html", "javascript:alert(1)"),
        good.replace("published", "burnt"),
        good.replace("2025-11-20T", "2025-11-40T"),
        good.replace("\"digest\":\"", "\"digest\":\"<"),
        good.replace(entry, &format!("{entry},\n{entry}")),
        good.replace("\"serial\": 1", "\"serial\": -1"),
        good.replace("\"serial\": 1", "\"serial\": 1, \"serial\": 2"),
        good.replace(
            "\"serial\": 1",
            "\"serial\": 1, \"next\": \"https://paper.example/x\"",
        ),
        good.replace(
            "\"serial\": 1",
            "\"serial\": 1, \"next\": \"https://paper.example/cards/changes-../a.json\", \
             \"nextDigest\": \"a\"",
        ),
        good.replace(
            "\"serial\": 1",
            "\"serial\": 1, \"next\": \"https://paper.example/cards/changes-4294967295.json\", \
             \"nextDigest\": \"a\"",
        ),
        format!("{good}{}", " ".repeat(2 * 1024 * 1024)),
        good.repeat(2),
    ];
    for text in bad {
        fs::write(&file, &text)?;
        let error = paper.write(NOON + DAY);
        ensure!(error.is_err(), "{text}");
        ensure!(fs::read_to_string(&file)? == text);
    }
    // A list that stands among the documents is none of them, and an article may be called so.
    let among = |name: &str, text: &str| paper.put(name, text);
    among("changes.json", &good)?;
    among("2025/changes-3.json", &good)?;
    among("changes-2.json", &article("2", "二", "2025-11-20"))?;
    fs::remove_file(&file)?;
    let changes = paper.write(NOON)?;
    assert_eq!((numbers(&changes), changes.failed.len()), ([2, 0, 0, 0], 0));
    Ok(())
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}
