//! The words that stand in the place of an article that is not shown any more. As those of
//! [remarks](super::RemarkPhrases) they are no part of the program that readers wait for.

use super::locale::Locale;

/// The words in one language. `{}` stands for the newspaper, and `[]` for the day.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the name of each is what it is for; the words are its docs"
)]
#[non_exhaustive]
pub struct TombstonePhrases {
    pub withdrawn: &'static str,
    pub withdrawn_by: &'static str,
    pub withdrawn_by_on: &'static str,
    pub reason: &'static str,
    pub gone: &'static str,
    pub expired: &'static str,
    pub read_original: &'static str,
}

impl Locale {
    /// The words of tombstones.
    #[must_use]
    pub const fn tombstone_phrases(self) -> &'static TombstonePhrases {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En => &EN,
        }
    }
}

static ZH_HANS: TombstonePhrases = TombstonePhrases {
    withdrawn: "本文已撤回。",
    withdrawn_by: "本文已由{}撤回。",
    withdrawn_by_on: "本文已由{}于[]撤回。",
    reason: "原因：",
    gone: "本文已不再提供。",
    expired: "授权展示期已满。",
    read_original: "阅读原文",
};

static ZH_HANT: TombstonePhrases = TombstonePhrases {
    withdrawn: "本文已撤回。",
    withdrawn_by: "本文已由{}撤回。",
    withdrawn_by_on: "本文已由{}於[]撤回。",
    reason: "原因：",
    gone: "本文已不再提供。",
    expired: "授權展示期已滿。",
    read_original: "閱讀原文",
};

static EN: TombstonePhrases = TombstonePhrases {
    withdrawn: "This article has been withdrawn.",
    withdrawn_by: "This article has been withdrawn by {}.",
    withdrawn_by_on: "This article was withdrawn by {} on [].",
    reason: "Reason: ",
    gone: "This article is no longer available.",
    expired: "The time for which this article may be shown here is over.",
    read_original: "Read it where it was published",
};
