//! Files that are written before they have their name, and those of runs that were ended half-way,
//! which are taken away.

use super::open::open;
use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
    sync::{LazyLock, Mutex, PoisonError},
};
use tempfile::NamedTempFile;

/// What the name of each begins and ends with. Nobody else names files so.
const START: &str = ".press-card-";
const END: &str = ".tmp";

/// How many letters and digits stand between them.
const RANDOM: usize = 12;

/// The folders that were tidied up by this run.
static TIDY: LazyLock<Mutex<HashSet<PathBuf>>> = LazyLock::new(Mutex::default);

/// A new file in a folder, which is locked as long as it is open: so the next run knows whether
/// somebody still writes it.
pub fn new(folder: &Path, mode: u32) -> io::Result<NamedTempFile> {
    tidy_up(folder);
    loop {
        let mut builder = tempfile::Builder::new();
        builder.prefix(START).suffix(END).rand_bytes(RANDOM);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
        #[cfg(not(unix))]
        let _ = mode;
        let new = builder.tempfile_in(folder)?;
        // Not every file system has locks; there, nothing is ever taken away.
        let _ = new.as_file().try_lock();
        // Another run may have taken it for one that was left, before it was locked.
        if new.path().exists() {
            return Ok(new);
        }
    }
}

/// Takes away what earlier runs have left in a folder, once a run. What cannot be taken away does
/// no harm.
pub fn tidy_up(folder: &Path) {
    let mut tidy = TIDY.lock().unwrap_or_else(PoisonError::into_inner);
    if !tidy.insert(folder.to_owned()) {
        return;
    }
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_str().is_some_and(is_ours);
        let is_file = || entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_ours && is_file() && is_left(&entry.path()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_ours(name: &str) -> bool {
    let random = name
        .strip_prefix(START)
        .and_then(|name| name.strip_suffix(END));
    random.is_some_and(|random| {
        random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Whether nobody holds the lock of a file.
fn is_left(file: &Path) -> bool {
    open(file).is_ok_and(|file| file.try_lock().is_ok())
}

/// Whether a folder takes `a` and `A` for the same name.
pub fn is_caseless(folder: &Path) -> bool {
    let swapped = |file: &Path| {
        let name = file.file_name()?.to_str()?;
        Some(folder.join(name.to_ascii_uppercase()))
    };
    new(folder, 0o600).is_ok_and(|file| swapped(file.path()).is_some_and(|other| other.exists()))
}
