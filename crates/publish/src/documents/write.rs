//! Files that are written whole or not at all.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

/// Writes a file in one step, unless it has this text already; whether it was written.
///
/// Where it fails, what stood there stays. Its folder is made, and the permissions of a file that
/// is replaced are kept. A symbolic link is replaced itself, and what it leads to is left alone.
///
/// # Errors
/// The folder cannot be made, the file cannot be written, or something stands there that is not a
/// regular file.
pub fn write(file: &Path, text: &str) -> io::Result<bool> {
    let there = fs::metadata(file).ok();
    if let Some(there) = &there {
        if !there.is_file() {
            return Err(io::Error::other("it is not a regular file"));
        }
        let is_as_long = there.len() == text.len() as u64;
        if is_as_long && fs::read(file).is_ok_and(|there| there == text.as_bytes()) {
            return Ok(false);
        }
    }
    let folder = match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new();
    // Web servers read it: as other new files, and not for its owner alone.
    #[cfg(unix)]
    new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut new = new.tempfile_in(folder)?;
    if let Some(there) = there {
        new.as_file().set_permissions(there.permissions())?;
    }
    new.write_all(text.as_bytes())?;
    new.persist(file)?;
    Ok(true)
}
