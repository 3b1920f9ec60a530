//! Signs of HTML in what should be text.

use std::borrow::Cow;

/// The elements that are found in texts, where they do not belong. A name alone is not enough:
/// 「A<B」 is a text.
const TAGS: [&str; 36] = [
    "a",
    "article",
    "b",
    "blockquote",
    "br",
    "center",
    "div",
    "em",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "iframe",
    "img",
    "li",
    "ol",
    "p",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "td",
    "tr",
    "u",
    "ul",
    "video",
];

/// The first sign of markup in a text, such as `<p>` or `&nbsp;`.
pub fn sign(text: &str) -> Option<Cow<'static, str>> {
    if let Some(name) = tag(text) {
        return Some(Cow::Owned(format!("<{name}>")));
    }
    entity(text).map(|entity| Cow::Owned(entity.into()))
}

/// The name of the first tag in a text.
pub fn tag(text: &str) -> Option<&'static str> {
    text.match_indices('<').find_map(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches('/');
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric())?;
        let name = TAGS
            .iter()
            .find(|tag| tag.eq_ignore_ascii_case(&rest[..end]))?;
        let is_tag = rest[end..].starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace());
        (is_tag && rest[end..].contains('>')).then_some(*name)
    })
}

/// The first character reference in a text.
pub fn entity(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(at, _)| {
        let rest = &text[at..];
        // The longest name in HTML has 33 bytes with its two marks.
        let end = rest.bytes().take(34).position(|byte| byte == b';')?;
        let reference = &rest[..=end];
        let is_one = !reference[1..].contains('&');
        (is_one && html_escape::decode_html_entities(reference) != reference).then_some(reference)
    })
}
