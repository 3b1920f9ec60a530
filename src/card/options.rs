//! What a partner sets, from the attributes of the tag.

use crate::{article::Reuse, share::Network, text::Locale};

/// How much of the article the card shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layout {
    /// Kicker, headline, picture, 核心提示, credit, share bar, and the statement folded.
    #[default]
    Card,
    /// The whole article, and the paper's foot below it.
    Full,
    /// Picture, headline, credit and share bar in a line of a list or a sidebar; the statement is
    /// folded.
    Row,
}

/// The colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Dark on white.
    Light,
    /// Light on dark.
    Dark,
}

impl Layout {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Card, Self::Full, Self::Row];

    /// The one that an attribute's value names, or else the default.
    #[must_use]
    pub fn named(value: &str) -> Self {
        let word = value.trim();
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.as_str().eq_ignore_ascii_case(word))
            .unwrap_or_default()
    }

    /// The word for it in the attribute.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Full => "full",
            Self::Row => "row",
        }
    }
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word for it in the attribute.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What a partner sets. Making it never fails: an unknown value is the default.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CardOptions {
    /// `layout`: `card`, `full` or `row`.
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
            layout: Layout::named(&attribute("layout").unwrap_or_default()),
            theme: word("theme")
                .and_then(|word| Theme::ALL.into_iter().find(|one| one.as_str() == word))
                .unwrap_or_default(),
            locale: word("lang").and_then(|tag| Locale::spoken(&tag)),
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
