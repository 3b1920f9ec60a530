//! A list of changes as JSON: `changes.json`, and the older ones that it leads on to.

use super::{
    entry::{Entry, Written},
    time::{DAY, day},
};
use press_card::article::WebUrl;
use serde::Deserialize;
use serde_json::json;

/// What each list begins with, by which it is told from the documents that it may stand among.
pub(crate) const START: &str =
    "{\n\"@context\": \"https://schema.org\",\n\"@type\": \"DataFeed\",\n";

/// The list itself is called so, and the older ones `changes-1.json`, `changes-2.json` and on.
const NAME: &str = "changes";

/// The entries of one file, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct List {
    /// Where it is.
    pub(super) url: WebUrl,
    /// When it was written, in seconds since 1970.
    pub(super) iat: u64,
    /// Which of all lists it is: it grows by one where something has changed.
    pub(super) serial: u64,
    /// For how many days it is good; one of the older ones never changes.
    pub(super) days: Option<u64>,
    pub(super) entries: Vec<Entry>,
    pub(super) next: Option<Next>,
}

/// The list that an older part follows in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Next {
    /// Which it is: 1 is the oldest.
    pub(super) number: u32,
    /// What it says, as [`digest`](crate::digest) has it: so the newest vouches for all of them.
    pub(super) digest: String,
}

/// A list as it stands in a file.
#[derive(Deserialize)]
struct File {
    url: WebUrl,
    iat: u64,
    serial: u64,
    #[serde(rename = "dataFeedElement")]
    entries: Vec<Written>,
    next: Option<String>,
    #[serde(rename = "nextDigest")]
    next_digest: Option<String>,
}

/// The name of a file: of the newest list, or of an older one.
pub(super) fn name(number: Option<u32>, extension: &str) -> String {
    match number {
        Some(number) => format!("{NAME}-{number}.{extension}"),
        None => format!("{NAME}.{extension}"),
    }
}

/// Whether a file may be a list, by its name.
pub(crate) fn has_name_of_list(name: &str) -> bool {
    let number = name
        .strip_prefix(NAME)
        .and_then(|rest| rest.strip_suffix(".json"));
    number.is_some_and(|rest| {
        let digits = rest.strip_prefix('-');
        rest.is_empty()
            || digits.is_some_and(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// The address of a file beside this one.
pub(super) fn beside(url: &WebUrl, name: &str) -> String {
    let url = url.as_str();
    let folder = &url[..=url.rfind('/').unwrap_or(0)];
    format!("{folder}{name}")
}

impl List {
    pub(super) fn json(&self) -> String {
        let mut text = START.to_owned();
        let mut put = |name: &str, value: serde_json::Value| {
            text.push_str(&format!("\"{name}\": {value},\n"));
        };
        put("url", json!(self.url));
        put("iat", json!(self.iat));
        put("serial", json!(self.serial));
        if let Some(days) = self.days {
            put(
                "expires",
                json!(day(self.iat.saturating_add(days.saturating_mul(DAY)))),
            );
        }
        if let Some(next) = &self.next {
            let next_name = name(Some(next.number), "json");
            put("next", json!(beside(&self.url, &next_name)));
            put("nextDigest", json!(next.digest));
        }
        let entries: Vec<String> = self.entries.iter().map(Entry::json).collect();
        let is_empty = if entries.is_empty() { "" } else { "\n" };
        let entries = entries.join(",\n");
        text + &format!("\"dataFeedElement\": [{is_empty}{entries}{is_empty}]\n}}\n")
    }

    /// The list in a text, if it is one that is written here and stands at this address.
    pub(super) fn read(text: &str, url: &WebUrl) -> Result<Self, String> {
        let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if file.url != *url {
            return Err(format!("it is the list of {}", file.url));
        }
        let read = file.entries.into_iter().map(Written::read);
        let entries: Vec<Entry> = read
            .collect::<Option<_>>()
            .ok_or("an entry has no moment or no digest")?;
        if !entries.is_sorted_by(|one, other| one.key() < other.key()) {
            return Err("its entries are not in their order".into());
        }
        let next = match (file.next, file.next_digest) {
            (None, None) => None,
            (Some(next), Some(digest)) => {
                let start = beside(url, &format!("{NAME}-"));
                let number = next
                    .strip_prefix(&start)
                    .and_then(|it| it.strip_suffix(".json"));
                let number = number.and_then(|number| number.parse().ok());
                let number = number.ok_or("it leads on to what is no list of its own")?;
                Some(Next { number, digest })
            }
            _ => return Err("it leads on without saying to what".into()),
        };
        Ok(Self {
            url: file.url,
            iat: file.iat,
            serial: file.serial,
            days: None,
            entries,
            next,
        })
    }
}
