//! The cards of documents that are gone: `press-card render` names them, takes them away where it is
//! told to, and touches nothing else.

use crate::sign::run::{ARTICLE, Said, press_card};
use anyhow::{Context as _, Result, ensure};
use std::{
    fs,
    os::unix::{ffi::OsStrExt as _, fs::symlink},
    path::Path,
};
use tempfile::TempDir;
use walkdir::WalkDir;

/// A folder `a` with these documents, and their cards in `cards`.
fn home(documents: &[&str]) -> Result<TempDir> {
    let home = tempfile::tempdir()?;
    for document in documents {
        let file = home.path().join("a").join(document);
        fs::create_dir_all(file.parent().context("no folder")?)?;
        fs::write(file, ARTICLE)?;
    }
    let said = render(home.path(), &[])?;
    ensure!(said.status == Some(0), "{}", said.err);
    Ok(home)
}

fn render(home: &Path, more: &[&str]) -> Result<Said> {
    press_card(
        home,
        &[&["render", "a", "--output", "cards"], more].concat(),
    )
}

/// The files in `cards`.
fn cards(home: &Path) -> Result<Vec<String>> {
    let folder = home.join("cards");
    let mut names = Vec::new();
    for entry in WalkDir::new(&folder).sort_by_file_name() {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            names.push(shown(entry.path().strip_prefix(&folder)?));
        }
    }
    Ok(names)
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[test]
fn a_card_whose_document_is_gone_is_named_and_deleted_only_where_it_is_told() -> Result<()> {
    let home = home(&["1.json", "2025/十月/2.JSON", "2025/3.b.json", "4.json"])?;
    for document in ["2025/十月/2.JSON", "2025/3.b.json"] {
        fs::remove_file(home.path().join("a").join(document))?;
    }
    let all = cards(home.path())?;
    let said = render(home.path(), &[])?;
    ensure!(said.status == Some(0));
    assert_eq!(
        said.err,
        "cards/2025/3.b.html: its document is gone; --delete takes it away\n\
         cards/2025/十月/2.html: its document is gone; --delete takes it away\n\
         0 written, 2 unchanged, 0 failed, 2 gone\n"
    );
    assert_eq!(cards(home.path())?, all);
    let said = render(home.path(), &["--delete"])?;
    ensure!(said.status == Some(0));
    assert_eq!(
        said.err,
        "cards/2025/3.b.html: deleted, for its document is gone\n\
         cards/2025/十月/2.html: deleted, for its document is gone\n\
         0 written, 2 unchanged, 0 failed, 2 deleted\n"
    );
    assert_eq!(cards(home.path())?, ["1.html", "4.html"]);
    Ok(())
}

#[test]
fn what_is_no_card_of_ours_is_never_touched() -> Result<()> {
    let home = home(&["1.json", "2.json", "3.json"])?;
    let path = |name: &str| home.path().join(name);
    let card = fs::read_to_string(path("cards/1.html"))?;
    for (name, text) in [
        ("page.html", format!("<!DOCTYPE html>\n{card}")),
        ("page-2.html", format!("{card}<p>more</p>\n")),
        ("page-3.html", format!("{card}{}", card.trim_end())),
        (
            "element.html",
            "<press-card src=1.json></press-card>\n".into(),
        ),
        ("other.html", card.replace("<press-card>", "<press-cards>")),
        ("cut.html", card[..card.len() - 20].to_owned()),
        ("empty.html", String::new()),
        ("4.txt", card.clone()),
        ("4.HTM", card.clone()),
        ("1.oembed.html", "<link>\n".into()),
    ] {
        fs::write(path("cards").join(name), text)?;
    }
    // What links lead to, in the folder and outside, and what is no file.
    fs::create_dir(path("elsewhere"))?;
    fs::write(path("elsewhere/5.html"), &card)?;
    symlink("../elsewhere", path("cards/out"))?;
    symlink("../elsewhere/5.html", path("cards/5.html"))?;
    fs::create_dir(path("cards/6.html"))?;
    ensure!(
        std::process::Command::new("mkfifo")
            .arg(path("cards/7.html"))
            .status()?
            .success()
    );
    let all = cards(home.path())?;
    let said = render(home.path(), &["--delete"])?;
    assert_eq!(said.err, "0 written, 3 unchanged, 0 failed\n");
    assert_eq!(cards(home.path())?, all);
    ensure!(path("elsewhere/5.html").is_file());
    // One that was written with a tag of its own is ours.
    fs::write(path("a/8.json"), ARTICLE)?;
    let tag = ["--layout", "full", "--headline", "a > b \" <c>"];
    ensure!(render(home.path(), &tag)?.status == Some(0));
    fs::remove_file(path("a/8.json"))?;
    let said = render(home.path(), &[&tag[..], &["--delete"]].concat())?;
    ensure!(
        said.err.starts_with("cards/8.html: deleted"),
        "{}",
        said.err
    );
    Ok(())
}

#[test]
fn a_document_that_fails_or_cannot_be_reached_is_not_gone() -> Result<()> {
    let home = home(&["1.json", "2.json", "b/3.json", "c/4.json", "d/5.json"])?;
    let path = |name: &str| home.path().join(name);
    fs::write(path("a/1.json"), "no JSON")?;
    // It leads to where nothing is, and what was a folder is a link out of the folder.
    fs::remove_file(path("a/2.json"))?;
    symlink("nowhere", path("a/2.json"))?;
    fs::rename(path("a/b"), path("b"))?;
    symlink("../b", path("a/b"))?;
    // A name that is no text, and one that is written through a link in the folder of cards.
    let odd = std::ffi::OsStr::from_bytes(b"\xff.json");
    fs::write(path("a").join(odd), ARTICLE)?;
    symlink("d", path("cards/e"))?;
    fs::rename(path("a/d"), path("a/e"))?;
    let all = cards(home.path())?;
    let said = render(home.path(), &["--delete"])?;
    ensure!(said.status == Some(1));
    ensure!(said.err.ends_with("3 failed\n"), "{}", said.err);
    let left = cards(home.path())?;
    ensure!(all.iter().all(|card| left.contains(card)), "{left:?}");
    // But those beside them are.
    fs::remove_dir_all(path("a/c"))?;
    let said = render(home.path(), &["--delete"])?;
    ensure!(said.err.contains("cards/c/4.html: deleted"), "{}", said.err);
    fs::remove_file(path("a").join(odd))?;
    let said = render(home.path(), &["--delete"])?;
    ensure!(
        said.err.contains(r"cards/\xff.html: deleted"),
        "{}",
        said.err
    );
    Ok(())
}

#[test]
fn of_a_folder_without_documents_nothing_is_gone() -> Result<()> {
    let home = home(&["1.json", "b/2.json"])?;
    let all = cards(home.path())?;
    for folder in ["a/b", "a"] {
        fs::remove_dir_all(home.path().join(folder))?;
    }
    fs::create_dir(home.path().join("a"))?;
    let said = render(home.path(), &["--delete"])?;
    ensure!(said.status == Some(1));
    assert_eq!(
        said.err,
        "a: is a folder without a .json in it\n0 written, 0 unchanged, 1 failed\n"
    );
    assert_eq!(cards(home.path())?, all);
    // The same folder for both is one way to have them.
    fs::write(home.path().join("a/1.json"), ARTICLE)?;
    let both = ["render", "a", "--output", "a"];
    ensure!(press_card(home.path(), &both)?.status == Some(0));
    fs::rename(home.path().join("a/1.json"), home.path().join("a/2.json"))?;
    let said = press_card(home.path(), &[&both[..], &["--delete"]].concat())?;
    ensure!(said.err.starts_with("a/1.html: deleted"), "{}", said.err);
    ensure!(home.path().join("a/2.html").is_file());
    // One document has no others.
    let one = ["render", "a/2.json", "--delete"];
    ensure!(press_card(home.path(), &one)?.status == Some(1));
    Ok(())
}

#[test]
fn a_card_knows_where_its_document_is_and_which_version_it_holds() -> Result<()> {
    let home = home(&["1.json", "2025/早报 1.json"])?;
    let documents = ["--documents", "https://paper.example/a/"];
    ensure!(render(home.path(), &documents)?.status == Some(0));
    let card = |name: &str| fs::read_to_string(home.path().join("cards").join(name));
    let digest = press_card_publish::digest(ARTICLE)?;
    for (name, address) in [
        ("1.html", "1.json"),
        ("2025/早报 1.html", "2025/%E6%97%A9%E6%8A%A5%201.json"),
    ] {
        let card = card(name)?;
        let tag = format!("<press-card src=\"https://paper.example/a/{address}\">\n");
        ensure!(card.starts_with(&tag), "{}", &card[..200]);
        ensure!(card.contains(&format!(" data-digest=\"{digest}\">{{")));
    }
    // Of one document too; and the digest is another when the document is.
    let one = [&["render", "a/1.json"], &documents[..]].concat();
    assert_eq!(press_card(home.path(), &one)?.out, card("1.html")?);
    let changed = ARTICLE.replace('一', "二");
    fs::write(home.path().join("a/1.json"), &changed)?;
    ensure!(
        render(home.path(), &documents)?
            .err
            .starts_with("1 written, 1 unchanged")
    );
    ensure!(card("1.html")?.contains(&press_card_publish::digest(&changed)?));
    // Without the option nothing of it is there.
    ensure!(render(home.path(), &[])?.status == Some(0));
    ensure!(
        !card("1.html")?.contains("data-digest") && card("1.html")?.starts_with("<press-card>\n")
    );
    // An address of no folder is refused before anything is written.
    let bad = ["--documents", "https://paper.example/?a="];
    ensure!(render(home.path(), &bad)?.status == Some(2));
    Ok(())
}
