//! What docs/following.md tells a partner without script to run, run against a paper's host.

use crate::sign::run::press_card;
use anyhow::{Context as _, Result, ensure};
use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex, PoisonError},
    thread,
};
use tempfile::TempDir;

const DOCS: &str = include_str!("../../docs/following.md");

/// A host on loopback that serves a folder, and notes what it was asked for.
struct Host {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Host {
    fn new(folder: PathBuf) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = format!("http://{}", listener.local_addr()?);
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let noted = asked.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = answer(stream, &folder, &noted);
            }
        });
        Ok(Self { address, asked })
    }

    fn asked(&self) -> Vec<String> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        core::mem::take(&mut *asked)
    }
}

fn answer(mut stream: TcpStream, folder: &Path, asked: &Mutex<Vec<String>>) -> Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().context("no request")??;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = first.split(' ').nth(1).context("no path")?;
    let path = path.trim_start_matches('/').to_owned();
    let file = folder.join(&path);
    asked
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(path);
    let (status, body) = match fs::read(file) {
        Ok(body) if body.starts_with(b"HTTP ") => {
            (String::from_utf8_lossy(&body[5..]).into_owned(), Vec::new())
        }
        Ok(body) => ("200 OK".to_owned(), body),
        Err(_) => ("404 Not Found".to_owned(), Vec::new()),
    };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
    )?;
    Ok(stream.write_all(&body)?)
}

/// A paper with a host, and a partner.
struct Stage {
    home: TempDir,
    host: Host,
}

impl Stage {
    fn new() -> Result<Self> {
        let home = tempfile::tempdir()?;
        for folder in ["a", "host/cards", "partner"] {
            fs::create_dir_all(home.path().join(folder))?;
        }
        let host = Host::new(home.path().join("host"))?;
        let script = DOCS
            .split("```sh\n")
            .find_map(|block| {
                block
                    .starts_with("#!/bin/sh")
                    .then(|| block.split("```").next())
            })
            .flatten()
            .context("no script")?;
        let script = script
            .replace(
                "https://paper.example/cards",
                &format!("{}/cards", host.address),
            )
            .replace(
                "/srv/www/cards",
                &home.path().join("partner").to_string_lossy(),
            )
            .replace("--proto =https", "--proto =http");
        fs::write(home.path().join("follow.sh"), script)?;
        Ok(Self { home, host })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn document(&self, name: &str, text: &str) -> Result<()> {
        let file = self.path("a").join(name);
        fs::create_dir_all(file.parent().context("no folder")?)?;
        Ok(fs::write(file, text)?)
    }

    /// What the paper runs after each publication.
    fn publish(&self) -> Result<()> {
        let documents = format!("{}/a/", self.host.address);
        let cards = format!("{}/cards/", self.host.address);
        let render = ["render", "a", "--output", "host/cards", "--delete"];
        let changes = [
            "changes",
            "a",
            "--output",
            "host/cards",
            "--documents",
            &documents,
        ];
        let more = ["--cards", &cards, "--delete"];
        for command in [&render[..], &[&changes[..], &more].concat()] {
            let said = press_card(self.home.path(), command)?;
            ensure!(said.status == Some(0), "{}", said.err);
        }
        Ok(())
    }

    /// What the partner's cron runs; whether all was well, and what it said.
    fn follow(&self) -> Result<(bool, String)> {
        let run = Command::new("sh").arg(self.path("follow.sh")).output()?;
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        Ok((run.status.success(), said))
    }

    fn followed(&self) -> Result<()> {
        let (is_well, said) = self.follow()?;
        ensure!(is_well && said.is_empty(), "{said}");
        Ok(())
    }

    /// The partner's files.
    fn partner(&self) -> Result<BTreeMap<String, String>> {
        let mut files = BTreeMap::new();
        let folder = self.path("partner");
        for entry in walkdir::WalkDir::new(&folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let place = entry.path().strip_prefix(&folder)?.to_string_lossy();
                files.insert(place.into_owned(), fs::read_to_string(entry.path())?);
            }
        }
        Ok(files)
    }
}

fn article(headline: &str) -> String {
    format!(r#"{{"headline": "{headline}", "url": "https://paper.example/1.html"}}"#)
}

#[test]
fn a_partner_without_script_has_what_the_paper_has() -> Result<()> {
    let stage = Stage::new()?;
    for name in [
        "1.json",
        "2025/2.json",
        "3.json",
        "4.json",
        "not-taken.json",
    ] {
        stage.document(name, &article("first"))?;
    }
    stage.publish()?;
    // The partner has taken some.
    fs::create_dir(stage.path("partner/2025"))?;
    for name in ["1.html", "2025/2.html", "3.html", "4.html"] {
        fs::copy(
            stage.path("host/cards").join(name),
            stage.path("partner").join(name),
        )?;
    }
    stage.followed()?;
    stage.host.asked();
    // Nothing has changed: one request.
    stage.followed()?;
    assert_eq!(stage.host.asked(), ["cards/changes.json"]);
    // One is corrected, one gone, one new; of those that are not the partner's nothing is fetched.
    stage.document("2025/2.json", &article("second"))?;
    stage.document("5.json", &article("new"))?;
    fs::remove_file(stage.path("a/3.json"))?;
    fs::remove_file(stage.path("a/not-taken.json"))?;
    stage.publish()?;
    stage.followed()?;
    let asked = stage.host.asked();
    assert_eq!(
        asked,
        ["cards/changes.json", "cards/2025/2.html", "cards/3.html"]
    );
    let files = stage.partner()?;
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, [".followed", "1.html", "2025/2.html", "4.html"]);
    ensure!(files["2025/2.html"].contains(">second</a>"));
    assert_eq!(
        crate::sign::run::mode(stage.path("partner/2025/2.html"))?,
        0o644
    );
    // A host that fails, or that answers something else with a 200, changes nothing, and it is
    // tried again.
    stage.document("4.json", &article("fourth"))?;
    stage.publish()?;
    let good = fs::read_to_string(stage.path("host/cards/4.html"))?;
    for bad in [
        "HTTP 500 Oops",
        "HTTP 302 Found\r\nLocation: /x",
        "<html>Sorry</html>",
    ] {
        fs::write(stage.path("host/cards/4.html"), bad)?;
        let (is_well, said) = stage.follow()?;
        ensure!(!is_well && said.contains("cards/4.html"), "{bad}: {said}");
        ensure!(stage.partner()?["4.html"].contains(">first</a>"), "{bad}");
    }
    fs::write(stage.path("host/cards/4.html"), good)?;
    stage.followed()?;
    ensure!(stage.partner()?["4.html"].contains(">fourth</a>"));
    Ok(())
}

#[test]
fn who_was_away_for_long_reads_the_older_lists_too() -> Result<()> {
    let stage = Stage::new()?;
    for nth in 0..1_300 {
        let day = nth % 28 + 1;
        let old = format!(
            r#"{{"headline": "{nth}", "url": "https://paper.example/1.html",
            "datePublished": "2020-01-{day:02}"}}"#
        );
        stage.document(&format!("{nth}.json"), &old)?;
    }
    stage.publish()?;
    fs::write(stage.path("partner/7.html"), "<press-card>old</press-card>")?;
    stage.followed()?;
    ensure!(stage.partner()?["7.html"].contains(">7</a>"));
    let asked = stage.host.asked();
    ensure!(asked.contains(&"cards/changes-1.json".into()), "{asked:?}");
    ensure!(asked.len() <= 4, "{asked:?}");
    Ok(())
}

#[test]
fn whatever_a_list_says_nothing_outside_the_folder_is_touched() -> Result<()> {
    let stage = Stage::new()?;
    stage.document("1.json", &article("first"))?;
    stage.publish()?;
    let list = fs::read_to_string(stage.path("host/cards/changes.json"))?;
    let base = format!("{}/cards/", stage.host.address);
    let card = format!("{base}1.html");
    let outside = stage.path("outside.html");
    fs::write(&outside, "mine")?;
    fs::write(stage.path("partner/.hidden.html"), "mine")?;
    symlink(&outside, stage.path("partner/link.html"))?;
    symlink("..", stage.path("partner/up"))?;
    let path = outside.to_string_lossy().into_owned();
    let before = || -> Result<_> { Ok((fs::read_to_string(&outside)?, stage.partner()?)) };
    for bad in [
        format!("{base}../outside.html"),
        format!("{base}x/../../outside.html"),
        format!("{base}./../outside.html"),
        format!("{base}{path}"),
        format!("{base}/{path}"),
        format!("{base}.hidden.html"),
        format!("{base}link.html"),
        format!("{base}up/outside.html"),
        format!("{base}-rf.html"),
        format!("{base}1.html\\n/../../outside.html"),
        format!("{base}$(touch x).html"),
        format!("{base}`touch x`.html"),
        format!("{base}a;touch x.html"),
        format!("{base}*.html"),
        format!("{base}1.html\\u0000"),
        format!("{base}1.php"),
        "https://other.example/cards/1.html".into(),
        "file:///etc/passwd".into(),
        String::new(),
    ] {
        for status in ["corrected", "withdrawn"] {
            let text = list.replace(&card, &bad).replace("published", status);
            fs::write(stage.path("host/cards/changes.json"), &text)?;
            let _ = fs::remove_file(stage.path("partner/.followed"));
            let files = before()?;
            let (is_well, said) = stage.follow()?;
            let _ = fs::remove_file(stage.path("partner/.followed"));
            ensure!(before()? == files, "{bad}: {said}");
            ensure!(is_well, "{bad}: {said}");
        }
    }
    // Lists that are none, expired, of elsewhere, or lead on to elsewhere or in a circle.
    let next = |next: &str| list.replace("\"iat\"", &format!("\"next\": \"{next}\",\n\"iat\""));
    // An older one that leads on to itself.
    let circle = list
        .replace("changes.json", "changes-2.json")
        .replace(
            "\"iat\"",
            &format!("\"next\": \"{base}changes-2.json\",\n\"iat\""),
        )
        .replace(&card, "");
    fs::write(stage.path("host/cards/changes-2.json"), circle)?;
    let expires = list.find("\"expires\": \"2").context("no day")?;
    let expired = format!("{}1{}", &list[..expires + 12], &list[expires + 13..]);
    for (bad, is_taken) in [
        ("[]".to_owned(), false),
        ("no JSON".into(), false),
        (
            "HTTP 302 Found\r\nLocation: /cards/other.json".into(),
            false,
        ),
        (list.replace("changes.json", "changes-1.json"), false),
        (list.replace("\"url\": \"http", "\"url\": \"ftp"), false),
        (
            list.replace("\"dataFeedElement\": [", "\"dataFeedElement\": [7, "),
            false,
        ),
        (expired, false),
        (list.replace("\"expires\"", "\"expired\""), false),
        (next("https://other.example/changes-1.json"), true),
        (next(&format!("{base}../changes-1.json")), true),
        (next(&format!("{base}changes-1.json")), false),
        (next(&format!("{base}changes-2.json")), true),
    ] {
        fs::write(stage.path("host/cards/changes.json"), &bad)?;
        let files = before()?;
        let (is_well, said) = stage.follow()?;
        let _ = fs::remove_file(stage.path("partner/.followed"));
        ensure!(before()? == files, "{bad}: {said}");
        ensure!(is_well == is_taken, "{bad}: {said}");
        // Cron mails what is said.
        ensure!(is_well || !said.is_empty(), "{bad}");
    }
    Ok(())
}
