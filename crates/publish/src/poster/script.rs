//! What is to be known of a language to set it.

/// How a language is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Script {
    pub(super) lang: String,
    pub(super) is_han: bool,
    pub(super) is_hant: bool,
    pub(super) is_rtl: bool,
}

/// Those that are written from the right.
const RTL: [&str; 9] = ["ar", "fa", "he", "ur", "ug", "yi", "ps", "sd", "dv"];

impl Script {
    pub(super) fn of(lang: &str) -> Self {
        let lower = lang.to_ascii_lowercase();
        let mut parts = lower.split('-');
        let language = parts.next().unwrap_or_default();
        let is_hant = language == "zh"
            && parts
                .next()
                .is_some_and(|part| matches!(part, "hant" | "tw" | "hk" | "mo"));
        Self {
            is_han: matches!(language, "zh" | "ja"),
            is_hant,
            is_rtl: RTL.contains(&language) || language == "ckb",
            lang: lang.to_owned(),
        }
    }

    /// The same from the left, for what is not in the article's language.
    pub(super) fn ltr(&self) -> Self {
        Self {
            is_rtl: false,
            ..self.clone()
        }
    }
}

/// As wide as a letter in Chinese, and part of a word elsewhere.
const SHARED: &str = "“”‘’·";
const DASHES: &str = "—…⋯";

const NO_START: &str = "，。、；：！？）》〉」』】〕”’…—·・～％‰℃ー々,.;:!?)]}%";
const NO_END: &str = "（《〈「『【〔“‘([{￥¥$";
const OPENING: &str = "（《〈「『【〔“‘";
const CLOSING: &str = "）》〉」』】〕”’";
/// Their ink is in the left half of their room, but in Taiwan and Hong Kong it is in the middle.
const STOPS: &str = "，。、；：！？";
const CLAUSE_ENDS: &str = "，。；：！？、…—,;:!?";

impl Script {
    /// A letter that stands for itself: a line may end behind it.
    pub(super) fn is_wide(&self, c: char) -> bool {
        let is_han = matches!(c,
            '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}'
            | '\u{1b000}'..='\u{1b2ff}' | '\u{20000}'..='\u{3ffff}');
        is_han || self.is_han && SHARED.contains(c)
    }

    /// One of the marks that stand in twos and are not parted.
    pub(super) fn is_dash(&self, c: char) -> bool {
        self.is_han && DASHES.contains(c)
    }

    /// Whether its room has nothing in the left half.
    pub(super) fn is_opening(c: char) -> bool {
        OPENING.contains(c)
    }

    /// Whether its room has nothing in the right half.
    pub(super) fn is_closing(&self, c: char) -> bool {
        CLOSING.contains(c) || !self.is_hant && STOPS.contains(c)
    }
}

/// What belongs to the letter before it.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// No line begins with it.
pub(super) fn starts_no_line(c: char) -> bool {
    NO_START.contains(c)
}

/// No line ends with it.
pub(super) fn ends_no_line(c: char) -> bool {
    NO_END.contains(c)
}

/// A line that ends with it ends by sense.
pub(super) fn ends_clause(c: char) -> bool {
    CLAUSE_ENDS.contains(c)
}
