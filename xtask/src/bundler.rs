//! esbuild, which makes one script of a file and what it imports.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use crate::setup;

/// What the oldest browser with WebAssembly and `import()` reads.
const JAVASCRIPT: &str = "--target=es2018";

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
