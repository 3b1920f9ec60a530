//! What keeps a card from being made at all.

use super::{finding::Finding, report::Report};
use press_card::article::{ArticleError, ErrorKind, json::Node};

/// `headline` and `url`, each by the reader's own rule.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    if let Err(error) = node.required_text("headline")
        && node.text("name").is_none()
    {
        refuse(&error, report);
    }
    if let Err(error) = node.required_url() {
        refuse(&error, report);
    }
}

/// What the reader says of a document, of which there can be no card.
pub(super) fn refuse(error: &ArticleError, report: &mut Report) {
    report.error(error.field(), &Finding::Refused(error));
}

/// A text that is no JSON, or too much of it.
pub(super) fn unreadable(error: &ArticleError, document: &str, report: &mut Report) {
    match error.kind() {
        ErrorKind::TooLarge { .. } | ErrorKind::Empty => refuse(error, report),
        _ if document.trim_start().starts_with('<') => {
            report.error(error.field(), &Finding::WebPage(error));
        }
        _ => report.error(
            error.field(),
            &Finding::NotJson(error, json_error(document)),
        ),
    }
}

/// What `serde_json` says is wrong there; the card's own reader knows only where.
fn json_error(document: &str) -> String {
    let text = document.trim_start_matches('\u{feff}');
    let error = serde_json::from_str::<serde_json::Value>(text).err();
    let error = error.map(|error| error.to_string()).unwrap_or_default();
    error.split(" at line ").next().unwrap_or_default().into()
}
