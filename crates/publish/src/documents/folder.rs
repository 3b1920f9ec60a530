//! A folder of documents becomes a folder of files: in parallel, and only what has changed is
//! written.

use rayon::prelude::*;
use std::{
    fmt::Display,
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};
use walkdir::WalkDir;

/// What has become of the documents of a folder.
#[derive(Debug, Default)]
pub struct Published {
    /// How many files were written.
    pub written: usize,
    /// How many stood there already, the same to the byte.
    pub unchanged: usize,
    /// What failed: the document, and why. By their names.
    pub failed: Vec<(PathBuf, String)>,
}

/// Whether a file in a folder is an article's document, by its name: `NAME.json`, and no answer of
/// oEmbed (`NAME.oembed.json`), which may stand beside it.
///
/// ```
/// use press_card_publish::is_document;
///
/// assert!(is_document("articles/1017.json".as_ref()));
/// assert!(!is_document("articles/1017.oembed.json".as_ref()));
/// ```
#[must_use]
pub fn is_document(path: &Path) -> bool {
    let is_json = |path: &Path| {
        path.extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("json"))
    };
    let stem = path.file_stem().map(Path::new);
    is_json(path)
        && stem
            .and_then(Path::extension)
            .is_none_or(|it| it != "oembed")
}

/// The documents of a folder and of the folders inside, by their names. What cannot be read is an
/// error in its place.
pub fn documents(folder: &Path) -> impl Iterator<Item = Result<PathBuf, walkdir::Error>> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    entries
        .map(|entry| entry.map(|entry| entry.path().to_owned()))
        .filter(move |path| {
            path.as_ref()
                .map_or(true, |path| is_document(path) && path.is_file())
        })
}

/// Makes a file in the folder `to` of each document in the folder `from`, at the same place and with
/// the ending `.html`, say. `make` is given the document's text; `step` is called after each.
///
/// One that fails keeps none of the others back. No more documents are held in memory than there
/// are threads.
///
/// ```
/// use press_card_publish::{self as publish, Stylesheet, Tag};
///
/// # let folder = tempfile::tempdir()?;
/// # let (from, to) = (folder.path().join("articles"), folder.path().join("cards"));
/// # std::fs::create_dir(&from)?;
/// std::fs::write(from.join("good.json"), r#"{"headline": "早报", "url": "https://paper.example/a/1"}"#)?;
/// std::fs::write(from.join("bad.json"), "{}")?;
/// let card = |document: &str| publish::card(document, &Tag::default(), None, &Stylesheet::Inline);
/// let published = publish::folder(&from, &to, "html", card, || {});
/// assert_eq!((published.written, published.failed.len()), (1, 1));
/// assert!(to.join("good.html").is_file());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn folder<E: Display>(
    from: &Path,
    to: &Path,
    ending: &str,
    make: impl Fn(&str) -> Result<String, E> + Sync,
    step: impl Fn() + Sync,
) -> Published {
    let (written, unchanged) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let failed = Mutex::new(Vec::new());
    documents(from).par_bridge().for_each(|document| {
        let (document, done) = match document {
            Ok(path) => {
                let place = path.strip_prefix(from).unwrap_or(&path);
                let file = to.join(place).with_extension(ending);
                let done = publish(&path, &file, &make);
                (path, done)
            }
            Err(error) => {
                let path = error.path().unwrap_or(from).to_owned();
                (path, Err(error.to_string()))
            }
        };
        match done {
            Ok(true) => drop(written.fetch_add(1, Ordering::Relaxed)),
            Ok(false) => drop(unchanged.fetch_add(1, Ordering::Relaxed)),
            Err(why) => {
                let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
                failed.push((document, why));
            }
        }
        step();
    });
    let mut failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    failed.sort();
    Published {
        written: written.into_inner(),
        unchanged: unchanged.into_inner(),
        failed,
    }
}

/// The text of a document, which is UTF-8.
///
/// # Errors
/// It cannot be read, in a sentence that says why.
pub fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData => "is not UTF-8".to_owned(),
        _ => format!("cannot be read: {error}"),
    })
}

/// Writes a file in one step, unless it has this text already; whether it was written.
///
/// # Errors
/// The folder cannot be made, or the file cannot be written.
pub fn write(file: &Path, text: &str) -> io::Result<bool> {
    if fs::read(file).is_ok_and(|there| there == text.as_bytes()) {
        return Ok(false);
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    replace(file, text, None)?;
    Ok(true)
}

/// Puts a file with this text in its place in one step, which is a new one or that of another
/// file; its folder is there. Without `permissions` it has those of any new file.
///
/// # Errors
/// It cannot be written; what stood there stays.
pub fn replace(file: &Path, text: &str, permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
    let mut new = tempfile::Builder::new();
    // Web servers read it: as other new files, and not for its owner alone.
    #[cfg(unix)]
    new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut new = new.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    if let Some(permissions) = permissions {
        new.as_file().set_permissions(permissions)?;
    }
    io::Write::write_all(&mut new, text.as_bytes())?;
    new.persist(file)?;
    Ok(())
}

fn publish<E: Display>(
    document: &Path,
    file: &Path,
    make: impl Fn(&str) -> Result<String, E>,
) -> Result<bool, String> {
    let made = make(&read(document)?).map_err(|error| error.to_string())?;
    write(file, &made).map_err(|error| format!("{} cannot be written: {error}", file.display()))
}
