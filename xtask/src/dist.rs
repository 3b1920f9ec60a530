//! `cargo xtask dist`: what partners load, in dist/, ready for any static host.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::bindgen::{self, Target};
use crate::bundler::Size;
use crate::documents::Documents;
use crate::linker;
use crate::loader::{self, Build};
use crate::lock;
use crate::process;
use crate::project::{Project, WASM};
use crate::release::Release;
use crate::signature::Key;
use crate::{frame, page, setup};

/// What the standard library is built with, and the card with it, beside Cargo.toml's profile:
/// no feature that a webview of 2017 lacks, and no text for a panic that nobody would read.
const FLAGS: [&str; 11] = [
    linker::FLAVOR,
    "-Ctarget-cpu=mvp",
    // One instruction to copy memory; xtask/program.mjs puts one loop in its place.
    "-Ctarget-feature=+bulk-memory",
    // A card needs little of it, and every page that has one would have a megabyte.
    "-Clink-arg=-zstack-size=262144",
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    // Small functions only; where size is asked for, rustc leaves all to LLVM, which is later.
    "-Zinline-mir=yes",
    "-Zinline-mir-threshold=20",
    "-Zinline-mir-hint-threshold=40",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
];

/// The header fields of press-card.js, for nginx (deploy/nginx.conf).
const SIGNATURE: &str = "signature.nginx.conf";

/// Where press-card.js is served (docs/hosting.md): not in a folder of another release.
const SERVED: &str = "/v1/press-card.js";

/// Builds dist/ anew. It is swapped in whole, so that a host never serves half a build. Of a key,
/// its file is named.
pub fn run(project: &Project, documents: &Documents, key: Option<&Path>) -> Result<()> {
    let key = key.map(read_key).transpose()?;
    setup::rust(project)?;
    setup::npm(project)?;

    let _lock = lock::take(&project.target, "dist")?;
    let work = Folder::new(project.root.join(".dist-work"))?;
    let new = Folder::new(project.root.join(".dist-new"))?;

    say("the card and its standard library, for size");
    compile(project, "press-card-embed", &work.0)?;
    no_inner_html(&fs::read_to_string(work.0.join("program_bg.js"))?)?;
    let normalizer = work.0.join("normalizer");
    compile(project, "press-card-normalize", &normalizer)?;
    say("WebAssembly, glue and scripts, each as small as it gets");
    for (program, folder) in [("program", &work.0), ("normalizer", &normalizer)] {
        let mut node = project.command("node");
        process::run(node.arg(format!("xtask/{program}.mjs")).arg(folder))?;
    }

    let release = Release::new(&new.0);
    let script = release.keep(&work.0.join("script.js"), "fallback.js")?;
    let normalizer = release.keep(&normalizer.join("script.js"), "normalizer.js")?;
    let keep = |path: &Path, name: &str| release.keep(path, &format!("{name}.js"));
    let build = Build {
        version: &project.version,
        wasm: release.keep(&work.0.join("program.wasm"), "wasm")?,
        glue: release.keep(&work.0.join("glue.js"), "js")?,
        on_demand: loader::bundle_on_demand(
            project,
            [&script, &normalizer],
            &work.0,
            Size::Small,
            keep,
        )?,
        script,
        normalizer,
    };
    loader::bundle(project, &build, &new.0.join(loader::FILE), Size::Small)?;
    say(&format!("the frame, for documents of {documents}"));
    let mut more = vec![("stylesheet", release.stylesheet(project, &work.0)?)];
    more.extend(frame::write(project, documents, &release, &work.0)?);
    release.close(project, &build, &more)?;
    page::write(project, &new.0)?;
    if let Some(key) = key {
        sign(&new.0, &key)?;
    }

    swap(&new.0, project)
}

fn read_key(file: &Path) -> Result<Key> {
    let pem = fs::read_to_string(file);
    let key = pem.map_err(Into::into).and_then(|pem| Key::of_pem(&pem));
    key.with_context(|| format!("cannot read {}", file.display()))
}

/// Writes who has made press-card.js.
fn sign(dist: &Path, key: &Key) -> Result<()> {
    let script = fs::read(dist.join(loader::FILE))?;
    let (integrity, lines) = (key.integrity(), key.lines(&script, SERVED));
    say(&format!(
        "signed; tags that want this key: integrity=\"{integrity}\""
    ));
    let text = format!(
        "# To /etc/nginx/snippets/press-card-signature.conf (docs/hosting.md). The tag of whoever \
         wants\n# this key says integrity=\"{integrity}\".\n{lines}"
    );
    fs::write(dist.join(SIGNATURE), text).with_context(|| format!("cannot write {SIGNATURE}"))
}

fn say(what: &str) {
    println!("dist: {what}");
}

/// Leptos builds an element that has nothing but literals by `innerHTML`, which Trusted Types
/// refuse. The glue names it only if some view does so.
fn no_inner_html(glue: &str) -> Result<()> {
    if glue.contains("innerHTML") {
        bail!(
            "the card writes innerHTML: some `view!` has an element of nothing but literals; \
             src/card/view/element.rs makes elements without"
        );
    }
    Ok(())
}

/// Compiles a package and has wasm-bindgen write it into a folder, as `program`.
fn compile(project: &Project, package: &str, to: &Path) -> Result<()> {
    let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
    flags.extend(no_paths(project)?);
    let mut build = project.cargo([
        "build",
        "--release",
        "--package",
        package,
        "--no-default-features",
        "--lib",
        "--target",
        WASM,
        "-Zbuild-std=std,panic_abort",
        "-Zbuild-std-features=optimize_for_size",
    ]);
    build
        // The pinned toolchain knows how to rebuild its standard library, and allows it only so.
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    linker::prepare(project, &mut build)?;
    process::run(&mut build)?;
    let name = format!("release/{}.wasm", package.replace('-', "_"));
    let compiled = project.target.join(WASM).join(name);
    bindgen::write(&compiled, &Target::Bundler, "program", to)
}

/// The same bytes from whatever folder the project lies in, and whoever builds it.
fn no_paths(project: &Project) -> Result<Vec<String>> {
    let cargo = home::cargo_home().context("cargo has no home")?;
    let rust = process::output(project.command("rustc").args(["--print", "sysroot"]))?;
    let folders = [
        (project.root.as_path(), "/press-card"),
        (cargo.as_path(), "/cargo"),
        (Path::new(rust.trim()), "/rust"),
    ];
    Ok(folders
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        .into())
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
