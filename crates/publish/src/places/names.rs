//! Names by their numbers, and what is written in logs for them: in memory of one size each.

use indexmap::IndexSet;
use std::{borrow::Borrow, collections::HashMap};

/// The number of what has no name: it does not count, or there was no room for it.
pub(super) const NOTHING: u32 = u32::MAX;

/// Names, each once, by the order in which they came. (The hash is the standard library's: readers
/// of a log have no word in which names come, and who writes them must not choose where they go.)
#[derive(Debug, Default)]
pub(super) struct Names {
    names: IndexSet<Box<str>>,
    bytes: usize,
}

impl Names {
    /// The number of a name, if there is room for it in so many bytes.
    pub fn number(&mut self, name: &str, most: usize) -> Option<u32> {
        if let Some(number) = self.names.get_index_of(name) {
            return u32::try_from(number).ok();
        }
        if self.bytes + name.len() > most {
            return None;
        }
        self.bytes += name.len();
        u32::try_from(self.names.insert_full(name.into()).0).ok()
    }

    pub fn name(&self, number: u32) -> Option<&str> {
        self.names.get_index(number as usize).map(Borrow::borrow)
    }

    pub const fn bytes(&self) -> usize {
        self.bytes
    }
}

/// What was read of something lately, so that it is not read again in each line.
#[derive(Debug, Default)]
pub(super) struct Aliases {
    numbers: HashMap<Box<[u8]>, u32>,
    bytes: usize,
}

impl Aliases {
    /// How many there are at most, and how long they are all together. Where there are more, it
    /// begins anew: nothing is lost but time.
    const MAX: usize = 16_384;
    const MAX_BYTES: usize = 2 << 20;

    /// The number of what is written so; `read` says it the first time.
    pub fn get(&mut self, written: &[u8], read: impl FnOnce(&[u8]) -> u32) -> u32 {
        if let Some(number) = self.numbers.get(written) {
            return *number;
        }
        let number = read(written);
        if self.numbers.len() >= Self::MAX || self.bytes + written.len() > Self::MAX_BYTES {
            self.numbers.clear();
            self.bytes = 0;
        }
        if written.len() <= Self::MAX_BYTES / 16 {
            self.bytes += written.len();
            self.numbers.insert(written.into(), number);
        }
        number
    }
}
