//! Writing press-card.js, the file that a partner includes: the loader bundled into one classic
//! script, with the names of the files that it loads.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use crate::process;
use crate::project::Project;
use crate::setup;

/// The file that partners include; its name never changes.
pub const FILE: &str = "press-card.js";

/// The oldest JavaScript that every browser with WebAssembly of this kind reads.
pub const JAVASCRIPT: &str = "--target=es2020";

/// What the loader is told about the build it belongs to.
pub struct Build<'a> {
    /// The version of press-card.
    pub version: &'a str,
    /// The ES module that wasm-bindgen has written, beside the loader.
    pub glue: &'a str,
    /// The WebAssembly module, beside the loader.
    pub wasm: &'a str,
}

/// Bundles the loader of one build into `to`.
pub fn bundle(project: &Project, build: &Build, to: &Path, more: &[&str]) -> Result<()> {
    let npm = setup::npm(project)?;
    let mut outfile = OsString::from("--outfile=");
    outfile.push(to);
    process::run(
        project
            .command(npm.join("esbuild"))
            .arg(project.root.join("src/embed/loader/main.js"))
            .args(["--bundle", "--format=iife", JAVASCRIPT, "--charset=utf8"])
            .args(["--legal-comments=none", "--log-level=warning"])
            .arg(format!("--define:BUILD={}", names(build)))
            .args(more)
            .arg(outfile),
    )
}

/// `cargo xtask loader`: Trunk's hook, which adds the loader to the page it has just built.
pub fn run(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this, with TRUNK_STAGING_DIR set; see Trunk.toml")?;

    // Trunk names the glue after the package, which is the very name of the loader.
    for (theirs, ours) in [
        ("press-card.js", "press_card.js"),
        ("press-card_bg.wasm", "press_card_bg.wasm"),
    ] {
        fs::rename(folder.join(theirs), folder.join(ours))
            .with_context(|| format!("Trunk has not written {theirs}"))?;
    }
    let build = Build {
        version: &project.version,
        glue: "press_card.js",
        wasm: "press_card_bg.wasm",
    };
    bundle(project, &build, &folder.join(FILE), &[])
}

/// The value of the loader's `BUILD`.
fn names(build: &Build) -> String {
    let Build {
        version,
        glue,
        wasm,
    } = build;
    json!({ "version": version, "glue": glue, "wasm": wasm }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_is_told_the_names_of_its_build() {
        let build = Build {
            version: "1.2.3",
            glue: "glue.js",
            wasm: "it.wasm",
        };
        assert_eq!(
            names(&build),
            r#"{"glue":"glue.js","version":"1.2.3","wasm":"it.wasm"}"#
        );
    }
}
