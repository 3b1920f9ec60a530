//! Where lists are cut, and how the older ones follow.

use super::{DAY, NOON, Paper, article, names, numbers};
use anyhow::{Context as _, Result, ensure};
use press_card_publish::{ChangesError, MAX_ENTRIES};
use serde_json::Value;
use std::{collections::BTreeMap, fs};

/// The entries of the list and of those that it leads on to: for each document the newest, and how
/// many lists there are.
fn whole(paper: &Paper, now: u64) -> Result<(BTreeMap<String, Value>, usize)> {
    let mut all: BTreeMap<String, Value> = BTreeMap::new();
    let (mut name, mut lists) = ("changes.json".to_owned(), 0);
    loop {
        lists += 1;
        let list = paper.json(&name)?;
        assert_eq!(list["url"], format!("https://paper.example/cards/{name}"));
        let entries = list["dataFeedElement"].as_array().context("no entries")?;
        ensure!(entries.len() <= MAX_ENTRIES);
        let moments: Vec<&str> = entries
            .iter()
            .map(|entry| entry["dateModified"].as_str().unwrap_or_default())
            .collect();
        ensure!(moments.is_sorted_by(|one, other| one >= other));
        if lists == 1 {
            let oldest = time(now - 30 * DAY);
            ensure!(moments.iter().all(|at| *at > oldest.as_str()), "{oldest}");
        }
        assert_eq!(list.get("expires").is_some(), lists == 1);
        for entry in entries {
            let document = entry["document"].as_str().context("no document")?;
            all.entry(document.into()).or_insert_with(|| entry.clone());
        }
        let Some(next) = list["next"].as_str() else {
            return Ok((all, lists));
        };
        let text = paper.read(next.rsplit('/').next().context("no name")?)?;
        assert_eq!(list["nextDigest"], press_card_publish::digest(&text)?);
        name = next.rsplit('/').next().context("no name")?.to_owned();
    }
}

/// A moment, as the lists write it: days and hours after the 26th of November 2025.
fn time(seconds: u64) -> String {
    let days = (seconds / DAY) as i64 - 20_418 + 25;
    let (month, day) = match days {
        ..0 => (10, 31 + days + 1),
        0..30 => (11, days + 1),
        _ => (12, days - 30 + 1),
    };
    format!("2025-{month:02}-{day:02}T12:00:00Z")
}

#[test]
fn at_a_thousand_entries_it_is_cut_and_leads_on() -> Result<()> {
    let paper = Paper::new()?;
    let put = |nth: usize, headline: &str| {
        let name = format!("{nth}");
        paper.put(
            &format!("{name}.json"),
            &article(&name, headline, "2025-11-20"),
        )
    };
    for nth in 0..1_000 {
        put(nth, "一")?;
    }
    paper.write(NOON)?;
    assert_eq!(names(&paper.out())?, ["changes.atom", "changes.json"]);
    put(1_000, "一")?;
    paper.write(NOON + 1)?;
    let (all, lists) = whole(&paper, NOON)?;
    assert_eq!((all.len(), lists), (1_001, 2));
    assert_eq!(paper.told()?.len(), 1_000);
    // The next ones are cut off as well, and stand in the same older list already.
    let older = paper.read("changes-1.json")?;
    for nth in 1_001..1_100 {
        put(nth, "一")?;
    }
    paper.write(NOON + 2)?;
    assert_eq!(paper.read("changes-1.json")?, older);
    assert_eq!(whole(&paper, NOON)?.0.len(), 1_100);
    ensure!(!names(&paper.out())?.contains(&"changes-2.json".into()));
    // What is in an older list is known, changed or not; and what it says stays there.
    put(0, "二")?;
    let changes = paper.write(NOON + 3)?;
    assert_eq!(numbers(&changes), [0, 1, 0, 1_099]);
    let (all, _) = whole(&paper, NOON)?;
    assert_eq!(all["https://paper.example/a/0.json"]["status"], "corrected");
    assert_eq!(paper.read("changes-1.json")?, older);
    // Many at once.
    for nth in 1_100..2_600 {
        put(nth, "一")?;
    }
    paper.write(NOON + 4)?;
    let (all, lists) = whole(&paper, NOON)?;
    ensure!(all.len() == 2_600 && lists <= 4, "{lists}");
    assert_eq!(paper.read("changes-1.json")?, older);
    assert_eq!(numbers(&paper.write(NOON + 5)?), [0, 0, 0, 2_600]);
    // An older list that is another, or is not there, is told of.
    let file = paper.out().join("changes-1.json");
    fs::write(&file, older.replacen("published", "withdrawn", 1))?;
    ensure!(matches!(
        paper.write(NOON + 6),
        Err(ChangesError::OtherList(_))
    ));
    fs::remove_file(&file)?;
    ensure!(matches!(
        paper.write(NOON + 6),
        Err(ChangesError::OtherList(_))
    ));
    Ok(())
}

#[test]
fn after_thirty_days_it_is_cut_and_there_are_few_older_lists() -> Result<()> {
    let paper = Paper::new()?;
    // One article a day, and a run each day, for as long as a list of the test can tell days.
    for day in 0..34 {
        let name = format!("{day}");
        paper.put(&format!("{name}.json"), &article(&name, "一", "2025-11-20"))?;
        let now = NOON + day * DAY - 28 * DAY;
        let changes = paper.write(now)?;
        assert_eq!(numbers(&changes), [1, 0, 0, day as usize]);
        assert_eq!(whole(&paper, now)?.0.len(), day as usize + 1);
    }
    let older: Vec<String> = names(&paper.out())?
        .into_iter()
        .filter(|name| name.ends_with(".json"))
        .collect();
    assert_eq!(older, ["changes-1.json", "changes.json"]);
    // When nothing has happened for long, the list is empty and leads on.
    let changes = paper.write(NOON + 90 * DAY)?;
    assert_eq!((numbers(&changes), changes.serial), ([0, 0, 0, 34], 34));
    assert_eq!(paper.told()?, []);
    let text = paper.read("changes.json")?;
    ensure!(
        text.contains("\"next\"") && text.contains("\"dataFeedElement\": []"),
        "{text}"
    );
    assert_eq!(numbers(&paper.write(NOON + 91 * DAY)?), [0, 0, 0, 34]);
    Ok(())
}

#[test]
fn long_addresses_make_shorter_lists() -> Result<()> {
    let paper = Paper::new()?;
    let long = "x".repeat(7_000);
    for nth in 0..300 {
        let name = format!("{long}{nth}");
        paper.put(&format!("{nth}.json"), &article(&name, "一", "2025-11-20"))?;
    }
    paper.write(NOON)?;
    assert_eq!(whole(&paper, NOON)?.0.len(), 300);
    for (name, text) in paper.files()? {
        let is_short = text.len() < 1_100_000 || name.ends_with(".atom");
        ensure!(is_short, "{name}: {}", text.len());
    }
    assert_eq!(numbers(&paper.write(NOON)?), [0, 0, 0, 300]);
    Ok(())
}
