//! esbuild and terser, which make one small script of a file and what it imports.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::project::Project;
use crate::setup;

/// What the oldest browser with WebAssembly and `import()` reads.
const JAVASCRIPT: &str = "--target=es2018";

/// How small a script is to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// As it was written, to be read while it is developed.
    Readable,
    /// As small as it gets, in the names that Brotli likes.
    Small,
}

/// An esbuild that makes one classic script of `from` and what it imports.
pub fn classic(project: &Project, from: &str, to: &Path) -> Result<Command> {
    esbuild(project, from, to, "--format=iife")
}

/// Makes one classic script of `from` and what it imports.
pub fn script(project: &Project, from: &str, to: &Path, size: Size, more: &[&str]) -> Result<()> {
    process::run(classic(project, from, to)?.args(more))?;
    if size == Size::Small {
        let text = fs::read_to_string(to)?;
        fs::write(to, with_let(&text))?;
    }
    shrink(project, to, size, &["--toplevel"])
}

/// `let` may stand wherever `const` does, and one word for both is smaller: 11 bytes of the loader.
fn with_let(script: &str) -> String {
    let lines = script.lines().map(|line| {
        let line = line.replace("(const ", "(let ");
        let code = line.trim_start();
        match code.strip_prefix("const ") {
            Some(rest) => format!("{}let {rest}\n", &line[..line.len() - code.len()]),
            None => line + "\n",
        }
    });
    lines.collect()
}

/// Makes one ES module of `from` and what it imports.
pub fn module(project: &Project, from: &str, to: &Path, size: Size, more: &[&str]) -> Result<()> {
    process::run(esbuild(project, from, to, "--format=esm")?.args(more))?;
    shrink(project, to, size, &["--module"])
}

fn esbuild(project: &Project, from: &str, to: &Path, format: &str) -> Result<Command> {
    let npm = setup::npm(project)?;
    let mut outfile = OsString::from("--outfile=");
    outfile.push(to);
    let mut esbuild = project.command(npm.join("esbuild"));
    esbuild
        .arg(project.root.join(from))
        .args(["--bundle", format, JAVASCRIPT, "--charset=utf8"])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg(outfile);
    Ok(esbuild)
}

/// By terser: of the loader it makes 190 bytes less than esbuild's `--minify` (docs/size.md).
fn shrink(project: &Project, file: &Path, size: Size, kind: &[&str]) -> Result<()> {
    if size == Size::Readable {
        return Ok(());
    }
    let mut terser = project.command(setup::npm(project)?.join("terser"));
    terser
        .arg(file)
        .args([
            "--ecma=2017",
            "--compress=passes=4,unsafe_arrows,pure_getters",
        ])
        .arg("--mangle")
        .args(kind)
        .arg("--output")
        .arg(file);
    process::run(&mut terser)
}
