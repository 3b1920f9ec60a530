//! The documents of a folder: every command finds the same ones, and says the same of what it
//! cannot read.

use crate::sign::run::{mode, paper, press_card, set_mode};
use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Write as _},
    os::unix::fs::symlink,
    path::Path,
    process::Command,
};
use walkdir::WalkDir;

/// Own work that every command takes, with one warning for `check` to tell of.
const ARTICLE: &str = r#"{"@type": "NewsArticle", "headline": "早报", "printPage": 3,
    "url": "https://paper.example/a/1", "sourceOrganization": "西江日报", "author": "何静川",
    "articleBody": "驿站近日投入使用。"}"#;

const HOST: &str = "https://cdn.paper.example/v1/";
const ADDRESS: &str = "https://paper.example/a/";

/// What a command has made of a folder: the documents that it took, without their extension, and
/// what it said of the others.
#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    documents: BTreeSet<String>,
    faults: BTreeMap<String, String>,
}

impl Seen {
    fn document(&mut self, place: &str) {
        let place = place.strip_prefix("a/").unwrap_or(place);
        let stem = place.split_once('.').map_or(place, |(stem, _)| stem);
        self.documents.insert(stem.to_owned());
    }

    fn fault(&mut self, file: &str, message: &str) {
        let message = message.strip_prefix("`document` ").unwrap_or(message);
        self.faults.insert(file.to_owned(), message.to_owned());
    }

    /// The files of a folder, each for the document that it was made of.
    fn files(&mut self, folder: &Path) -> Result<()> {
        if !folder.exists() {
            return Ok(());
        }
        for entry in WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let place = entry.path().strip_prefix(folder)?;
                self.document(place.to_str().context("no UTF-8")?);
            }
        }
        Ok(())
    }

    /// The lines `FILE: what is wrong`.
    fn lines(&mut self, said: &str) {
        for (file, message) in said.lines().filter_map(|line| line.split_once(": ")) {
            self.fault(file, message);
        }
    }
}

/// What each command makes of the folder `a`; it fails exactly where there is a fault.
fn runs(home: &Path) -> Result<Vec<(&'static str, Seen)>> {
    let mut all = Vec::new();
    for command in ["check", "sign", "verify", "render", "oembed"] {
        let options: &[&str] = match command {
            "check" => &["--format", "json"],
            "sign" => &["--key", "paper.json", "--output", "out"],
            "verify" => &["--key", "paper.pub.json", "--format", "json"],
            "render" => &["--output", "out"],
            _ => &["--output", "out", "--host", HOST, "--documents", ADDRESS],
        };
        let run = press_card(home, &[&[command, "a"], options].concat())?;
        let mut seen = Seen::default();
        match command {
            "check" => {
                for fault in list(&run.out)? {
                    let (file, message) = (text(&fault, "file")?, text(&fault, "message")?);
                    match text(&fault, "severity")? {
                        "warning" => seen.document(file),
                        _ => seen.fault(file, message),
                    }
                }
            }
            "verify" => {
                for one in list(&run.out)? {
                    let (file, message) = (text(&one, "file")?, text(&one, "message")?);
                    match text(&one, "verdict")? {
                        "not-signed" => seen.document(file),
                        _ => seen.fault(file, message),
                    }
                }
            }
            _ => {
                seen.lines(&run.err);
                seen.files(&home.join("out"))?;
            }
        }
        let is_well = match command {
            // None of them is signed.
            "verify" => false,
            _ => seen.faults.is_empty(),
        };
        ensure!(
            run.status == Some(i32::from(!is_well)),
            "{command}: {}",
            run.err
        );
        let _ = fs::remove_dir_all(home.join("out"));
        all.push((command, seen));
    }
    Ok(all)
}

fn list(text: &str) -> Result<Vec<Value>> {
    Ok(serde_json::from_str(text)?)
}

fn text<'a>(value: &'a Value, name: &str) -> Result<&'a str> {
    value[name]
        .as_str()
        .with_context(|| format!("no {name}: {value}"))
}

/// Every command sees these documents in the folder `a`, and says this of the others.
#[track_caller]
fn assert_seen(home: &Path, documents: &[&str], faults: &[(&str, &str)]) -> Result<()> {
    let pairs = faults.iter();
    let expected = Seen {
        documents: documents.iter().map(|&place| place.to_owned()).collect(),
        faults: pairs
            .map(|&(file, message)| (file.to_owned(), message.to_owned()))
            .collect(),
    };
    for (command, seen) in runs(home)? {
        assert_eq!(seen, expected, "{command}");
    }
    Ok(())
}

/// A folder `a` with these files, beside keys.
fn home(files: &[&str]) -> Result<tempfile::TempDir> {
    let home = paper()?;
    fs::create_dir(home.path().join("a"))?;
    for file in files {
        let file = home.path().join(file);
        fs::create_dir_all(file.parent().context("no folder")?)?;
        fs::write(file, ARTICLE)?;
    }
    Ok(home)
}

#[test]
fn every_command_finds_the_same_documents() -> Result<()> {
    let home = home(&["a/1.json", "a/2025/2.JSON", "a/b.json/3.json"])?;
    for other in [
        "a/notes.txt",
        "a/1.oembed.json",
        "a/1.OEmbed.Json",
        "a/json",
    ] {
        fs::write(home.path().join(other), "{}")?;
    }
    assert_seen(home.path(), &["1", "2025/2", "b"], &[])
}

#[test]
fn a_link_is_followed_where_it_stays_in_the_folder() -> Result<()> {
    let home = home(&["a/2025/1.json", "b/2.json"])?;
    let path = |name: &str| home.path().join(name);
    symlink("2025", path("a/now"))?;
    symlink("2025/1.json", path("a/today.json"))?;
    assert_seen(home.path(), &["2025/1", "now/1", "today"], &[])?;
    // The folder itself may be a link.
    fs::rename(path("a"), path("c"))?;
    symlink("c", path("a"))?;
    assert_seen(home.path(), &["2025/1", "now/1", "today"], &[])
}

#[test]
fn a_link_out_of_the_folder_is_a_fault_and_the_rest_goes_on() -> Result<()> {
    let home = home(&["a/1.json", "a/z/2.json", "b/3.json"])?;
    let path = |name: &str| home.path().join(name);
    symlink("../b", path("a/folder"))?;
    symlink("../b/3.json", path("a/out.json"))?;
    symlink("../../a", path("a/z/round"))?;
    symlink("nowhere.json", path("a/y.json"))?;
    // What nobody would read may lead anywhere.
    symlink("../paper.json", path("a/key.txt"))?;
    let faults = [
        ("a/folder", "leads out of the folder that was named"),
        ("a/out.json", "leads out of the folder that was named"),
        (
            "a/y.json",
            "cannot be read: No such file or directory (os error 2)",
        ),
        ("a/z/round", "leads back to a folder that it is in"),
    ];
    assert_seen(home.path(), &["1", "z/2"], &faults)?;
    // In place too, `sign` writes nothing that is not in the folder.
    press_card(home.path(), &["sign", "--key", "paper.json", "a"])?;
    ensure!(fs::read_to_string(path("a/1.json"))?.contains("\"proof\""));
    ensure!(fs::read_to_string(path("b/3.json"))? == ARTICLE);
    Ok(())
}

#[test]
fn a_folder_without_documents_is_an_error() -> Result<()> {
    let home = home(&[])?;
    let fault = ("a", "is a folder without a .json in it");
    assert_seen(home.path(), &[], &[fault])?;
    fs::create_dir(home.path().join("a/b"))?;
    fs::write(home.path().join("a/b/notes.txt"), "")?;
    assert_seen(home.path(), &[], &[fault])
}

#[test]
fn what_is_no_text_or_too_much_is_told_in_the_same_words() -> Result<()> {
    let home = home(&["a/1.json"])?;
    fs::write(
        home.path().join("a/2.json"),
        b"{\n\"headline\": \"\xd4\xe7\xb1\xa8\"}",
    )?;
    fs::write(home.path().join("a/3.json"), " ".repeat(300_000))?;
    let faults = [
        ("a/2.json", "is not UTF-8 from byte 16 on, in line 2"),
        ("a/3.json", "is 300000 bytes long, and 262144 is the most"),
    ];
    assert_seen(home.path(), &["1"], &faults)
}

/// Waits until somebody reads what is there already.
fn write_to(pipe: &Path) -> io::Result<()> {
    let mut pipe = fs::File::options().write(true).open(pipe)?;
    pipe.write_all(ARTICLE.as_bytes())
}

#[test]
fn a_pipe_is_refused_and_not_opened() -> Result<()> {
    let home = home(&["a/1.json"])?;
    let pipe = home.path().join("a/2.json");
    ensure!(Command::new("mkfifo").arg(&pipe).status()?.success());
    // Somebody who waits to write: a program that opens the pipe would have a document.
    let writer = std::thread::spawn({
        let pipe = pipe.clone();
        move || while write_to(&pipe).is_ok() {}
    });
    let seen = assert_seen(
        home.path(),
        &["1"],
        &[("a/2.json", "is not a regular file")],
    );
    let named = press_card(
        home.path(),
        &["verify", "--key", "paper.pub.json", "a/2.json"],
    );
    let mut reader = fs::File::open(&pipe)?;
    fs::remove_file(&pipe)?;
    io::copy(&mut reader, &mut io::sink())?;
    ensure!(writer.join().is_ok());
    seen?;
    let named = named?;
    ensure!(
        named.out == "a/2.json: is not a regular file\n",
        "{}",
        named.out
    );
    Ok(())
}

#[test]
fn a_file_that_is_written_anew_may_be_read_by_whom_it_could_be_read_before() -> Result<()> {
    let home = home(&["a/1.json"])?;
    let render = || press_card(home.path(), &["render", "a", "--output", "out"]);
    ensure!(render()?.status == Some(0));
    let card = home.path().join("out/1.html");
    set_mode(&card, 0o640)?;
    fs::write(&card, "older")?;
    ensure!(render()?.status == Some(0));
    ensure!(fs::read_to_string(&card)?.starts_with("<press-card>"));
    ensure!(mode(&card)? == 0o640);
    Ok(())
}

#[test]
fn nothing_is_written_through_a_link_in_the_folder_to_write_to() -> Result<()> {
    let home = home(&["a/1.json"])?;
    let path = |name: &str| home.path().join(name);
    fs::write(path("mine.txt"), "mine")?;
    fs::create_dir(path("out"))?;
    symlink("../mine.txt", path("out/1.html"))?;
    ensure!(press_card(home.path(), &["render", "a", "--output", "out"])?.status == Some(0));
    ensure!(fs::read_to_string(path("mine.txt"))? == "mine");
    ensure!(fs::read_to_string(path("out/1.html"))?.starts_with("<press-card>"));
    Ok(())
}
