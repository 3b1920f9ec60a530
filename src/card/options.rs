//! What a partner sets, from the attributes of the tag.

use crate::{
    article::Reuse,
    share::Network,
    text::{Locale, is_chinese},
};

/// How much of the article the card shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Layout {
    /// Kicker, headline, picture, 核心提示, credit, share bar, and the statement folded.
    #[default]
    Card,
    /// The whole article, and the paper's foot below it.
    Full,
}

/// The colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Dark on white.
    Light,
    /// Light on dark.
    Dark,
}

/// What a partner sets. Making it never fails: an unknown value is the default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardOptions {
    /// `layout`: `card` or `full`.
    pub layout: Layout,
    /// `theme`: `auto`, `light` or `dark`.
    pub theme: Theme,
    /// `lang`: the language of the card's own words; without it, the article's.
    pub locale: Option<Locale>,
    /// `networks`: which to share to, in this order.
    pub networks: Vec<Network>,
    /// `headline` and `via`.
    pub reuse: Reuse,
}

impl CardOptions {
    /// The options that these attributes set.
    ///
    /// ```
    /// use press_card::card::{CardOptions, Layout, Theme};
    ///
    /// let options = CardOptions::from_attributes(|name| match name {
    ///     "layout" => Some("full".into()),
    ///     "theme" => Some("sepia".into()),
    ///     _ => None,
    /// });
    /// assert_eq!(options.layout, Layout::Full);
    /// assert_eq!(options.theme, Theme::Auto);
    /// ```
    #[must_use]
    pub fn from_attributes(attribute: impl Fn(&str) -> Option<String>) -> Self {
        let word = |name| attribute(name).map(|value| value.trim().to_ascii_lowercase());
        Self {
            layout: match word("layout").as_deref() {
                Some("full") => Layout::Full,
                _ => Layout::Card,
            },
            theme: match word("theme").as_deref() {
                Some("light") => Theme::Light,
                Some("dark") => Theme::Dark,
                _ => Theme::Auto,
            },
            locale: word("lang")
                .filter(|tag| is_chinese(tag) || tag == "en" || tag.starts_with("en-"))
                .map(|tag| Locale::from_tag(&tag)),
            networks: Network::list(&word("networks").unwrap_or_default()),
            reuse: Reuse::new(
                attribute("headline").as_deref(),
                attribute("via").as_deref(),
            ),
        }
    }
}

impl Default for CardOptions {
    /// What a tag without attributes sets.
    fn default() -> Self {
        Self::from_attributes(|_| None)
    }
}
