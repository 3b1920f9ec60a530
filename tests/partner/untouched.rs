//! The page around a card: it is as the partner has made it, also after the card.

use anyhow::{Context as _, Result, anyhow, ensure};
use scraper::{Html, Node, Selector};
use serde_json::Value;

use crate::page::Page;

/// The page is as it was sent, apart from what is in the shadow roots of the cards: its
/// elements, its names, the language, its console, and its own script goes on. What a story
/// itself adds to a page is of the class `by-the-page`.
pub async fn is_untouched(page: &Page, name: &str) -> Result<()> {
    // Under some policies not even the page's own scripts run.
    if page.js("return 'seen' in window").await? == true {
        scripts_are_untouched(page).await?;
    }
    let (file, query) = name.split_once('?').unwrap_or((name, ""));
    let sent = page.server.pages.render(file, query)?;
    let live = page.js("return document.documentElement.outerHTML").await?;
    let live = format!("<!doctype html>{}", live.as_str().unwrap_or_default());
    assert_eq!(tidy(&sent.text)?, tidy(&live)?);
    Ok(())
}

/// The elements of a page as one text, without those that a story has put there, without the
/// nonces, which a browser hides from scripts, and without what is only about spaces.
fn tidy(text: &str) -> Result<String> {
    let mut page = Html::parse_document(text);
    let added = Selector::parse(".by-the-page").map_err(|error| anyhow!("{error}"))?;
    let added: Vec<_> = page.select(&added).map(|one| one.id()).collect();
    for one in added {
        page.tree.get_mut(one).context("just found")?.detach();
    }
    for node in page.tree.values_mut() {
        if let Node::Element(element) = node {
            // The other one is a mark of Chromium's driver.
            let is_hidden = |name: &str| ["nonce", "cd_frame_id_"].contains(&name);
            element.attrs.retain(|(name, _)| !is_hidden(&name.local));
        }
    }
    let text = page.root_element().html();
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

async fn scripts_are_untouched(page: &Page) -> Result<()> {
    let news: Vec<String> = serde_json::from_value(page.js("return seen.news()").await?)?;
    let is_ours = |name: &String| name.starts_with("window: press-card");
    ensure!(
        news.len() <= 1 && news.iter().all(is_ours),
        "new names: {news:?}"
    );
    let warnings = page.seen("warnings").await?;
    let is_ours = |words: &Value| {
        words
            .as_str()
            .is_some_and(|words| words.starts_with("[press-card] "))
    };
    ensure!(warnings.iter().all(is_ours), "on the console: {warnings:?}");
    let beats = page.js("return seen.beats").await?;
    page.until_with(
        "the page's own script",
        "return seen.beats > arguments[0]",
        vec![beats],
    )
    .await?;
    Ok(())
}
