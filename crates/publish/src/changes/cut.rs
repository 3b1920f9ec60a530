//! Where a list is cut, and which older lists are made of what is cut off.

use super::{entry::Entry, time::DAY};

/// More entries no file has: it is read whole, by programs that ask for it every hour.
pub const MAX_ENTRIES: usize = 1_000;

/// Older entries the newest list does not have.
pub const MAX_DAYS: u64 = 30;

/// More bytes the entries of a file do not have, however long their addresses are.
pub const MAX_BYTES: usize = 1024 * 1024;

/// A list in parts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cut {
    /// The newest entries.
    pub(super) kept: Vec<Entry>,
    /// The entries of each older list that is new, the oldest list first.
    pub(super) older: Vec<Vec<Entry>>,
}

/// Cuts the list of all entries that are in no older list, and of those that are still in the newest
/// one: `is_in_older` tells one from the other.
///
/// An older list is never written again (RFC 5005, section 4). So that there are not thousands of
/// short ones, one takes more than what is cut off: all from the middle of the newest list on. Until
/// these are cut off in their turn, they stand in both.
pub(super) fn cut(entries: Vec<Entry>, now: u64, is_in_older: impl Fn(&Entry) -> bool) -> Cut {
    let mut bytes = 0;
    let is_kept = |(at, entry): &(usize, &Entry)| {
        bytes += entry.json().len() + 2;
        *at < MAX_ENTRIES && entry.at.saturating_add(MAX_DAYS * DAY) > now && bytes <= MAX_BYTES
    };
    let kept = entries.iter().enumerate().take_while(is_kept).count();
    let mut older = Vec::new();
    if entries[kept..].iter().any(|entry| !is_in_older(entry)) {
        let is_young = |(at, entry): &(usize, &Entry)| {
            *at < MAX_ENTRIES / 2 && entry.at.saturating_add(MAX_DAYS / 2 * DAY) > now
        };
        let young = entries.iter().enumerate().take_while(is_young).count();
        let from = entries[young.min(kept)..].iter();
        let new: Vec<&Entry> = from.filter(|entry| !is_in_older(entry)).collect();
        older = lists(&new);
    }
    let mut entries = entries;
    entries.truncate(kept);
    Cut {
        kept: entries,
        older,
    }
}

/// As few lists as these entries need, filled from the oldest on.
fn lists(entries: &[&Entry]) -> Vec<Vec<Entry>> {
    let mut lists: Vec<Vec<Entry>> = Vec::new();
    let mut bytes = 0;
    for entry in entries.iter().rev() {
        let length = entry.json().len() + 2;
        let is_full = |list: &Vec<Entry>| list.len() == MAX_ENTRIES || bytes + length > MAX_BYTES;
        if lists.last().is_none_or(is_full) {
            lists.push(Vec::new());
            bytes = 0;
        }
        bytes += length;
        if let Some(list) = lists.last_mut() {
            list.push((*entry).clone());
        }
    }
    for list in &mut lists {
        list.reverse();
    }
    lists
}
