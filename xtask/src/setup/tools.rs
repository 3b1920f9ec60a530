//! The tools of the tests that are built by `cargo install` into the cache, one folder for each
//! version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::say::say;
use crate::lock;
use crate::process;
use crate::project::Project;

/// The newest Trunk that the pinned toolchain builds.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const CARGO_DENY: &str = "0.20.2";

/// A program from the package registry.
struct Tool<'a> {
    package: &'a str,
    version: &'a str,
    program: &'a str,
    why: &'a str,
    /// Whether it is built with what it has by default.
    defaults: bool,
    /// How much is to come before it on a busy machine, from 0 to 19: <https://manpages.debian.org/nice.1>.
    nice: &'a str,
}

/// The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`.
pub fn wasm_bindgen(project: &Project) -> Result<PathBuf> {
    installed(
        project,
        &Tool {
            package: "wasm-bindgen-cli",
            version: &project.locked("wasm-bindgen")?,
            program: "wasm-bindgen-test-runner",
            why: "runs the tests that are WebAssembly, and must be Cargo.lock's version",
            // Those are for drivers on other machines.
            defaults: false,
            nice: "0",
        },
    )
}

/// The folder with `trunk`.
pub fn trunk(project: &Project) -> Result<PathBuf> {
    installed(
        project,
        &Tool {
            package: "trunk",
            version: TRUNK,
            program: "trunk",
            why: "builds the paper's own page as whoever has it does",
            // Those are for the network, to which it may not go.
            defaults: false,
            // The tests build it beside all else.
            nice: "19",
        },
    )
}

/// The folder with `cargo-deny`.
pub fn deny(project: &Project) -> Result<PathBuf> {
    installed(
        project,
        &Tool {
            package: "cargo-deny",
            version: CARGO_DENY,
            program: "cargo-deny",
            why: "holds what the packages stand on to deny.toml",
            defaults: true,
            // The tests build it beside all else.
            nice: "19",
        },
    )
}

/// The folder with `geckodriver`.
pub fn geckodriver(project: &Project) -> Result<PathBuf> {
    installed(
        project,
        &Tool {
            package: "geckodriver",
            version: GECKODRIVER,
            program: "geckodriver",
            why: "drives Firefox in the tests",
            defaults: true,
            nice: "0",
        },
    )
}

fn installed(project: &Project, tool: &Tool) -> Result<PathBuf> {
    let name = format!("{}-{}", tool.package, tool.version);
    let root = project.cache.join("tools").join(&name);
    let folder = root.join("bin");
    let program = folder.join(tool.program);
    if runs(&program) {
        return Ok(folder);
    }
    let _lock = lock::take(&project.cache, &name)?;
    if runs(&program) {
        return Ok(folder);
    }

    say(
        &format!("{} {}", tool.package, tool.version),
        &format!("{}; is built from source, some minutes", tool.why),
    );
    if root.exists() {
        // What a broken install has left would make cargo believe that there is nothing to do.
        fs::remove_dir_all(&root).with_context(|| format!("cannot remove {}", root.display()))?;
    }
    // A package's own lock file is what its authors tested, so it comes first; but it may name
    // a crate that a mirror does not have yet.
    if process::run(install(&root, tool).arg("--locked")).is_err() {
        say(tool.package, "again, without the package's own lock file");
        process::run(&mut install(&root, tool))?;
    }
    if !runs(&program) {
        bail!("{} was installed but does not run", program.display());
    }
    Ok(folder)
}

fn install(root: &Path, tool: &Tool) -> Command {
    let mut command = Command::new("nice");
    command
        .args(["-n", tool.nice, "cargo", "install"])
        .args(["--debug", "--version", tool.version, "--root"])
        .arg(root)
        .arg(tool.package)
        // These are the project's, and a tool is the same for every project.
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("RUSTFLAGS")
        // What waits for a compiler or a browser does not repay optimisation.
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    if !tool.defaults {
        command.arg("--no-default-features");
    }
    command
}

fn runs(program: &Path) -> bool {
    process::succeeds(Command::new(program).arg("--version"))
}
