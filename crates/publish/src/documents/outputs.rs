//! Which document becomes which file: no two become the same.

use super::{name::shown, temporary};
use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

/// The files that were made so far, and of what.
#[derive(Debug, Default)]
pub struct Outputs {
    /// The document of each place.
    taken: HashMap<PathBuf, PathBuf>,
    /// The first place of each name in small letters.
    in_small: HashMap<String, PathBuf>,
    is_caseless: Option<bool>,
}

impl Outputs {
    /// Takes a place in a folder for what is made of a document.
    ///
    /// # Errors
    /// Another document has it, which is given back. Where the folder takes capitals and small
    /// letters for the same, so does this.
    pub fn take(&mut self, folder: &Path, place: &Path, document: &Path) -> Result<(), PathBuf> {
        // A link may lead to a folder that is there under another name too.
        let real = |at: &Path| fs::canonicalize(folder.join(at)).ok();
        let parent = place.parent().unwrap_or(Path::new(""));
        let place = match (real(parent), real(Path::new("")), place.file_name()) {
            (Some(parent), Some(root), Some(name)) => {
                parent.strip_prefix(root).unwrap_or(&parent).join(name)
            }
            _ => place.to_owned(),
        };
        if let Some(first) = self.taken.get(&place) {
            return Err(first.clone());
        }
        // As it is shown, for two names that are no text are two.
        let small = shown(&place).to_lowercase();
        if let Some(other) = self.in_small.get(&small) {
            let is_caseless = || temporary::is_caseless(folder);
            if *self.is_caseless.get_or_insert_with(is_caseless) {
                return Err(self.taken.get(other).cloned().unwrap_or_default());
            }
        }
        self.in_small.entry(small).or_insert_with(|| place.clone());
        self.taken.insert(place, document.to_owned());
        Ok(())
    }
}
