//! Where on a card something may be said of its article.

/// Where a remark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(u8);

impl Place {
    /// Over the headline: what has made the article.
    pub const LABEL: Self = Self(b'0');
    /// Under the headline: what was corrected, in the article's language.
    pub const CORRECTION: Self = Self(b'1');
    /// Beside the day of publication: when it was updated.
    pub const DATES: Self = Self(b'2');
    /// Among the rights: the licence, to which the words lead (`rel="license"`).
    pub const LICENSE: Self = Self(b'3');
    /// Among the rights: whose they are, and where one asks for more.
    pub const RIGHTS: Self = Self(b'4');

    /// Under the picture of this number, counted from 0: what has made it, and its licence.
    #[must_use]
    pub const fn picture(number: usize) -> Self {
        // The last one that is no control character; `MAX_VALUES` is more, and no card has so many.
        Self(b'@' + if number < 62 { number as u8 } else { 62 })
    }

    /// What stands for it where the place is written.
    #[cfg(feature = "forms")]
    pub(super) fn letter(self) -> char {
        char::from(self.0)
    }
}
