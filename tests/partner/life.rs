//! The life of a card: many on a page, added, moved, cloned, removed.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::{page::Page, story::story};

const DOCUMENT: &str = "paper /documents/xijiang-article.json";

#[test]
fn nine_of_ten_cards_stand_and_the_broken_one_shows_its_link() -> Result<()> {
    story("ten-cards.html", async |page| {
        for number in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] {
            let card = page.host(&format!("#card-{number}")).await?;
            card.is_scrolled_to().await?;
            if number == 6 {
                page.until(
                    "the error",
                    "return seen.events.some((one) => one.type === 'press-card-error')",
                )
                .await?;
                card.fallback_is_in_sight().await?;
            } else {
                card.is_complete().await?;
                card.fallback_is_out_of_sight().await?;
                ensure!(
                    card.has("statement").await?,
                    "card {number} has no statement"
                );
            }
        }
        let errors = page.events("press-card-error").await?;
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0]["id"], "card-6");
        assert_eq!(errors[0]["detail"]["code"], "document");
        assert_eq!(page.seen("warnings").await?.len(), 1);
        assert_eq!(page.events("press-card-ready").await?.len(), 9);
        assert_eq!(page.server.count(".wasm"), 1);
        Ok(())
    })
}

#[test]
fn a_second_script_tag_is_harmless() -> Result<()> {
    story("script-twice.html", async |page| {
        let first = page.card("#first").await?;
        let second = page.host("#second").await?;
        second.is_scrolled_to().await?;
        second.is_complete().await?;
        for card in [&first, &second] {
            card.click_wechat().await?;
            card.dialog_is_open().await?;
            page.press(&[Key::Escape]).await?;
            card.dialog_is_closed().await?;
        }
        assert_eq!(page.events("press-card-ready").await?.len(), 2);
        assert!(page.seen("warnings").await?.is_empty());
        assert_eq!(page.server.count(".wasm"), 1);
        // No error has reached the window, as at the end of every story.
        Ok(())
    })
}

#[test]
fn a_card_that_is_moved_stays_alive() -> Result<()> {
    story("moves.html", async |page| {
        let card = page.card("#card").await?;
        card.js(
            "arguments[0].shadowRoot.querySelector('.card').isTheSame = true; return 1",
            (),
        )
        .await?;
        for place in ["#right", "#left", "#right"] {
            let go = "document.querySelector(arguments[1]).append(arguments[0]); return true";
            card.js(go, place).await?;
        }
        // Both microtasks and a frame have passed when the next script runs.
        let same = "return arguments[0].shadowRoot.querySelector('.card')?.isTheSame === true";
        assert_eq!(card.js(same, ()).await?, true, "it was built anew");
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        page.press(&[Key::Escape]).await?;
        card.dialog_is_closed().await?;
        assert_eq!(page.server.count(DOCUMENT), 1);
        assert_eq!(page.events("press-card-ready").await?.len(), 1);
        Ok(())
    })
}

#[test]
fn a_card_that_is_taken_out_is_freed_and_comes_back() -> Result<()> {
    story("moves.html", async |page| {
        let card = page.card("#card").await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        for _ in 0..3 {
            page.js("window.kept = document.querySelectorAll('press-card'); window.kept[0].remove(); return true")
                .await?;
            all_are_freed(page).await?;
            page.js("document.getElementById('right').append(window.kept[0]); return true")
                .await?;
            let card = page.card("#card").await?;
            card.dialog_is_closed().await?;
            card.click_wechat().await?;
            card.dialog_is_open().await?;
        }
        Ok(())
    })
}

/// Waits until nothing of the cards is left in the elements that the page has kept. WebDriver
/// itself names no element that is not on the page.
async fn all_are_freed(page: &Page) -> Result<()> {
    let gone = "return window.kept.length > 0 && [...window.kept].every(
        (one) => !one.isConnected && !one.shadowRoot?.querySelector('.card, dialog'))";
    page.until("empty shadow roots", gone).await?;
    Ok(())
}
