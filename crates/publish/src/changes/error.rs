//! Why a list of changes cannot be written.

use crate::{
    documents::{AddressError, ReadError, shown},
    sign::{DocumentError, SignError},
};
use core::{error::Error, fmt};
use std::{io, path::PathBuf};

/// Why a list of changes cannot be written. Its [`Display`](fmt::Display) is a sentence.
#[derive(Debug)]
#[non_exhaustive]
pub enum ChangesError {
    /// The former list cannot be read.
    Read(PathBuf, ReadError),
    /// What stands where the former list would stand is none.
    NoList(PathBuf, String),
    /// An older list is not the one that the newer one leads on to.
    OtherList(PathBuf),
    /// The former list is signed, and no key is named.
    NoKey(PathBuf),
    /// The former list is not signed by the key that is named.
    OtherKey(PathBuf),
    /// A list cannot be written.
    Write(PathBuf, io::Error),
    /// A file has no address.
    Address(AddressError),
    /// The list cannot be signed.
    Sign(SignError),
}

impl fmt::Display for ChangesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(file, error) => write!(f, "{} {}", shown(file), error.predicate()),
            Self::NoList(file, why) => write!(
                f,
                "{} is no list of changes that can be carried on ({}): name another folder, or move \
                 all of its lists away to begin anew",
                shown(file),
                why.escape_debug()
            ),
            Self::OtherList(file) => write!(
                f,
                "{} is missing, or is not the list that the newer one leads on to: put it back from \
                 where it is published",
                shown(file)
            ),
            Self::NoKey(file) => write!(
                f,
                "{} is signed: name the key that goes on signing with --key",
                shown(file)
            ),
            Self::OtherKey(file) => write!(
                f,
                "{} is not signed with this key: if the key is a new one, and the list is yours, \
                 carry it on once with --adopt",
                shown(file)
            ),
            Self::Write(file, error) => write!(f, "{} cannot be written: {error}", shown(file)),
            Self::Address(error) => error.fmt(f),
            Self::Sign(error) => error.fmt(f),
        }
    }
}

impl Error for ChangesError {}

impl From<AddressError> for ChangesError {
    fn from(error: AddressError) -> Self {
        Self::Address(error)
    }
}

impl From<SignError> for ChangesError {
    fn from(error: SignError) -> Self {
        Self::Sign(error)
    }
}

impl From<DocumentError> for ChangesError {
    fn from(error: DocumentError) -> Self {
        Self::Sign(error.into())
    }
}
