//! The language of an article: what is no language, and where the text shows another one.

use super::{fields::is_given, finding::Finding, report::Report};
use press_card::{
    article::{Article, json::Node, language_said},
    text::is_chinese,
};

/// `inLanguage`, held against the text.
pub(super) fn check(article: &Article, node: Node<'_>, report: &mut Report) {
    let name = "inLanguage";
    let seen = article.language_of_text();
    match language_said(node) {
        // In these a text of ideographs alone is no sign of Chinese.
        Some(tag) if tag.starts_with("ja") || tag.starts_with("ko") => {}
        Some(tag) => {
            if seen != "und" && is_chinese(&tag) != is_chinese(seen) {
                report.warn(name, &Finding::OtherLanguage(seen));
            }
        }
        None if is_given(node, name) => {
            let language = article.language.clone().unwrap_or_default();
            report.warn(name, &Finding::NoLanguage(language));
        }
        // For Chinese newspapers the card was made, and their documents seldom say it.
        None if seen == "zh-Hans" => {}
        None => report.warn(name, &Finding::LanguageMissing(seen.into())),
    }
}
