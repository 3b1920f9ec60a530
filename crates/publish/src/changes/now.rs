//! What the documents of a folder say today.

use super::{error::ChangesError, version::Version};
use crate::documents::{address, documents};
use press_card::article::WebUrl;
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, HashSet},
    path::{Path, PathBuf},
};

/// The documents of a folder, by their addresses.
pub(super) struct Now {
    folder: WebUrl,
    pub(super) versions: BTreeMap<String, Version>,
    /// Those that are there and say nothing that can be read.
    mute: HashSet<String>,
    /// The addresses of folders that cannot be read, with whatever is in them.
    unknown: Vec<String>,
    pub(super) failed: Vec<(PathBuf, String)>,
}

impl Now {
    pub(super) fn read(from: &Path, folder: &WebUrl) -> Result<Self, ChangesError> {
        let mut now = Self {
            folder: folder.clone(),
            versions: BTreeMap::new(),
            mute: HashSet::new(),
            unknown: Vec::new(),
            failed: Vec::new(),
        };
        // An address that is none is one of all documents.
        address(folder, Path::new(""))?;
        let read = documents(from).par_bridge().map(|document| match document {
            Ok(document) => {
                let version = document.read().map_err(|error| error.to_string());
                let version = version.and_then(|text| Version::read(&text));
                (document.path, Some(document.place), version)
            }
            Err(error) => {
                let place = error.path.strip_prefix(from).ok().map(Path::to_owned);
                (error.path, place, Err(error.why.to_string()))
            }
        });
        let mut read: Vec<_> = read.collect();
        read.sort_by(|(one, ..), (other, ..)| one.cmp(other));
        for (path, place, version) in read {
            let own = place.map_or_else(|| Ok(folder.clone()), |place| address(folder, &place));
            match (own, version) {
                (Ok(own), Ok(version)) => {
                    now.versions.insert(own.into(), version);
                }
                (own, version) => {
                    if let Ok(own) = &own {
                        let own = own.as_str().trim_end_matches('/');
                        now.mute.insert(own.to_owned());
                        now.unknown.push(format!("{own}/"));
                    }
                    let why = version.err().or(own.err().map(|error| error.to_string()));
                    now.failed.push((path, why.unwrap_or_default()));
                }
            }
        }
        Ok(now)
    }

    /// Whether a document is there, or may be for all that is known; those of other folders may.
    pub(super) fn may_be_there(&self, document: &str) -> bool {
        place(&self.folder, document).is_none()
            || self.versions.contains_key(document)
            || self.mute.contains(document)
            || self
                .unknown
                .iter()
                .any(|folder| document.starts_with(folder))
    }
}

/// Where a document is in the folder, as its address says it.
pub(super) fn place<'a>(folder: &WebUrl, document: &'a str) -> Option<&'a str> {
    let folder = folder.as_str().trim_end_matches('/');
    document.strip_prefix(folder)?.strip_prefix('/')
}
