//! `press-card changes`, as a paper runs it after each publication.

use super::{WITHDRAWN, article};
use crate::sign::run::{Said, paper, press_card};
use anyhow::{Result, ensure};
use std::{fs, path::Path};

const ADDRESSES: [&str; 4] = [
    "--documents",
    "https://paper.example/a/",
    "--cards",
    "https://paper.example/cards/",
];

fn changes(home: &Path, more: &[&str]) -> Result<Said> {
    let command = ["changes", "a", "--output", "cards"];
    press_card(home, &[&command[..], &ADDRESSES, more].concat())
}

#[test]
fn one_command_after_publishing_tells_what_has_changed() -> Result<()> {
    let home = paper()?;
    let path = |name: &str| home.path().join(name);
    fs::create_dir(path("a"))?;
    fs::write(path("a/1.json"), article("1", "一", "2025-11-20"))?;
    fs::write(path("a/2.json"), article("2", "二", "2025-11-20"))?;
    fs::write(path("a/3.json"), "{}")?;
    let said = changes(home.path(), &["--key", "paper.json"])?;
    ensure!(said.status == Some(1) && said.out.is_empty());
    ensure!(
        said.err.starts_with("a/3.json: `document` has no object "),
        "{}",
        said.err
    );
    let sum = "2 published, 0 corrected, 0 withdrawn, 0 unchanged, 1 failed; list 1\n";
    ensure!(said.err.ends_with(sum), "{}", said.err);
    fs::remove_file(path("a/3.json"))?;
    fs::write(path("a/1.json"), WITHDRAWN)?;
    fs::remove_file(path("a/2.json"))?;
    let said = changes(home.path(), &["--key", "paper.json"])?;
    ensure!(said.status == Some(0));
    assert_eq!(
        said.err,
        "https://paper.example/a/2.json: is gone; --delete tells of it as withdrawn\n\
         0 published, 0 corrected, 1 withdrawn, 0 unchanged, 0 failed, 1 gone; list 2\n"
    );
    let said = changes(home.path(), &["--key", "paper.json", "--delete"])?;
    let sum = "0 published, 0 corrected, 1 withdrawn, 1 unchanged, 0 failed; list 3\n";
    assert_eq!(said.err, sum);
    // No key, another key, and no address.
    let said = changes(home.path(), &[])?;
    ensure!(
        said.status == Some(1) && said.err.contains("name the key"),
        "{}",
        said.err
    );
    press_card(home.path(), &["key", "new", "other.json"])?;
    let other = ["--key", "other.json"];
    let said = changes(home.path(), &other)?;
    ensure!(
        said.status == Some(1) && said.err.contains("--adopt"),
        "{}",
        said.err
    );
    ensure!(changes(home.path(), &[&other[..], &["--adopt"]].concat())?.status == Some(0));
    let none = [
        "changes",
        "a",
        "--output",
        "b",
        "--documents",
        "paper.example",
    ];
    ensure!(press_card(home.path(), &none)?.status == Some(2));
    // What the other commands find in the folder of documents is not the list.
    let among = ["changes", "a", "--output", "a", "--documents", ADDRESSES[1]];
    ensure!(press_card(home.path(), &among)?.status == Some(0));
    ensure!(
        press_card(home.path(), &among)?
            .err
            .contains("1 unchanged, 0 failed")
    );
    fs::write(path("a/1.json"), article("1", "一", "2025-11-20"))?;
    let said = press_card(home.path(), &["render", "a", "--output", "a"])?;
    ensure!(
        said.err.ends_with("1 written, 0 unchanged, 0 failed\n"),
        "{}",
        said.err
    );
    Ok(())
}
