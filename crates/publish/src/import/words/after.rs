//! What a page says of an article beside its text: who edited it, what was corrected, and under which
//! title it came from elsewhere.

use super::{
    super::{byline, values::date},
    day_in,
    label::{EDITOR, is_label, labelled},
};
use serde_json::{Value, json};

const ORIGINAL_TITLE: [&str; 6] = ["原标题", "原標題", "原文标题", "原文標題", "原题", "原題"];

/// Each longer one before those that it begins with.
const CORRECTION: [&str; 17] = [
    "更正及致歉",
    "更正并致歉",
    "更正与说明",
    "更正與說明",
    "更正启事",
    "更正啟事",
    "更正声明",
    "更正聲明",
    "更正说明",
    "更正說明",
    "更正",
    "勘误启事",
    "勘误",
    "勘誤",
    "Corrections",
    "Correction",
    "CORRECTION",
];

/// What a correction says, and the headline of another article that is called so does not.
const MENDS: [&str; 16] = [
    "应为",
    "應為",
    "应是",
    "應是",
    "有误",
    "有誤",
    "误为",
    "誤為",
    "误作",
    "更正",
    "致歉",
    "。",
    ".",
    "should ",
    "incorrect",
    "misstated",
];

const UPDATED: [&str; 9] = [
    "最后更新时间",
    "最后更新",
    "最後更新",
    "更新时间",
    "更新時間",
    "更新于",
    "更新於",
    "修改时间",
    "Updated",
];

/// A longer line is a text.
const MAX_TITLE: usize = 200;
const MAX_CORRECTION: usize = 1_000;

/// A longer line is none of names.
const MAX_NAMES: usize = 60;

/// Names that a system gives, and nobody has.
const NOBODY: [&str; 8] = [
    "admin",
    "administrator",
    "editor",
    "root",
    "test",
    "小编",
    "网编",
    "编辑部",
];

/// The title behind 「原标题：」, where a line says nothing else.
///
/// It is the headline of the work. Whoever gives it another one says so to the card, as the
/// `headline` of the tag, and the card then names this one.
pub(in crate::import) fn original_title(line: &str) -> Option<&str> {
    let (bare, is_in_brackets) = unbracketed(line);
    let label = ORIGINAL_TITLE.iter().find(|it| bare.starts_with(**it))?;
    let rest = bare[label.len()..].trim_start();
    let rest = rest.strip_prefix([':', '：', '】', ']'])?.trim();
    let rest = rest.trim_start_matches([':', '：']).trim();
    let title = match rest.strip_suffix([')', '）', ']', '】']) {
        Some(inner) if is_in_brackets => inner,
        _ => rest,
    };
    let whole = title
        .strip_prefix('《')
        .and_then(|it| it.strip_suffix('》'));
    let title = whole
        .filter(|it| !it.contains('《'))
        .unwrap_or(title)
        .trim();
    (!title.is_empty() && title.chars().count() <= MAX_TITLE).then_some(title)
}

/// What 「更正：…」 says, and the day of it where one is named.
pub(in crate::import) fn correction(line: &str) -> Option<Value> {
    if line.chars().count() > MAX_CORRECTION {
        return None;
    }
    let (bare, is_in_brackets) = unbracketed(line);
    let label = CORRECTION.iter().find(|it| bare.starts_with(**it))?;
    let mut rest = bare[label.len()..].trim_start();
    let mut day = None;
    if let Some(inside) = rest.strip_prefix(['(', '（']) {
        let (end, close) = inside
            .char_indices()
            .find(|(_, c)| matches!(c, ')' | '）'))?;
        day = date(&inside[..end]);
        rest = inside[end + close.len_utf8()..].trim_start();
    }
    let rest = rest.strip_prefix([':', '：', '】', ']'])?;
    let mut text = rest.trim_start_matches([':', '：', ' ', '　']).trim();
    if is_in_brackets {
        text = text.strip_suffix([')', '）', ']', '】']).unwrap_or(text);
    }
    // 「…（2025年10月27日）」
    if day.is_none()
        && let Some(inside) = text.strip_suffix([')', '）'])
        && let Some(at) = inside.rfind(['(', '（'])
    {
        let inside = inside[at..].trim_start_matches(['(', '（']);
        day = date(inside).filter(|_| inside.chars().count() <= 20);
        text = if day.is_some() {
            text[..at].trim()
        } else {
            text
        };
    }
    if !MENDS.iter().any(|it| text.contains(it)) {
        return None;
    }
    let mut comment = json!({"@type": "CorrectionComment", "text": text});
    if let Some(day) = day {
        comment["datePublished"] = day.into();
    }
    Some(comment)
}

/// Who is named behind 「责任编辑：」, or behind 「编辑丨」 and 「责编 」 on a line of their own.
pub(super) fn editors(line: &str) -> Vec<Value> {
    // A page may have a hundred thousand lines, and one of them says it.
    if !line.contains(['编', '編', '责', '責', 'E']) {
        return Vec::new();
    }
    if let Some(names) = english(line) {
        let names = names.split([',', '&']).flat_map(|part| part.split(" and "));
        let names = names.map(str::trim).filter(|name| is_latin_name(name));
        return names
            .map(|name| json!({"@type": "Person", "name": name}))
            .collect();
    }
    let names = labelled(line, &EDITOR).or_else(|| {
        let label = EDITOR.iter().find(|label| line.starts_with(**label))?;
        let rest = &line[label.len()..];
        let bare = rest.trim_start();
        let is_line = rest.len() > bare.len() && label.contains(['责', '責']);
        bare.strip_prefix(['|', '｜', '丨', '/', '／'])
            .or((is_line && line.chars().count() <= MAX_NAMES).then_some(bare))
    });
    // 「周沐言_NN1234」: the number of a person, or of a page.
    let words = names.unwrap_or_default().split_whitespace();
    let words = words.take_while(|word| !is_label(word));
    let words = words.filter_map(|word| word.split('_').next());
    let is_somebody = |word: &&str| {
        let small = word.to_lowercase();
        !word.contains(|c: char| c.is_ascii_digit()) && !NOBODY.contains(&small.as_str())
    };
    let names: Vec<&str> = words.filter(is_somebody).collect();
    byline::of_label(&names.join(" ")).authors
}

/// What stands behind 「Editor:」 and 「Edited by」 on a line of its own.
fn english(line: &str) -> Option<&str> {
    let (line, _) = unbracketed(line);
    let labels = ["Editor:", "Editors:", "Edited by:", "Edited by "];
    let rest = labels.iter().find_map(|label| line.strip_prefix(label))?;
    let rest = rest.trim_matches([' ', '.', ')', ']']);
    (rest.chars().count() <= MAX_NAMES).then_some(rest)
}

fn is_latin_name(name: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’');
    let is_somebody = !NOBODY.contains(&&*name.to_lowercase());
    name.chars().count() > 1 && name.chars().all(is_letter) && is_somebody
}

/// When the article was changed last, as a line says it.
pub(super) fn updated(line: &str) -> Option<String> {
    if !line.contains(['更', '修', 'U']) {
        return None;
    }
    let rest = UPDATED.iter().find_map(|label| {
        let (before, rest) = line.split_once(label)?;
        let is_begun = before.is_empty()
            || before
                .ends_with(|c: char| c.is_whitespace() || matches!(c, '|' | '｜' | '(' | '（'));
        is_begun.then(|| rest.trim_start_matches([':', '：', ' ', '　']))
    })?;
    let is_day = rest.starts_with(|c: char| c.is_ascii_digit());
    day_in(rest).filter(|_| is_day)
}

/// A line without the bracket that it begins with, and whether it had one.
fn unbracketed(line: &str) -> (&str, bool) {
    let line = line.trim();
    let bare = line.trim_start_matches(['(', '（', '[', '【', '■', '●', '◆', ' ', '　']);
    (bare, line.starts_with(['(', '（']))
}

#[cfg(test)]
mod tests;
