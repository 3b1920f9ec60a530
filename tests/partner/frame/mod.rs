//! The card in a frame, for a CMS that strips scripts: it is as high as what is in it, and whoever
//! lies gets nowhere.

use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use serde_json::json;

use crate::{
    card::Card,
    page::{PATIENCE, Page},
    sight::has_words,
};

mod ground;
mod height;
mod hosts;
mod inside;
mod isolated;
mod lies;
mod words;

/// Seen from inside: neither does it scroll nor is there anything below.
async fn is_as_high_as_its_card(page: &Page) -> Result<()> {
    let same = "const { height } = document.body.getBoundingClientRect();
        return innerHeight >= 100 && innerHeight === Math.max(Math.ceil(height), 100)
            && document.documentElement.scrollHeight <= innerHeight";
    let seen = page.until("a frame as high as its card", same).await;
    if seen.is_err() {
        let heights = "return [innerHeight, document.body.getBoundingClientRect().height]";
        bail!("height and that of the body: {}", page.js(heights).await?);
    }
    Ok(())
}

/// Goes into the frame, where a card is.
async fn enter(page: &Page, frame: &str) -> Result<Card> {
    enter_frame(page, frame).await?;
    page.card("press-card").await
}

async fn enter_frame(page: &Page, frame: &str) -> Result<()> {
    let find = "const frame = document.querySelector(arguments[0]);
        if (frame) frame.scrollIntoView({ block: 'center', behavior: 'instant' });
        return frame";
    let found = page.until_with(frame, find, vec![json!(frame)]).await?;
    let element = page.to_element(&found).context("no element")?;
    element.enter_frame().await?;
    page.until(
        "what is in the frame",
        "return location.href !== 'about:blank' && document.readyState === 'complete'",
    )
    .await?;
    Ok(())
}

async fn leave(page: &Page) -> Result<()> {
    Ok(page.client.clone().enter_parent_frame().await?)
}

/// What is to be read in the frame, where there is no card.
async fn says(page: &Page, words: &[&str]) -> Result<()> {
    let begun = Instant::now();
    loop {
        let text = page.js("return document.body.innerText").await?;
        let text = text.as_str().unwrap_or_default();
        match has_words(text, words) {
            Err(error) if begun.elapsed() > PATIENCE => return Err(error),
            Err(_) => tokio::task::yield_now().await,
            Ok(()) => return Ok(()),
        }
    }
}

/// How high a frame is, without its border.
async fn height(page: &Page, frame: &str) -> Result<f64> {
    let height = "return document.querySelector(arguments[0]).clientHeight";
    let height = page.js_with(height, vec![json!(frame)]).await?;
    height.as_f64().context("no height")
}

/// By a script: drivers miss what is in a frame, or in one in a frame.
async fn open_dialog(card: &Card) -> Result<()> {
    let click = "arguments[0].shadowRoot.querySelector('[data-network=wechat]').click();
        return true";
    card.js(click, ()).await?;
    card.dialog_is_open().await
}
