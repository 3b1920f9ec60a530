//! Everything that can go wrong: the link stays, the page is told once, and nothing else moves.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Value, json};

use crate::{card::Card, page::Page, story::story, untouched::is_untouched};

#[test]
fn a_card_that_fails_shows_its_link_and_says_why_once() -> Result<()> {
    story("bad.html", async |page| {
        let wanted = failing(page).await?;
        all_have_failed(page, wanted.len()).await?;
        page.card("#good").await?;

        let events = page.events("press-card-error").await?;
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut told: Vec<(String, String)> = events
            .iter()
            .map(|event| (word(&event["id"]), word(&event["detail"]["code"])))
            .collect();
        told.sort_unstable();
        assert_eq!(told, wanted.clone().into_iter().collect::<Vec<_>>());
        for event in &events {
            assert_eq!(event["bubbles"], true);
            assert_eq!(event["composed"], true);
            let message = event["detail"]["message"].as_str().unwrap_or_default();
            assert!(!message.is_empty(), "{event} has no message");
        }
        for id in wanted.keys() {
            let card = page.host(&format!("#{id}")).await?;
            card.fallback_is_in_sight().await?;
        }
        Ok(())
    })
}

#[test]
fn a_document_at_fault_is_told_by_its_field_and_a_reason_for_programs() -> Result<()> {
    story("bad.html", async |page| {
        let wanted = failing(page).await?;
        all_have_failed(page, wanted.len()).await?;
        let mut told = BTreeMap::new();
        for event in page.events("press-card-error").await? {
            let detail = &event["detail"];
            let (field, reason) = (detail["field"].as_str(), detail["reason"].as_str());
            // Only a document has fields.
            assert_eq!(field.is_some(), detail["code"] == "document", "{event}");
            assert_eq!(field.is_some(), reason.is_some(), "{event}");
            if let (Some(id), Some(field), Some(reason)) = (event["id"].as_str(), field, reason) {
                told.insert(id.to_owned(), format!("{field} {reason}"));
            }
        }
        for (id, fault) in [
            ("no-headline", "headline missing"),
            ("invisible-headline", "headline empty"),
            ("headline-number", "headline not-text"),
            ("url-javascript", "url address-scheme"),
            ("url-userinfo", "url address-user"),
            ("not-an-article", "document no-such-type"),
            ("truncated", "document not-json"),
            ("empty", "document empty"),
            ("gbk", "document not-utf-8"),
            ("large", "document too-large"),
            ("inline", "document not-json"),
            // Not the article's document.
            ("publisher", "publisher no-such-type"),
            ("publisher-name", "publisher.name missing"),
            ("publisher-large", "publisher too-large"),
        ] {
            assert_eq!(told.get(id).map(String::as_str), Some(fault), "{id}");
        }
        Ok(())
    })
}

#[test]
fn a_card_that_fails_warns_once_on_the_console() -> Result<()> {
    story("bad.html", async |page| {
        let wanted = failing(page).await?;
        all_have_failed(page, wanted.len()).await?;
        page.card("#good").await?;
        let warnings = page.seen("warnings").await?;
        assert_eq!(warnings.len(), wanted.len());
        for warning in warnings {
            let warning = warning.as_str().unwrap_or_default().to_owned();
            assert!(warning.starts_with("[press-card] "), "{warning}");
        }
        Ok(())
    })
}

#[test]
fn the_page_around_a_card_is_left_alone() -> Result<()> {
    story("bad.html", async |page| {
        let wanted = failing(page).await?;
        all_have_failed(page, wanted.len()).await?;
        page.card("#good").await?;
        is_untouched(page, "bad.html").await
    })
}

#[test]
fn a_card_whose_next_document_fails_shows_its_link_again() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let good = source(&card).await?;
        let bad = format!("{}/status/404", page.server.paper);
        let set = "arguments[0].setAttribute('src', arguments[1]); return true";
        card.js(set, bad).await?;
        all_have_failed(page, 1).await?;
        card.fallback_is_in_sight().await?;
        assert_eq!(
            page.events("press-card-error").await?[0]["detail"]["code"],
            "http"
        );

        card.js(set, good).await?;
        card.is_complete().await?;
        card.fallback_is_out_of_sight().await?;
        assert_eq!(page.events("press-card-ready").await?.len(), 2);
        Ok(())
    })
}

#[test]
fn an_odd_time_out_is_the_usual_one() -> Result<()> {
    story("odd-timeout.html", async |page| {
        page.card("press-card").await?;
        assert!(page.seen("warnings").await?.is_empty());
        Ok(())
    })
}

/// The cards that must fail, each with its code.
async fn failing(page: &Page) -> Result<BTreeMap<String, String>> {
    let cards = "return Object.fromEntries([...document.querySelectorAll('press-card[data-code]')]
        .map((one) => [one.id, one.dataset.code]))";
    let cards: BTreeMap<String, String> = serde_json::from_value(page.js(cards).await?)?;
    assert!(cards.len() > 20, "where are the bad documents? {cards:?}");
    Ok(cards)
}

async fn all_have_failed(page: &Page, count: usize) -> Result<()> {
    let errors = "const ids = seen.events.filter((one) => one.type === 'press-card-error');
        return new Set(ids.map((one) => one.id)).size >= arguments[0]";
    page.until_with("all errors", errors, vec![json!(count)])
        .await?;
    Ok(())
}

async fn source(card: &Card) -> Result<String> {
    let src = card
        .js("return arguments[0].getAttribute('src')", ())
        .await?;
    Ok(src.as_str().unwrap_or_default().to_owned())
}
