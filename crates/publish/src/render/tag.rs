//! What stands on the tag of a card: the attributes that a partner sets.

use press_card::{article::WebUrl, card::CardOptions};

/// The attributes of a `press-card` tag, as its README lists them.
///
/// ```
/// use press_card_publish::Tag;
///
/// let tag = Tag::new([("layout", "full"), ("theme", "")]);
/// assert_eq!(tag.get("layout"), Some("full"));
/// assert_eq!(tag.get("theme"), None);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tag {
    source: Option<WebUrl>,
    attributes: Vec<(&'static str, String)>,
}

impl Tag {
    /// The names that there are, but for `src`: see [`Tag::with_source`].
    pub const NAMES: [&'static str; 10] = [
        "layout",
        "theme",
        "lang",
        "networks",
        "headline",
        "via",
        "publisher",
        "count",
        "signer",
        // What it was called at first.
        "key",
    ];

    /// A tag with these attributes. An empty value is the same as not set, and a name that is not
    /// one of [`Tag::NAMES`] is left out.
    #[must_use]
    pub fn new<'a>(attributes: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let known = |(name, value): (&str, &str)| {
            let name = Self::NAMES.into_iter().find(|own| *own == name)?;
            (!value.trim().is_empty()).then(|| (name, value.to_owned()))
        };
        Self {
            source: None,
            attributes: attributes.into_iter().filter_map(known).collect(),
        }
    }

    /// The same tag with the address of the article's document (`src`), at which a static card asks
    /// whether the one that it holds is still the newest.
    #[must_use]
    pub fn with_source(mut self, source: WebUrl) -> Self {
        self.source = Some(source);
        self
    }

    /// The address of the article's document, if it is known.
    #[must_use]
    pub const fn source(&self) -> Option<&WebUrl> {
        self.source.as_ref()
    }

    /// The same tag without an attribute.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        let mut tag = self.clone();
        tag.attributes.retain(|(own, _)| *own != name);
        tag
    }

    /// The value of an attribute.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(own, _)| *own == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The attributes, in their order, without `src`.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let attributes = self.attributes.iter();
        attributes.map(|(name, value)| (*name, value.as_str()))
    }

    /// What they set.
    #[must_use]
    pub fn options(&self) -> CardOptions {
        CardOptions::from_attributes(|name| self.get(name).map(str::to_owned))
    }
}
