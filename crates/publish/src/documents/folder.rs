//! A folder of documents becomes a folder of files: in parallel, and only what has changed is
//! written.

use super::{
    walk::{Document, documents},
    write::write,
};
use rayon::prelude::*;
use std::{
    fmt::Display,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
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
}

/// Makes files in the folder `to` of each document in the folder `from`, at the same place.
///
/// `make` is given the document and its text, and gives for each file its extension, which takes
/// the place of `json`, and its text. `step` is called after each document. One that fails keeps
/// none of the others back. No more documents are held in memory than there are threads.
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
    let failed = Mutex::new(Vec::new());
    documents(from).par_bridge().for_each(|document| {
        let done = match document {
            Ok(document) => publish(&document, to, &make).map_err(|why| (document.path, why)),
            Err(error) => Err((error.path, error.why.to_string())),
        };
        match done {
            Ok(new) => {
                written.fetch_add(new, Ordering::Relaxed);
                unchanged.fetch_add(FILES - new, Ordering::Relaxed);
            }
            Err(failure) => {
                let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
                failed.push(failure);
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

/// Writes the files of one document; how many of them were not there already.
fn publish<const FILES: usize, E: Display>(
    document: &Document,
    to: &Path,
    make: impl Fn(&Document, &str) -> Result<[(&'static str, String); FILES], E>,
) -> Result<usize, String> {
    let text = document.read().map_err(|error| error.to_string())?;
    let mut new = 0;
    for (extension, text) in make(document, &text).map_err(|error| format!("{error:#}"))? {
        let file = to.join(&document.place).with_extension(extension);
        let is_new = write(&file, &text)
            .map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
        new += usize::from(is_new);
    }
    Ok(new)
}
