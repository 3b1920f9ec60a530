//! The encoding of what a paper has: UTF-8, or what Chinese papers wrote before.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GBK, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// How far into a page its encoding may be declared. Browsers look at 1,024 bytes; papers put it
/// behind longer comments.
const PRESCAN_BYTES: usize = 16 * 1024;

/// How much of a page its encoding is told from by its looks. That takes longer than all else.
const DETECTED_BYTES: usize = 1024 * 1024;

/// The text of a page, by its byte order mark, by what it declares, or else by its looks.
///
/// A declaration that the bytes belie is not believed.
pub fn decode(page: &[u8]) -> (Cow<'_, str>, &'static Encoding) {
    if let Some((encoding, _)) = Encoding::for_bom(page) {
        let (text, _) = encoding.decode_with_bom_removal(page);
        return (text, encoding);
    }
    if let Some(encoding) = declared(page) {
        let (text, had_errors) = encoding.decode_without_bom_handling(page);
        if !had_errors {
            return (text, encoding);
        }
        let other = detect(page);
        if other == encoding {
            return (text, encoding);
        }
        let (guessed, has_errors) = other.decode_without_bom_handling(page);
        // UTF-8 was found by its whole characters, and has broken ones.
        return if has_errors && other != UTF_8 {
            (text, encoding)
        } else {
            (guessed, other)
        };
    }
    let encoding = detect(page);
    let (text, _) = encoding.decode_without_bom_handling(page);
    (text, encoding)
}

/// The language of those who write in an encoding, where they write no other.
pub fn language(encoding: &'static Encoding) -> Option<&'static str> {
    match encoding.name() {
        "GBK" | "gb18030" => Some("zh-Hans"),
        "Big5" => Some("zh-Hant"),
        _ => None,
    }
}

/// The name of the encoding that bytes which are no UTF-8 seem to be in, where they make sense
/// in it.
pub fn guess(bytes: &[u8]) -> Option<&'static str> {
    let encoding = Encoding::for_bom(bytes).map_or_else(|| detect(bytes), |(encoding, _)| encoding);
    let (_, had_errors) = encoding.decode_with_bom_removal(bytes);
    (!had_errors && encoding != UTF_8).then(|| encoding.name())
}

/// What `<meta charset>`, `<meta http-equiv>` or an XML declaration says.
fn declared(page: &[u8]) -> Option<&'static Encoding> {
    let head = page[..page.len().min(PRESCAN_BYTES)].to_ascii_lowercase();
    let encoding = ["charset", "encoding"]
        .iter()
        .find_map(|word| labels(&head, word.as_bytes()).find_map(Encoding::for_label))?;
    // Whoever could read the declaration was not reading UTF-16 (HTML, section 13.2.3.2).
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    Some(if is_wide { UTF_8 } else { encoding })
}

/// What stands behind `word` and `=` inside a tag that may declare an encoding.
fn labels<'a>(head: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let is_declaration = |at: usize| {
        let tag = head[..at].iter().rposition(|byte| *byte == b'<');
        tag.is_some_and(|tag| {
            head[tag..].starts_with(b"<meta") || head[tag..].starts_with(b"<?xml")
        })
    };
    let ends = |byte: &u8| {
        matches!(byte, b'"' | b'\'' | b';' | b'>' | b'/' | b'?') || byte.is_ascii_whitespace()
    };
    (0..head.len().saturating_sub(word.len()))
        .filter(move |at| head[*at..].starts_with(word) && is_declaration(*at))
        .filter_map(move |at| {
            let rest = head[at + word.len()..]
                .trim_ascii_start()
                .strip_prefix(b"=")?;
            let rest = rest.trim_ascii_start();
            let rest = rest
                .strip_prefix(b"\"")
                .or(rest.strip_prefix(b"'"))
                .unwrap_or(rest);
            rest.split(|byte| ends(byte)).next()
        })
}

fn detect(page: &[u8]) -> &'static Encoding {
    if is_nearly_utf8(page) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let looked_at = &page[..page.len().min(DETECTED_BYTES)];
    detector.feed(looked_at, looked_at.len() == page.len());
    let encoding = detector.guess(Some(b"cn"), Utf8Detection::Allow);
    // Pages in the older GB 2312 have less in them than their detector wants.
    if encoding.is_single_byte()
        && GBK
            .decode_without_bom_handling_and_without_replacement(page)
            .is_some()
    {
        return GBK;
    }
    encoding
}

/// Whether bytes are UTF-8 with a few broken characters, as where a system cut a text off
/// inside one. In another encoding hardly any would be whole.
fn is_nearly_utf8(page: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in page.utf8_chunks() {
        let replaced = chunk.valid().matches(char::REPLACEMENT_CHARACTER).count();
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count() - replaced;
        broken += replaced + usize::from(!chunk.invalid().is_empty());
    }
    whole >= 10 * broken
}
