//! An address that a reader may safely be sent to.

mod decoded;
mod encode;
mod entities;
mod error;
mod host;

use super::{
    forms,
    limits::MAX_URL_BYTES,
    plain::{concat, put_str},
};
use core::{
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};
use serde::{Deserialize, Serialize};

pub use encode::percent_encode;
pub(super) use entities::{may_stand_in as has_references, text as text_of_html};
pub use error::UrlError;

/// An absolute `http:` or `https:` address, in ASCII.
///
/// This is the only way to hold an address in this crate, so a `javascript:` link cannot be
/// built. Invariant: the scheme is http or https in lower case, a host follows, and there is no
/// user name, blank, control character, quotation mark, angle bracket or backslash. Characters beyond
/// ASCII are percent-encoded as UTF-8 (RFC 3987, section 3.1), so that QR readers and networks
/// need not guess an encoding; in the name of a host they are Punycode. What was taken out of HTML
/// with its `&amp;` is decoded, and an address that begins with `//` is one of https.
///
/// ```
/// use press_card::article::WebUrl;
///
/// let url: WebUrl = "https://paper.example/数字报".parse()?;
/// assert_eq!(url.as_str(), "https://paper.example/%E6%95%B0%E5%AD%97%E6%8A%A5");
/// assert!("javascript:alert(1)".parse::<WebUrl>().is_err());
/// # Ok::<(), press_card::article::UrlError>(())
/// ```
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebUrl {
    /// The address; and behind it the host and port in letters, where they are Chinese.
    text: String,
    /// Where the address ends.
    end: usize,
}

impl WebUrl {
    /// The address as text, in ASCII.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text[..self.end]
    }

    /// The address as it is shown to a reader: a host in Chinese in its own characters. In others it
    /// stays in ASCII, for there are letters in many scripts that look like those of another host.
    /// Behind the host, letters are shown as such.
    #[must_use]
    pub fn shown(&self) -> String {
        let (scheme, rest) = parts(self.as_str()).unwrap_or_default();
        let path = &rest[host_of(rest).len()..];
        let mut shown = concat(&[scheme, "://", self.shown_host()]);
        decoded::put(path, &mut shown);
        shown
    }

    /// The same, shown to readers with this host.
    pub(super) fn shown_with(mut self, host: &str) -> Self {
        self.text.truncate(self.end);
        put_str(&mut self.text, host);
        self
    }

    /// An address that was put together by us: one of ours, with parameters that are
    /// percent-encoded.
    pub(crate) const fn of_encoded(address: String) -> Self {
        Self {
            end: address.len(),
            text: address,
        }
    }

    /// The host and port, as in `paper.example:8080`.
    #[must_use]
    pub fn host(&self) -> &str {
        host_of(parts(self.as_str()).map_or("", |(_, rest)| rest))
    }

    /// The host and port as they are shown to a reader.
    #[must_use]
    pub fn shown_host(&self) -> &str {
        match &self.text[self.end..] {
            "" => self.host(),
            letters => letters,
        }
    }
}

impl FromStr for WebUrl {
    type Err = UrlError;

    fn from_str(text: &str) -> Result<Self, UrlError> {
        let decoded;
        let text = if forms::are_read() {
            decoded = entities::decoded(text);
            decoded.trim()
        } else {
            text
        };
        let (scheme, rest) = match text.strip_prefix("//") {
            Some(rest) if forms::are_read() => ("https", rest),
            _ => parts(text).ok_or(UrlError::Scheme)?,
        };
        let scheme = ["https", "http"]
            .into_iter()
            .find(|known| known.eq_ignore_ascii_case(scheme))
            .ok_or(UrlError::Scheme)?;
        if rest.chars().any(is_forbidden) {
            return Err(UrlError::Character);
        }
        let host = host_of(rest);
        if host.contains('@') {
            return Err(UrlError::UserInfo);
        }
        if host.is_empty() || host.starts_with(':') {
            return Err(UrlError::Host);
        }
        let mut url = String::with_capacity(text.len());
        put_str(&mut url, scheme);
        put_str(&mut url, "://");
        let written = host::written(host);
        if written.is_none() && !host.is_ascii() && !forms::are_read() {
            return Err(UrlError::Host);
        }
        let path = match &written {
            Some((_, ascii)) => {
                put_str(&mut url, ascii);
                &rest[host.len()..]
            }
            None => rest,
        };
        // An apostrophe may stand in an address, and would end one in other people's markup.
        percent_encode(path, |byte| *byte != b'\'', &mut url);
        if url.len() > MAX_URL_BYTES {
            return Err(UrlError::Length);
        }
        Ok(Self {
            end: url.len(),
            text: match written {
                Some((letters, _)) => concat(&[&url, &letters]),
                None => url,
            },
        })
    }
}

impl TryFrom<String> for WebUrl {
    type Error = UrlError;

    fn try_from(text: String) -> Result<Self, UrlError> {
        text.parse()
    }
}

impl From<WebUrl> for String {
    fn from(mut url: WebUrl) -> Self {
        url.text.truncate(url.end);
        url.text
    }
}

impl AsRef<str> for WebUrl {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for WebUrl {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for WebUrl {}

impl Hash for WebUrl {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.as_str().hash(hasher);
    }
}

impl PartialEq<str> for WebUrl {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == text
    }
}

impl PartialEq<&str> for WebUrl {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == *text
    }
}

impl fmt::Display for WebUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What stands before `://`, and behind it.
fn parts(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    Some((scheme, rest.strip_prefix("//")?))
}

fn host_of(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

fn is_forbidden(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`')
}
