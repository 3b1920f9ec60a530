//! Any page of 8 MiB is imported or refused within 5 seconds and 200 MiB.

use super::{ADDRESS, imported, program, text};
use crate::import::shapes::SHAPES;
use anyhow::{Context as _, Result, ensure};
use press_card_publish::{MAX_PAGE_BYTES, import};
use std::{env, fs, process::Command, time::Instant};

/// How much memory a page may take, with the program around it.
const MAX_KIB: u64 = 200 * 1024;

/// How long it may take, in the profile `native`: `cargo test -p press-card-cli --test publish
/// --profile native import::limits`. Without optimisation all takes ten times as long.
const MAX_SECONDS: u64 = if cfg!(debug_assertions) { 60 } else { 5 };

/// The shapes that have taken most memory, or most time, are whole without optimisation too.
const WORST: [&str; 6] = [
    "NULs",
    "pictures",
    "a list of JSON, a megabyte",
    "references, a megabyte",
    "references that multiply",
    "GBK that is no GBK",
];

/// Says which shape the process that it is set for imports.
const SHAPE: &str = "PRESS_CARD_SHAPE";

#[test]
fn any_page_of_8_mib_is_imported_or_refused_within_its_time_and_memory() -> Result<()> {
    for (name, _) in SHAPES {
        // Each in a process of its own, for what a process has taken it keeps.
        let run = Command::new(env::current_exe()?)
            .args(["--exact", "--nocapture", "import::limits::one_page"])
            .env(SHAPE, name)
            .output()?;
        let said = String::from_utf8_lossy(&run.stdout);
        let line = said.lines().find_map(|line| line.strip_prefix("TOOK "));
        let line = line.with_context(|| format!("{name}: {said}"))?;
        println!("{line}: {name}");
        let mut numbers = line.split(' ').map(str::parse::<u64>);
        let (time, memory) = (numbers.next().context("no time")??, numbers.next());
        ensure!(time <= 1000 * MAX_SECONDS, "{name}: {line}");
        ensure!(memory.context("no memory")?? <= MAX_KIB, "{name}: {line}");
    }
    Ok(())
}

/// What the test above runs once for each shape.
#[test]
fn one_page() -> Result<()> {
    let Ok(wanted) = env::var(SHAPE) else {
        return Ok(());
    };
    let shape = SHAPES.iter().find(|(name, _)| *name == wanted);
    let (name, make) = shape.context("no such shape")?;
    let is_whole = !cfg!(debug_assertions) || WORST.contains(name);
    let size = if is_whole {
        MAX_PAGE_BYTES
    } else {
        MAX_PAGE_BYTES / 32
    };
    let mut page = make(size - 1000);
    page.truncate(MAX_PAGE_BYTES);
    page.shrink_to_fit();
    // What has been taken so far was for the page.
    fs::write("/proc/self/clear_refs", "5")?;
    let begun = Instant::now();
    let imported = import(&page, Some(&ADDRESS.parse()?));
    let time = begun.elapsed().as_millis();
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.context("no VmHWM")?.trim().trim_end_matches(" kB");
    let end = match imported {
        Ok(imported) if imported.is_whole => "the whole".to_owned(),
        Ok(_) => "a part".to_owned(),
        Err(error) => error.to_string(),
    };
    println!("\nTOOK {time} {peak} ms and KiB, {end}");
    Ok(())
}

#[test]
fn it_says_where_not_all_of_a_page_was_read() -> Result<()> {
    let body = text();
    let page = |rest: &str| format!("<title>早报</title><h1>早报</h1>{body}{rest}");
    for (rest, is_whole) in [
        ("", true),
        (&*"<p>一</p>".repeat(20_000), true),
        (&*"<p>一</p>".repeat(110_000), false),
        (&*"<div>".repeat(600), false),
    ] {
        let (document, imported) = imported(page(rest).as_bytes())?;
        assert_eq!(imported.is_whole, is_whole);
        assert!(document["articleBody"].is_string());
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("page.html");
        fs::write(&file, page(rest))?;
        let run = program(&[file.to_str().context("no text")?, "--url", ADDRESS])?;
        let said = String::from_utf8(run.stderr)?;
        assert_eq!(said.contains("not read   what"), !is_whole, "{said}");
    }
    Ok(())
}

#[test]
fn a_page_of_many_common_elements_is_read_to_its_end() -> Result<()> {
    // As deep, and with as many attributes and forgotten ends, as large pages of papers have.
    let open = "<div class=\"a b\" id=c style=\"d\">".repeat(40) + &"<font color=red>".repeat(3);
    let item =
        "<li class=item><a href=\"/a/1.html\" title=\"一\" target=_blank>早报&nbsp;一</a></li>";
    let page = format!(
        "<title>早报</title><h1>早报</h1>{open}{}</div>{}<meta name=author content=何静川>",
        item.repeat(8_000),
        text()
    );
    let (document, imported) = imported(page.as_bytes())?;
    assert!(imported.is_whole);
    assert_eq!(document["author"][0]["name"], "何静川");
    Ok(())
}
