//! Files that are taken away: in a folder, never outside of it, and never by a link.

use super::write::outside;
use std::{
    fs::File,
    io,
    path::{Component, Path},
};

/// Takes away the file at a place in a folder, if it is a regular file and `is_ours`; whether it
/// did. No link is followed on the way, not even one that is put there meanwhile.
///
/// # Errors
/// There is no such file, a link is on the way to it, or the system does not let it be taken away.
pub fn remove_in(
    root: &Path,
    place: &Path,
    is_ours: impl Fn(&mut File) -> io::Result<bool>,
) -> io::Result<bool> {
    let names = place.components().map(|part| match part {
        Component::Normal(name) => Ok(Path::new(name)),
        _ => Err(outside()),
    });
    let names: Vec<&Path> = names.collect::<io::Result<_>>()?;
    let (name, folders) = names.split_last().ok_or_else(outside)?;
    system::remove(root, folders, name, is_ours)
}

#[cfg(unix)]
mod system {
    use rustix::fs::{AtFlags, CWD, Mode, OFlags, fsync, openat, unlinkat};
    use std::{fs::File, io, path::Path};

    /// From folder to folder by what was opened, and not by a name that may lead elsewhere by now.
    pub fn remove(
        root: &Path,
        folders: &[&Path],
        name: &Path,
        is_ours: impl Fn(&mut File) -> io::Result<bool>,
    ) -> io::Result<bool> {
        let is_folder = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let mut folder = openat(CWD, root, is_folder, Mode::empty())?;
        for part in folders {
            folder = openat(&folder, *part, is_folder | OFlags::NOFOLLOW, Mode::empty())?;
        }
        let flags =
            OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let mut file = File::from(openat(&folder, name, flags, Mode::empty())?);
        if !file.metadata()?.is_file() || !is_ours(&mut file)? {
            return Ok(false);
        }
        unlinkat(&folder, name, AtFlags::empty())?;
        fsync(&folder)?;
        Ok(true)
    }
}

#[cfg(not(unix))]
mod system {
    use super::outside;
    use std::{
        fs::{self, File},
        io,
        path::Path,
    };

    pub fn remove(
        root: &Path,
        folders: &[&Path],
        name: &Path,
        is_ours: impl Fn(&mut File) -> io::Result<bool>,
    ) -> io::Result<bool> {
        let mut folder = root.to_owned();
        for part in folders {
            folder.push(part);
            if !fs::symlink_metadata(&folder)?.is_dir() {
                return Err(outside());
            }
        }
        let path = folder.join(name);
        if !fs::symlink_metadata(&path)?.is_file() || !is_ours(&mut File::open(&path)?)? {
            return Ok(false);
        }
        fs::remove_file(&path)?;
        Ok(true)
    }
}
