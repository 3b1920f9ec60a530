//! `cargo xtask dist`: what partners load, in dist/, ready for any static host.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::loader::{self, Build};
use crate::lock;
use crate::process;
use crate::project::{Project, WASM};
use crate::{setup, tools};

/// The features that rustc's wasm32 target has on by default, each by name: `--all-features`
/// lets wasm-opt write what no browser reads. (The one that is left out, call-indirect-overlong,
/// is about padded numbers, which wasm-opt does not write.)
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds dist/ anew. It is swapped in whole, so that a host never serves half a build.
pub fn run(project: &Project) -> Result<()> {
    setup::rust(project)?;
    let npm = setup::npm(project)?;
    let wasm_bindgen = tools::wasm_bindgen(project)?.join("wasm-bindgen");

    let _lock = lock::take(&project.target, "dist")?;
    let work = Folder::new(project.root.join(".dist-work"))?;
    let new = Folder::new(project.root.join(".dist-new"))?;

    let compiled = compile(project)?;
    process::run(
        project
            .command(wasm_bindgen)
            .args(["--target=web", "--no-typescript", "--out-name=card"])
            .arg("--out-dir")
            .arg(&work.0)
            .arg(compiled),
    )?;

    let wasm = work.0.join("small.wasm");
    optimise(project, &npm, &work.0.join("card_bg.wasm"), &wasm)?;
    let wasm = keep(&wasm, &new.0, "wasm")?;

    let module = work.0.join("card.js");
    no_inner_html(&fs::read_to_string(&module)?)?;
    let glue = work.0.join("small.js");
    minify(project, &npm, &module, &glue)?;
    let glue = keep(&glue, &new.0, "js")?;

    let build = Build {
        version: &project.version,
        glue: &glue,
        wasm: &wasm,
    };
    loader::bundle(project, &build, &new.0.join(loader::FILE), &["--minify"])?;

    let files = [("loader", loader::FILE), ("glue", &glue), ("wasm", &wasm)];
    let sizes = measure(project, &new.0, &files)?;
    let report = json!({ "version": project.version, "files": sizes });
    fs::write(new.0.join("sizes.json"), format!("{report:#}\n"))?;

    swap(&new.0, project)
}

/// Leptos builds an element that has nothing but literals by `innerHTML`, which Trusted Types
/// refuse. The glue names it only if some view does so.
fn no_inner_html(glue: &str) -> Result<()> {
    if glue.contains("innerHTML") {
        bail!(
            "the card writes innerHTML: some element in src/card/view has only literals \
             (see CONTRIBUTING.md)"
        );
    }
    Ok(())
}

fn compile(project: &Project) -> Result<PathBuf> {
    process::run(&mut project.cargo([
        "build",
        "--release",
        "--package=press-card",
        "--lib",
        "--target",
        WASM,
    ]))?;
    Ok(project.target.join(WASM).join("release/press_card.wasm"))
}

fn optimise(project: &Project, npm: &Path, from: &Path, to: &Path) -> Result<()> {
    process::run(
        project
            .command(npm.join("wasm-opt"))
            .args(["-Oz", "--strip-producers", "--strip-target-features"])
            .args(FEATURES)
            .arg(from)
            .arg("--output")
            .arg(to),
    )
}

fn minify(project: &Project, npm: &Path, from: &Path, to: &Path) -> Result<()> {
    process::run(
        project
            .command(npm.join("esbuild"))
            .arg(from)
            .args(["--minify", "--format=esm", loader::JAVASCRIPT])
            .args([
                "--charset=utf8",
                "--legal-comments=none",
                "--log-level=warning",
            ])
            .arg(outfile(to)),
    )
}

fn outfile(path: &Path) -> std::ffi::OsString {
    let mut option = std::ffi::OsString::from("--outfile=");
    option.push(path);
    option
}

/// Copies a file under a name that changes with its content, so that a host can let browsers
/// keep it for ever; returns the name.
fn keep(from: &Path, folder: &Path, ending: &str) -> Result<String> {
    let bytes = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    let name = format!("press-card-{}.{ending}", hash(&bytes));
    fs::write(folder.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..4]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Prints the size of each file, and returns the sizes by what the files are.
fn measure(project: &Project, folder: &Path, files: &[(&str, &str)]) -> Result<Value> {
    let paths = files.iter().map(|(_, name)| folder.join(name));
    let text = process::output(project.command("node").arg("xtask/measure.mjs").args(paths))?;
    let sizes: Vec<Value> = serde_json::from_str(&text).context("measure.mjs printed no list")?;

    println!("{:<32}{:>9}{:>9}{:>9}", "dist/", "raw", "gzip", "brotli");
    let mut by_role = serde_json::Map::new();
    for ((role, name), mut size) in files.iter().zip(sizes) {
        let bytes = |kind: &str| size[kind].as_u64().unwrap_or_default();
        let (raw, gzip, brotli) = (bytes("raw"), bytes("gzip"), bytes("brotli"));
        println!("{name:<32}{raw:>9}{gzip:>9}{brotli:>9}");
        size["file"] = json!(name);
        by_role.insert((*role).to_owned(), size);
    }
    Ok(by_role.into())
}

fn swap(new: &Path, project: &Project) -> Result<()> {
    let dist = project.root.join("dist");
    let old = Folder::absent(project.root.join(".dist-old"))?;
    let replaces = dist.exists();
    if replaces {
        fs::rename(&dist, &old.0).context("cannot move the old dist/ away")?;
    }
    let moved = fs::rename(new, &dist);
    if moved.is_err() && replaces {
        // The error that is told is the one that led here.
        let _ = fs::rename(&old.0, &dist);
    }
    moved.context("cannot move the new dist/ into its place")
}

/// A folder that is gone again when this is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(path: PathBuf) -> Result<Self> {
        let folder = Self::absent(path)?;
        fs::create_dir(&folder.0).with_context(|| format!("cannot make {}", folder.0.display()))?;
        Ok(folder)
    }

    /// Only the name: whatever a run that was killed has left there is removed.
    fn absent(path: PathBuf) -> Result<Self> {
        if path.exists() {
            fs::remove_dir_all(&path)
                .with_context(|| format!("cannot remove {}", path.display()))?;
        }
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // It may have been moved away, which is its purpose.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content() {
        assert_eq!(hash(b""), "e3b0c442");
        assert_ne!(hash(b"a"), hash(b"b"));
    }
}
