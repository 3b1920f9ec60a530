//! The page as Trunk builds it, for whoever has Trunk: Trunk.toml, the lines for it in index.html
//! and its hook must fit what they build.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::project::Project;
use crate::setup::tools;
use crate::{development, loader};

/// Builds the page, and looks whether it has what a reader's browser asks for.
pub fn run(project: &Project, tool: &Path) -> Result<()> {
    let folder = project.target.join("trunk");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot remove what Trunk has built before")?;
    }
    let mut command = project.command(tool.join("trunk"));
    command
        .arg("build")
        .arg("--dist")
        .arg(&folder)
        // Trunk takes the wasm-bindgen of Cargo.lock from PATH, and would download another.
        .env(
            "PATH",
            process::path_with(&[&tools::wasm_bindgen(project)?])?,
        )
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk refuses to start with NO_COLOR=1: it wants the word `true`.
        .env_remove("NO_COLOR");
    process::run(&mut command)?;
    is_whole(&folder)
}

fn is_whole(folder: &Path) -> Result<()> {
    let read = |name: &str| {
        let failed = || format!("Trunk's page has no {name}");
        fs::read_to_string(folder.join(name)).with_context(failed)
    };
    let page = read("index.html")?;
    for name in [loader::FILE, "page/page.css", "page/main.js"] {
        read(name)?;
        ensure!(page.contains(name), "the page does not name {name}");
    }
    for name in ["embed.html", "frame.js", "documents/xijiang-article.json"] {
        read(name)?;
    }
    let loader = read(loader::FILE)?;
    ensure!(
        read(development::GLUE_AND_LIVE)?.contains(development::GLUE),
        "the glue is not named"
    );
    for name in [development::GLUE, development::WASM] {
        ensure!(folder.join(name).is_file(), "Trunk's page has no {name}");
    }
    for name in [development::GLUE_AND_LIVE, development::WASM] {
        ensure!(loader.contains(name), "the loader does not name {name}");
    }
    // The loader names the last of them, and that one the others.
    let mut named_in = loader;
    for name in loader::ON_DEMAND.map(loader::on_demand_file).iter().rev() {
        ensure!(named_in.contains(name), "nothing names {name}");
        named_in += &read(name)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_the_card_is_found() -> Result<()> {
        let name = format!("press-card-trunk-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(folder.join("page"))?;
        fs::create_dir_all(folder.join("documents"))?;
        for name in [
            "page/page.css",
            "page/main.js",
            "embed.html",
            "frame.js",
            "documents/xijiang-article.json",
        ] {
            fs::write(folder.join(name), "")?;
        }
        fs::write(
            folder.join("index.html"),
            "press-card.js page/page.css page/main.js",
        )?;
        fs::write(
            folder.join(loader::FILE),
            [
                development::GLUE_AND_LIVE,
                development::WASM,
                &loader::ON_DEMAND.map(loader::on_demand_file).concat(),
            ]
            .concat(),
        )?;
        for name in loader::ON_DEMAND {
            fs::write(folder.join(loader::on_demand_file(name)), "")?;
        }
        fs::write(folder.join(development::GLUE_AND_LIVE), development::GLUE)?;
        fs::write(folder.join(development::GLUE), "")?;
        let error = is_whole(&folder).err().map(|error| error.to_string());
        assert_eq!(
            error.as_deref(),
            Some("Trunk's page has no press-card-embed_bg.wasm")
        );
        fs::write(folder.join(development::WASM), "")?;
        assert!(is_whole(&folder).is_ok());
        Ok(fs::remove_dir_all(folder)?)
    }
}
