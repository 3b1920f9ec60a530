//! The page and the card for development: unoptimized, under names that stay.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};

use super::reload;
use crate::bindgen::{self, Target};
use crate::project::{Project, WASM};
use crate::{development, page, process, setup};

/// Where the page is built and served from.
pub struct Site<'a> {
    project: &'a Project,
    /// The files that are served; it is not there before the first build.
    pub folder: PathBuf,
    /// What wasm-bindgen has written, kept while no Rust changes.
    card: PathBuf,
}

impl<'a> Site<'a> {
    /// A site that is not built yet.
    pub fn of(project: &'a Project) -> Self {
        let work = project.target.join("serve");
        Self {
            project,
            folder: work.join("site"),
            card: work.join("card"),
        }
    }

    /// Builds what has changed, and swaps the folder in whole.
    pub fn build(&self) -> Result<()> {
        let project = self.project;
        thread::scope(|scope| {
            let npm = scope.spawn(|| setup::npm(project));
            self.compile()?;
            npm.join().map_err(|_| anyhow!("npm's thread has ended"))?
        })?;

        let new = self.folder.with_extension("new");
        remove(&new)?;
        copy(&self.card, &new)?;
        development::write(project, &new)?;
        page::write(project, &new)?;
        add_script(&new)?;
        remove(&self.folder)?;
        fs::rename(&new, &self.folder).context("cannot move the new page into its place")
    }

    /// Compiles the card; wasm-bindgen takes seconds, and is run where there is something new.
    fn compile(&self) -> Result<()> {
        let project = self.project;
        let package = "--package=press-card-embed";
        process::run(&mut project.cargo(["build", package, "--lib", "--target", WASM]))?;
        let compiled = project
            .target
            .join(WASM)
            .join("debug/press_card_embed.wasm");

        let changed = |path: &Path| fs::metadata(path)?.modified();
        let written = changed(&self.card.join(development::GLUE));
        let is_new = changed(&compiled)?;
        if written.is_ok_and(|written| written > is_new) {
            return Ok(());
        }
        remove(&self.card)?;
        bindgen::write(&compiled, &Target::Web, development::NAME, &self.card)
    }
}

/// Puts the script that reloads the page into its head.
fn add_script(folder: &Path) -> Result<()> {
    fs::write(folder.join(reload::FILE), reload::SCRIPT)?;
    let path = folder.join("index.html");
    let page = fs::read_to_string(&path)?;
    fs::write(&path, with_script(&page)?).context("cannot write index.html")
}

fn with_script(page: &str) -> Result<String> {
    let (head, rest) = page
        .split_once("</head>")
        .context("index.html has no </head>")?;
    let file = reload::FILE;
    Ok(format!(
        "{head}<script async src=\"{file}\"></script></head>{rest}"
    ))
}

/// Copies a folder with all that is in it: wasm-bindgen's snippets lie in folders of their own.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("no {}", from.display()))? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), &to)
                .with_context(|| format!("cannot copy {}", entry.path().display()))?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_the_script_that_reloads_it() -> Result<()> {
        let page = with_script("<head><title>it</title></head><body></body>")?;
        let script = "<script async src=\"reload.js\"></script>";
        assert_eq!(
            page,
            format!("<head><title>it</title>{script}</head><body></body>")
        );
        Ok(())
    }
}
