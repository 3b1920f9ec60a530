//! The command line, run in a folder with keys.

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};
use tempfile::TempDir;

pub const ARTICLE: &str =
    r#"{"@type":"NewsArticle","headline":"一","url":"https://paper.example/a/1"}"#;

/// What a run has said, and its exit status.
pub struct Said {
    pub out: String,
    pub err: String,
    pub status: Option<i32>,
}

pub fn said(output: Output) -> Result<Said> {
    Ok(Said {
        out: String::from_utf8(output.stdout)?,
        err: String::from_utf8(output.stderr)?,
        status: output.status.code(),
    })
}

pub fn press_card(folder: &Path, arguments: &[&str]) -> Result<Said> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
    said(command.args(arguments).current_dir(folder).output()?)
}

/// A folder with a pair of keys, `paper.json` and `paper.pub.json`.
pub fn paper() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    let key = press_card(folder.path(), &["key", "new", "paper.json"])?;
    ensure!(key.status == Some(0), "{}", key.err);
    Ok(folder)
}

/// The private part of a key file.
pub fn secret(folder: &Path) -> Result<String> {
    let jwk: Value = serde_json::from_str(&fs::read_to_string(folder.join("paper.json"))?)?;
    Ok(jwk["d"].as_str().context("no d")?.to_owned())
}

#[cfg(unix)]
pub fn mode(path: impl AsRef<Path>) -> Result<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(fs::metadata(path)?.permissions().mode() & 0o777)
}

#[cfg(unix)]
pub fn set_mode(path: impl AsRef<Path>, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(mode))?)
}
