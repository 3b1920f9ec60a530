//! Scripts that bring a piece of a page, with the card and its script in it.

use anyhow::{Context as _, Result};

use super::{has_cards, is_quiet, page};
use crate::story::story;

/// Each with what is in the head, and what brings the piece.
const WAYS: [(&str, &str, &str); 5] = [
    (
        "jQuery, load()",
        r#"<script src="/npm/jquery/dist/jquery.min.js"></script>"#,
        "$('#main').load('piece.html')",
    ),
    (
        "htmx 1",
        r#"<script src="/npm/htmx-1/dist/htmx.min.js"></script>"#,
        "htmx.ajax('GET', 'piece.html', '#main')",
    ),
    (
        "htmx 2",
        r#"<script src="/npm/htmx-2/dist/htmx.min.js"></script>"#,
        "htmx.ajax('GET', 'piece.html', '#main')",
    ),
    (
        "htmx 4",
        r#"<script src="/npm/htmx-4/dist/htmx.min.js"></script>"#,
        "htmx.ajax('GET', 'piece.html', '#main')",
    ),
    (
        "unpoly",
        r#"<script src="/npm/unpoly/unpoly.min.js"></script>"#,
        "up.render({ target: '#main', url: 'piece.html', history: false })",
    ),
];

#[test]
fn a_piece_that_brings_its_own_script_has_its_cards() -> Result<()> {
    let mut failed = Vec::new();
    for (name, library, bring) in WAYS {
        let told = story(
            &page("inserted.html", &[("library", library)]),
            async |page| {
                page.runs(bring).await?;
                has_cards(page, 2, "张爱军").await?;
                is_quiet(page).await
            },
        );
        if let Err(error) = told.context(name) {
            failed.push(format!("{error:#}"));
        }
    }
    anyhow::ensure!(failed.is_empty(), "{}", failed.join("\n"));
    Ok(())
}
