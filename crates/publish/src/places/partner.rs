//! Whose page a card stands on, by the Referer of its request. Anybody can send any: nothing of it
//! is told but the origin, in the form that browsers give it.

use core::fmt;
use url::{Host, Url};

/// How long an origin may be: a host has 253 characters at the most (RFC 1035).
const MAX_ORIGIN_BYTES: usize = 300;

/// Where a request came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Partner<'a> {
    /// The origin of a page: `https://partner.example`. It is in ASCII.
    Origin(&'a str),
    /// Nothing was said: a page whose policy is `no-referrer`, an app, a program.
    Unsaid,
    /// A page on a host whose name is an IP number, of whatever form.
    Number,
    /// A page on a host with a name of one part: `localhost`, or one in some house's own network.
    SingleName,
    /// What is no address of a web page.
    NoPage,
    /// Of all of them, what is over the number of pairs that are told apart.
    Others,
}

impl<'a> Partner<'a> {
    /// Those that have no name, by their numbers in a tally.
    pub(super) const UNNAMED: [Self; 4] =
        [Self::Unsaid, Self::Number, Self::SingleName, Self::NoPage];

    /// Its kind, for programs.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Origin(_) => "origin",
            Self::Unsaid => "unsaid",
            Self::Number => "ip-numbers",
            Self::SingleName => "single-names",
            Self::NoPage => "no-page",
            Self::Others => "others",
        }
    }

    /// The origin, where there is one.
    #[must_use]
    pub const fn origin(self) -> Option<&'a str> {
        match self {
            Self::Origin(origin) => Some(origin),
            _ => None,
        }
    }
}

impl fmt::Display for Partner<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Origin(origin) => origin,
            Self::Unsaid => "(not said)",
            Self::Number => "(hosts that are IP numbers)",
            Self::SingleName => "(hosts that are single names)",
            Self::NoPage => "(no web page)",
            Self::Others => "(others)",
        })
    }
}

/// What of a Referer says the origin: all before the path.
pub(super) fn beginning(referer: &[u8]) -> &[u8] {
    let Some(scheme) = memchr::memchr(b':', referer) else {
        return referer;
    };
    let host = scheme + 3;
    let rest = referer.get(host..).unwrap_or_default();
    // A browser takes a backslash for a solidus too.
    let is_end = |byte: &u8| matches!(byte, b'/' | b'?' | b'#' | b'\\');
    let end = rest.iter().position(is_end).unwrap_or(rest.len());
    referer.get(..host + end).unwrap_or(referer)
}

/// Whose page it is; an origin in its own text.
pub(super) fn read(referer: &[u8]) -> Named {
    if referer.is_empty() || referer == b"-" {
        return Named::Unnamed(Partner::Unsaid);
    }
    let is_web = |url: &Url| matches!(url.scheme(), "http" | "https");
    let url = core::str::from_utf8(referer)
        .ok()
        // A line end, or a blank at its head, is passed over by the parser of addresses.
        .filter(|text| text.bytes().all(|byte| byte.is_ascii_graphic()))
        .and_then(|text| Url::parse(text).ok());
    let Some(url) = url.filter(is_web) else {
        return Named::Unnamed(Partner::NoPage);
    };
    let is_single = |name: &str| !name.trim_end_matches('.').contains('.');
    match url.host() {
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => Named::Unnamed(Partner::Number),
        Some(Host::Domain(name)) if is_single(name) => Named::Unnamed(Partner::SingleName),
        Some(Host::Domain(_)) => {
            let origin = url.origin().ascii_serialization();
            // A browser asks a host with a stop at its end for the same page.
            let origin = origin.trim_end_matches('.').to_owned();
            if origin.len() > MAX_ORIGIN_BYTES || !origin.bytes().all(is_of_name) {
                return Named::Unnamed(Partner::NoPage);
            }
            Named::Origin(origin)
        }
        None => Named::Unnamed(Partner::NoPage),
    }
}

/// A partner, before it has its number.
#[derive(Debug)]
pub(super) enum Named {
    Origin(String),
    Unnamed(Partner<'static>),
}

/// What hosts that anybody has registered are made of, with scheme and port. The parser of
/// addresses lets others through too (`=`, `"`, `,`, `;`).
const fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'/')
}
