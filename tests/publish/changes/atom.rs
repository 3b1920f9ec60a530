//! The feed, read as XML: what RFC 4287, RFC 5005 and RFC 6721 demand of it.

use super::{DAY, NOON, Paper, WITHDRAWN, article};
use anyhow::{Context as _, Result, ensure};
use roxmltree::{Document, Node};

const ATOM: &str = "http://www.w3.org/2005/Atom";
const TOMBSTONES: &str = "http://purl.org/atompub/tombstones/1.0";
const HISTORY: &str = "http://purl.org/syndication/history/1.0";

/// The children of this name.
fn all<'a>(node: Node<'a, 'a>, space: &'a str, name: &'a str) -> Vec<Node<'a, 'a>> {
    let children = node.children();
    children
        .filter(|one| one.has_tag_name((space, name)))
        .collect()
}

/// The text of the one child of this name.
fn text<'a>(node: Node<'a, 'a>, name: &'a str) -> Result<&'a str> {
    let [one] = all(node, ATOM, name)[..] else {
        anyhow::bail!("not one {name}");
    };
    one.text().context("no text")
}

/// Where the links of a kind lead.
fn links<'a>(node: Node<'a, 'a>, rel: &str) -> Vec<(&'a str, &'a str)> {
    let links = all(node, ATOM, "link").into_iter();
    let links = links.filter(|link| link.attribute("rel") == Some(rel));
    let parts = |link: Node<'a, 'a>| Some((link.attribute("type")?, link.attribute("href")?));
    links.filter_map(parts).collect()
}

/// What every feed has: RFC 4287, section 4.1.1.
fn check_feed(feed: Node<'_, '_>) -> Result<()> {
    ensure!(feed.has_tag_name((ATOM, "feed")));
    ensure!(text(feed, "id")? == "https://paper.example/cards/changes.atom");
    ensure!(!text(feed, "title")?.is_empty());
    let [author] = all(feed, ATOM, "author")[..] else {
        anyhow::bail!("no author");
    };
    ensure!(!text(author, "name")?.is_empty());
    let mut ids = Vec::new();
    for entry in all(feed, ATOM, "entry") {
        ids.push(text(entry, "id")?);
        ensure!(!text(entry, "title")?.is_empty());
        ensure!(is_moment(text(entry, "updated")?));
        ensure!(links(entry, "alternate").len() == 1);
    }
    for deleted in all(feed, TOMBSTONES, "deleted-entry") {
        ids.push(deleted.attribute("ref").context("no ref")?);
        ensure!(deleted.attribute("when").is_some_and(is_moment));
    }
    let number = ids.len();
    ids.sort_unstable();
    ids.dedup();
    ensure!(ids.len() == number, "an entry stands twice");
    ensure!(is_moment(text(feed, "updated")?));
    Ok(())
}

/// RFC 3339, as RFC 4287, section 3.3 wants it.
fn is_moment(text: &str) -> bool {
    let form = "0000-00-00T00:00:00Z";
    let digits: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    digits == form
}

#[test]
fn a_feed_reader_learns_what_became_of_each_article() -> Result<()> {
    let paper = Paper::new()?;
    paper.put("1.json", &article("1", "一", "2025-11-20"))?;
    paper.put(
        "2.json",
        &article("2", "A &amp; B <i> ]]> \\uffff \\u0007", "2025-11-21"),
    )?;
    paper.write(NOON)?;
    paper.put("1.json", WITHDRAWN)?;
    paper.write(NOON + DAY)?;
    let atom = paper.read("changes.atom")?;
    let document = Document::parse(&atom)?;
    let feed = document.root_element();
    check_feed(feed)?;
    assert_eq!(text(feed, "updated")?, "2025-11-27T12:00:00Z");
    let json = (
        "application/json",
        "https://paper.example/cards/changes.json",
    );
    assert_eq!(links(feed, "alternate"), [json]);
    assert_eq!(
        links(feed, "self")[0].1,
        "https://paper.example/cards/changes.atom"
    );
    ensure!(links(feed, "prev-archive").is_empty() && all(feed, HISTORY, "archive").is_empty());

    let [entry] = all(feed, ATOM, "entry")[..] else {
        anyhow::bail!("not one entry");
    };
    assert_eq!(text(entry, "id")?, "https://paper.example/a/2.json");
    ensure!(text(entry, "title")?.contains("B <i> ]]>"));
    assert_eq!(
        links(entry, "alternate")[0].1,
        "https://paper.example/2.html"
    );
    assert_eq!(
        links(entry, "related")[1].1,
        "https://paper.example/cards/2.html"
    );
    let category = all(entry, ATOM, "category")[0];
    assert_eq!(category.attribute("term"), Some("published"));

    let [deleted] = all(feed, TOMBSTONES, "deleted-entry")[..] else {
        anyhow::bail!("no deleted entry");
    };
    assert_eq!(
        deleted.attribute("ref"),
        Some("https://paper.example/a/1.json")
    );
    assert_eq!(deleted.attribute("when"), Some("2025-11-27T12:00:00Z"));
    let comment = all(deleted, TOMBSTONES, "comment")[0].text();
    assert_eq!(comment, Some("消息 <不实>"));
    Ok(())
}

#[test]
fn older_entries_are_in_archives_that_never_change_and_say_no_headline() -> Result<()> {
    let paper = Paper::new()?;
    for nth in 0..1_200 {
        let name = format!("{nth}");
        paper.put(
            &format!("{name}.json"),
            &article(&name, "不该留下", "2025-11-20"),
        )?;
    }
    paper.write(NOON)?;
    let archive = paper.read("changes-1.atom")?;
    let document = Document::parse(&archive)?;
    let feed = document.root_element();
    check_feed(feed)?;
    assert_eq!(all(feed, HISTORY, "archive").len(), 1);
    assert_eq!(
        links(feed, "current")[0].1,
        "https://paper.example/cards/changes.atom"
    );
    assert_eq!(
        links(feed, "self")[0].1,
        "https://paper.example/cards/changes-1.atom"
    );
    let json = "https://paper.example/cards/changes-1.json";
    assert_eq!(links(feed, "alternate")[0].1, json);
    let newest = paper.read("changes.atom")?;
    let newest = Document::parse(&newest)?;
    let newest = newest.root_element();
    check_feed(newest)?;
    let prev = "https://paper.example/cards/changes-1.atom";
    assert_eq!(links(newest, "prev-archive")[0].1, prev);
    assert_eq!(all(newest, ATOM, "entry").len(), 1_000);
    ensure!(paper.read("changes.atom")?.contains("不该留下"));
    // All are withdrawn, and nothing that they said is in any file.
    for nth in 0..1_200 {
        let withdrawn = WITHDRAWN.replace("/1.html", &format!("/{nth}.html"));
        paper.put(&format!("{nth}.json"), &withdrawn)?;
    }
    paper.write(NOON + DAY)?;
    for (name, text) in paper.files()? {
        ensure!(!text.contains("不该留下"), "{name}");
    }
    assert_eq!(paper.read("changes-1.atom")?, archive);
    Ok(())
}

/// The schema of RFC 4287, appendix B, where jing and the schema are: `ATOM_RNC` names it.
#[test]
fn the_schema_of_atom_takes_it() -> Result<()> {
    let Ok(schema) = std::env::var("ATOM_RNC") else {
        return Ok(());
    };
    let paper = Paper::new()?;
    for nth in 0..1_100 {
        let name = format!("{nth}");
        paper.put(&format!("{name}.json"), &article(&name, "一", "2025-11-20"))?;
    }
    paper.write(NOON)?;
    paper.put("1.json", WITHDRAWN)?;
    paper.write(NOON + DAY)?;
    for file in ["changes.atom", "changes-1.atom"] {
        let jing = std::process::Command::new("jing")
            .args(["-c", &schema])
            .arg(paper.out().join(file))
            .output()?;
        let said = String::from_utf8_lossy(&jing.stdout).into_owned();
        ensure!(jing.status.success(), "{file}: {said}");
    }
    Ok(())
}
