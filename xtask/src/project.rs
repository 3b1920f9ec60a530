//! Where things are: the project's root, cargo's target folder, the cache, and the versions.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

/// The target of everything that runs in a browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The paths and versions that the commands share.
pub struct Project {
    /// The folder of the workspace's Cargo.toml.
    pub root: PathBuf,
    /// Where cargo builds; not always `target/` in the root.
    pub target: PathBuf,
    /// The version of press-card.
    pub version: String,
    /// What is kept between runs and between clones.
    pub cache: PathBuf,
}

impl Project {
    /// Asks cargo, which knows about every setting that moves these folders.
    pub fn find() -> Result<Self> {
        let xtask = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .context("start this by `cargo xtask`, which tells where the project is")?;
        let root = xtask
            .parent()
            .context("the folder of xtask has no parent")?;

        let text = process::output(
            Command::new("cargo")
                .args(["metadata", "--no-deps", "--format-version=1"])
                .current_dir(root),
        )?;
        let metadata: Value =
            serde_json::from_str(&text).context("cargo metadata did not print JSON")?;
        let target = metadata["target_directory"]
            .as_str()
            .context("cargo metadata names no target folder")?;

        Ok(Self {
            root: root.to_path_buf(),
            target: PathBuf::from(target),
            version: version_of("press-card", &metadata)?,
            cache: cache(|name| env::var_os(name).map(PathBuf::from))?,
        })
    }

    /// A command that runs in the project's root.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.current_dir(&self.root);
        command
    }

    /// Cargo, in the project's root.
    pub fn cargo<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = self.command("cargo");
        command.args(arguments);
        command
    }

    /// The version of a package in Cargo.lock.
    pub fn locked(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        locked_version(&lock, package)
            .with_context(|| format!("Cargo.lock has no package named {package}"))
    }
}

fn version_of(package: &str, metadata: &Value) -> Result<String> {
    metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|found| found["name"] == package)
        .and_then(|found| found["version"].as_str())
        .map(str::to_owned)
        .with_context(|| format!("the workspace has no package named {package}"))
}

fn cache(variable: impl Fn(&str) -> Option<PathBuf>) -> Result<PathBuf> {
    variable("PRESS_CARD_CACHE")
        .or_else(|| Some(variable("XDG_CACHE_HOME")?.join("press-card")))
        .or_else(|| Some(variable("HOME")?.join(".cache/press-card")))
        .context("set PRESS_CARD_CACHE to a folder for downloads: neither it nor HOME is set")
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;

    #[test]
    fn the_version_is_that_of_the_very_package() {
        assert_eq!(
            locked_version(LOCK, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }

    #[test]
    fn the_cache_follows_its_own_variable_then_the_desktops_then_home() {
        let all = |name: &str| Some(PathBuf::from(format!("/{name}")));
        let no_own = |name: &str| all(name).filter(|_| name != "PRESS_CARD_CACHE");
        let home = |name: &str| all(name).filter(|_| name == "HOME");
        assert_eq!(cache(all).ok(), Some("/PRESS_CARD_CACHE".into()));
        assert_eq!(
            cache(no_own).ok(),
            Some("/XDG_CACHE_HOME/press-card".into())
        );
        assert_eq!(cache(home).ok(), Some("/HOME/.cache/press-card".into()));
        assert!(cache(|_| None).is_err());
    }
}
