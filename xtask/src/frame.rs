//! The frame in dist/, for a CMS that strips scripts: embed.html with its script in it, and
//! frame.js, which a partner's page may have beside it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::bundler;
use crate::documents::Documents;
use crate::loader::File;
use crate::process;
use crate::project::Project;
use crate::release::{self, Release};

/// The page in the frame, and the script around it: their names never change.
const PAGE: &str = "embed.html";
const OUTSIDE: &str = "frame.js";

/// Where the page has the hash of its script, the hosts of its documents, and the script.
const HASH: &str = "{{hash}}";
const DOCUMENTS: &str = "{{documents}}";
const SCRIPT: &str = "{{script}}";

/// Writes the frame into a release, and returns its files by what they are; `work` is a folder for
/// what is on its way.
pub fn write(
    project: &Project,
    documents: &Documents,
    release: &Release,
    work: &Path,
) -> Result<[(&'static str, File); 2]> {
    bundle(project, documents, work, work, &["--minify"])?;
    Ok([
        ("frame page", release.keep_name(&work.join(PAGE), PAGE)?),
        (
            "frame outside",
            release.keep_name(&work.join(OUTSIDE), OUTSIDE)?,
        ),
    ])
}

/// Writes it beside the paper's own page, for development.
pub fn develop(project: &Project, folder: &Path) -> Result<()> {
    let work = project.target.join("frame");
    fs::create_dir_all(&work).with_context(|| format!("cannot make {}", work.display()))?;
    bundle(
        project,
        &Documents::shipped(&project.root)?,
        &work,
        folder,
        &[],
    )
}

/// Writes both files into a folder.
fn bundle(
    project: &Project,
    documents: &Documents,
    work: &Path,
    folder: &Path,
    more: &[&str],
) -> Result<()> {
    let own = project.root.join("crates/embed/frame");
    let inside = work.join("inside.js");
    for (from, to) in [
        ("inside.js", inside.as_path()),
        ("outside.js", &folder.join(OUTSIDE)),
    ] {
        let from = format!("crates/embed/frame/{from}");
        process::run(bundler::classic(project, &from, to)?.args(more))?;
    }
    let page = whole(
        &read(&own.join(PAGE))?,
        &documents.to_string(),
        &read(&inside)?,
    )?;
    fs::write(folder.join(PAGE), page).context("cannot write embed.html")
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The page with its script in it. It stands there and is no file, for a page of somebody else
/// that has our host in its policy could run a file; and the page's own policy takes no other.
fn whole(page: &str, documents: &str, script: &str) -> Result<String> {
    for place in [HASH, DOCUMENTS, SCRIPT] {
        ensure!(page.contains(place), "{PAGE} has no {place}");
    }
    let lower = script.to_ascii_lowercase();
    for end in ["</script", "<script", "<!--", "\r"] {
        ensure!(!lower.contains(end), "{end:?} in a script ends it");
    }
    Ok(page
        .replace(HASH, &release::integrity(script.as_bytes()))
        .replace(DOCUMENTS, documents)
        .replace(SCRIPT, script))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "script-src '{{hash}}' <script data-documents=\"{{documents}}\">{{script}}</script>";

    #[test]
    fn the_page_has_its_script_and_the_hash_of_it() -> Result<()> {
        let page = whole(PAGE, "https://paper.example", "alert('Hello, world.');")?;
        assert_eq!(
            page,
            "script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' \
             <script data-documents=\"https://paper.example\">alert('Hello, world.');</script>"
        );
        Ok(())
    }

    #[test]
    fn a_page_without_a_place_for_one_of_them_is_refused() {
        for place in [HASH, DOCUMENTS, SCRIPT] {
            assert!(whole(&PAGE.replace(place, ""), "", "").is_err(), "{place}");
        }
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        for script in ["'</script>'", "'<!-- <SCRIPT>'", "a\r\nb"] {
            assert!(whole(PAGE, "", script).is_err(), "{script}");
        }
    }
}
