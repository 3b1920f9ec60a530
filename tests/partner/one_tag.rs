//! One tag alone, which makes its card where it stands: once, under its own names, or it says why not.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{page::Page, story::story};

#[test]
fn a_page_that_comes_back_has_no_card_twice() -> Result<()> {
    story("one-tag-back.html", async |page| {
        for round in 0..4 {
            two_cards_are_complete(page).await?;
            let cards = cards(page).await?;
            ensure!(cards == 2, "{cards} cards after {round} times back");
            page.js("goBack(); return true").await?;
        }
        // What has our name in its own wins: the other data-src leads to nothing.
        two_cards_are_complete(page).await?;
        let card = page.host("press-card").await?;
        card.shows("share", "微信").await?;
        let set =
            "return [arguments[0].getAttribute('lang'), arguments[0].getAttribute('loading')]";
        assert_eq!(card.js(set, ()).await?, json!(["zh-Hant", "eager"]));
        assert!(page.seen("warnings").await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_tag_that_can_have_no_card_says_so_in_a_line() -> Result<()> {
    story("one-tag-lost.html", async |page| {
        let told = "return seen.warnings.length === 2 && seen.warnings";
        let told = page.until("two words", told).await?.to_string();
        for words in ["<head>", "data-press-card-src"] {
            ensure!(told.contains(words), "{told}");
        }
        assert_eq!(cards(page).await?, 0);
        assert!(page.seen("events").await?.is_empty());
        Ok(())
    })
}

#[test]
fn each_tag_of_a_module_has_its_card() -> Result<()> {
    story("one-tag-module.html", async |page| {
        two_cards_are_complete(page).await?;
        assert_eq!(cards(page).await?, 2);
        let places = "return [...document.querySelectorAll('press-card')]
            .every((one) => one.previousElementSibling.type === 'module')";
        assert_eq!(page.js(places).await?, true);
        assert!(page.seen("warnings").await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_script_that_stands_in_the_page_says_that_it_has_to_come_by_its_src() -> Result<()> {
    story("inlined.html", async |page| {
        page.says_that_it_cannot_be("#card").await?;
        let warning = page.seen("warnings").await?[0].to_string();
        ensure!(warning.contains("src"), "{warning}");
        Ok(())
    })
}

async fn two_cards_are_complete(page: &Page) -> Result<()> {
    let complete = "return [...document.querySelectorAll('press-card')]
        .filter((one) => one.shadowRoot && one.shadowRoot.querySelector('.card')).length >= 2";
    page.until("two cards", complete).await?;
    Ok(())
}

async fn cards(page: &Page) -> Result<u64> {
    let count = page.js("return document.querySelectorAll('press-card').length");
    Ok(count.await?.as_u64().unwrap_or_default())
}
