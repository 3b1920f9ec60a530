//! Writing press-card.js, the file that a partner includes: the loader bundled into one classic
//! script, with the names of the files that it loads.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;

use crate::frame;
use crate::process;
use crate::project::Project;
use crate::setup;

/// The file that partners include; its name never changes.
pub const FILE: &str = "press-card.js";

/// What the oldest browser with WebAssembly and `import()` reads.
const JAVASCRIPT: &str = "--target=es2018";

/// What the loader is told about the build it belongs to.
pub struct Build<'a> {
    /// The version of press-card.
    pub version: &'a str,
    /// The ES module between the loader and the WebAssembly.
    pub glue: File,
    /// The WebAssembly module.
    pub wasm: File,
    /// The ES module that has it all without WebAssembly. A development build names one that is
    /// not there.
    pub script: File,
}

/// A file beside the loader.
pub struct File {
    /// Its name.
    pub name: String,
    /// The hash that the browser is to check; empty in a development build.
    pub integrity: String,
}

impl File {
    /// A file that may change under its name.
    fn unchecked(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            integrity: String::new(),
        }
    }
}

/// Bundles the loader of one build into `to`.
pub fn bundle(project: &Project, build: &Build, to: &Path, more: &[&str]) -> Result<()> {
    let mut esbuild = classic(project, "crates/embed/loader/main.js", to)?;
    esbuild
        .arg(format!("--define:BUILD={}", names(build)))
        .args(more);
    process::run(&mut esbuild)
}

/// An esbuild that makes one classic script of `from` and what it imports.
pub fn classic(project: &Project, from: &str, to: &Path) -> Result<Command> {
    let npm = setup::npm(project)?;
    let mut outfile = OsString::from("--outfile=");
    outfile.push(to);
    let mut esbuild = project.command(npm.join("esbuild"));
    esbuild
        .arg(project.root.join(from))
        .args(["--bundle", "--format=iife", JAVASCRIPT, "--charset=utf8"])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg(outfile);
    Ok(esbuild)
}

/// `cargo xtask loader`: Trunk's hook, which adds the loader to the page it has just built.
pub fn run(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this, with TRUNK_STAGING_DIR set; see Trunk.toml")?;
    let build = Build {
        version: &project.version,
        glue: File::unchecked("press-card-embed.js"),
        wasm: File::unchecked("press-card-embed_bg.wasm"),
        script: File::unchecked("no-script-in-development.js"),
    };
    bundle(project, &build, &folder.join(FILE), &[])?;
    frame::develop(project, &folder)
}

/// The value of the loader's `BUILD`: each file is its name and its hash.
fn names(build: &Build) -> String {
    let pair = |file: &File| json!([file.name, file.integrity]);
    json!({
        "version": build.version,
        "glue": pair(&build.glue),
        "wasm": pair(&build.wasm),
        "script": pair(&build.script),
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_is_told_the_names_and_hashes_of_its_build() {
        let build = Build {
            version: "1.2.3",
            glue: File::unchecked("glue.js"),
            wasm: File {
                name: "it.wasm".to_owned(),
                integrity: "sha384-abc".to_owned(),
            },
            script: File::unchecked("it.fallback.js"),
        };
        assert_eq!(
            names(&build),
            r#"{"version":"1.2.3","glue":["glue.js",""],"wasm":["it.wasm","sha384-abc"],"script":["it.fallback.js",""]}"#
        );
    }
}
