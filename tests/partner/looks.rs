//! How the card looks: on a narrow phone, on a dark page, and on paper.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{
    browser::Engine,
    card::Card,
    page::Page,
    sight::{LEGIBILITY, TOO_WIDE},
    story::story,
};

#[test]
fn on_a_phone_of_320_pixels_nothing_is_wider_than_the_screen() -> Result<()> {
    fits(320)
}

#[test]
fn on_a_phone_of_360_pixels_nothing_is_wider_than_the_screen() -> Result<()> {
    fits(360)
}

#[track_caller]
fn fits(width: u32) -> Result<()> {
    let name = format!("frame.html?page=phone.html&width={width}&height=640");
    story(&name, async |page| {
        enter_phone(page).await?;
        assert_eq!(page.js("return innerWidth").await?, width);
        for id in ["#card", "#full", "#english", "#long"] {
            page.card(id).await?;
        }
        assert_eq!(page.js(TOO_WIDE).await?, json!([]));
        for id in ["#card", "#full", "#english", "#long"] {
            let card = page.card(id).await?;
            card.click_wechat().await?;
            card.dialog_is_open().await?;
            dialog_is_on_the_screen(&card).await.context(id)?;
            if id != "#long" {
                assert_eq!(
                    page.js(TOO_WIDE).await?,
                    json!([]),
                    "with the dialog of {id}"
                );
            }
            page.press(&[Key::Escape]).await?;
            card.dialog_is_closed().await?;
        }
        Ok(())
    })
}

#[test]
fn a_finger_finds_the_buttons() -> Result<()> {
    story(
        "frame.html?page=phone.html&width=360&height=640",
        async |page| {
            enter_phone(page).await?;
            let card = page.card("#full").await?;
            let close = "return [...arguments[0].shadowRoot.querySelectorAll('[part~=button]')].every((one) => {
            const box = one.getBoundingClientRect();
            return box.height >= 24 && box.width >= 24;
        })";
            assert_eq!(
                card.js(close, ()).await?,
                true,
                "smaller than WCAG 2.2, 2.5.8 allows"
            );
            Ok(())
        },
    )
}

#[test]
fn a_dark_card_is_dark_and_every_word_can_be_read() -> Result<()> {
    story("dark.html", async |page| {
        let dark = page.card("#dark").await?;
        let light = page.card("#light").await?;
        ensure!(paper(&dark).await? < 80, "the dark card is light");
        ensure!(paper(&light).await? > 200, "the light card is dark");
        for (card, id) in [(&dark, "#dark"), (&light, "#light")] {
            card.click(".statement summary").await?;
            is_legible(card, ".card").await.context(id)?;
            card.click_wechat().await?;
            card.dialog_is_open().await?;
            is_legible(card, "dialog").await.context(id)?;
            page.press(&[Key::Escape]).await?;
            card.dialog_is_closed().await?;
        }
        Ok(())
    })
}

#[test]
fn the_theme_auto_follows_the_reader_s_system() -> Result<()> {
    story("dark.html", async |page| {
        if page.engine != Engine::Chromium {
            // Only Chromium can be told what the reader prefers.
            return Ok(());
        }
        page.is_read_in("dark").await?;
        let card = page.card("#auto").await?;
        ensure!(paper(&card).await? < 80, "it is light in the dark");
        is_legible(&card, ".card").await?;
        page.is_read_in("light").await?;
        ensure!(paper(&card).await? > 200, "it is dark in the light");
        is_legible(&card, ".card").await
    })
}

#[test]
fn on_paper_credit_address_and_code_stay_and_the_buttons_go() -> Result<()> {
    story("plain.html", async |page| {
        if page.engine != Engine::Chromium {
            // Only Chromium shows the page as on paper.
            return Ok(());
        }
        let card = page.card("press-card").await?;
        page.is_printed().await?;
        for part in ["headline", "credit", "clause", "contact", "qr", "address"] {
            assert!(card.has(part).await?, "no {part} on paper");
        }
        card.shows("address", "https://paper.example/a/1017.html")
            .await?;
        for part in ["button", "copy", "close"] {
            assert!(!card.has(part).await?, "a {part} on paper");
        }
        page.is_read_in("light").await?;
        card.dialog_is_closed().await
    })
}

async fn enter_phone(page: &Page) -> Result<()> {
    page.until(
        "the phone",
        "return Boolean(frames[0] && frames[0].document.querySelector('press-card'))",
    )
    .await?;
    Ok(page.client.enter_frame(0).await?)
}

async fn dialog_is_on_the_screen(card: &Card) -> Result<()> {
    let box_of =
        "const box = arguments[0].shadowRoot.querySelector('dialog').getBoundingClientRect();
        return [box.left, box.top, innerWidth - box.right, innerHeight - box.bottom]";
    let rooms: Vec<f64> = serde_json::from_value(card.js(box_of, ()).await?)?;
    ensure!(
        rooms.iter().all(|room| *room >= 0.0),
        "the dialog leaves the screen: {rooms:?}"
    );
    Ok(())
}

/// How light the card's paper is, of 255.
async fn paper(card: &Card) -> Result<i64> {
    let light = "const colour = getComputedStyle(arguments[0].shadowRoot.querySelector('.card')).backgroundColor;
        return Math.max(...colour.match(/[\\d.]+/g).slice(0, 3).map(Number))";
    card.js(light, ()).await?.as_i64().context("no colour")
}

/// Every word has the contrast of WCAG 2.2 AA and letters of at least 12 pixels.
async fn is_legible(card: &Card, selector: &str) -> Result<()> {
    // A colour that is on its way to another is none yet.
    let still = "return arguments[0].shadowRoot.getAnimations().length === 0";
    card.until("the end of every transition", still, ()).await?;
    let seen: Value = card.js(LEGIBILITY, selector).await?;
    let number = |name: &str| seen[name].as_f64().unwrap_or_default();
    ensure!(
        number("letters") > 20.0,
        "hardly anything was looked at: {seen}"
    );
    ensure!(number("ratio") >= 4.5, "too little contrast: {seen}");
    ensure!(number("size") >= 12.0, "too small: {seen}");
    Ok(())
}
