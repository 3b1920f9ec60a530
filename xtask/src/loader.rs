//! Writing press-card.js, the file that a partner includes: the loader bundled into one classic
//! script, with the names of the files that it loads.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use url::Url;

use crate::bundler::{self, Size};
use crate::project::Project;

/// The file that partners include; its name never changes.
pub const FILE: &str = "press-card.js";

/// What only few pages need, in modules of their own beside the loader: each is a file of its folder.
/// The loader knows the last as `BUILD.NAME` and gets it by `importModule`; that one has the names of
/// those before it, of the script that needs no WebAssembly, and of the normalizer, which few pages
/// need as well; and those of the papers that ship.
pub const ON_DEMAND: [&str; 3] = ["page", "poster", "rescue"];

/// The publisher that ships with the card.
const PAPER: &str = "src/article/xijiang.json";

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
    let mut known = json!({
        "script": pair(script),
        "normalizer": pair(normalizer),
        "papers": papers(&fs::read_to_string(project.root.join(PAPER))?)?,
    });
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

/// The names that a seal may put beside a host: those of the papers that ship, by the hosts that they
/// list as their own.
fn papers(publisher: &str) -> Result<Value> {
    let publisher: Value = serde_json::from_str(publisher)?;
    let own = |name: &str| {
        publisher[name]
            .as_str()
            .with_context(|| format!("no {name}"))
    };
    let url: Url = own("url")?.parse()?;
    let host = url.host_str().context("no host")?;
    Ok(json!({ host: own("name")? }))
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
                ("poster", File::unchecked("it.poster.js")),
                ("rescue", File::unchecked("it.rescue.js")),
            ],
        };
        assert_eq!(
            names(&build),
            r#"{"version":"1.2.3","glue":["glue.js",""],"wasm":["it.wasm","sha384-abc"],"rescue":["it.rescue.js",""]}"#
        );
    }

    #[test]
    fn a_paper_that_ships_is_named_beside_its_host() -> Result<()> {
        let papers = papers(include_str!("../../src/article/xijiang.json"))?;
        assert_eq!(papers, json!({ "paper.example": "西江日报" }));
        Ok(())
    }
}
