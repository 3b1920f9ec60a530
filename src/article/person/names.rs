//! Several people in one text.

use crate::article::clean::is_han;

/// The names in a text: several where nothing stands in it but names, with something between them
/// that parts names. 「记者 张三 通讯员 李四」 and 「文/张三」 are credits that stay whole.
pub(super) fn names(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for one in text
        .split(['、', ',', '，', ';', '；', '/', '／', '\n'])
        .flat_map(|one| one.split(" and "))
        .map(str::trim)
        .filter(|one| !one.is_empty())
    {
        // 和 is a part of names and places too.
        let is_short = |one: &&str| is_name(one) && one.chars().count() < 4;
        let pair: Vec<&str> = one.split('和').collect();
        if pair.iter().all(is_short) {
            names.extend(pair);
        } else {
            names.push(one);
        }
    }
    if names.len() > 1 && names.iter().all(|one| is_name(one)) {
        names
    } else {
        vec![text]
    }
}

/// Whether a text is a name and nothing else: of two characters at least in Chinese, of two words in
/// Latin letters. A word for who somebody is is none (记者, 通讯员).
fn is_name(text: &str) -> bool {
    if text.starts_with(is_han) {
        text.chars().count() > 1
            && text.chars().all(|c| is_han(c) || c == '·')
            && !text.ends_with(['者', '员', '員'])
    } else {
        text.contains(' ') && !text.contains(is_han)
    }
}
