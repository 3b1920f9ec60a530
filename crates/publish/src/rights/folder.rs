//! A folder that is there with all its files, or not at all.

use crate::documents::{folder_of, sync_folder, write_in};
use std::{fs, io, path::Path};

/// Makes a folder with these files, each at its place in it. Whoever looks sees all of them or none,
/// also where the run is ended half-way.
///
/// # Errors
/// The folder is there and something is in it, or it cannot be written; then it is as it was.
pub fn write_new_folder(folder: &Path, files: &[(&str, String)]) -> io::Result<()> {
    let is_there = |folder: &Path| fs::read_dir(folder).map(|mut all| all.next().is_some());
    match is_there(folder) {
        Ok(true) => {
            let why = "it is there already, and not empty: name a new one";
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, why));
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let around = folder_of(folder);
    fs::create_dir_all(around)?;
    // It is removed again, where it does not get its name.
    let mut builder = tempfile::Builder::new();
    builder.prefix(".press-card-");
    // Web servers read it, and not its owner alone.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    let new = builder.tempdir_in(around)?;
    for (place, text) in files {
        write_in(new.path(), Path::new(place), text)?;
    }
    // An empty folder is replaced in the same step, but not everywhere.
    if cfg!(not(unix)) && folder.exists() {
        fs::remove_dir(folder)?;
    }
    fs::rename(new.path(), folder)?;
    let _ = new.keep();
    sync_folder(around)
}
