//! A Python with the packages of xtask/scan/requirements.txt, in the cache.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::say::say;
use super::system;
use crate::lock;
use crate::process;
use crate::project::Project;

/// The interpreter with what `cargo xtask scan` imports.
pub fn scan(project: &Project) -> Result<PathBuf> {
    let wanted = project.root.join("xtask/scan/requirements.txt");
    let root = project.cache.join("tools/scan");
    let python = root.join("bin/python");
    if ready(&root, &wanted)? {
        return Ok(python);
    }
    let _lock = lock::take(&project.cache, "scan")?;
    if ready(&root, &wanted)? {
        return Ok(python);
    }
    let system = interpreter()?;
    say("Python packages", "readers of QR codes; takes a moment");
    // What a broken or older install has left.
    if root.exists() {
        fs::remove_dir_all(&root).with_context(|| format!("cannot remove {}", root.display()))?;
    }
    process::run(Command::new(system).args(["-m", "venv"]).arg(&root))?;
    process::run(
        Command::new(&python)
            .args(["-m", "pip", "install", "--quiet", "--no-deps"])
            // No package gets to run a script of its own.
            .args(["--only-binary=:all:", "--disable-pip-version-check"])
            .arg("--requirement")
            .arg(&wanted),
    )?;
    // Last: an install that was broken off does not have it.
    fs::copy(&wanted, stamp(&root)).context("cannot keep what was installed")?;
    Ok(python)
}

/// A Python that can make environments; it is looked for again when the system has installed one.
fn interpreter() -> Result<PathBuf> {
    let found = || {
        process::find("python3").filter(|python| {
            let ensurepip = ["-m", "ensurepip", "--version"];
            process::succeeds(Command::new(python).args(ensurepip))
        })
    };
    if let Some(python) = found() {
        return Ok(python);
    }
    system::python();
    let Some(python) = found() else {
        bail!("please install Python 3.11 or newer with venv (Debian: python3 python3-venv)");
    };
    Ok(python)
}

fn ready(root: &Path, wanted: &Path) -> Result<bool> {
    let wanted = fs::read(wanted).with_context(|| format!("cannot read {}", wanted.display()))?;
    let runs = || process::succeeds(Command::new(root.join("bin/python")).arg("--version"));
    Ok(fs::read(stamp(root)).is_ok_and(|found| found == wanted) && runs())
}

fn stamp(root: &Path) -> PathBuf {
    root.join("requirements.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_install_of_other_versions_is_made_again() -> Result<()> {
        let root = std::env::temp_dir().join(format!("press-card-scan-{}", std::process::id()));
        fs::create_dir_all(root.join("bin"))?;
        std::os::unix::fs::symlink("/bin/true", root.join("bin/python"))?;
        let wanted = root.join("wanted.txt");
        fs::write(&wanted, "numpy==2")?;
        assert!(!ready(&root, &wanted)?);
        fs::copy(&wanted, stamp(&root))?;
        assert!(ready(&root, &wanted)?);
        fs::write(&wanted, "numpy==3")?;
        assert!(!ready(&root, &wanted)?);
        Ok(fs::remove_dir_all(root)?)
    }
}
