//! What is told of each article: what was told before, and what has changed since.

use super::{
    Changes, Feed,
    entry::{Entry, Status},
    former::Former,
    now::{Now, place},
};
use std::collections::HashMap;

impl Feed {
    /// The entries of the newest list and what comes to them.
    pub(super) fn entries(
        &self,
        former: &Former,
        today: &Now,
        now: u64,
        changes: &mut Changes,
    ) -> Vec<Entry> {
        // What was told is never told of an earlier moment than what was told before: who reads
        // down to what he knows has read all.
        let at = former.newest().map_or(now, |newest| now.max(newest + 1));
        let mut new: HashMap<String, Entry> = HashMap::new();
        for (document, version) in &today.versions {
            let was = former.known.get(document);
            let Some(status) = version.status_after(was, now) else {
                changes.unchanged += 1;
                continue;
            };
            // When it is the first list, the documents know better.
            let own = version.at_first(now).filter(|_| former.list.is_none());
            let entry = Entry {
                url: version.url.clone(),
                document: document.clone(),
                card: None,
                status,
                at: own.map_or(at, |own| own.min(now)),
                digest: Some(version.digest.clone()),
            };
            new.insert(document.clone(), entry);
        }
        for (document, was) in &former.known {
            if was.status == Status::Withdrawn || today.may_be_there(document) {
                continue;
            }
            if self.is_deleting {
                let entry = Entry {
                    status: Status::Withdrawn,
                    at,
                    digest: None,
                    ..was.clone()
                };
                new.insert(document.clone(), entry);
            } else {
                changes.gone.push(document.clone());
            }
        }
        changes.gone.sort();
        for entry in new.values() {
            *match entry.status {
                Status::Published => &mut changes.published,
                Status::Corrected => &mut changes.corrected,
                Status::Withdrawn => &mut changes.withdrawn,
            } += 1;
        }
        let old = former.list.iter().flat_map(|list| &list.entries);
        let old = old.filter(|entry| !new.contains_key(&entry.document));
        let mut entries: Vec<Entry> = old.cloned().collect();
        entries.extend(new.into_values());
        for entry in &mut entries {
            entry.card = self.card(&entry.document);
        }
        entries
    }

    /// The address of the static card of a document.
    fn card(&self, document: &str) -> Option<String> {
        let cards = self.cards.as_ref()?.as_str().trim_end_matches('/');
        let place = place(&self.documents, document)?;
        let stem = &place[..place.rfind('.')?];
        Some(format!("{cards}/{stem}.html"))
    }
}
