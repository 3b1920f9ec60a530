//! Which article a request is for: by the address of its document.

use super::request::Request;
use press_card::article::WebUrl;
use std::borrow::Cow;
use url::{Url, form_urlencoded};

/// How long the address of a document may be here; a longer one is not counted.
const MAX_ARTICLE_BYTES: usize = 1_024;

/// In the place of a host that nobody has said.
const NOBODY: &str = "https://host.invalid";

/// Where documents and static cards are.
#[derive(Debug)]
pub(super) struct Folders {
    documents: Option<Url>,
    cards: Option<Url>,
}

/// Whether a request can be one that counts, by the end of its path: most are not.
pub(super) fn may_be(target: &[u8]) -> bool {
    let path = target.split(|byte| matches!(byte, b'?' | b'#')).next();
    let path = path.unwrap_or_default();
    let end = path.get(path.len().saturating_sub(5)..).unwrap_or_default();
    end.eq_ignore_ascii_case(b".json") || end.eq_ignore_ascii_case(b".html")
}

impl Folders {
    pub fn new(documents: Option<&WebUrl>, cards: Option<&WebUrl>) -> Self {
        // With a solidus at its end: else another folder could begin with its name.
        let folder = |url: &WebUrl| {
            let mut url = Url::parse(url.as_str()).ok()?;
            if !url.path().ends_with('/') {
                url.set_path(&format!("{}/", url.path()));
            }
            url.set_query(None);
            url.set_fragment(None);
            Some(url)
        };
        Self {
            documents: documents.and_then(folder),
            cards: cards.and_then(folder),
        }
    }

    /// The address of the document that a request is for, or its path where no host is known. It is
    /// in ASCII.
    pub fn article(&self, request: &Request<'_>) -> Option<String> {
        let url = asked(request)?;
        let name = url.path_segments()?.next_back()?.to_ascii_lowercase();
        let article = if name == "embed.html" {
            let (_, document) =
                form_urlencoded::parse(url.query()?.as_bytes()).find(|(name, _)| name == "src")?;
            let document = Url::parse(document.trim()).ok()?;
            let is_shown = matches!(document.scheme(), "http" | "https")
                && document.username().is_empty()
                && document.password().is_none();
            self.of_document(is_shown.then_some(document)?)
        } else if name.ends_with(".html") {
            self.of_card(url)
        } else if is_document(&url, &name) {
            self.of_document(url)
        } else {
            None
        };
        let article = article?;
        let text = article.as_str();
        let text = text.strip_prefix(NOBODY).unwrap_or(text);
        (text.len() <= MAX_ARTICLE_BYTES).then(|| text.to_owned())
    }

    /// A document by its own address. What stands behind its name (`?v=2`) makes no other of it.
    fn of_document(&self, mut url: Url) -> Option<Url> {
        url.set_fragment(None);
        if url.path().to_ascii_lowercase().ends_with(".json") {
            url.set_query(None);
        }
        match &self.documents {
            Some(folder) => in_folder(folder, &url, folder),
            None => Some(url),
        }
    }

    /// The document of a static card, which lies at the same place in its own folder.
    fn of_card(&self, mut url: Url) -> Option<Url> {
        url.set_fragment(None);
        url.set_query(None);
        let Some(cards) = &self.cards else {
            let mut folders = url.path_segments()?.rev().skip(1);
            return folders.any(|folder| folder == "cards").then_some(url);
        };
        let Some(documents) = &self.documents else {
            return in_folder(cards, &url, cards);
        };
        let mut document = in_folder(cards, &url, documents)?;
        let path = document.path();
        let path = format!("{}.json", path.get(..path.len().checked_sub(5)?)?);
        document.set_path(&path);
        Some(document)
    }
}

/// What was asked for, in the form that browsers give an address.
fn asked(request: &Request<'_>) -> Option<Url> {
    let target = plain(&request.target)?;
    if !target.starts_with('/') {
        return Url::parse(&target).ok().filter(|url| url.has_host());
    }
    let host = plain(&request.host).filter(|host| !host.is_empty() && host != "-");
    let is_name = |host: &str| !host.contains(['/', '?', '#', '@', '\\']);
    let whole = match host.filter(|host| is_name(host)) {
        Some(host) => format!("https://{host}{target}"),
        None => format!("{NOBODY}{target}"),
    };
    let mut url = Url::parse(&whole).ok()?;
    // As nginx takes them: of one solidus after another the first.
    while url.path().contains("//") {
        url.set_path(&url.path().replace("//", "/"));
    }
    if url.path().contains('%') {
        url.set_path(&unreserved(url.path()));
    }
    Some(url)
}

/// A document is what is one by its name, and no other file of ours.
fn is_document(url: &Url, name: &str) -> bool {
    let is_changes = name
        .strip_prefix("changes")
        .and_then(|name| name.strip_suffix(".json"))
        .is_some_and(|part| {
            part.bytes()
                .all(|byte| byte == b'-' || byte.is_ascii_digit())
        });
    crate::is_document(name.as_ref())
        && !is_changes
        && !matches!(name, "sizes.json" | "integrity.json" | "manifest.json")
        && !url.path().starts_with("/.well-known/")
}

/// The same place in another folder, if the address is in this one. A host that the log did not say
/// is that of the folder.
fn in_folder(folder: &Url, url: &Url, other: &Url) -> Option<Url> {
    let is_there = url.as_str().starts_with(NOBODY)
        || url.host() == folder.host() && url.port() == folder.port();
    let place = url.path().strip_prefix(folder.path())?;
    let mut found = other.clone();
    found.set_path(&format!("{}{place}", other.path()));
    found.set_query(url.query());
    is_there.then_some(found)
}

fn plain(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = String::from_utf8_lossy(bytes);
    // The parser of addresses passes over line ends, and nginx does not.
    (!text.contains(char::is_control)).then_some(text)
}

/// A path with one way of writing each character (RFC 3986, section 6.2.2).
fn unreserved(path: &str) -> String {
    let mut parts = path.split('%');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part
            .get(..2)
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                out.push(char::from(byte));
                out.push_str(part.get(2..).unwrap_or_default());
            }
            Some(byte) => {
                out.push_str(&format!("%{byte:02X}"));
                out.push_str(part.get(2..).unwrap_or_default());
            }
            None => {
                out.push('%');
                out.push_str(part);
            }
        }
    }
    out
}
