//! What the lists say that were written before: the state that a new one is made from.

use super::{
    cut::MAX_BYTES,
    entry::Entry,
    error::ChangesError,
    list::{List, Next, beside, name},
};
use crate::{
    documents::{ReadError, decode, open},
    sign::{SigningKey, Verdict, digest, verify},
};
use press_card::article::WebUrl;
use std::{
    collections::HashMap,
    io::{self, Read as _},
    path::Path,
};

/// A list has the addresses of its entries, and beside them not much.
const MAX_FILE_BYTES: usize = MAX_BYTES + 64 * 1024;

/// What was told so far.
#[derive(Default)]
pub(super) struct Former {
    /// The newest list.
    pub(super) list: Option<List>,
    /// The newest entry of each document, of all lists.
    pub(super) known: HashMap<String, Entry>,
    /// The newest entry that is in an older list.
    pub(super) newest_older: Option<Entry>,
}

impl Former {
    /// Reads the newest list in a folder, and those that it leads on to. The newest vouches for the
    /// others, and its signature for it: whoever could put an entry there would have it signed now.
    pub(super) fn read(
        folder: &Path,
        url: &WebUrl,
        key: Option<&SigningKey>,
        is_adopted: bool,
    ) -> Result<Self, ChangesError> {
        let file = folder.join(name(None, "json"));
        let Some(text) = read(&file)? else {
            return Ok(Self::default());
        };
        if !is_adopted {
            check(&file, &text, key)?;
        }
        let list = List::read(&text, url).map_err(|why| ChangesError::NoList(file, why))?;
        let mut former = Self::default();
        former.know(&list);
        let mut next = list.next.clone();
        former.list = Some(list);
        while let Some(Next { number, digest }) = next {
            let older = older(folder, url, number, &digest)?;
            former.know(&older);
            if former.newest_older.is_none() {
                former.newest_older = older.entries.first().cloned();
            }
            next = older.next.filter(|next| next.number < number);
        }
        Ok(former)
    }

    /// Whether an entry is in an older list.
    pub(super) fn is_in_older(&self, entry: &Entry) -> bool {
        let newest = self.newest_older.as_ref();
        newest.is_some_and(|newest| entry.key() >= newest.key())
    }

    /// The moment of the newest entry.
    pub(super) fn newest(&self) -> Option<u64> {
        let newest = self.list.as_ref().and_then(|list| list.entries.first());
        Some(newest.or(self.newest_older.as_ref())?.at)
    }

    fn know(&mut self, list: &List) {
        for entry in &list.entries {
            let known = self.known.entry(entry.document.clone());
            known.or_insert_with(|| entry.clone());
        }
    }
}

fn check(file: &Path, text: &str, key: Option<&SigningKey>) -> Result<(), ChangesError> {
    let no_list = |error: crate::sign::DocumentError| {
        ChangesError::NoList(file.to_owned(), error.to_string())
    };
    match key {
        Some(key) if verify(text, &key.public()).map_err(no_list)? != Verdict::AsPublished => {
            Err(ChangesError::OtherKey(file.to_owned()))
        }
        None if is_signed(text) => Err(ChangesError::NoKey(file.to_owned())),
        _ => Ok(()),
    }
}

fn is_signed(text: &str) -> bool {
    let value: Result<serde_json::Value, _> = serde_json::from_str(text);
    value.is_ok_and(|value| value.get("proof").is_some())
}

/// An older list, if it is the one that is meant.
fn older(folder: &Path, url: &WebUrl, number: u32, meant: &str) -> Result<List, ChangesError> {
    let name = name(Some(number), "json");
    let file = folder.join(&name);
    let other = || ChangesError::OtherList(file.clone());
    let text = read(&file)?.ok_or_else(other)?;
    if digest(&text).ok().as_deref() != Some(meant) {
        return Err(other());
    }
    let url = beside(url, &name).parse().map_err(|_| other())?;
    List::read(&text, &url).map_err(|why| ChangesError::NoList(file.clone(), why))
}

fn read(file: &Path) -> Result<Option<String>, ChangesError> {
    let unreadable = |why| ChangesError::Read(file.to_owned(), why);
    let opened = match open(file) {
        Err(ReadError::Io(error)) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened.map_err(unreadable)?,
    };
    let mut bytes = Vec::new();
    let read = opened
        .take(MAX_FILE_BYTES as u64 + 1)
        .read_to_end(&mut bytes);
    read.map_err(|error| unreadable(error.into()))?;
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ChangesError::NoList(
            file.to_owned(),
            "it is too long".into(),
        ));
    }
    let text = decode(&bytes).map_err(unreadable)?;
    Ok(Some(text.to_owned()))
}
