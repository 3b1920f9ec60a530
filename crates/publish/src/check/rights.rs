//! What the paper's own terms ask for (docs/design.md#which-rules-does-the-card-follow), by the
//! rules that the card itself goes by.

use super::report::Report;
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
        report.warn(
            "sourceOrganization",
            &format!(
                "is missing, and so the card says 「{}{}」",
                words.reprint_source, words.unknown_source
            ),
            "Write whom the work is from; of the paper's own work, the paper.",
        );
    }
    if is_own && article.authors.is_empty() && node.entries("author").is_empty() {
        report.warn(
            "author",
            "is missing, and the paper's terms have its own work name its author",
            "Write who wrote it, each with `name` and `jobTitle`.",
        );
    }
    if article.publisher.is_none() && node.entries("publisher").is_empty() && !is_own {
        report.warn(
            "publisher",
            &format!(
                "is missing, and so the card shows the terms of {}",
                paper.name
            ),
            "Write whose publication it is.",
        );
    }
    check_text(article, node, report);
}

fn check_text(article: &Article, node: Node<'_>, report: &mut Report) {
    let Some(first) = article.paragraphs.first() else {
        if node.entries("articleBody").is_empty() {
            report.warn(
                "articleBody",
                "is missing, and so the layout `full` has no text",
                "Write the text of the article, its paragraphs parted by blank lines.",
            );
        }
        return;
    };
    if article
        .dateline
        .as_deref()
        .is_some_and(|dateline| first.starts_with(dateline))
    {
        report.warn(
            "articleBody",
            "begins with the `dateline`, which the card writes before it once more",
            "Take the dateline, and the names that stand with it, out of the text.",
        );
    }
}
