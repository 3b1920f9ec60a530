//! The languages that the card itself speaks.

use super::phrases::{EN, Phrases, ZH_HANS, ZH_HANT};

/// A language of the card's own words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Locale {
    /// Simplified Chinese.
    #[default]
    ZhHans,
    /// Traditional Chinese.
    ZhHant,
    /// English.
    En,
}

impl Locale {
    /// All of them; that of a language which the card does not speak is the last.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// The language for a BCP 47 tag. Any language that the card does not speak gets English,
    /// which more of its readers can read.
    ///
    /// ```
    /// use press_card::text::Locale;
    ///
    /// assert_eq!(Locale::from_tag("zh-CN"), Locale::ZhHans);
    /// assert_eq!(Locale::from_tag("fr"), Locale::En);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        Self::spoken(tag).unwrap_or(Self::En)
    }

    /// The language for a BCP 47 tag, if the card speaks it. Chinese of Taiwan, Hong Kong and Macao
    /// is written in traditional characters, unless the tag says otherwise.
    ///
    /// ```
    /// use press_card::text::Locale;
    ///
    /// assert_eq!(Locale::spoken("zh-HK"), Some(Locale::ZhHant));
    /// assert_eq!(Locale::spoken("zh-Hans-HK"), Some(Locale::ZhHans));
    /// assert_eq!(Locale::spoken("en-GB"), Some(Locale::En));
    /// assert_eq!(Locale::spoken("fr"), None);
    /// ```
    #[must_use]
    pub fn spoken(tag: &str) -> Option<Self> {
        if !is_chinese(tag) {
            return Self::ALL
                .into_iter()
                .find(|locale| primary(tag).eq_ignore_ascii_case(locale.tag()));
        }
        let has_subtag = |subtag: &str| {
            tag.split(['-', '_'])
                .any(|one| one.eq_ignore_ascii_case(subtag))
        };
        let is_traditional = || {
            ["hant", "tw", "hk", "mo", "cht"]
                .into_iter()
                .any(has_subtag)
        };
        Some(if !has_subtag("hans") && is_traditional() {
            Self::ZhHant
        } else {
            Self::ZhHans
        })
    }

    /// The tag for a `lang` attribute.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// The words.
    #[must_use]
    pub const fn phrases(self) -> &'static Phrases {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En => &EN,
        }
    }
}

/// Whether a language tag is one of Chinese.
#[must_use]
pub fn is_chinese(tag: &str) -> bool {
    let primary = primary(tag);
    ["zh", "cmn", "yue"]
        .iter()
        .any(|one| one.eq_ignore_ascii_case(primary))
}

/// The primary language subtag (RFC 5646, section 2.2.1).
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The language that comes after this one; a new one does not compile until it is here.
    const fn next(locale: Locale) -> Option<Locale> {
        match locale {
            Locale::ZhHans => Some(Locale::ZhHant),
            Locale::ZhHant => Some(Locale::En),
            Locale::En => None,
        }
    }

    #[test]
    fn every_language_can_be_asked_for_by_its_tag() {
        let all: Vec<Locale> =
            core::iter::successors(Some(Locale::ALL[0]), |one| next(*one)).collect();
        assert_eq!(all, Locale::ALL);
        for locale in all {
            assert_eq!(Locale::spoken(locale.tag()), Some(locale));
            assert_eq!(Locale::spoken(&locale.tag().to_uppercase()), Some(locale));
        }
    }
}
