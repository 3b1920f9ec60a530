//! `cargo xtask setup`: installs what is missing on this machine and says what and why.

mod say;

pub mod nginx;
pub mod python;
pub mod system;
pub mod tools;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::engine::Engine;
use crate::lock;
use crate::process;
use crate::project::{Project, WASM};
use say::say;

/// Installs everything that any command needs.
pub fn run(project: &Project) -> Result<()> {
    rust(project)?;
    npm(project)?;
    old_engines(project)?;
    bench(project)?;
    scan(project)?;
    python::scan(project)?;
    tools::wasm_bindgen(project)?;
    tools::trunk(project)?;
    tools::deny(project)?;
    tools::geckodriver(project)?;
    nginx::program(project)?;
    system::browsers(&Engine::ALL);
    system::host();
    println!("setup: nothing is missing");
    Ok(())
}

/// The wasm target and the components of the pinned toolchain.
pub fn rust(project: &Project) -> Result<()> {
    if process::find("rustup").is_none() {
        say(
            "rustup is not here",
            &format!("the target {WASM}, rustfmt and clippy must come with your Rust"),
        );
        return Ok(());
    }
    let list =
        process::output(
            project
                .command("rustup")
                .args(["component", "list", "--installed"]),
        )?;
    let has = |name: &str| list.lines().any(|line| line.starts_with(name));

    if !has(&format!("rust-std-{WASM}")) {
        say(&format!("target {WASM}"), "the card is compiled to it");
        process::run(project.command("rustup").args(["target", "add", WASM]))?;
    }
    for (component, why) in [
        ("rustfmt", "checks the formatting"),
        ("clippy", "checks the code"),
        ("rust-src", "a release builds the standard library small"),
    ] {
        if !has(component) {
            say(component, why);
            process::run(
                project
                    .command("rustup")
                    .args(["component", "add", component]),
            )?;
        }
    }
    Ok(())
}

/// The tools of package-lock.json; returns the folder of their programs.
pub fn npm(project: &Project) -> Result<PathBuf> {
    let modules = packages(
        project,
        &project.root,
        "wasm-opt, esbuild, axe and the checker of HTML",
    )?;
    Ok(modules.join(".bin"))
}

/// The engines and browsers of tests/engines/package-lock.json.
pub fn old_engines(project: &Project) -> Result<()> {
    let folder = project.root.join("tests/engines");
    packages(project, &folder, "engines and browsers of 2017 to 2023")?;
    system::old_browsers();
    process::run(project.command("node").arg("tests/engines/unpack.mjs"))
}

/// What `cargo xtask bench` compares with.
pub fn bench(project: &Project) -> Result<()> {
    let folder = project.root.join("xtask/bench");
    packages(project, &folder, "Preact, to compare with").map(drop)
}

/// What `cargo xtask scan` compares with.
pub fn scan(project: &Project) -> Result<()> {
    let folder = project.root.join("xtask/scan");
    packages(project, &folder, "other makers of QR codes").map(drop)
}

/// What a folder's package-lock.json names; returns where it is.
fn packages(project: &Project, folder: &Path, what: &str) -> Result<PathBuf> {
    let modules = folder.join("node_modules");
    let _lock = lock::take(&project.target, "npm")?;

    let changed = |path: PathBuf| fs::metadata(path)?.modified();
    let wanted = changed(folder.join("package-lock.json"))?;
    // npm writes this file last, so a half-done install does not have it.
    let found = changed(modules.join(".package-lock.json"));
    if found.is_ok_and(|found| found >= wanted) {
        return Ok(modules);
    }

    if process::find("npm").is_none() {
        bail!("Node.js 18 or newer with npm is not here; please install it");
    }
    say("npm packages", &format!("{what}; takes a moment"));
    // No package gets to run a script of its own: none of these needs one.
    process::run(
        project
            .command("npm")
            .args(["ci", "--ignore-scripts", "--loglevel=error"])
            .current_dir(folder),
    )?;
    Ok(modules)
}
