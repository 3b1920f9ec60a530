//! The documents that a command line names, read from disk and written to it.

use anyhow::{Context as _, Result, anyhow, ensure};
use press_card::article::MAX_DOCUMENT_BYTES;
use press_card_publish::{is_document, replace};
use std::{
    fs::{self, File},
    io::Read as _,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;

/// A document on disk.
pub struct Document {
    /// Where it is.
    pub path: PathBuf,
    /// Where it is in the folder that was named; of a document that was named, its name.
    pub inner: PathBuf,
}

/// What is named there, each or what is wrong with it: of a folder, every `.json` in it, in order.
pub fn find(named: &[PathBuf]) -> impl Iterator<Item = Result<Document>> {
    named.iter().flat_map(|path| {
        let mut found = Vec::new();
        for one in walk(path) {
            found.push(match one {
                Ok(one) => Ok(document(one, path)),
                Err(error) => Err(unreadable(&error, path)),
            });
        }
        if found.is_empty() {
            found.push(Err(anyhow!("{}: no .json file is in it", path.display())));
        }
        found
    })
}

/// What is named there: of a folder, every document in it and below, by their names, also where
/// links lead; of anything else, that itself.
pub fn walk(named: &Path) -> impl Iterator<Item = Result<PathBuf, walkdir::Error>> {
    let entries = WalkDir::new(named).follow_links(true).sort_by_file_name();
    entries.into_iter().filter_map(|entry| match entry {
        Ok(entry) if entry.file_type().is_dir() => None,
        Ok(entry) if entry.depth() > 0 && !is_document(entry.path()) => None,
        entry => Some(entry.map(walkdir::DirEntry::into_path)),
    })
}

/// The text of a document, which is no longer than a document may be.
pub fn read(path: &Path) -> Result<String> {
    let most = MAX_DOCUMENT_BYTES;
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes))
        .context("cannot be read")?;
    ensure!(
        bytes.len() <= most,
        "`document` is longer than {most} bytes"
    );
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        anyhow!("`document` is not UTF-8: see byte {at}")
    })
}

/// Writes a document at once or not at all, and leaves what others may do with it as it was.
pub fn write(path: &Path, text: &str) -> Result<()> {
    // Of a link, what it leads to.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().context("has no folder")?;
    fs::create_dir_all(folder).context("its folder cannot be made")?;
    let permissions = fs::metadata(&path).map(|old| old.permissions()).ok();
    replace(&path, text, permissions).context("cannot be written")
}

fn unreadable(error: &walkdir::Error, named: &Path) -> anyhow::Error {
    let path = error.path().unwrap_or(named).display();
    match error.io_error() {
        Some(error) => anyhow!("{path}: cannot be read: {error}"),
        None => anyhow!("{path}: leads back to a folder that it is in"),
    }
}

/// The document at a path, which is what was named or below that.
fn document(path: PathBuf, named: &Path) -> Document {
    let inner = match path.strip_prefix(named) {
        Ok(inner) if inner != Path::new("") => inner.to_owned(),
        _ => path.file_name().unwrap_or_default().into(),
    };
    Document { path, inner }
}
