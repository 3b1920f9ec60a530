//! Whether people have made a work, or a program that was trained: IPTC's digital source types.

use super::json::{Item, Node};

/// What IPTC's digital source type says of a text or a picture, as far as a reader has to be told.
///
/// 人工智能生成合成内容标识办法, in force since 2025-09-01, asks that texts and pictures which were
/// made by artificial intelligence say so where they are shown.
///
/// Source of the terms: <https://cv.iptc.org/newscodes/digitalsourcetype/>; schema.org has them as
/// the members of `IPTCDigitalSourceEnumeration`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DigitalSource {
    /// `trainedAlgorithmicMedia`: a trained model has made it.
    Generated,
    /// `compositeWithTrainedAlgorithmicMedia` and `compositeSynthetic`: a trained model has made a
    /// part of it.
    PartlyGenerated,
}

/// The terms of IPTC's vocabulary, in small letters.
const TERMS: [(&str, Option<DigitalSource>); 19] = [
    ("trainedalgorithmicmedia", Some(DigitalSource::Generated)),
    (
        "compositewithtrainedalgorithmicmedia",
        Some(DigitalSource::PartlyGenerated),
    ),
    ("compositesynthetic", Some(DigitalSource::PartlyGenerated)),
    ("algorithmicallyenhanced", None),
    ("algorithmicmedia", None),
    ("composite", None),
    ("compositecapture", None),
    ("computationalcapture", None),
    ("datadrivenmedia", None),
    ("digitalart", None),
    ("digitalcapture", None),
    ("digitalcreation", None),
    ("humanedits", None),
    ("minorhumanedits", None),
    ("multiframecomputationalcapture", None),
    ("negativefilm", None),
    ("positivefilm", None),
    ("print", None),
    ("screencapture", None),
];

impl DigitalSource {
    /// What the `digitalSourceType` of a work or a picture says.
    pub(super) fn of(node: Node<'_>) -> Option<Self> {
        node.values("digitalSourceType")
            .into_iter()
            .find_map(|item| match item {
                Item::Text(term) => Self::of_term(term)?,
                Item::Node(term) => ["@id", "url", "termCode", "name"]
                    .iter()
                    .find_map(|property| Self::of_term(term.raw_text(property)?)?),
            })
    }

    /// What a term says that is one of IPTC's or of schema.org's; `None` where it is neither.
    ///
    /// ```
    /// use press_card::article::DigitalSource;
    ///
    /// let term = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    /// assert_eq!(DigitalSource::of_term(term), Some(Some(DigitalSource::Generated)));
    /// assert_eq!(DigitalSource::of_term("DigitalCaptureDigitalSource"), Some(None));
    /// assert_eq!(DigitalSource::of_term("AI"), None);
    /// ```
    #[must_use]
    pub fn of_term(term: &str) -> Option<Option<Self>> {
        let term = term.trim().trim_end_matches('/');
        let name = term.rsplit(['/', ':', '#']).next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        let name = name.strip_suffix("digitalsource").unwrap_or(&name);
        // Schema.org has no term of its own for these two.
        let is_known = matches!(name, "softwareimage" | "virtualrecording");
        let mut terms = TERMS.iter();
        let found = terms.find(|(known, _)| *known == name);
        found
            .map(|(_, says)| *says)
            .or_else(|| is_known.then_some(None))
    }
}
