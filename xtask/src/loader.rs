//! Writing press-card.js, the file that a partner includes: the loader's source with the names
//! of the files that it loads.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::project::Project;

const START: &str = "/* build:start */";
const END: &str = "/* build:end */";

/// The file that partners include; its name never changes.
pub const FILE: &str = "press-card.js";

/// What the loader is told about the build it belongs to.
pub struct Build<'a> {
    /// The version of press-card.
    pub version: &'a str,
    /// The ES module that wasm-bindgen has written, beside the loader.
    pub glue: &'a str,
    /// The WebAssembly module, beside the loader.
    pub wasm: &'a str,
}

/// The loader's source for one build.
pub fn source(project: &Project, build: &Build) -> Result<String> {
    let path = project.root.join("src/embed/loader.js");
    let source =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    fill_in(&source, build).with_context(|| format!("in {}", path.display()))
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
    fs::write(folder.join(FILE), source(project, &build)?)
        .with_context(|| format!("cannot write {FILE}"))
}

fn fill_in(source: &str, build: &Build) -> Result<String> {
    let Some((before, rest)) = source.split_once(START) else {
        bail!("the line {START} is missing");
    };
    let Some((_, after)) = rest.split_once(END) else {
        bail!("the line {END} is missing after {START}");
    };
    if after.contains(START) {
        bail!("{START} is there twice");
    }
    let Build {
        version,
        glue,
        wasm,
    } = build;
    let value = json!({ "version": version, "glue": glue, "wasm": wasm });
    Ok(format!(
        "{before}{START}\n  const BUILD = {value};\n  {END}{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILD: Build = Build {
        version: "1.2.3",
        glue: "glue.js",
        wasm: "it.wasm",
    };

    #[track_caller]
    fn fails(source: &str, sentence: &str) {
        let error = fill_in(source, &BUILD).err();
        assert_eq!(
            error.map(|error| error.to_string()).as_deref(),
            Some(sentence)
        );
    }

    #[test]
    fn the_build_is_written_between_the_marks() -> Result<()> {
        let source = "a\n/* build:start */\nconst BUILD = {};\n/* build:end */\nb";
        let filled = fill_in(source, &BUILD)?;
        let json = r#"{"glue":"glue.js","version":"1.2.3","wasm":"it.wasm"}"#;
        assert_eq!(
            filled,
            format!("a\n{START}\n  const BUILD = {json};\n  {END}\nb")
        );
        Ok(())
    }

    #[test]
    fn a_source_without_the_marks_is_an_error() {
        fails("const BUILD = {};", "the line /* build:start */ is missing");
    }

    #[test]
    fn a_source_without_the_second_mark_is_an_error() {
        fails(
            "/* build:end */ /* build:start */ const BUILD = {};",
            "the line /* build:end */ is missing after /* build:start */",
        );
    }

    #[test]
    fn a_source_with_two_builds_is_an_error() {
        fails(
            "/* build:start */ /* build:end */ /* build:start */ /* build:end */",
            "/* build:start */ is there twice",
        );
    }
}
