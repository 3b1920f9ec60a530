//! What a share picture looks like: the numbers and words that the browser's has as well.

use serde::Deserialize;
use std::collections::BTreeMap;

/// crates/embed/loader/poster draws by the same.
const DESIGN: &str = include_str!("../../../embed/loader/poster/design.json");

#[derive(Debug, Deserialize)]
pub(super) struct Design {
    pub(super) width: f32,
    pub(super) least_height: f32,
    pub(super) margin: f32,
    pub(super) band: f32,
    pub(super) colours: BTreeMap<String, String>,
    styles: BTreeMap<String, Style>,
    pub(super) headline_sizes: Vec<(f32, usize)>,
    pub(super) most_abstract_lines: usize,
    pub(super) most_note_lines: usize,
    pub(super) most_address_lines: usize,
    words: BTreeMap<String, Words>,
}

/// How a kind of text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(super) struct Style {
    pub(super) size: f32,
    pub(super) least: f32,
    pub(super) weight: u16,
    pub(super) serif: bool,
    leading: f32,
    latin: Option<f32>,
}

/// The picture's own words.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Words {
    pub(super) scan: Vec<String>,
}

impl Design {
    pub(super) fn read() -> Result<Self, serde_json::Error> {
        serde_json::from_str(DESIGN)
    }

    pub(super) fn room(&self) -> f32 {
        self.width - 2.0 * self.margin
    }

    /// The style of this name.
    pub(super) fn style(&self, name: &str) -> Style {
        self.styles.get(name).copied().unwrap_or_default()
    }

    /// What is said below the code, in this language of the card's.
    pub(super) fn scan(&self, lang: &str) -> &[String] {
        let words = self.words.get(lang).or_else(|| self.words.get("en"));
        words.map(|words| &*words.scan).unwrap_or_default()
    }

    /// Red, green and blue.
    pub(super) fn colour(&self, name: &str) -> [u8; 3] {
        let hex = self.colours.get(name).map(String::as_str);
        let part = |at: usize| {
            let digits = hex.and_then(|hex| hex.get(at..at + 2))?;
            u8::from_str_radix(digits, 16).ok()
        };
        [1, 3, 5].map(|at| part(at).unwrap_or_default())
    }
}

impl Style {
    pub(super) fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// How high a line is.
    pub(super) fn line(self, is_han: bool) -> f32 {
        let latin = self.latin.filter(|_| !is_han);
        latin.unwrap_or(self.leading) * self.size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_colour_and_word_that_is_drawn_is_in_the_design() -> Result<(), serde_json::Error>
    {
        let design = Design::read()?;
        for name in [
            "paper",
            "day",
            "kicker",
            "headline",
            "subheadline",
            "note",
            "abstract",
            "label",
            "credit",
            "source",
            "notice",
            "scan",
            "address",
        ] {
            assert!(design.style(name).size > 20.0, "{name}");
        }
        for name in ["ground", "panel", "line", "ink", "text", "muted", "accent"] {
            assert!(design.colours.contains_key(name), "{name}");
        }
        for lang in ["zh-Hans", "zh-Hant", "en"] {
            assert_eq!(design.scan(lang).len(), 2, "{lang}");
        }
        assert_eq!(design.colour("accent"), [0xb0, 0x1f, 0x24]);
        Ok(())
    }
}
