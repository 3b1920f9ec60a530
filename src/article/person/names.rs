//! Several people in one text.

use crate::article::{clean::is_han, json::Node, plain::contains};

/// Calls `add` with each name in a text: with several where nothing stands in it but names, with
/// something between them that parts names; else with the whole. 「记者 张三 通讯员 李四」 and
/// 「文/张三」 are credits that stay whole.
pub(super) fn each<'a>(text: &'a str, node: Node<'_>, mut add: impl FnMut(&'a str)) {
    if !may_be_several(text) || !node.other_form() {
        return add(text);
    }
    // 和 is a part of names and places too: it parts only short ones.
    for most in [3, 4] {
        let names = parts(text, most);
        if names.len() > 1 {
            for name in &names {
                add(name);
            }
            return;
        }
    }
    add(text);
}

/// Whether something stands in a text that parts names.
fn may_be_several(text: &str) -> bool {
    contains(text, " and ") || text.chars().any(|c| c == '和' || parts_names(c))
}

fn parts_names(c: char) -> bool {
    matches!(c, '、' | ',' | '，' | ';' | '；' | '/' | '／' | '\n')
}

/// The names between the separators; none where something else stands there.
fn parts(text: &str, most: usize) -> Vec<&str> {
    let mut names = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ';')]) {
        let is_and = text[at..].starts_with(" and ") && at >= start;
        if !is_and && !parts_names(c) && (c != '和' || most > 3) {
            continue;
        }
        let name = text[start..at].trim();
        start = at + if is_and { 5 } else { c.len_utf8() };
        // Behind a separator at the end, or before 和 in a name, stands nothing.
        if is_name(name, most) {
            names.push(name);
        } else if !name.is_empty() || most == 3 {
            return Vec::new();
        }
    }
    names
}

/// Whether a text is a name and nothing else: of two characters and so many at the most in Chinese,
/// of two words in Latin letters. A word for who somebody is is none (记者, 通讯员).
fn is_name(text: &str, most: usize) -> bool {
    let (mut han, mut others, mut is_foreign, mut last) = (0, 0, false, ' ');
    for c in text.chars() {
        if is_han(c) {
            han += 1;
        } else if c == '·' {
            is_foreign = true;
        } else {
            others += 1;
        }
        last = c;
    }
    if han == 0 {
        return text.contains(' ');
    }
    others == 0 && han > 1 && (han <= most || is_foreign) && !matches!(last, '者' | '员' | '員')
}
