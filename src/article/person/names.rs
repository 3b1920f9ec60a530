//! Several people in one text.

use crate::article::clean::is_han;

/// The names in a text: several where nothing stands in it but names, with something between them
/// that parts names. 「记者 张三 通讯员 李四」 and 「文/张三」 are credits that stay whole.
pub(super) fn names(text: &str) -> Vec<&str> {
    // 和 is a part of names and places too: it parts only short ones.
    for (is_and, most) in [(true, 3), (false, 4)] {
        let names = parts(text, is_and);
        if names.len() > 1 && names.iter().all(|one| is_name(one, most)) {
            return names;
        }
    }
    vec![text]
}

/// What stands between the separators. Nothing between two of them is a part too where 和 may be
/// one, for there it is the end of a name.
fn parts(text: &str, is_and: bool) -> Vec<&str> {
    let mut names = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let length = match c {
            '、' | ',' | '，' | ';' | '；' | '/' | '／' | '\n' => c.len_utf8(),
            '和' if is_and => c.len_utf8(),
            ' ' if text[at..].starts_with(" and ") && at >= start => 5,
            _ => continue,
        };
        names.push(text[start..at].trim());
        start = at + length;
    }
    names.push(text[start..].trim());
    names.retain(|name| is_and || !name.is_empty());
    names
}

/// Whether a text is a name and nothing else: of two characters and so many at the most in Chinese,
/// of two words in Latin letters. A word for who somebody is is none (记者, 通讯员).
fn is_name(text: &str, most: usize) -> bool {
    let (mut chars, mut han, mut is_foreign, mut is_parted) = (0, 0, false, false);
    for c in text.chars() {
        chars += 1;
        han += usize::from(is_han(c));
        is_foreign |= c == '·';
        is_parted |= c == ' ';
    }
    match han {
        0 => is_parted,
        1 => false,
        _ if is_foreign => han + 1 >= chars && !is_parted,
        _ => han == chars && han <= most && !text.ends_with(['者', '员', '員']),
    }
}
