//! Lines of labels: 「来源：西江日报　作者：谢江涛」, 「当前位置：首页 > 数字报」.

use super::after::{correction, original_title};

/// Labels of the line under a headline; a value ends where the next one begins.
const LABELS: [&str; 22] = [
    "稿件来源",
    "来源",
    "來源",
    "稿源",
    "作者",
    "记者",
    "責任編輯",
    "责任编辑",
    "编辑",
    "责编",
    "时间",
    "日期",
    "发布",
    "发表",
    "浏览",
    "点击",
    "阅读",
    "字号",
    "字体",
    "分享",
    "评论",
    "审核",
];

const SOURCE: [&str; 4] = ["稿件来源", "来源", "來源", "稿源"];

/// Who is behind these looked over the article.
pub(super) const EDITOR: [&str; 11] = [
    "责任编辑",
    "責任編輯",
    "值班编辑",
    "网络编辑",
    "新媒体编辑",
    "本文编辑",
    "责编",
    "責編",
    "编辑",
    "編輯",
    "编　辑",
];

/// Labels before which a value ends too, where a colon stands behind them: they are also words.
const MORE_LABELS: [&str; 22] = [
    "校对",
    "校對",
    "审校",
    "监制",
    "監製",
    "初审",
    "复审",
    "终审",
    "一审",
    "二审",
    "三审",
    "编审",
    "值班",
    "主编",
    "总编",
    "视觉",
    "美编",
    "统筹",
    "策划",
    "制图",
    "通讯员",
    "更新",
];

/// A longer line is text, and no line of labels.
pub(super) const MAX_LINE: usize = 120;

/// Whether a line is one of labels, and not of the article's text.
pub(in crate::import) fn is_label_line(line: &str) -> bool {
    if original_title(line).is_some() || correction(line).is_some() {
        return true;
    }
    line.chars().count() <= MAX_LINE
        && (source(line).is_some()
            || section(line).is_some()
            || labelled(
                line,
                &[
                    "责任编辑",
                    "責任編輯",
                    "责编",
                    "编辑",
                    "字号",
                    "发布时间",
                    "浏览",
                    "审核",
                ],
            )
            .is_some())
}

/// The name behind 「来源：」.
pub(super) fn source(line: &str) -> Option<&str> {
    let value = labelled(line, &SOURCE)?;
    let name = value.split([' ', '　', '|', '（', '(', '\t']).next()?;
    let is_name =
        !name.is_empty() && name.chars().count() <= 30 && !name.contains(['“', '”', '。', '，']);
    is_name.then_some(name)
}

/// What stands behind a label, up to the next one. A label in quotation marks is spoken of.
pub(super) fn labelled<'a>(line: &'a str, labels: &[&str]) -> Option<&'a str> {
    labels.iter().find_map(|label| {
        line.match_indices(label).find_map(|(at, _)| {
            let before = line[..at].chars().next_back();
            let is_begun = before.is_none_or(|c| {
                c.is_whitespace() || matches!(c, '|' | '(' | '（' | '[' | '【' | '/' | '｜')
            });
            let rest = line[at + label.len()..]
                .trim_start()
                .strip_prefix([':', '：'])?;
            let value = rest.trim_start();
            let end = LABELS
                .iter()
                .filter_map(|next| {
                    value
                        .match_indices(next)
                        .map(|(at, _)| at)
                        .find(|at| value[..*at].ends_with(char::is_whitespace))
                })
                .chain(
                    MORE_LABELS
                        .iter()
                        .filter_map(|next| before_label(value, next)),
                )
                .chain(value.find(['|', '｜', ']', '】', ')', '）']))
                .min();
            let value = value[..end.unwrap_or(value.len())].trim();
            (is_begun && !value.is_empty()).then_some(value)
        })
    })
}

/// Whether a word is a label, behind which somebody or something else stands.
pub(super) fn is_label(word: &str) -> bool {
    LABELS.contains(&word) || MORE_LABELS.contains(&word)
}

/// Where this label stands in a value: behind a blank, and with a colon behind it.
fn before_label(value: &str, label: &str) -> Option<usize> {
    let mut places = value.match_indices(label).map(|(at, _)| at);
    places.find(|at| {
        let behind = value[at + label.len()..]
            .trim_start_matches(|c: char| !c.is_whitespace() && !matches!(c, ':' | '：'));
        value[..*at].ends_with(char::is_whitespace) && behind.starts_with([':', '：'])
    })
}

/// 「当前位置：首页 > 数字报 > 正文」.
pub(super) fn section(line: &str) -> Option<&str> {
    let place = [
        "当前位置",
        "您的位置",
        "您现在的位置",
        "你的位置",
        "所在位置",
        "當前位置",
    ];
    let label = place.iter().find(|label| line.starts_with(**label))?;
    let path = line[label.len()..].trim_start_matches([':', '：', ' ']);
    let steps = path.split(['>', '»', '›', '→', '＞']).map(str::trim);
    let is_section = |step: &&str| {
        !step.is_empty()
            && !["首页", "首頁", "正文", "详情", "文章", "内容"].contains(step)
            && step.chars().count() <= 12
    };
    steps.rev().find(is_section)
}
