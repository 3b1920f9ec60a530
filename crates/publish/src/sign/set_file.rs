//! The file in which a set of keys is kept: changed as a whole, or not at all.

use super::{
    key_file::KeyFileError,
    key_set::{KeySet, KeySetError},
};
use crate::documents::{read, target, write};
use std::{io::ErrorKind, path::Path};

impl KeySet {
    /// The set in a file. A set that a card would not read is none.
    ///
    /// # Errors
    /// It cannot be read, or is damaged.
    pub fn read(file: &Path) -> Result<Self, KeyFileError> {
        let text = read(file).map_err(KeyFileError::Read)?;
        text.parse().map_err(KeyFileError::Set)
    }

    /// Changes the set in a file, or a new one where there is none, which then has nothing but what
    /// `change` puts into it.
    ///
    /// # Errors
    /// It cannot be read, is damaged, cannot be changed so, or cannot be written: the file stays as
    /// it is.
    pub fn change(
        file: &Path,
        change: impl FnOnce(&mut Self) -> Result<(), KeySetError>,
    ) -> Result<(), KeyFileError> {
        let cannot = |error| KeyFileError::Write(file.to_owned(), error);
        let is_missing = file
            .symlink_metadata()
            .is_err_and(|error| error.kind() == ErrorKind::NotFound);
        let mut set = if is_missing {
            Self::default()
        } else {
            Self::read(file)?
        };
        change(&mut set).map_err(KeyFileError::Set)?;
        let place = target(file, None).map_err(cannot)?;
        write(&place, &set.to_string()).map(drop).map_err(cannot)
    }
}
