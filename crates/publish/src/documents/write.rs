//! Files that are written whole or not at all.

use super::{open::open, temporary};
use std::{
    fs::{self, File},
    io::{self, Read as _, Write as _},
    path::{Component, Path, PathBuf},
};

/// Writes a file in one step, unless it has this text already; whether it was written.
///
/// Where it fails, or the machine does, what stood there stays: the text is on the disk before it
/// has the file's name. Its folder is made, and the permissions of a file that is replaced are
/// kept. A symbolic link is replaced itself, and what it leads to is left alone. What an earlier
/// run has left half-way in the folder is taken away.
///
/// # Errors
/// The folder cannot be made, the file cannot be written, or something stands there that is not a
/// regular file.
pub fn write(file: &Path, text: &str) -> io::Result<bool> {
    write_bytes(file, text.as_bytes())
}

/// As [`write()`], what is no text.
///
/// # Errors
/// Those of [`write()`].
pub fn write_bytes(file: &Path, bytes: &[u8]) -> io::Result<bool> {
    let folder = folder_of(file);
    fs::create_dir_all(folder)?;
    let is_new = put(file, bytes)?;
    if is_new {
        sync_folder(folder)?;
    }
    Ok(is_new)
}

/// As [`write()`], at a place in a folder, and never outside: a link there that leads out of it is
/// not followed.
///
/// # Errors
/// Those of [`write()`], and that a link leads out of the folder.
pub fn write_in(root: &Path, place: &Path, text: &str) -> io::Result<bool> {
    let file = root.join(place);
    let is_new = put_in(root, place, text)?;
    if is_new {
        sync_folder(folder_of(&file))?;
    }
    Ok(is_new)
}

/// As [`write_in()`], but for the folder of the file, which is still to be [synced](sync_folder).
pub(super) fn put_in(root: &Path, place: &Path, text: &str) -> io::Result<bool> {
    fs::create_dir_all(root)?;
    let inside = fs::canonicalize(root)?;
    let mut folder = root.to_owned();
    for part in place.parent().into_iter().flat_map(Path::components) {
        let Component::Normal(name) = part else {
            return Err(outside());
        };
        folder.push(name);
        match fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if !fs::canonicalize(&folder)?.starts_with(&inside) {
                    return Err(outside());
                }
            }
            Ok(()) => sync_folder(folder_of(&folder))?,
            Err(error) => return Err(error),
        }
    }
    put(
        &folder.join(place.file_name().unwrap_or_default()),
        text.as_bytes(),
    )
}

/// The file that is written where a file was named: of a link, what it leads to, where that is in
/// this folder, or else in that of the link.
///
/// # Errors
/// It leads elsewhere.
pub fn target(file: &Path, folder: Option<&Path>) -> io::Result<PathBuf> {
    let is_link = fs::symlink_metadata(file).is_ok_and(|there| there.is_symlink());
    if !is_link && folder.is_none() {
        return Ok(file.to_owned());
    }
    let target = fs::canonicalize(file)?;
    if target.starts_with(fs::canonicalize(folder.unwrap_or(folder_of(file)))?) {
        Ok(target)
    } else {
        Err(outside())
    }
}

/// Makes sure that the names in a folder are on the disk.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// The folder that a file is in.
pub(crate) fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

fn put(file: &Path, text: &[u8]) -> io::Result<bool> {
    let folder = folder_of(file);
    temporary::tidy_up(folder);
    let there = fs::metadata(file).ok();
    if let Some(there) = &there {
        if !there.is_file() {
            return Err(io::Error::other("it is not a regular file"));
        }
        if there.len() == text.len() as u64 && has(file, text) {
            return Ok(false);
        }
    }
    // Web servers read it: as other new files, and not for its owner alone.
    let mut new = temporary::new(folder, 0o666)?;
    if let Some(there) = there {
        new.as_file().set_permissions(there.permissions())?;
    }
    new.write_all(text)?;
    new.as_file().sync_all()?;
    new.persist(file)?;
    Ok(true)
}

/// Whether a file has these bytes.
fn has(file: &Path, text: &[u8]) -> bool {
    let mut bytes = Vec::with_capacity(text.len() + 1);
    let most = text.len() as u64 + 1;
    let read = open(file).map(|file| file.take(most).read_to_end(&mut bytes));
    matches!(read, Ok(Ok(_))) && bytes == text
}

pub(super) fn outside() -> io::Error {
    io::Error::other("it leads out of the folder that was named")
}
