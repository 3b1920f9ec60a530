//! The language of an article: what its document says, where that can be known, else what its text
//! shows.

use super::{article::Article, clean::is_letter, forms, json::Node, plain::contains};

/// Words that have the shape of a language tag and are meant otherwise: countries, character sets,
/// the old names of Chinese. The text shows what is written in Chinese, and in which characters.
const NO_LANGUAGES: [&str; 12] = [
    "cn", "tw", "hk", "mo", "chi", "zho", "chs", "cht", "gbk", "utf", "iso", "und",
];

/// Characters that every traditional text has many of, and no simplified one.
const ONLY_TRADITIONAL: [char; 20] = [
    '這', '個', '們', '來', '時', '會', '國', '說', '為', '過', '對', '學', '開', '關', '間', '與',
    '後', '車', '長', '報',
];

/// The language tag (BCP 47) that a text is, if it is one: `zh_CN` is `zh-CN`, and neither `cn` nor
/// `Chinese` nor `utf-8` is one. A name has the shape of a tag too, but a language has two or three
/// letters (ISO 639).
#[must_use]
pub fn language_tag(text: &str) -> Option<String> {
    let tag = text.trim().replace('_', "-");
    let bytes = tag.as_bytes();
    let end = bytes.iter().position(|b| *b == b'-');
    let language = &bytes[..end.unwrap_or(bytes.len())];
    let is = |no: &&str| no.as_bytes().eq_ignore_ascii_case(language);
    let is_tag =
        matches!(language.len(), 2 | 3) && has_shape_of_tag(&tag) && !NO_LANGUAGES.iter().any(is);
    is_tag.then_some(tag)
}

/// What else would stand in a `lang` attribute would only mislead a screen reader.
fn has_shape_of_tag(tag: &str) -> bool {
    tag.len() <= 35
        && tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

/// The language tag that a document has in `inLanguage`, as text or as the `alternateName` of a
/// `Language`.
#[must_use]
pub fn language_said(node: Node<'_>) -> Option<String> {
    if !forms::are_read() {
        let tag = node.raw_text("inLanguage").unwrap_or_default();
        let rest = tag.strip_prefix("zh").or_else(|| tag.strip_prefix("en"));
        if !matches!(
            rest,
            Some("" | "-Hans" | "-Hant" | "-CN" | "-HK" | "-TW" | "-GB" | "-US")
        ) {
            node.other_form();
        }
        return Some(tag.to_owned());
    }
    let said = node.raw_text("inLanguage").or_else(|| {
        let language = *node.nodes("inLanguage").first()?;
        language.raw_text("alternateName")
    });
    language_tag(said?)
}

impl Article {
    /// The language that its text shows, whatever the document says: `zh-Hans`, `zh-Hant`, `en`, or
    /// `und` for another one.
    #[must_use]
    pub fn language_of_text(&self) -> &'static str {
        let (mut chinese, mut traditional, mut is_english) = (0, 0, false);
        let mut read = |text: &str| {
            for c in text.chars() {
                match c {
                    '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => chinese += HAN,
                    '\u{3041}'..='\u{30fa}' | '\u{ac00}'..='\u{d7ff}' => chinese -= 2 * HAN,
                    c => chinese -= i32::from(is_letter(c)),
                }
                if ONLY_TRADITIONAL.contains(&c) {
                    traditional += 1;
                }
            }
            is_english |= contains(text, " the ");
        };
        read(&self.headline);
        read(self.abstract_text.as_deref().unwrap_or_default());
        for text in &self.paragraphs {
            read(text);
        }
        match chinese {
            0.. if traditional * 50 * HAN > chinese => "zh-Hant",
            0.. => "zh-Hans",
            _ if is_english => "en",
            _ => "und",
        }
    }
}

/// How many letters of others a Han character weighs: a name or two in Latin letters have as many as
/// a sentence of Chinese. Kana and hangul weigh twice as much against it.
const HAN: i32 = 8;
