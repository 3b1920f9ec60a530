//! What a reprint of news has to say on the Chinese mainland.
//!
//! 互联网新闻信息服务管理规定 (国家互联网信息办公室令第1号, in force since 2017-06-01,
//! <https://www.cac.gov.cn/2017-05/02/c_1120902760.htm>), 第十五条: 「互联网新闻信息服务提供者转载新闻
//! 信息，应当转载中央新闻单位或省、自治区、直辖市直属新闻单位等国家规定范围内的单位发布的新闻信息，注明新闻信息
//! 来源、原作者、原标题、编辑真实姓名等，不得歪曲、篡改标题原意和新闻信息内容，并保证新闻信息来源可追溯。」
//!
//! The source is told of in `rights`; the original title is the `headline`, for whoever gives a
//! work another one says so to the card, as the `headline` of the tag, and this one stands under it.

use super::{demand::Demand, fields::is_given, finding::Finding, report::Report};
use press_card::{
    article::{Article, json::Node},
    text::Locale,
};

/// Author and editor of a reprint.
pub(super) fn check(article: &Article, node: Node<'_>, report: &mut Report) {
    // Who is under this rule writes so; it is none of Hong Kong, Macao or Taiwan.
    let language = article.language.as_deref().unwrap_or("zh-Hans");
    if Locale::from_tag(language) != Locale::ZhHans {
        return;
    }
    if article.authors.is_empty() && !is_given(node, "author") {
        report.warn("author", &Finding::Demand(Demand::ReprintAuthor));
    }
    if article.editors.is_empty() && !is_given(node, "editor") {
        report.warn("editor", &Finding::Demand(Demand::ReprintEditor));
    }
}
