//! The files that keys are kept in: a private one is for its owner alone.

use super::{
    key::{KeyError, SigningKey},
    key_set::KeySetError,
    public_key::PublicKey,
};
use crate::documents::{ReadError, folder_of, new_file, open, shown, sync_folder};
use core::{error::Error, fmt};
use std::{
    fs,
    io::{self, ErrorKind, Read as _, Write as _},
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// More bytes than a key has.
const MAX_KEY_BYTES: u64 = 4000;

/// Why a key cannot be read from its file, or not be kept in one. It holds nothing of the key.
#[derive(Debug)]
#[non_exhaustive]
pub enum KeyFileError {
    /// The file cannot be read.
    Read(ReadError),
    /// What is in it cannot be used.
    Key(KeyError),
    /// What is in it is no set of keys, or cannot be changed so.
    Set(KeySetError),
    /// Others than its owner may read or change it.
    NotPrivate(PathBuf),
    /// The file is there already, and a key is never written over.
    Exists(PathBuf),
    /// The file cannot be written.
    Write(PathBuf, io::Error),
}

impl SigningKey {
    /// The key in a file, as [`create_files`](Self::create_files) writes it.
    ///
    /// # Errors
    /// It cannot be read or is no private key, or others than its owner may read or change it.
    pub fn read(file: &Path) -> Result<Self, KeyFileError> {
        let opened = open(file).map_err(KeyFileError::Read)?;
        // So large that it need not grow, and leave copies behind.
        let mut jwk = Zeroizing::new(String::with_capacity(4096));
        let read = (&opened).take(MAX_KEY_BYTES).read_to_string(&mut jwk);
        read.map_err(cannot_read)?;
        let key = Self::from_jwk(&jwk).map_err(KeyFileError::Key)?;
        #[cfg(unix)]
        {
            let metadata = opened.metadata().map_err(cannot_read)?;
            let mode = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions());
            if mode & 0o077 != 0 {
                return Err(KeyFileError::NotPrivate(file.to_owned()));
            }
        }
        Ok(key)
    }

    /// Writes the key to a file that is not there yet, and that nobody but its owner may read; and
    /// the public key beside it, to the same name with the extension `.pub.json`, which is given
    /// back.
    ///
    /// # Errors
    /// One of them is there already or cannot be written; then neither is written.
    pub fn create_files(&self, file: &Path) -> Result<PathBuf, KeyFileError> {
        let public = file.with_extension("pub.json");
        create(&public, &self.public().to_jwk(Some(self.kid())), true)?;
        if let Err(error) = create(file, &self.to_jwk(), false) {
            // That one is ours, and of no use alone.
            fs::remove_file(&public).map_err(|error| KeyFileError::Write(public, error))?;
            return Err(error);
        }
        Ok(public)
    }
}

impl PublicKey {
    /// The key in a file, as [`SigningKey::create_files`] writes it.
    ///
    /// # Errors
    /// It cannot be read, or is no public key.
    pub fn read(file: &Path) -> Result<Self, KeyFileError> {
        Ok(Self::read_named(file)?.0)
    }

    /// The same, and the name of the key: its `kid`, or else its thumbprint.
    ///
    /// # Errors
    /// Those of [`read`](Self::read).
    pub fn read_named(file: &Path) -> Result<(Self, String), KeyFileError> {
        let mut jwk = String::new();
        let opened = open(file).map_err(KeyFileError::Read)?;
        let read = opened.take(MAX_KEY_BYTES).read_to_string(&mut jwk);
        read.map_err(cannot_read)?;
        Self::from_named_jwk(&jwk).map_err(KeyFileError::Key)
    }
}

fn cannot_read(error: io::Error) -> KeyFileError {
    KeyFileError::Read(error.into())
}

/// Writes a file that is not there yet, whole or not at all.
fn create(file: &Path, text: &str, is_public: bool) -> Result<(), KeyFileError> {
    let cannot = |error| KeyFileError::Write(file.to_owned(), error);
    let folder = folder_of(file);
    // From its beginning nobody but its owner may read a private one.
    let mode = if is_public { 0o644 } else { 0o600 };
    let mut new = new_file(folder, mode).map_err(cannot)?;
    new.write_all(text.as_bytes()).map_err(cannot)?;
    new.write_all(b"\n").map_err(cannot)?;
    new.as_file().sync_all().map_err(cannot)?;
    match new.persist_noclobber(file) {
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => {
            Err(KeyFileError::Exists(file.to_owned()))
        }
        done => done.map_err(|error| cannot(error.error)).map(drop),
    }?;
    sync_folder(folder).map_err(cannot)
}

impl fmt::Display for KeyFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Key(error) => error.fmt(f),
            Self::Set(error) => error.fmt(f),
            Self::NotPrivate(file) => write!(
                f,
                "others may read or change this private key: run `chmod 600 {}`",
                shown(file)
            ),
            Self::Exists(file) => write!(
                f,
                "{} is there already, and a key is never written over: name another file",
                shown(file)
            ),
            Self::Write(file, error) => write!(f, "{} cannot be written: {error}", shown(file)),
        }
    }
}

impl Error for KeyFileError {}
