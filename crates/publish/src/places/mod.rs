//! Where a paper's articles stand: what the logs of its own hosts tell of it, and nothing of readers.

mod article;
mod combined;
mod json;
mod lines;
mod names;
mod partner;
mod request;
mod tally;
mod time;

pub use partner::Partner;
pub use tally::{MAX_PAIRS, Sighting};
pub use time::Time;

use crate::places::{article::Folders, names::Aliases, request::Request, tally::Tally};
use press_card::article::WebUrl;
use std::io::{self, Read};

/// The articles of a paper and the pages that show them, by the requests in the logs of its hosts.
///
/// A request counts if it is one that a card makes: for a document (`*.json`), for a static card
/// (`*.html` in a folder `cards/`), or for `embed.html`, whose address names the document. It is told
/// with the origin of the page that it came from, which is all that a browser says of it; the reader
/// who asked is left out.
///
/// ```
/// use press_card_publish::{Partner, Places};
///
/// let log = br#"192.0.2.1 - - [26/Oct/2026:11:12:13 +0800] "GET /a/1017.json HTTP/2.0" 200 8196 "https://partner.example/" "Mozilla/5.0""#;
/// let mut places = Places::new(None, None);
/// let lines = places.read(&log[..])?;
/// assert_eq!((lines.all, lines.counted, lines.malformed), (1, 1, 0));
/// let seen = places.sightings();
/// assert_eq!(seen[0].article, Some("/a/1017.json"));
/// assert_eq!(seen[0].partner, Partner::Origin("https://partner.example"));
/// assert_eq!(seen[0].first.to_string(), "2026-10-26T11:12:13+08:00");
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// It takes the same memory for a log of any size: of more than [`MAX_PAIRS`] pairs of an article and
/// a partner, those that come later are counted together.
#[derive(Debug)]
pub struct Places {
    folders: Folders,
    tally: Tally,
    articles: Aliases,
    partners: Aliases,
}

/// What was in a log.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lines {
    /// How many lines it has; empty ones are none.
    pub all: u64,
    /// How many are of requests that count.
    pub counted: u64,
    /// How many are in neither of the formats.
    pub malformed: u64,
    /// The first of these, counted from 1.
    pub first_malformed: Option<u64>,
}

impl Places {
    /// Nothing is counted yet. `documents` is the folder in which browsers find the documents, and
    /// `cards` that of the static cards: where they are said, only what is in them counts, and both
    /// are told by the address of the document.
    #[must_use]
    pub fn new(documents: Option<&WebUrl>, cards: Option<&WebUrl>) -> Self {
        Self {
            folders: Folders::new(documents, cards),
            tally: Tally::default(),
            articles: Aliases::default(),
            partners: Aliases::default(),
        }
    }

    /// Counts what is in a log: lines in nginx's format `combined`, or JSON objects, one in a line;
    /// or either of them packed by gzip.
    ///
    /// # Errors
    /// It cannot be read to its end. What was read until then is counted.
    pub fn read(&mut self, log: impl Read) -> io::Result<Lines> {
        let mut lines = Lines::default();
        let mut number = 0;
        let read = lines::each(log, |line| {
            number += 1;
            if line.is_some_and(|line| line.trim_ascii().is_empty()) {
                return;
            }
            lines.all += 1;
            match line.and_then(Request::read) {
                Some(request) => lines.counted += u64::from(self.count(&request)),
                None => {
                    lines.malformed += 1;
                    lines.first_malformed.get_or_insert(number);
                }
            }
        });
        read.map(|()| lines)
    }

    /// What was counted: first what was asked for most often.
    #[must_use]
    pub fn sightings(&self) -> Vec<Sighting<'_>> {
        self.tally.sightings()
    }

    /// Whether the request is one that counts.
    fn count(&mut self, request: &Request<'_>) -> bool {
        if !request.is_answered() || !article::may_be(&request.target) {
            return false;
        }
        let (key, folders) = (request.address(), &self.folders);
        let article = self.articles.get(&key, |_| {
            let article = folders.article(request);
            article.map_or(names::NOTHING, |article| self.tally.article(&article))
        });
        if article == names::NOTHING {
            return false;
        }
        let written = partner::beginning(&request.referer);
        let partner = self.partners.get(written, |written| {
            self.tally.partner(&partner::read(written))
        });
        self.tally.add(article, partner, request.time);
        true
    }
}
