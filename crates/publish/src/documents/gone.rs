//! Files that were made of documents which are no longer there.

use super::{temporary, walk::documents};
use std::{
    collections::{HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;

/// What of the files in the folder `to` was made of a document that is no longer in the folder
/// `from`: those with this extension, by their places.
///
/// Links in `to` are not followed. Where a folder of documents cannot be read, or has none, nobody
/// knows what is gone, and nothing is told of.
///
/// ```
/// # let home = tempfile::tempdir()?;
/// # let (from, to) = (home.path().join("articles"), home.path().join("cards"));
/// # std::fs::create_dir_all(&from)?;
/// # std::fs::create_dir_all(&to)?;
/// std::fs::write(from.join("1.json"), "{}")?;
/// std::fs::write(to.join("1.html"), "")?;
/// std::fs::write(to.join("2.html"), "")?;
/// assert_eq!(press_card_publish::gone(&from, &to, "html"), ["2.html".as_ref() as &std::path::Path]);
/// # Ok::<(), std::io::Error>(())
/// ```
#[must_use]
pub fn gone(from: &Path, to: &Path, extension: &str) -> Vec<PathBuf> {
    let mut there = There::new(to);
    for document in documents(from) {
        match document {
            Ok(document) => there.put(&document.place.with_extension("")),
            Err(error) => match error.path.strip_prefix(from) {
                // The folder itself, or what is not known to be in it.
                Ok(place) if place != Path::new("") => {
                    there.put(&place.with_extension(""));
                    there.unknown.push(place.to_owned());
                }
                _ => return Vec::new(),
            },
        }
    }
    let files = WalkDir::new(to).sort_by_file_name().into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    let places = files.filter_map(|entry| entry.path().strip_prefix(to).ok().map(Path::to_owned));
    let stems = places.filter_map(|place| Some((stem(&place, extension)?, place)));
    let gone = stems.filter(|(stem, _)| !there.has(stem));
    gone.map(|(_, place)| place).collect()
}

/// The files that may be there, without their extension.
struct There<'a> {
    to: &'a Path,
    root: Option<PathBuf>,
    stems: HashSet<PathBuf>,
    in_small: HashSet<String>,
    /// Where folders are below the one that is written to, which may have links in it.
    folders: HashMap<PathBuf, PathBuf>,
    /// The places of what cannot be read.
    unknown: Vec<PathBuf>,
    is_caseless: Option<bool>,
}

impl<'a> There<'a> {
    fn new(to: &'a Path) -> Self {
        Self {
            to,
            root: fs::canonicalize(to).ok(),
            stems: HashSet::new(),
            in_small: HashSet::new(),
            folders: HashMap::new(),
            unknown: Vec::new(),
            is_caseless: None,
        }
    }

    fn put(&mut self, stem: &Path) {
        let parent = stem.parent().unwrap_or(Path::new(""));
        let folder = self.folders.entry(parent.to_owned()).or_insert_with(|| {
            let real = fs::canonicalize(self.to.join(parent)).ok();
            let place = real
                .zip(self.root.as_ref())
                .and_then(|(real, root)| real.strip_prefix(root).ok().map(Path::to_owned));
            place.unwrap_or_else(|| parent.to_owned())
        });
        let stem = folder.join(stem.file_name().unwrap_or_default());
        self.in_small.insert(small(&stem));
        self.stems.insert(stem);
    }

    fn has(&mut self, stem: &Path) -> bool {
        if self.stems.contains(stem) || self.unknown.iter().any(|place| stem.starts_with(place)) {
            return true;
        }
        // There a file keeps the capitals that it was first written with.
        let to = self.to;
        self.in_small.contains(&small(stem))
            && *self
                .is_caseless
                .get_or_insert_with(|| temporary::is_caseless(to))
    }
}

/// A place without this extension, which may be of two parts.
fn stem(place: &Path, extension: &str) -> Option<PathBuf> {
    let mut stem = place.to_owned();
    for part in extension.rsplit('.') {
        if stem.extension()? != part {
            return None;
        }
        stem.set_extension("");
    }
    Some(stem)
}

fn small(stem: &Path) -> String {
    stem.to_string_lossy().to_lowercase()
}
