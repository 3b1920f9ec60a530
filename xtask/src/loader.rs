//! Writing press-card.js, the file that a partner includes: the loader bundled into one classic
//! script, with the names of the files that it loads.

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use crate::bundler::{self, Size};
use crate::project::Project;

/// The file that partners include; its name never changes.
pub const FILE: &str = "press-card.js";

/// What only few pages need, in modules of their own beside the loader: each is a file of its folder.
/// The loader knows the last as `BUILD.NAME` and gets it by `importModule`; that one has the names of
/// those before it, of the script that needs no WebAssembly, and of the normalizer, which few pages
/// need as well.
pub const ON_DEMAND: [&str; 2] = ["page", "rescue"];

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
    /// The ES module that brings documents into the plain form. A development build reads all forms
    /// itself.
    pub normalizer: File,
    /// The modules of [`ON_DEMAND`], by their names there.
    pub on_demand: Vec<(&'static str, File)>,
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
pub fn bundle(project: &Project, build: &Build, to: &Path, size: Size) -> Result<()> {
    let names = format!("--define:BUILD={}", names(build));
    bundler::script(project, &source("main"), to, size, &[&names])
}

/// Bundles each module of [`ON_DEMAND`], and has `keep` say what file it has become: `keep` is given
/// its path in the folder `work`, and its name.
pub fn bundle_on_demand(
    project: &Project,
    [script, normalizer]: [&File; 2],
    work: &Path,
    size: Size,
    mut keep: impl FnMut(&Path, &str) -> Result<File>,
) -> Result<Vec<(&'static str, File)>> {
    let mut known = json!({ "script": pair(script), "normalizer": pair(normalizer) });
    let modules = ON_DEMAND.into_iter().map(|name| {
        let path = work.join(on_demand_file(name));
        let names = format!("--define:BUILD={known}");
        bundler::module(project, &source(name), &path, size, &[&names])?;
        let file = keep(&path, name)?;
        known[name] = pair(&file);
        Ok((name, file))
    });
    modules.collect()
}

/// What such a module is called in a development build.
pub fn on_demand_file(name: &str) -> String {
    format!("press-card.{name}.js")
}

fn source(name: &str) -> String {
    format!("crates/embed/loader/{name}.js")
}

/// The value of the loader's `BUILD`.
fn names(build: &Build) -> String {
    let mut names = json!({
        "version": build.version,
        "glue": pair(&build.glue),
        "wasm": pair(&build.wasm),
    });
    if let Some((name, file)) = build.on_demand.last() {
        names[name] = pair(file);
    }
    names.to_string()
}

/// A file as the loader knows it: its name and its hash.
fn pair(file: &File) -> Value {
    json!([file.name, file.integrity])
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
            normalizer: File::unchecked("it.normalizer.js"),
            on_demand: vec![
                ("page", File::unchecked("it.page.js")),
                ("rescue", File::unchecked("it.rescue.js")),
            ],
        };
        assert_eq!(
            names(&build),
            r#"{"version":"1.2.3","glue":["glue.js",""],"wasm":["it.wasm","sha384-abc"],"rescue":["it.rescue.js",""]}"#
        );
    }
}
