//! What was published, corrected and withdrawn, and when: `changes.json` and `changes.atom`, by which
//! whoever has copies learns that they are no longer true.

mod atom;
mod cut;
mod entry;
mod error;
mod former;
mod list;
mod now;
mod time;
mod version;

use crate::{
    documents::{address, write},
    sign::{SigningKey, digest, sign_object},
};
use cut::{Cut, cut};
use entry::{Entry, Status};
use former::Former;
use list::{List, Next, name};
use now::Now;
use press_card::article::WebUrl;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};
use version::Version;

pub use cut::{MAX_BYTES, MAX_DAYS, MAX_ENTRIES};
pub use error::ChangesError;
pub(crate) use list::{START, has_name_of_list};

/// For how many days a list is good, unless something else is said.
pub const DAYS_GOOD: u64 = 7;

/// Where everything is on the web, and how a list is written.
///
/// ```
/// use press_card_publish::Feed;
///
/// # let home = tempfile::tempdir()?;
/// # let (articles, cards) = (home.path().join("articles"), home.path().join("cards"));
/// # std::fs::create_dir(&articles)?;
/// let document = r#"{"headline": "早报", "url": "https://paper.example/a/1"}"#;
/// std::fs::write(articles.join("1.json"), document)?;
/// let feed = Feed::new("https://paper.example/a/".parse()?);
/// let now = 1_764_143_401;
/// let changes = feed.write(&articles, &cards, None, now)?;
/// assert_eq!((changes.published, changes.serial), (1, 1));
/// assert!(cards.join("changes.json").is_file() && cards.join("changes.atom").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Feed {
    /// The address of the folder with the documents.
    pub documents: WebUrl,
    /// The address of the folder with the static cards, which has the lists too. Without it they
    /// are with the documents.
    pub cards: Option<WebUrl>,
    /// For how many days a list is good.
    pub days: u64,
    /// Whether a document that is gone means that its article is withdrawn.
    pub is_deleting: bool,
    /// Whether the former list is carried on whoever has signed it.
    pub is_adopting: bool,
}

/// What has changed.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Changes {
    /// Articles that are new.
    pub published: usize,
    /// Articles that are others than they were.
    pub corrected: usize,
    /// Articles that are no more.
    pub withdrawn: usize,
    /// Articles that are as they were.
    pub unchanged: usize,
    /// The addresses of documents that are gone and of which nothing was said for that.
    pub gone: Vec<String>,
    /// What cannot be read, and why. By their names.
    pub failed: Vec<(PathBuf, String)>,
    /// Which of all lists this is.
    pub serial: u64,
}

impl Feed {
    /// A feed without cards, good for [`DAYS_GOOD`] days.
    #[must_use]
    pub const fn new(documents: WebUrl) -> Self {
        Self {
            documents,
            cards: None,
            days: DAYS_GOOD,
            is_deleting: false,
            is_adopting: false,
        }
    }

    /// Writes into the folder `to` what has changed in the folder `from` since the last time, for
    /// which the list that stands there is the memory. `now` is the time in seconds since 1970: the
    /// same input gives the same bytes.
    ///
    /// # Errors
    /// The former list cannot be carried on, or the new one cannot be written or signed.
    pub fn write(
        &self,
        from: &Path,
        to: &Path,
        key: Option<&SigningKey>,
        now: u64,
    ) -> Result<Changes, ChangesError> {
        let home = self.cards.as_ref().unwrap_or(&self.documents);
        let url = address(home, name(None, "json").as_ref())?;
        let former = Former::read(to, &url, key, self.is_adopting)?;
        let today = Now::read(from, &self.documents)?;
        let mut changes = Changes::default();
        let mut entries = self.entries(&former, &today, now, &mut changes)?;
        entries.sort_by(|one, other| one.key().cmp(&other.key()));
        let newest = entries.first().map(|entry| entry.at).or(former.newest());
        let Cut { kept, older } = cut(entries, now, |entry| former.is_in_older(entry));

        let last = former.list.as_ref();
        let serial = last.map_or(0, |list| list.serial);
        let is_changed = changes.published + changes.corrected + changes.withdrawn > 0;
        changes.serial = (serial.saturating_add(u64::from(is_changed))).max(1);
        changes.failed = today.failed;
        let mut next = last.and_then(|list| list.next.clone());
        let mut list = List {
            url: url.clone(),
            iat: now,
            serial: changes.serial,
            days: None,
            entries: Vec::new(),
            next: None,
        };
        for entries in older {
            let number = next
                .as_ref()
                .map_or(1, |next| next.number.saturating_add(1));
            list.url = address(home, name(Some(number), "json").as_ref())?;
            list.entries = entries;
            list.next = next;
            let digest = self.put(to, &list, Some(number), newest, key, &HashMap::new())?;
            next = Some(Next { number, digest });
        }
        list = List {
            url,
            days: Some(self.days),
            entries: kept,
            next,
            ..list
        };
        let versions = today.versions.iter();
        let versions = versions.map(|(document, version)| (document.clone(), version));
        self.put(to, &list, None, newest, key, &versions.collect())?;
        Ok(changes)
    }

    /// The entries of the newest list and what comes to them.
    fn entries(
        &self,
        former: &Former,
        today: &Now,
        now: u64,
        changes: &mut Changes,
    ) -> Result<Vec<Entry>, ChangesError> {
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
            let own = version.at.filter(|_| former.list.is_none());
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
        Ok(entries)
    }

    /// The address of the static card of a document.
    fn card(&self, document: &str) -> Option<String> {
        let cards = self.cards.as_ref()?.as_str().trim_end_matches('/');
        let place = now::place(&self.documents, document)?;
        let stem = &place[..place.rfind('.')?];
        Some(format!("{cards}/{stem}.html"))
    }

    /// Writes a list in both forms; its digest.
    fn put(
        &self,
        to: &Path,
        list: &List,
        number: Option<u32>,
        newest: Option<u64>,
        key: Option<&SigningKey>,
        versions: &HashMap<String, &Version>,
    ) -> Result<String, ChangesError> {
        let mut json = list.json();
        if let Some(key) = key {
            json = sign_object(&json, key, list.iat)?;
        }
        let updated = list.entries.first().map(|entry| entry.at).or(newest);
        let atom = atom::atom(list, number, updated.unwrap_or(list.iat), versions);
        // The one that is read next time is the last.
        for (extension, text) in [("atom", &atom), ("json", &json)] {
            let file = to.join(name(number, extension));
            write(&file, text).map_err(|error| ChangesError::Write(file, error))?;
        }
        Ok(digest(&json)?)
    }
}
