//! A folder of documents becomes a folder of files: in parallel, and only what has changed is
//! written.

use super::{
    name::shown,
    open::open,
    outputs::Outputs,
    remove::remove_in,
    walk::{Document, documents},
    write::{folder_of, put_in, sync_folder},
};
use rayon::prelude::*;
use std::{
    collections::BTreeSet,
    fmt::Display,
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// What has become of the documents of a folder.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Published {
    /// How many files were written.
    pub written: usize,
    /// How many stood there already, the same to the byte.
    pub unchanged: usize,
    /// What failed: the document, and why. By their names.
    pub failed: Vec<(PathBuf, String)>,
    /// The files of documents that are gone, which are still there.
    pub gone: Vec<PathBuf>,
    /// Those that were taken away.
    pub deleted: Vec<PathBuf>,
}

impl Published {
    /// Notes those of the [gone](super::gone()) files in the folder `to` that are ours, and takes
    /// them away where it is told to. What is not ours is never touched.
    pub fn tidy_up(
        &mut self,
        to: &Path,
        gone: Vec<PathBuf>,
        is_deleting: bool,
        is_ours: impl Fn(&mut File) -> io::Result<bool>,
    ) {
        for place in gone {
            let path = to.join(&place);
            if is_deleting {
                match remove_in(to, &place, &is_ours) {
                    Ok(true) => self.deleted.push(path),
                    Ok(false) => {}
                    Err(error) => self
                        .failed
                        .push((path, format!("cannot be deleted: {error}"))),
                }
            } else if open(&path).is_ok_and(|mut file| is_ours(&mut file).unwrap_or(false)) {
                self.gone.push(path);
            }
        }
    }
}

/// Makes files in the folder `to` of each document in the folder `from`, at the same place.
///
/// `make` is given the document and its text, and gives for each file its extension, which takes
/// the place of `json`, and its text. `step` is called after each document. One that fails keeps
/// none of the others back; one that would become the file of another has failed. Nothing is
/// written outside of `to`, whatever links are in it. No more documents are held in memory than there are threads.
///
/// ```
/// use press_card_publish::{self as publish, Stylesheet, Tag};
///
/// # let folder = tempfile::tempdir()?;
/// # let (from, to) = (folder.path().join("articles"), folder.path().join("cards"));
/// # std::fs::create_dir(&from)?;
/// std::fs::write(from.join("good.json"), r#"{"headline": "早报", "url": "https://paper.example/a/1"}"#)?;
/// std::fs::write(from.join("bad.json"), "{}")?;
/// let published = publish::folder(&from, &to, |_, text| {
///     let card = publish::card(text, &Tag::default(), None, &Stylesheet::Inline)?;
///     Ok::<_, press_card::article::ArticleError>([("html", card)])
/// }, || {});
/// assert_eq!((published.written, published.failed.len()), (1, 1));
/// assert!(to.join("good.html").is_file());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn folder<const FILES: usize, E: Display>(
    from: &Path,
    to: &Path,
    make: impl Fn(&Document, &str) -> Result<[(&'static str, String); FILES], E> + Sync,
    step: impl Fn() + Sync,
) -> Published {
    let (written, unchanged) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let (failed, changed) = (Mutex::new(Vec::new()), Mutex::new(BTreeSet::new()));
    let fail = |path: PathBuf, why: String| lock(&failed).push((path, why));
    let mut outputs = Outputs::default();
    // Whose name it is, is settled in the order of the names and not of the threads.
    let documents = documents(from).map(|document| {
        let document = document.map_err(|error| (error.path, error.why.to_string()))?;
        let taken = outputs.take(to, &document.place.with_extension(""), &document.path);
        match taken {
            Ok(()) => Ok(document),
            Err(first) => {
                let why = format!(
                    "would become the same file as {}: rename one",
                    shown(&first)
                );
                Err((document.path, why))
            }
        }
    });
    documents.par_bridge().for_each(|document| {
        match document {
            Ok(document) => match publish(&document, to, &make) {
                Ok(new) => {
                    written.fetch_add(new, Ordering::Relaxed);
                    unchanged.fetch_add(FILES - new, Ordering::Relaxed);
                    if new > 0 {
                        lock(&changed).insert(folder_of(&to.join(&document.place)).to_owned());
                    }
                }
                Err(why) => fail(document.path, why),
            },
            Err((path, why)) => fail(path, why),
        }
        step();
    });
    for folder in lock(&changed).iter() {
        if let Err(error) = sync_folder(folder) {
            fail(folder.clone(), format!("cannot be written: {error}"));
        }
    }
    let mut failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    failed.sort();
    Published {
        written: written.into_inner(),
        unchanged: unchanged.into_inner(),
        failed,
        ..Published::default()
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes the files of one document; how many of them were not there already.
fn publish<const FILES: usize, E: Display>(
    document: &Document,
    to: &Path,
    make: impl Fn(&Document, &str) -> Result<[(&'static str, String); FILES], E>,
) -> Result<usize, String> {
    let text = document.read().map_err(|error| error.to_string())?;
    let mut new = 0;
    for (extension, text) in make(document, &text).map_err(|error| format!("{error:#}"))? {
        let place = document.place.with_extension(extension);
        let is_new = put_in(to, &place, &text)
            .map_err(|error| format!("{} cannot be written: {error}", shown(&to.join(&place))))?;
        new += usize::from(is_new);
    }
    Ok(new)
}
