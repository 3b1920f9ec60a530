//! Sharing: the link to Weibo, the event, and what the clipboard takes along.

use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::{
    page::{PATIENCE, Page},
    sight::has_words,
    story::story,
};

const ADDRESS: &str = "https://paper.example/a/1017.html";

#[test]
fn weibo_is_a_real_link_with_address_and_title() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        let link = card.find("a[data-network=weibo]").await?;
        assert_eq!(link.attr("target").await?.as_deref(), Some("_blank"));
        assert_eq!(link.attr("rel").await?.as_deref(), Some("noopener"));
        let href = link.attr("href").await?.unwrap_or_default();
        let query = href
            .strip_prefix("https://service.weibo.com/share/share.php?")
            .context("another address")?;
        let title = "张爱军到高要金利督导重点项目建设时强调,以抓好一地一域发展为全局全域赋能添彩";
        let encoded: String = title.bytes().map(percent).collect();
        assert_eq!(
            query.split('&').collect::<Vec<_>>(),
            [
                "url=https%3A%2F%2Fpaper.example%2Fa%2F1017.html",
                &format!("title={encoded}"),
                "searchPic=false",
            ],
        );
        Ok(())
    })
}

#[test]
fn a_share_is_told_to_the_page() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        // The last listener of all keeps the test from going there.
        page.js("window.addEventListener('click', (event) => {
            window.wasCancelled = event.defaultPrevented;
            event.preventDefault();
        }); return true")
            .await?;
        card.click("[data-network=weibo]").await?;
        page.until("the click", "return 'wasCancelled' in window")
            .await?;
        assert_eq!(
            page.js("return wasCancelled").await?,
            false,
            "the link must go there"
        );
        card.click_wechat().await?;
        card.dialog_is_open().await?;

        let events = page.events("press-card-share").await?;
        let details: Vec<_> = events.iter().map(|event| &event["detail"]).collect();
        assert_eq!(
            details,
            [
                &json!({ "network": "weibo", "url": ADDRESS }),
                &json!({ "network": "wechat", "url": ADDRESS }),
            ],
        );
        for event in &events {
            assert_eq!(event["cancelable"], true);
            assert_eq!(event["bubbles"], true);
            assert_eq!(event["composed"], true);
        }
        Ok(())
    })
}

#[test]
fn a_page_that_cancels_the_event_shares_by_itself() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        page.js(
            "document.addEventListener('press-card-share', (event) => event.preventDefault());
            window.addEventListener('click', (event) => {
                window.wasCancelled = event.defaultPrevented;
                event.preventDefault();
            });
            return true",
        )
        .await?;
        card.click("[data-network=weibo]").await?;
        page.until("the link that leads nowhere", "return window.wasCancelled")
            .await?;
        card.click_wechat().await?;
        assert_eq!(page.events("press-card-share").await?.len(), 2);
        card.dialog_is_closed().await
    })
}

#[test]
fn the_address_can_be_copied_and_the_reader_is_told() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        card.click("[part~=copy]").await?;
        let said = "return [...arguments[0].shadowRoot.querySelectorAll('dialog [role=status]')]
            .some((one) => one.innerText.includes('链接已复制'))";
        card.until("the word that the link is copied", said, ())
            .await?;
        assert_eq!(
            page.events("press-card-share").await?[1]["detail"]["network"],
            "copy"
        );
        page.press(&[Key::Escape]).await?;
        card.dialog_is_closed().await?;
        assert_eq!(pasted(page).await?, ADDRESS);
        Ok(())
    })
}

#[test]
fn text_copied_out_of_the_card_takes_credit_and_address_along() -> Result<()> {
    copies_with_credit("plain.html")
}

#[test]
fn also_where_the_page_stops_the_event() -> Result<()> {
    copies_with_credit("stops-events.html")
}

#[track_caller]
fn copies_with_credit(name: &str) -> Result<()> {
    story(name, async |page| {
        let card = page.card("press-card").await?;
        // As a reader does: three clicks select the paragraph.
        let (x, y) = card.place_of("[part~=abstract] span").await?;
        page.click_at(x, y, 3).await?;
        page.press_with_control('c').await?;
        let text = pasted(page).await?;
        has_words(
            &text,
            &[
                "深入产业园区、项目现场",
                "来源：西江日报",
                "西江日报记者 谢江涛",
                ADDRESS,
            ],
        )?;
        ensure!(
            text.trim_end().ends_with(ADDRESS),
            "the address is the last: {text}"
        );
        Ok(())
    })
}

/// What a reader has in the clipboard, pasted into the page's own form. A dialog that has just
/// closed may take the focus once more: then it is pasted again.
pub async fn pasted(page: &Page) -> Result<String> {
    let begun = Instant::now();
    loop {
        page.js("const note = document.getElementById('note');
            note.value = '';
            note.focus();
            window.pasted = new Promise((done) => {
                note.addEventListener('input', () => done(note.value), { once: true });
                setTimeout(done, 1000);
            });
            return true")
            .await?;
        page.press_with_control('v').await?;
        let wait = "window.pasted.then(arguments[0])";
        let text = page.client.execute_async(wait, vec![]).await?;
        match text.as_str() {
            Some(text) => return Ok(text.to_owned()),
            None => ensure!(begun.elapsed() < PATIENCE, "nothing was pasted"),
        }
    }
}

fn percent(byte: u8) -> String {
    format!("%{byte:02X}")
}
