//! Characters that a program has cut in half: a lone surrogate in the escapes of a JSON text.

use std::borrow::Cow;

/// Where an escape is one half of a surrogate pair, and the other half is not beside it.
pub fn half(json: &str) -> Option<usize> {
    half_from(json, 0)
}

/// The text with U+FFFD in the place of each half, as the card reads it.
pub fn whole(json: &str) -> Cow<'_, str> {
    let mut json = Cow::Borrowed(json);
    let mut at = 0;
    while let Some(place) = half_from(&json, at) {
        json.to_mut().replace_range(place..place + 6, "\\ufffd");
        at = place + 6;
    }
    json
}

fn half_from(json: &str, mut at: usize) -> Option<usize> {
    let unit = |at: usize| {
        let digits = json.get(at..)?.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    while let Some(next) = json.get(at..)?.find('\\') {
        at += next;
        match unit(at) {
            Some(0xd800..0xdc00) if matches!(unit(at + 6), Some(0xdc00..0xe000)) => at += 12,
            Some(0xd800..0xe000) => return Some(at),
            Some(_) => at += 6,
            None => at += 2,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_found_and_whole_characters_left() {
        for (json, mended) in [
            (r#""\ud83d""#, r#""\ufffd""#),
            (r#""\uDE00\uD83D""#, r#""\ufffd\ufffd""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\ud83d\u0041""#, r#""\ufffd\u0041""#),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\\\ud83d""#, r#""\\\ufffd""#),
            (r#"{"\ud83d": "报\"\ud83"}"#, r#"{"\ufffd": "报\"\ud83"}"#),
            (r#""\"#, r#""\"#),
            ("\"\\报\"", "\"\\报\""),
        ] {
            assert_eq!(whole(json), mended);
            assert_eq!(half(json).is_some(), json != mended, "{json}");
        }
    }
}
