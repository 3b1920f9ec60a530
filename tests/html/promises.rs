//! What docs/works-under.md promises, and what docs/tried-with.md says was tried.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};

const README: &str = include_str!("../../README.md");
const WORKS_UNDER: &str = include_str!("../../docs/works-under.md");
const TRIED_WITH: &str = include_str!("../../docs/tried-with.md");

#[test]
fn every_promise_is_a_page_and_a_story() -> Result<()> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stories = stories(&tests.join("partner"))?;
    let pages = promised_pages()?;
    ensure!(pages.len() > 30, "where is the table? {pages:?}");
    for page in pages {
        let file = page.split('?').next().unwrap_or(page);
        ensure!(tests.join("pages").join(file).is_file(), "no page {page}");
        ensure!(
            stories.contains(&format!("\"{page}\"")),
            "no story of {page}"
        );
    }
    Ok(())
}

#[test]
fn the_room_that_the_readme_gives_a_card_is_what_the_page_gives_it() {
    let rule = "press-card { display: block; min-height: ";
    assert!(README.contains(rule));
    assert!(include_str!("../pages/room.html").contains(rule));
    // The tag to paste has what tests/partner/pasting.rs pastes, and the docs name the same.
    let (_, tag) = README.split_once("min-height:").unwrap();
    let (room, _) = tag.split_once('"').unwrap();
    assert!(room.starts_with("clamp(") && room.contains("vw,"), "{room}");
    assert!(WORKS_UNDER.contains(&format!("`{room}`")), "{room}");
}

/// What is there for the build and the tests themselves.
const OWN_TOOLS: [&str; 5] = ["axe-core", "binaryen", "esbuild", "terser", "vnu-jar"];

#[test]
fn what_was_tried_is_listed_in_the_version_that_was_tried() -> Result<()> {
    let packages: serde_json::Value = serde_json::from_str(include_str!("../../package.json"))?;
    let packages = packages["devDependencies"].as_object();
    for (name, version) in packages.context("no packages")? {
        if OWN_TOOLS.contains(&&**name) || name == "vue" {
            continue;
        }
        // One under a name of its own says so: `npm:htmx.org@1.9.12`.
        let version = version.as_str().unwrap_or_default();
        let version = version.rsplit('@').next().unwrap_or_default();
        let name = name.trim_end_matches(['-', '1', '2', '4']);
        let rows = TRIED_WITH.lines().filter(|line| line.starts_with("| "));
        let mut rows = rows.filter(|line| line.to_lowercase().contains(name));
        assert!(rows.any(|line| line.contains(version)), "{name} {version}");
    }
    Ok(())
}

/// All that stands in the last column of the table of pages, between backticks.
fn promised_pages() -> Result<Vec<&'static str>> {
    let (_, section) = WORKS_UNDER
        .split_once("\n## Pages and hosts\n")
        .context("no such section")?;
    let section = section.split("\n## ").next().unwrap_or(section);
    let mut pages = Vec::new();
    for row in section.lines().filter(|line| line.starts_with('|')) {
        let last = row.trim_end_matches('|').rsplit('|').next().unwrap_or(row);
        let words = last.split('`').skip(1).step_by(2);
        pages.extend(words.filter(|word| word.contains(".html") || word.contains(".xhtml")));
    }
    Ok(pages)
}

fn stories(folder: &Path) -> Result<String> {
    let mut text = String::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        text += &if path.is_dir() {
            stories(&path)?
        } else {
            fs::read_to_string(&path)?
        };
    }
    Ok(text)
}
