//! The documents of a folder, in the order of their names.

use super::{
    error::{ReadError, Unreadable},
    open::open,
    read::read,
};
use crate::changes::{START, has_name_of_list};
use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};
use walkdir::{DirEntry, WalkDir};

/// How many links to folders are followed in one folder. They may lead to each other, and two in
/// each of 30 folders are a thousand million ways.
pub(crate) const MAX_LINKS: usize = 256;

/// A document on disk.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Document {
    /// Where it is.
    pub path: PathBuf,
    /// Where it is in the folder that was named; of a file that was named, its name.
    pub place: PathBuf,
}

/// The documents of a folder, or one document: see [`documents()`].
#[derive(Debug)]
pub struct Documents {
    /// The folder, by the name that was given for it.
    start: PathBuf,
    /// The folder itself, where links lead to it.
    root: Option<PathBuf>,
    entries: walkdir::IntoIter,
    is_empty: bool,
    links: usize,
}

/// What a command line names: of a folder, the documents in it and below, by their names; of
/// anything else, that itself.
///
/// A document in a folder is a regular file that is one by its name (see [`is_document`]).
/// Symbolic links are followed as long as they stay in the folder. An error in its place is what
/// cannot be read, a link that leads out of the folder or in a circle, and a folder in which there
/// is no document; the others are found all the same. Lists of changes are none.
///
/// ```
/// # let home = tempfile::tempdir()?;
/// # let folder = home.path();
/// std::fs::create_dir(folder.join("2025"))?;
/// std::fs::write(folder.join("2025/1017.json"), "{}")?;
/// std::fs::write(folder.join("notes.txt"), "")?;
/// let found: Vec<_> = press_card_publish::documents(folder).collect::<Result<_, _>>()?;
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].place, std::path::Path::new("2025/1017.json"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn documents(start: &Path) -> Documents {
    let entries = WalkDir::new(start).follow_links(true).sort_by_file_name();
    Documents {
        start: start.to_owned(),
        root: fs::canonicalize(start).ok(),
        entries: entries.into_iter(),
        is_empty: true,
        links: 0,
    }
}

/// Whether a file in a folder is an article's document, by its name: `NAME.json`, and no answer of
/// oEmbed (`NAME.oembed.json`), which may stand beside it. Capitals make no difference.
///
/// ```
/// use press_card_publish::is_document;
///
/// assert!(is_document("articles/1017.JSON".as_ref()));
/// assert!(!is_document("articles/1017.oembed.json".as_ref()));
/// ```
#[must_use]
pub fn is_document(path: &Path) -> bool {
    let has = |path: &Path, extension: &str| {
        path.extension()
            .is_some_and(|own| own.eq_ignore_ascii_case(extension))
    };
    let stem = path.file_stem().map(Path::new);
    has(path, "json") && !stem.is_some_and(|stem| has(stem, "oembed"))
}

/// Whether a file is a list of changes, which may stand beside documents: by its name, and by what
/// it begins with, for an article may be called so too.
fn is_list(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    if !name.is_some_and(has_name_of_list) {
        return false;
    }
    let mut start = vec![0; START.len()];
    let read = open(path).map(|mut file| file.read_exact(&mut start));
    matches!(read, Ok(Ok(()))) && start == START.as_bytes()
}

impl Document {
    /// Its text.
    ///
    /// # Errors
    /// Those of [`read`].
    pub fn read(&self) -> Result<String, ReadError> {
        read(&self.path)
    }
}

impl Iterator for Documents {
    type Item = Result<Document, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(entry) = self.entries.next() {
            let found = match entry {
                Ok(entry) => self.look_at(entry),
                Err(error) => Some(Err(self.unreadable(error))),
            };
            if found.is_some() {
                self.is_empty = false;
                return found;
            }
        }
        // Told once.
        core::mem::take(&mut self.is_empty).then(|| {
            Err(Unreadable {
                path: self.start.clone(),
                why: ReadError::NoDocument,
            })
        })
    }
}

impl Documents {
    /// A document, what is wrong with what could be one, or nothing.
    fn look_at(&mut self, entry: DirEntry) -> Option<Result<Document, Unreadable>> {
        let kind = entry.file_type();
        let is_start = entry.depth() == 0;
        if is_start && !kind.is_dir() {
            return Some(Ok(self.document(entry)));
        }
        if is_start || !(kind.is_dir() || is_document(entry.path())) || is_list(entry.path()) {
            return None;
        }
        let is_link = entry.path_is_symlink();
        self.links += usize::from(is_link && kind.is_dir());
        let why = if is_link && self.is_outside(entry.path()) {
            if kind.is_dir() {
                self.entries.skip_current_dir();
            }
            ReadError::OutsideFolder
        } else if is_link && kind.is_dir() && self.links > MAX_LINKS {
            self.entries.skip_current_dir();
            ReadError::TooManyLinks
        } else if kind.is_dir() {
            return None;
        } else if kind.is_file() {
            return Some(Ok(self.document(entry)));
        } else {
            ReadError::NotAFile
        };
        let path = entry.into_path();
        Some(Err(Unreadable { path, why }))
    }

    fn document(&self, entry: DirEntry) -> Document {
        let path = entry.into_path();
        let place = match path.strip_prefix(&self.start) {
            Ok(place) if place != Path::new("") => place.to_owned(),
            _ => path.file_name().unwrap_or_default().into(),
        };
        Document { path, place }
    }

    /// Whether a link leads to what is not in the folder.
    fn is_outside(&self, link: &Path) -> bool {
        let target = fs::canonicalize(link).ok();
        let is_inside = target
            .zip(self.root.as_ref())
            .is_some_and(|(target, root)| target.starts_with(root));
        !is_inside
    }

    fn unreadable(&self, error: walkdir::Error) -> Unreadable {
        let path = error.path().unwrap_or(&self.start).to_owned();
        let why = error
            .into_io_error()
            .map_or(ReadError::Circle, ReadError::Io);
        Unreadable { path, why }
    }
}
