//! What the docs lead to is there: files, headings, and what the code cites.

use crate::docs::{anchor, in_backticks, sections, targets};
use std::{
    fs,
    path::{Path, PathBuf},
};

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_are_there() {
    for (path, text) in docs() {
        for section in sections(&text) {
            for target in targets(&section) {
                check(&path, &target);
            }
        }
    }
}

#[test]
fn every_file_that_the_docs_name_is_there() {
    const ROOMS: [&str; 9] = [
        "src/",
        "crates/",
        "tests/",
        "page/",
        "style/",
        "xtask/",
        "deploy/",
        "docs/",
        "examples/",
    ];
    for (path, text) in docs() {
        for word in in_backticks(&text) {
            let is_path = ROOMS.iter().any(|room| word.starts_with(room));
            // `page/` alone is also what `dist/` has of that name.
            let name = word.split(['*', ' ', '?']).next().unwrap();
            assert!(
                !is_path || root().join(name).exists(),
                "{} names {word}",
                path.display()
            );
        }
    }
}

/// A comment that says no more than where the reason stands has to lead there.
#[test]
fn every_page_that_the_code_cites_is_there() {
    let mut cited = 0;
    for folder in ["src", "crates", "tests", "xtask", "page", "deploy", "style"] {
        for path in files(
            &root().join(folder),
            &["rs", "js", "mjs", "css", "conf", "toml"],
        ) {
            let text = fs::read_to_string(&path).unwrap();
            let pages = text.match_indices("docs/").map(|(at, _)| &text[at..]);
            for page in pages.filter_map(citation) {
                cited += 1;
                check(&root().join("README.md"), page);
            }
            let (upper, lower) = ("DESIGN", ".md");
            assert!(
                !text.contains(&format!("{upper}{lower}")),
                "{} cites what is not in the project",
                path.display()
            );
        }
    }
    assert!(cited > 5, "only {cited} citations were found");
}

/// The page at the beginning of a text, if it is one: `docs/size.md`, `docs/design.md#what-is-the-budget`.
fn citation(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "/-_.#".contains(c);
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let page = text[..end].trim_end_matches('.');
    page.contains(".md").then_some(page)
}

#[track_caller]
fn check(from: &Path, target: &str) {
    if target.contains("://") {
        return;
    }
    let (file, heading) = target.split_once('#').unwrap_or((target, ""));
    let path = match file {
        "" => from.to_owned(),
        _ => from.parent().unwrap().join(file),
    };
    assert!(path.exists(), "{}: {target}", from.display());
    if !heading.is_empty() {
        let text = fs::read_to_string(&path).unwrap();
        let mut sections = sections(&text).into_iter();
        let is_there = sections.any(|section| anchor(&section.title) == heading);
        assert!(is_there, "{}: {target}", from.display());
    }
}

/// What people read, each with its path.
fn docs() -> Vec<(PathBuf, String)> {
    let names = [
        "README.md",
        "README.zh-CN.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
    ];
    let mut paths: Vec<PathBuf> = names.map(|name| root().join(name)).into();
    paths.push(root().join("tests/documents/README.md"));
    paths.extend(files(&root().join("docs"), &["md"]));
    assert!(paths.len() > 12, "where are the docs? {paths:?}");
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        (path, text)
    };
    paths.into_iter().map(read).collect()
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("node_modules") {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path
            .extension()
            .is_some_and(|one| endings.iter().any(|ending| one == *ending))
        {
            found.push(path);
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
