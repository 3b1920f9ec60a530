//! The paper's own page in dist/: index.html without Trunk, beside the card and the documents
//! that it shows.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;

/// The documents that the page names, and its picture.
const FILES: [(&str, &str); 4] = [
    (
        "tests/documents/xijiang-article.json",
        "documents/xijiang-article.json",
    ),
    (
        "tests/documents/good/reprint.json",
        "documents/good/reprint.json",
    ),
    (
        "tests/documents/good/share-count.json",
        "documents/good/share-count.json",
    ),
    ("style/picture.svg", "documents/picture.svg"),
];

/// Writes the page into a release.
pub fn write(project: &Project, release: &Path) -> Result<()> {
    let read = |name: &str| {
        fs::read_to_string(project.root.join(name)).with_context(|| format!("cannot read {name}"))
    };
    let page = standalone(&read("index.html")?, &read("style/page.css")?);
    fs::write(release.join("index.html"), page).context("cannot write index.html")?;
    fs::create_dir_all(release.join("documents/good"))?;
    for (from, to) in FILES {
        fs::copy(project.root.join(from), release.join(to))
            .with_context(|| format!("cannot copy {from}"))?;
    }
    Ok(())
}

/// The page with its style in it, and with addresses that hold in whatever folder it lies.
fn standalone(page: &str, style: &str) -> String {
    let mut out = String::new();
    for line in page.lines() {
        if line.contains("data-trunk rel=\"css\"") {
            out.push_str(&format!("    <style>\n{style}    </style>\n"));
        } else if !line.contains("data-trunk") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.replace("\"/press-card.js", "\"press-card.js")
        .replace("\"/documents/", "\"documents/")
        .replace("\"/picture.svg", "\"documents/picture.svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_needs_neither_trunk_nor_a_host_of_its_own() {
        let page = "<link data-trunk rel=\"rust\">\n<link data-trunk rel=\"css\" href=\"a\">\n\
                    <script src=\"/press-card.js\"></script>\n";
        let out = standalone(page, "p {}\n");
        assert_eq!(
            out,
            "    <style>\np {}\n    </style>\n<script src=\"press-card.js\"></script>\n"
        );
    }
}
