//! `press-card render` over a folder, as a paper's system calls it.

use anyhow::{Context as _, Result, ensure};
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Output, Stdio},
    time::SystemTime,
};
use tempfile::TempDir;
use walkdir::WalkDir;

const ARTICLE: &str = include_str!("../documents/xijiang-article.json");

/// A folder `articles` with so many documents in folders of a hundred, beside which `cards` is
/// written.
fn articles(number: usize) -> Result<TempDir> {
    let home = tempfile::tempdir()?;
    for nth in 0..number {
        let folder = home.path().join(format!("articles/{}", nth / 100));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("{nth}.json")), article(nth))?;
    }
    Ok(home)
}

/// The article with an address of its own.
fn article(nth: usize) -> String {
    ARTICLE.replace("1017.html", &format!("{nth}.html"))
}

fn command(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
    command.current_dir(home);
    command.args(["render", "articles", "--output", "cards"]);
    command
}

fn render(home: &Path) -> Result<Output> {
    Ok(command(home).output()?)
}

/// What it says at the end.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim().to_owned()
}

/// Each file in `cards`: its place and its text.
fn cards(home: &Path) -> Result<BTreeMap<String, String>> {
    let cards = home.join("cards");
    let mut all = BTreeMap::new();
    for entry in WalkDir::new(&cards) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let place = entry.path().strip_prefix(&cards)?;
            let place = place.to_str().context("a name that is no text")?;
            all.insert(place.to_owned(), fs::read_to_string(entry.path())?);
        }
    }
    Ok(all)
}

/// Makes all cards look as if they were written long ago.
fn age(home: &Path) -> Result<()> {
    for place in cards(home)?.keys() {
        let file = fs::File::options()
            .write(true)
            .open(home.join("cards").join(place))?;
        file.set_modified(SystemTime::UNIX_EPOCH)?;
    }
    Ok(())
}

/// The cards that were written since.
fn written(home: &Path) -> Result<Vec<String>> {
    let mut new = Vec::new();
    for place in cards(home)?.into_keys() {
        let file = home.join("cards").join(&place);
        if fs::metadata(file)?.modified()? != SystemTime::UNIX_EPOCH {
            new.push(place);
        }
    }
    Ok(new)
}

#[test]
fn folders_within_folders_are_there_again() -> Result<()> {
    let home = articles(3)?;
    let deep = home.path().join("articles/2025/十月/16");
    fs::create_dir_all(&deep)?;
    fs::write(deep.join("头版.json"), ARTICLE)?;
    fs::write(deep.join("notes.txt"), "not a document")?;
    let output = render(home.path())?;
    ensure!(output.status.success(), "{}", said(&output));
    ensure!(output.stdout.is_empty());
    let cards = cards(home.path())?;
    let places: Vec<_> = cards.keys().map(String::as_str).collect();
    assert_eq!(
        places,
        ["0/0.html", "0/1.html", "0/2.html", "2025/十月/16/头版.html"]
    );
    let one = &cards["0/1.html"];
    assert!(one.starts_with("<press-card>"));
    assert!(one.contains("<a href=\"https://paper.example/a/1.html\">"));
    Ok(())
}

#[test]
fn what_fails_is_named_at_the_end_and_the_rest_is_written() -> Result<()> {
    let home = articles(5)?;
    let folder = home.path().join("articles/0");
    fs::write(folder.join("1.json"), "{}")?;
    fs::write(
        folder.join("3.json"),
        b"{\"headline\": \"\xd4\xe7\xb1\xa8\"}",
    )?;
    let output = render(home.path())?;
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    assert!(lines[0].starts_with("articles/0/1.json: "), "{said}");
    assert_eq!(
        lines[1],
        "articles/0/3.json: `document` is not UTF-8 from byte 15 on, in line 1"
    );
    assert_eq!(lines[2], "3 written, 0 unchanged, 2 failed");
    let cards = cards(home.path())?;
    assert!(cards.keys().eq(["0/0.html", "0/2.html", "0/4.html"]));
    Ok(())
}

#[test]
fn a_second_run_writes_nothing() -> Result<()> {
    let home = articles(120)?;
    assert_eq!(
        said(&render(home.path())?),
        "120 written, 0 unchanged, 0 failed"
    );
    age(home.path())?;
    assert_eq!(
        said(&render(home.path())?),
        "0 written, 120 unchanged, 0 failed"
    );
    assert_eq!(written(home.path())?, [""; 0]);
    Ok(())
}

#[test]
fn a_changed_document_alone_is_written_anew() -> Result<()> {
    let home = articles(120)?;
    render(home.path())?;
    let before = cards(home.path())?;
    age(home.path())?;
    let changed = article(107).replace("谢桂坤", "谢桂冲");
    fs::write(home.path().join("articles/1/107.json"), changed)?;
    assert_eq!(
        said(&render(home.path())?),
        "1 written, 119 unchanged, 0 failed"
    );
    assert_eq!(written(home.path())?, ["1/107.html"]);
    let after = cards(home.path())?;
    assert_eq!(before.len(), after.len());
    // A static card is ASCII, and so is the document in it.
    let escape = |c: char| format!("\\u{:04x}", u32::from(c));
    let says = |name: &str| {
        let name: String = name.chars().map(escape).collect();
        after["1/107.html"].contains(&name)
    };
    assert!(says("谢桂冲"));
    assert!(!says("谢桂坤"));
    Ok(())
}

#[test]
fn each_run_writes_the_same_bytes_with_any_number_of_threads() -> Result<()> {
    let home = articles(60)?;
    let mut runs = Vec::new();
    for threads in ["1", "1", "2", "7"] {
        let output = command(home.path())
            .env("RAYON_NUM_THREADS", threads)
            .output()?;
        assert_eq!(said(&output), "60 written, 0 unchanged, 0 failed");
        runs.push(cards(home.path())?);
        fs::remove_dir_all(home.path().join("cards"))?;
    }
    assert!(runs.windows(2).all(|pair| pair[0] == pair[1]));
    Ok(())
}

/// Memory of the kernel's own telling, which only Linux has in this form.
#[cfg(target_os = "linux")]
#[test]
fn ten_times_the_documents_take_no_more_memory() -> Result<()> {
    let (few, many) = (peak_kib(200)?, peak_kib(2_000)?);
    // The cards alone of 1,800 documents are 60 MB.
    assert!(many < few + 4_096, "{few} KiB, and {many} KiB");
    Ok(())
}

#[cfg(target_os = "linux")]
const LOOK_AGAIN: std::time::Duration = std::time::Duration::from_millis(5);

/// The most memory that a run over so many documents has.
#[cfg(target_os = "linux")]
fn peak_kib(number: usize) -> Result<u64> {
    let home = articles(number)?;
    let mut child = command(home.path()).stderr(Stdio::null()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    // It only grows, so what is seen last before the end is the peak. One that has ended, and
    // that was not yet asked how, tells nothing.
    while child.try_wait()?.is_none() {
        let told = fs::read_to_string(&status)?;
        let told = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        if let Some(kib) = told.and_then(|kib| kib.trim().strip_suffix(" kB")) {
            peak = kib.parse()?;
        }
        std::thread::sleep(LOOK_AGAIN);
    }
    ensure!(child.wait()?.success());
    ensure!(peak > 0, "no peak was told");
    Ok(peak)
}
