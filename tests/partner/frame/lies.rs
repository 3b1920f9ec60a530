//! Frames and pages that tell each other what is not so.

use anyhow::Result;
use serde_json::json;

use super::{enter, height, is_as_high_as_its_card, leave};
use crate::{page::Page, story::story};

#[test]
fn a_page_that_lies_to_the_frame_is_not_heard() -> Result<()> {
    story("framed-lies.html", async |page| {
        let card = enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        let words = card.words().await?;
        leave(page).await?;
        let high = height(page, "#card").await?;
        let tell = "const { contentWindow } = document.getElementById('card');
            const evil = 'javascript:document.title = \"ran\"';
            for (const word of ['height', 'src', 'reload', 'close', 'ready'])
                for (const data of [word, { 'press-card': word, height: 9000, src: evil, url: evil }])
                    contentWindow.postMessage(data, '*');
            return true";
        page.js(tell).await?;
        let card = enter(page, "#card").await?;
        // It comes after them.
        let heard = "const [done] = [...arguments].slice(-1);
            addEventListener('message', ({ data }) => data === 'last' && done(document.title));
            postMessage('last', '*')";
        let title = page.client.execute_async(heard, vec![]).await?;
        assert_ne!(title, "ran");
        assert_eq!(card.words().await?, words);
        is_as_high_as_its_card(page).await?;
        leave(page).await?;
        assert_eq!(height(page, "#card").await?, high);
        Ok(())
    })
}

#[test]
fn a_frame_of_somebody_else_moves_none_of_ours() -> Result<()> {
    story("framed-lies.html", async |page| {
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        leave(page).await?;
        let high = height(page, "#card").await?;
        let again = "const liar = document.getElementById('liar');
            seen.told.length = 0; liar.src = liar.src; return true";
        page.js(again).await?;
        all_is_told(page).await?;
        assert_eq!(height(page, "#card").await?, high);
        assert_eq!(height(page, "#liar").await?, 100.0);

        // Another document in a frame that had ours.
        page.js(
            "seen.told.length = 0;
            document.getElementById('card').removeAttribute('sandbox');
            document.getElementById('card').contentWindow.location = new URL('liar.html', location).href;
            return true",
        )
        .await?;
        all_is_told(page).await?;
        assert_eq!(height(page, "#card").await?, high);
        Ok(())
    })
}

#[test]
fn a_height_that_is_none_is_passed_over() -> Result<()> {
    tells("NaN, Infinity, '7000', [7000], null, {}", None)
}

#[test]
fn a_frame_is_never_lower_than_a_hundred_pixels() -> Result<()> {
    tells("-5", Some("100px"))
}

#[test]
fn a_frame_is_never_higher_than_twenty_thousand_pixels() -> Result<()> {
    tells("1e9", Some("20000px"))
}

/// The frame of the card's own host tells these heights, and gets that one or none.
#[track_caller]
fn tells(heights: &str, wanted: Option<&str>) -> Result<()> {
    story("framed-lies.html", async |page| {
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        let tell = format!(
            "for (const height of [{heights}, 'last'])
                parent.postMessage({{ 'press-card': 'height', height }}, '*');
            return `${{innerHeight}}px`"
        );
        let own = page.js(&tell).await?;
        leave(page).await?;
        let all = "return seen.told.filter((one) => one === 'last').length === 2";
        page.until("all that is told", all).await?;
        // The true one comes again as soon as the frame has another; and for one pixel more than
        // the attribute has, our script has asked.
        let others = "return seen.heights.filter((one) => ![arguments[0], '641px'].includes(one))";
        let others = page.js_with(others, vec![own]).await?;
        let wanted: Vec<&str> = wanted.into_iter().collect();
        assert_eq!(others, json!(wanted));
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        leave(page).await
    })
}

async fn all_is_told(page: &Page) -> Result<()> {
    // What was told before has been heard by then, by whoever listens.
    page.until("all that is told", "return seen.told.includes('last')")
        .await?;
    Ok(())
}
