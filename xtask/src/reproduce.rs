//! `cargo xtask reproduce`: builds dist/ twice from what is committed, in two folders that have
//! nothing in common, and compares every byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::process;
use crate::project::Project;
use crate::release::hex;

/// Names of unlike length: a path that has slipped into a file changes its size as well.
const FOLDERS: [&str; 2] = ["a", "another-clone/with a longer name"];

/// The hash of each file, by its name.
type Files = BTreeMap<String, String>;

/// Builds twice and compares; takes some minutes, since both begin from nothing.
pub fn run(project: &Project) -> Result<()> {
    let work = project.target.join("reproduce");
    if work.exists() {
        fs::remove_dir_all(&work).with_context(|| format!("cannot remove {}", work.display()))?;
    }
    let built: Vec<Files> = FOLDERS
        .iter()
        .map(|name| build(project, &work.join(name)))
        .collect::<Result<_>>()?;
    let [one, other] = built.as_slice() else {
        bail!("two builds make {} folders", built.len());
    };
    println!();
    for (name, hash) in one {
        println!("{hash}  {name}");
    }
    same(one, other)?;
    println!("reproduce: both builds are the same, byte for byte");
    fs::remove_dir_all(&work).with_context(|| format!("cannot remove {}", work.display()))
}

fn build(project: &Project, clone: &Path) -> Result<Files> {
    println!("reproduce: dist/ in {}", clone.display());
    let mut git = Command::new("git");
    git.args(["clone", "--quiet", "--no-hardlinks"])
        .arg(&project.root)
        .arg(clone);
    process::run(&mut git)?;
    let mut cargo = Command::new("cargo");
    cargo
        .args(["xtask", "dist"])
        .current_dir(clone)
        // Each is to build everything, in its own target/.
        .env_remove("CARGO_TARGET_DIR");
    process::run(&mut cargo)?;
    let mut files = Files::new();
    add_hashes(&clone.join("dist"), "", &mut files)?;
    Ok(files)
}

/// Adds every file of a folder and of those in it, by its path from the first.
fn add_hashes(folder: &Path, before: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{before}{name}");
        if path.is_dir() {
            add_hashes(&path, &format!("{name}/"), files)?;
        } else {
            files.insert(name, hex(&Sha256::digest(fs::read(&path)?)));
        }
    }
    Ok(())
}

fn same(one: &Files, other: &Files) -> Result<()> {
    let differs = |(name, hash): &(&String, &String)| other.get(*name) != Some(hash);
    let only_there = other.keys().filter(|name| !one.contains_key(*name));
    let names: Vec<&String> = one
        .iter()
        .filter(differs)
        .map(|(name, _)| name)
        .chain(only_there)
        .collect();
    if one.is_empty() || !names.is_empty() {
        bail!("the builds are not the same: {names:?}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Files {
        let own = |(name, hash): &(&str, &str)| ((*name).to_owned(), (*hash).to_owned());
        pairs.iter().map(own).collect()
    }

    #[test]
    fn a_byte_a_missing_file_and_a_file_too_many_are_differences() {
        let one = files(&[("a.js", "1"), ("b.js", "2")]);
        assert!(same(&one, &one.clone()).is_ok());
        assert!(same(&one, &files(&[("a.js", "1"), ("b.js", "3")])).is_err());
        assert!(same(&one, &files(&[("a.js", "1")])).is_err());
        assert!(same(&files(&[("a.js", "1")]), &one).is_err());
    }

    #[test]
    fn files_in_folders_are_compared_too() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/documents");
        let mut files = Files::new();
        add_hashes(&root, "", &mut files)?;
        assert!(files.contains_key("xijiang-article.json"), "{files:?}");
        assert!(files.contains_key("good/reprint.json"), "{files:?}");
        Ok(())
    }

    #[test]
    fn nothing_is_not_the_same_as_nothing() {
        assert!(same(&Files::new(), &Files::new()).is_err());
    }
}
