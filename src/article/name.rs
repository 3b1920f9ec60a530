//! The names of newspapers and sources, in the forms in which papers write them.

use super::clean::is_letter;

/// What says that a source comes next, and is no part of its name.
const LABELS: &str = "来源于 来源 稿源 转自 转载自 摘自 来自 出处 source from via";

/// What ends a report that is told after somebody: 据新华社电.
const REPORTS: &str = "电 電 报道 報道 報導 消息 讯 訊";

/// What may stand behind a paper's name and means the paper all the same (its house, its dateline,
/// its e-paper, the channels that are its own), or joins two of its names; each with its reason in
/// docs/design.md#in-which-forms-is-a-source-the-papers-own.
const BEHIND: &str =
    "社 讯 电子报 数字报 电 报道 消息 新闻 客户端 app 官方 微信 公众号 微博 和 与 及";

/// A source without what only says that it is one: 「来源：新华社」 and 「据新华社电」 are 新华社.
pub(super) fn unlabelled(text: &str) -> &str {
    let mut name = text;
    while let Some(rest) = after_label(name) {
        name = rest;
    }
    reported(name).unwrap_or(name)
}

/// The one of a paper's `names` that a text gives as its source: the first of them if it is among
/// those that stand there, else the one that comes first. `None` where anything else stands there.
pub(super) fn own<'a>(text: &str, names: &[&'a str]) -> Option<&'a str> {
    let text = folded(unlabelled(text));
    let forms: Vec<String> = names.iter().map(|name| folded(name)).collect();
    let mut rest = text.strip_prefix('据').unwrap_or(&text);
    let mut found = None;
    while !rest.is_empty() || found.is_none() {
        let (name, behind) = first(rest, names, &forms)?;
        if found.is_none() || name == names[0] {
            found = Some(name);
        }
        rest = behind;
        while let Some(behind) = BEHIND.split(' ').find_map(|word| rest.strip_prefix(word)) {
            rest = behind;
        }
    }
    found
}

/// Whether a text begins with one of a paper's names.
pub(super) fn begins(text: &str, names: &[&str]) -> bool {
    let text = folded(text);
    names
        .iter()
        .map(|name| folded(name))
        .any(|name| !name.is_empty() && text.starts_with(&name))
}

/// The name that a text begins with, the longer one of two that begin alike, and what comes then.
fn first<'a, 'b>(text: &'b str, names: &[&'a str], forms: &[String]) -> Option<(&'a str, &'b str)> {
    let mut found = None;
    let mut longest = 0;
    for (name, form) in names.iter().zip(forms) {
        if form.len() > longest
            && let Some(behind) = text.strip_prefix(form.as_str())
        {
            longest = form.len();
            found = Some((*name, behind));
        }
    }
    found
}

/// What stands behind a label, in whatever brackets both are together.
fn after_label(text: &str) -> Option<&str> {
    let mut inner = text.trim_start_matches(is_mark);
    if inner.len() < text.len() {
        inner = inner.trim_end_matches(is_mark);
    }
    let mut labels = LABELS.split(' ');
    if let Some((before, rest)) = inner.split_once([':', '：', '|', '｜', '丨']) {
        let before = folded(before);
        // 稿件来源, 文章来源, 本文来源.
        if labels.clone().any(|label| before.ends_with(label)) {
            return Some(rest.trim());
        }
    }
    // Without a colon a word of English may be part of a name.
    labels.find_map(|label| (!label.is_ascii()).then(|| behind(inner, label)).flatten())
}

fn behind<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    const OPENING: &str = "《〈「『“‘\"'【[（(";
    let mut left = label.chars();
    for (at, c) in text.char_indices() {
        if is_mark(c) {
            continue;
        }
        if left.next() != Some(fold(c)) {
            return None;
        }
        if left.as_str().is_empty() {
            let rest = &text[at + c.len_utf8()..];
            return Some(rest.trim_start_matches(|c| is_mark(c) && !OPENING.contains(c)));
        }
    }
    None
}

/// Who is named in 「据新华社电」. A report with its place and day stays as it is.
fn reported(text: &str) -> Option<&str> {
    let report = text.strip_prefix(['据', '據'])?;
    let name = REPORTS
        .split(' ')
        .find_map(|word| report.strip_suffix(word))?;
    let is_name = !name.is_empty() && !name.bytes().any(|b| b.is_ascii_digit());
    is_name.then_some(name)
}

/// The letters of a text in one form: spaces, marks and brackets do not count, nor whether they
/// are wide, large or traditional, as far as names of papers have them.
fn folded(text: &str) -> String {
    text.chars().filter(|c| !is_mark(*c)).map(fold).collect()
}

fn is_mark(c: char) -> bool {
    !is_letter(fold(c))
}

fn fold(c: char) -> char {
    // From some files (PDF among them) come the radicals that look like 日 and 西.
    const PAIRS: &str = "報报網网訊讯電电導道戶户號号眾众據据來来轉转載载數数聞闻與与⽇日⻄西・ ";
    let narrow = u32::from(c)
        .checked_sub(0xfee0)
        .and_then(|code| u8::try_from(code).ok())
        .filter(u8::is_ascii_graphic);
    let c = narrow.map_or(c, char::from).to_ascii_lowercase();
    let mut pairs = PAIRS.chars();
    while let (Some(one), Some(other)) = (pairs.next(), pairs.next()) {
        if one == c {
            return other;
        }
    }
    c
}
