//! What the paper's own terms ask for (docs/design.md#which-rules-does-the-card-follow), by the
//! rules that the card itself goes by.

use super::{finding::Finding, report::Report, reprints};
use press_card::{
    article::{Article, Notice, Publisher, Reuse, attribution, json::Node},
    text::Locale,
};

/// Source, author, publisher and text.
pub(super) fn check(article: &Article, node: Node<'_>, report: &mut Report) {
    let paper = Publisher::of(article, None);
    let notices = attribution(article, &paper, &Reuse::default());
    let is_own = notices
        .iter()
        .any(|one| matches!(one, Notice::OwnSource(_)));
    if notices.contains(&Notice::UnknownSource) {
        let words = Locale::from_tag(article.language.as_deref().unwrap_or("zh-Hans")).phrases();
        let words = format!("{}{}", words.reprint_source, words.unknown_source);
        report.warn("sourceOrganization", &Finding::NoSource(words));
    }
    for notice in &notices {
        match notice {
            Notice::OwnSource(name) => check_source(article, name, &paper, report),
            Notice::ReprintSource(source) | Notice::Source(source) => {
                check_source(article, &source.name, &paper, report);
            }
            _ => {}
        }
    }
    if !is_own && paper.has_terms() {
        reprints::check(article, node, report);
    }
    if is_own
        && paper.has_terms()
        && article.authors.is_empty()
        && node.entries("author").is_empty()
    {
        report.warn("author", &Finding::NoAuthor);
    }
    check_publisher(article, &paper, node, report);
    check_text(article, node, report);
}

/// Whether the source says no more than its name, and which of its names.
fn check_source(article: &Article, credited: &str, paper: &Publisher, report: &mut Report) {
    let Some(source) = &article.source else {
        return;
    };
    if source.name != credited {
        let finding = Finding::NameForm(credited.into());
        report.warn("sourceOrganization", &finding);
    }
    if paper.is_among(&source.name) && !paper.is_own_source(&source.name) {
        let finding = Finding::SourceShared(paper.name.clone());
        report.warn("sourceOrganization", &finding);
    }
}

fn check_publisher(article: &Article, paper: &Publisher, node: Node<'_>, report: &mut Report) {
    match &article.publisher {
        Some(own) => {
            let is_known = own.name == paper.name || paper.own_sources.contains(&own.name);
            if !paper.has_terms() {
                report.warn("publisher", &Finding::NameAlone);
            } else if !is_known && paper.is_own_source(&own.name) {
                report.warn("publisher", &Finding::NameForm(paper.name.clone()));
            }
        }
        None if !paper.has_terms() && node.entries("publisher").is_empty() => {
            report.warn("publisher", &Finding::NoPublisher);
        }
        None => {}
    }
}

fn check_text(article: &Article, node: Node<'_>, report: &mut Report) {
    let Some(first) = article.paragraphs.first() else {
        if node.entries("articleBody").is_empty() {
            report.warn("articleBody", &Finding::NoBody);
        }
        return;
    };
    if article
        .dateline
        .as_deref()
        .is_some_and(|dateline| first.starts_with(dateline))
    {
        report.warn("articleBody", &Finding::DatelineTwice);
    }
}
