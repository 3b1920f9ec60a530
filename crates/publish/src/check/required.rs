//! What keeps a card from being made at all.

use super::{Fault, report::Report};
use press_card::article::{ArticleError, ErrorKind, MAX_DOCUMENT_BYTES, json::Node};

/// `headline` and `url`, each by the reader's own rule.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    if let Err(error) = node.required_text("headline")
        && node.text("name").is_none()
    {
        let advice = "Write the title of the article into `headline`, as text.";
        report.error(Fault::of_error(&error, advice.into()));
    }
    if let Err(error) = node.required_url() {
        let advice = "Write the article's own address into `url`, the whole of it, as in \
            https://paper.example/a/1017.html.";
        report.error(Fault::of_error(&error, advice.into()));
    }
}

/// A text that is no JSON, or too much of it.
pub(super) fn unreadable(error: &ArticleError, document: &str) -> Fault {
    let advice = match error.kind() {
        ErrorKind::TooLarge { .. } => format!(
            "Make it smaller than {} KiB: a picture is given by its address, and what the card \
            does not show can go.",
            MAX_DOCUMENT_BYTES / 1024
        ),
        ErrorKind::Empty => "Write the article's document into it, or take the file away.".into(),
        _ if document.trim_start().starts_with('<') => {
            "This is a web page: `press-card import` makes a document of it.".into()
        }
        _ => advice_on_json(document),
    };
    Fault::of_error(error, advice)
}

/// JSON in which there is no article.
pub(super) fn no_article(error: &ArticleError) -> Fault {
    let advice = "Give the article's object the line \"@type\": \"NewsArticle\".";
    Fault::of_error(error, advice.into())
}

/// What `serde_json` says is wrong there; the card's own reader knows only where.
fn advice_on_json(document: &str) -> String {
    let text = document.trim_start_matches('\u{feff}');
    let error = match serde_json::from_str::<serde_json::Value>(text) {
        Err(error) => error.to_string(),
        Ok(_) => String::new(),
    };
    match error.split(" at line ").next() {
        Some("recursion limit exceeded") => {
            "Lists and objects stand in each other too deep there, 127 levels are the most.".into()
        }
        Some(what) if !what.is_empty() => format!("Mend it there: {what}."),
        _ => "Mend it there.".into(),
    }
}
