//! Why a text is no address that a reader may be sent to.

use core::fmt;

/// Why a text is not a [`WebUrl`](super::WebUrl); its `Display` is the end of a sentence that begins
/// with the name of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum UrlError {
    /// The scheme is neither http nor https, or the address is relative.
    Scheme,
    /// No host stands behind the scheme.
    Host,
    /// A user name or password stands before the host, which serves to deceive readers.
    UserInfo,
    /// A blank, a control character, a quotation mark, an angle bracket or a backslash.
    Character,
    /// More than [`MAX_URL_BYTES`](crate::article::limits::MAX_URL_BYTES) bytes, as it goes over the
    /// wire.
    Length,
}

impl UrlError {
    /// The sentence, behind the name of a field.
    pub(in crate::article) const fn sentence(self) -> &'static str {
        match self {
            Self::Scheme => "is not an address that begins with http:// or https://",
            Self::Host => "is an address without a host",
            Self::UserInfo => "is an address with a user name in it",
            Self::Character => "is an address with a blank or a forbidden character in it",
            Self::Length => "is an address of more than 8192 bytes",
        }
    }
}

impl fmt::Display for UrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sentence())
    }
}

impl core::error::Error for UrlError {}
