//! What a page says to its readers in words: 「来源：西江日报」, 「核心提示：…」, 「当前位置：…」.

mod after;
mod label;

pub(super) use after::original_title;
pub(super) use label::is_label_line;

use super::{
    byline,
    limits::MAX_THINGS,
    values::{date, shares},
};
use label::{MAX_LINE, labelled, section, source};
use serde_json::{Map, Value, json};

const SUMMARY: [&str; 8] = [
    "核心提示",
    "核心提要",
    "内容提要",
    "内容摘要",
    "內容提要",
    "导读",
    "提要",
    "摘要",
];

/// How far below the headline the line of labels stands.
const HEAD_LINES: usize = 12;

/// What the lines of a page say, in the terms of documents.
pub(super) fn read(lines: &[String], headline: Option<&str>) -> Map<String, Value> {
    let mut said = Map::new();
    let start = lines
        .iter()
        .position(|line| Some(line.as_str()) == headline);
    let head = start.map_or(&[][..], |at| &lines[at..lines.len().min(at + HEAD_LINES)]);
    let short = || lines.iter().filter(|line| line.chars().count() <= MAX_LINE);
    if let Some(name) = short().find_map(|line| source(line)) {
        let source = json!({"@type": "NewsMediaOrganization", "name": name});
        said.insert("sourceOrganization".into(), source);
    }
    let credit = || head.iter().find_map(|line| credit(line));
    let named = short().find_map(|line| labelled(line, &["作者"]));
    if let Some(names) = named.or_else(credit) {
        let byline = byline::of_label(names);
        if !byline.authors.is_empty() {
            said.insert("author".into(), byline.authors.into());
        }
        if !byline.contributors.is_empty() {
            said.insert("contributor".into(), byline.contributors.into());
        }
    }
    if let Some(day) = published(lines, head) {
        said.insert("datePublished".into(), day.into());
    }
    let editors = short().map(|line| after::editors(line));
    if let Some(editors) = editors.into_iter().find(|editors| !editors.is_empty()) {
        said.insert("editor".into(), editors.into());
    }
    let updated = short().find_map(|line| after::updated(line));
    // Many a page calls the day of publication so.
    if let Some(day) = updated.filter(|day| said.get("datePublished") != Some(&json!(day))) {
        said.insert("dateModified".into(), day.into());
    }
    let corrections = lines.iter().filter_map(|line| after::correction(line));
    let corrections: Vec<Value> = corrections.take(MAX_THINGS).collect();
    if !corrections.is_empty() {
        said.insert("correction".into(), corrections.into());
    }
    if let Some(section) = short().find_map(|line| section(line)) {
        said.insert("articleSection".into(), section.into());
    }
    if let Some(count) = share_count(lines) {
        said.insert("interactionStatistic".into(), shares(count));
    }
    said
}

/// The names of 「文/赵小满」 and 「撰文｜赵小满 图｜何静川」, as magazines and blogs sign.
fn credit(line: &str) -> Option<&str> {
    let marks = ['/', '／', '|', '｜', '丨', '：', ':'];
    let words = [
        "图文", "文图", "图/文", "撰文", "撰稿", "文字", "作者", "文",
    ];
    let names = words.iter().find_map(|word| {
        let rest = line.trim_start().strip_prefix(word)?;
        rest.trim_start().strip_prefix(marks)
    })?;
    // Who took the pictures is named behind them.
    let end = names.find(char::is_whitespace).filter(|at| {
        let more = names[*at..].trim_start();
        more.contains(marks)
    });
    let names = names[..end.unwrap_or(names.len())].trim();
    (!names.is_empty() && line.chars().count() <= 40).then_some(names)
}

/// 核心提示, with its label taken off; it may stand alone on the line before.
pub(super) fn summary(lines: &[String]) -> Option<&str> {
    lines
        .iter()
        .enumerate()
        .find_map(|(at, line)| match summary_of(line)? {
            "" => lines.get(at + 1).map(String::as_str),
            text => Some(text),
        })
}

/// What stands behind the label 核心提示, where a line begins with it.
pub(super) fn summary_of(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches(['【', '[', '■', '●', ' ']);
    let label = SUMMARY.iter().find(|label| bare.starts_with(**label))?;
    let rest = bare[label.len()..].trim_start();
    let text = rest.strip_prefix([':', '：', '】', ']']);
    match text {
        Some(text) => Some(text.trim_start_matches([':', '：', ' ', '】', ']'])),
        None => rest.is_empty().then_some(""),
    }
}

/// The day on the line of labels, or else the first one close under the headline.
fn published(lines: &[String], head: &[String]) -> Option<String> {
    let is_short = |line: &&String| {
        line.chars().count() <= MAX_LINE
            && !["今天", "今日", "现在"].iter().any(|it| line.contains(it))
    };
    let is_labelled = |line: &&String| {
        source(line).is_some()
            || labelled(
                line,
                &["发布时间", "发布日期", "发表时间", "时间", "日期", "发布"],
            )
            .is_some()
    };
    let labelled = || {
        lines
            .iter()
            .filter(is_short)
            .filter(is_labelled)
            .find_map(|line| day_in(line))
    };
    let near = || {
        let first_lines = head.iter().filter(|line| line.chars().count() <= 40);
        first_lines.filter(is_short).find_map(|line| day_in(line))
    };
    labelled().or_else(near)
}

/// The first date of a line, with the time that stands behind it.
fn day_in(line: &str) -> Option<String> {
    line.char_indices().find_map(|(at, c)| {
        let is_start = c.is_ascii_digit() && !line[..at].ends_with(|c: char| c.is_ascii_digit());
        if !is_start {
            return None;
        }
        let rest = &line[at..];
        let is_part = |c: char| {
            c.is_ascii_digit()
                || matches!(
                    c,
                    '-' | '/' | '.' | '年' | '月' | '日' | ' ' | ':' | 'T' | '+'
                )
        };
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let (day, behind) = rest.split_at(end);
        let zone = ["Z", "UTC", "GMT"].iter().find(|zone| {
            let after = behind.strip_prefix(**zone);
            after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        });
        date(rest[..day.len() + zone.map_or(0, |zone| zone.len())].trim_end())
    })
}

/// The number behind 「分享到 微信 微博」.
fn share_count(lines: &[String]) -> Option<u64> {
    let start = lines.iter().position(|line| {
        ["分享到", "分享", "分享至"].contains(&line.trim_end_matches([':', '：']))
    })?;
    let mut rest = lines[start + 1..].iter().take(8);
    rest.find(|line| !is_network(line))?.parse().ok()
}

/// The signs of a share bar.
fn is_network(line: &str) -> bool {
    let signs = "微信 微博 新浪微博 朋友圈 QQ QQ空间 QQ好友 手机";
    signs.split(' ').any(|sign| sign == line)
}
