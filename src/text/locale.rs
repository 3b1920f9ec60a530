//! The languages that the card itself speaks.

use super::phrases::{EN, Phrases, ZH_HANS, ZH_HANT};

/// A language of the card's own words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
    /// The language for a BCP 47 tag. Chinese of Taiwan, Hong Kong and Macao is written in
    /// traditional characters, unless the tag says otherwise; any other language gets English,
    /// which more of its readers can read.
    ///
    /// ```
    /// use press_card::text::Locale;
    ///
    /// assert_eq!(Locale::from_tag("zh-CN"), Locale::ZhHans);
    /// assert_eq!(Locale::from_tag("zh-HK"), Locale::ZhHant);
    /// assert_eq!(Locale::from_tag("zh-Hans-HK"), Locale::ZhHans);
    /// assert_eq!(Locale::from_tag("fr"), Locale::En);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let is_part = |part: &str| {
            tag.split(['-', '_'])
                .any(|one| one.eq_ignore_ascii_case(part))
        };
        if !is_chinese(tag) {
            Self::En
        } else if is_part("hans") {
            Self::ZhHans
        } else if ["hant", "tw", "hk", "mo"].into_iter().any(is_part) {
            Self::ZhHant
        } else {
            Self::ZhHans
        }
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
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    ["zh", "cmn", "yue"]
        .iter()
        .any(|one| one.eq_ignore_ascii_case(primary))
}
