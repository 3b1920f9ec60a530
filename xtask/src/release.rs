//! The files of one release: their names, hashes and sizes, and each compressed beside itself.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::content_name::content_name;
use crate::loader::{self, Build, File};
use crate::process;
use crate::project::Project;

/// The folder of a release while it is being filled.
pub struct Release<'a>(&'a Path);

impl<'a> Release<'a> {
    /// A release in a folder that is there and empty.
    pub const fn new(folder: &'a Path) -> Self {
        Self(folder)
    }

    /// Copies a file under a name that changes with its content, so that a host can let browsers
    /// keep it for ever.
    pub fn keep(&self, from: &Path, ending: &str) -> Result<File> {
        let bytes = read(from)?;
        self.add(content_name(&Sha256::digest(&bytes), ending), &bytes)
    }

    /// Copies a file under a name that stays.
    pub fn keep_name(&self, from: &Path, name: &str) -> Result<File> {
        self.add(name.to_owned(), &read(from)?)
    }

    fn add(&self, name: String, bytes: &[u8]) -> Result<File> {
        fs::write(self.0.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
        let integrity = integrity(bytes);
        Ok(File { name, integrity })
    }

    /// The stylesheet of static cards, by the program that writes those: it knows
    /// the name. `work` is a folder for what is on its way.
    pub fn stylesheet(&self, project: &Project, work: &Path) -> Result<File> {
        let mut program = project.cargo([
            "run",
            "--quiet",
            "--package=press-card-cli",
            "--",
            "stylesheet",
        ]);
        let written = process::output(program.arg(work))?;
        let path = Path::new(written.trim());
        let name = path.file_name().context("no name of the stylesheet")?;
        self.keep_name(path, &name.to_string_lossy())
    }

    /// Writes integrity.json, the compressed files and sizes.json, and prints the sizes.
    pub fn close(&self, project: &Project, build: &Build, more: &[(&str, File)]) -> Result<()> {
        let loader = File {
            name: loader::FILE.to_owned(),
            integrity: integrity(&fs::read(self.0.join(loader::FILE))?),
        };
        let mut files = vec![
            ("loader", &loader),
            ("glue", &build.glue),
            ("wasm", &build.wasm),
            ("script", &build.script),
            ("normalizer", &build.normalizer),
        ];
        let on_demand = build.on_demand.iter();
        files.extend(on_demand.map(|(name, file)| (*name, file)));
        files.extend(more.iter().map(|(role, file)| (*role, file)));

        let hashes: Map<String, Value> = files
            .iter()
            .map(|(_, file)| (file.name.clone(), json!(file.integrity)))
            .collect();
        let tag = tag(build.version, &loader);
        self.write_json(
            "integrity.json",
            &json!({ "version": build.version, "files": hashes, "tag": tag }),
        )?;
        let sizes = self.compress(project, &files)?;
        self.write_json(
            "sizes.json",
            &json!({ "version": build.version, "files": sizes }),
        )
    }

    fn write_json(&self, name: &str, value: &Value) -> Result<()> {
        fs::write(self.0.join(name), format!("{value:#}\n"))
            .with_context(|| format!("cannot write {name}"))
    }

    /// Writes NAME.gz and NAME.br beside each file; returns the sizes by what the files are.
    fn compress(&self, project: &Project, files: &[(&str, &File)]) -> Result<Value> {
        let paths = files.iter().map(|(_, file)| self.0.join(&file.name));
        let mut node = project.command("node");
        let text = process::output(node.arg("xtask/compress.mjs").args(paths))?;
        let sizes: Vec<Value> = serde_json::from_str(&text).context("compress.mjs: no list")?;

        println!("{:<32}{:>9}{:>9}{:>9}", "dist/", "raw", "gzip", "brotli");
        let mut by_role = Map::new();
        for ((role, file), mut size) in files.iter().zip(sizes) {
            let name = &file.name;
            let bytes = |kind: &str| size[kind].as_u64().unwrap_or_default();
            let (raw, gzip, brotli) = (bytes("raw"), bytes("gzip"), bytes("brotli"));
            println!("{name:<32}{raw:>9}{gzip:>9}{brotli:>9}");
            size["file"] = json!(name);
            by_role.insert((*role).to_owned(), size);
        }
        Ok(by_role.into())
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The tag for a page that wants this very release and no other, from a folder of its own.
fn tag(version: &str, loader: &File) -> String {
    let File { name, integrity } = loader;
    format!(
        "<script async src=\"https://cdn.paper.example/v{version}/{name}\" \
         integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>"
    )
}

/// As the `integrity` attribute takes it: <https://www.w3.org/TR/SRI/>. The loader carries some
/// of these, which do not compress; longer hashes would cost it 60 bytes and make nothing safer.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(bytes)))
}

/// Bytes as two digits each.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("press-card-name-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let release = Release::new(&folder);
        let from = folder.join("from");
        let keep = |content: &str| {
            fs::write(&from, content)?;
            anyhow::Ok(release.keep(&from, "js")?.name)
        };
        assert_eq!(keep("")?, "press-card-e3b0c442.js");
        assert_ne!(keep("a")?, keep("b")?);
        Ok(fs::remove_dir_all(folder)?)
    }

    #[test]
    fn a_hash_is_written_as_browsers_read_it() {
        // The text of the specification's example, section 3.1.
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}
