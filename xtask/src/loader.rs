//! Writing press-card.js, the file that a partner includes: the loader bundled into one classic
//! script, with the names of the files that it loads.

use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::bundler;
use crate::process;
use crate::project::Project;

/// The file that partners include; its name never changes.
pub const FILE: &str = "press-card.js";

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
    pub fn unchecked(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            integrity: String::new(),
        }
    }
}

/// Bundles the loader of one build into `to`.
pub fn bundle(project: &Project, build: &Build, to: &Path, more: &[&str]) -> Result<()> {
    let mut esbuild = bundler::classic(project, "crates/embed/loader/main.js", to)?;
    esbuild
        .arg(format!("--define:BUILD={}", names(build)))
        .args(more);
    process::run(&mut esbuild)
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
