//! The language of an article: what its document says, where that can be known, else what its text
//! shows.

use super::{
    clean::is_letter,
    json::{Item, Node},
    plain::contains,
};

/// Words that have the shape of a language tag and are meant otherwise: countries, character sets,
/// the old names of Chinese. The text shows what is written in Chinese, and in which characters.
const NO_LANGUAGES: &str = "cn tw hk mo chi zho chs cht gbk utf und";

/// Those of them that say traditional characters, with what else does.
const TRADITIONAL: &str = "tw hk mo cht big5 繁体中文 繁體中文";

/// Characters that every traditional text has many of, and no simplified one.
const ONLY_TRADITIONAL: &str = "這個們來時會國說為過對學開關還間與後無經電車長門見東點動發實現報";

/// So many letters show what a text is written in.
const ENOUGH: usize = 2_000;

/// The language tag (BCP 47) that a text is, if it is one: `zh_CN` is `zh-CN`, and neither `cn` nor
/// `Chinese` nor `utf-8` is one. That of a locale (`zh_CN.UTF-8`) stands before its dot.
#[must_use]
pub fn language_tag(text: &str) -> Option<String> {
    let tag = text.trim().split(['.', '@']).next()?.replace('_', "-");
    let mut parts = tag.split('-');
    let primary = parts.next()?;
    let is_language = (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_alphabetic())
        && !is_among(primary, NO_LANGUAGES);
    let mut last = primary;
    for part in parts {
        if !(1..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        last = part;
    }
    // A single letter begins an extension, and is none.
    (is_language && last.len() > 1 && tag.len() <= 35).then_some(tag)
}

/// The language tag that a document has in `inLanguage`, in whatever form.
#[must_use]
pub fn language_said(node: Node<'_>) -> Option<String> {
    words(node).iter().find_map(|word| language_tag(word))
}

/// The language of an article with this text.
pub(super) fn of(node: Node<'_>, text: &[&str]) -> Option<String> {
    let words = words(node);
    let is_said = |among: &str| words.iter().any(|word| is_among(word.trim(), among));
    let seen = || match seen(text)? {
        _ if is_said("english") => Some("en"),
        "zh-Hans" if is_said(TRADITIONAL) => Some("zh-Hant"),
        seen => Some(seen),
    };
    language_said(node).or_else(|| seen().map(str::to_owned))
}

/// What stands in `inLanguage`, which may be a list, and each a `Language` with a name.
fn words(node: Node<'_>) -> Vec<String> {
    let mut words = Vec::new();
    for item in node.values("inLanguage") {
        match item {
            Item::Text(text) => words.push(text.to_owned()),
            Item::Node(one) => {
                let names = ["alternateName", "name"];
                words.extend(names.iter().filter_map(|name| one.text(name)));
            }
        }
    }
    words
}

/// The language that a text shows itself to be in, as far as the card has to know: Chinese in
/// either kind of characters, English, or `und` for another one. Nothing without letters.
pub(super) fn seen(text: &[&str]) -> Option<&'static str> {
    let (mut han, mut kana, mut traditional, mut others) = (0_usize, 0_usize, 0_usize, 0_usize);
    let letters = text.iter().flat_map(|text| text.chars());
    for c in letters.filter(|c| is_letter(*c)).take(ENOUGH) {
        match c {
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => {
                han += 1;
                traditional += usize::from(ONLY_TRADITIONAL.contains(c));
            }
            '\u{3041}'..='\u{30ff}' | '\u{ac00}'..='\u{d7ff}' => kana += 1,
            _ => others += 1,
        }
    }
    // A name or two in Latin letters have as many as a sentence of Chinese.
    if han * 8 > others && han > kana * 8 {
        Some(if traditional * 50 > han {
            "zh-Hant"
        } else {
            "zh-Hans"
        })
    } else if text.iter().any(|text| contains(text, " the ")) {
        Some("en")
    } else {
        (han + kana + others > 0).then_some("und")
    }
}

fn is_among(word: &str, words: &str) -> bool {
    words.split(' ').any(|one| one.eq_ignore_ascii_case(word))
}
