//! Scripts and optimizers of other people, as they come from npm, on pages with a card: the list is
//! docs/tried-with.md.

mod inserted;
mod morphs;
mod optimizers;
mod polyfills;
mod readers;
mod visits;
mod walkers;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use url::form_urlencoded;

use crate::page::Page;

/// A page of this folder, with what its `{{words}}` stand for.
fn page(name: &str, words: &[(&str, &str)]) -> String {
    let query: String = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(words)
        .finish();
    format!("tried/{name}?{query}")
}

/// Waits until the page has so many cards, each of them whole and with this in its headline. (What
/// is out of view is not painted, and has no `innerText` then.)
async fn has_cards(page: &Page, count: usize, headline: &str) -> Result<()> {
    let are_there = "const [count, headline] = arguments;
        const cards = [...document.querySelectorAll('press-card')];
        return cards.length === count && cards.every((one) => {
            const card = one.shadowRoot?.querySelector('.card');
            return card && card.getBoundingClientRect().height > 0
                && [...one.children].every((child) => !child.getClientRects().length)
                && card.querySelector('[part~=headline]').textContent.includes(headline);
        })";
    let seen = page
        .until_with("the cards", are_there, vec![json!(count), json!(headline)])
        .await;
    if seen.is_err() {
        let found = "return [...document.querySelectorAll('press-card')].map((one) =>
            one.shadowRoot?.querySelector('[part~=headline]')?.textContent ?? one.outerHTML.slice(0, 200))";
        seen.context(format!(
            "{count} with “{headline}”, there are {}",
            page.js(found).await?
        ))?;
    }
    Ok(())
}

/// The card has said nothing, and has not failed.
async fn is_quiet(page: &Page) -> Result<()> {
    let said = page.seen("warnings").await?;
    let ours = said
        .iter()
        .filter(|one| one.as_str().is_some_and(|one| one.contains("press-card")));
    ensure!(ours.count() == 0, "on the console: {said:?}");
    let errors = page.events("press-card-error").await?;
    ensure!(errors.is_empty(), "failures: {errors:?}");
    Ok(())
}
