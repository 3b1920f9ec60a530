//! The frame in dist/, for a CMS that strips scripts: embed.html with its script, and frame.js,
//! which a partner's page may have beside it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::bundler;
use crate::loader::File;
use crate::process;
use crate::project::Project;
use crate::release::Release;

/// The page in the frame, and the script around it: their names never change.
const PAGE: &str = "embed.html";
const OUTSIDE: &str = "frame.js";

/// Where the page names its own script.
const SCRIPT: &str = "{{script}}";

/// Writes the frame into a release, and returns its files by what they are; `work` is a folder for
/// what is on its way.
pub fn write(
    project: &Project,
    release: &Release,
    work: &Path,
) -> Result<[(&'static str, File); 3]> {
    let (inside, outside) = (work.join("inside.js"), work.join(OUTSIDE));
    bundle(project, &inside, &outside, &["--minify"])?;
    let page = work.join(PAGE);
    let inside = release.keep(&inside, "js")?;
    fs::write(&page, naming(&inside.name, &source(project)?)?)?;
    Ok([
        ("frame page", release.keep_name(&page, PAGE)?),
        ("frame inside", inside),
        ("frame outside", release.keep_name(&outside, OUTSIDE)?),
    ])
}

/// Writes it beside the paper's own page, for development.
pub fn develop(project: &Project, folder: &Path) -> Result<()> {
    let inside = "press-card-inside.js";
    bundle(project, &folder.join(inside), &folder.join(OUTSIDE), &[])?;
    let page = naming(inside, &source(project)?)?;
    fs::write(folder.join(PAGE), page).context("cannot write embed.html")
}

fn bundle(project: &Project, inside: &Path, outside: &Path, more: &[&str]) -> Result<()> {
    for (from, to) in [("inside.js", inside), ("outside.js", outside)] {
        let from = format!("crates/embed/frame/{from}");
        process::run(bundler::classic(project, &from, to)?.args(more))?;
    }
    Ok(())
}

fn source(project: &Project) -> Result<String> {
    let path = project.root.join("crates/embed/frame").join(PAGE);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// The page with the name of its script in it.
fn naming(script: &str, page: &str) -> Result<String> {
    ensure!(page.contains(SCRIPT), "{PAGE} names no {SCRIPT}");
    Ok(page.replace(SCRIPT, script))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_its_script() -> Result<()> {
        let page = naming("it.js", "<script src=\"{{script}}\"></script>")?;
        assert_eq!(page, "<script src=\"it.js\"></script>");
        Ok(())
    }

    #[test]
    fn a_page_without_a_place_for_its_script_is_refused() {
        assert!(naming("it.js", "<script src=\"old.js\"></script>").is_err());
    }
}
