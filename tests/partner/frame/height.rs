//! How high a frame is: as what is in it, whatever a reader does there.

use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use super::{enter, height, is_as_high_as_its_card, leave, open_dialog};
use crate::{
    page::{PATIENCE, Page},
    sight::TOO_WIDE,
    story::story,
    untouched::is_untouched,
};

#[test]
fn a_frame_is_as_high_as_its_card() -> Result<()> {
    story(
        "framed.html?sandbox=allow-scripts allow-same-origin",
        async |page| {
            follows(page, "#card").await?;
            follows(page, "#short").await
        },
    )
}

#[test]
fn a_frame_without_an_origin_is_as_high_as_its_card() -> Result<()> {
    story("framed.html?sandbox=allow-scripts", async |page| {
        follows(page, "#card").await?;
        enter(page, "#card").await?;
        assert_eq!(page.js("return origin").await?, "null");
        leave(page).await
    })
}

#[test]
fn on_a_phone_a_frame_is_as_high_as_its_card_and_no_wider_than_the_screen() -> Result<()> {
    let name = "frame.html?width=360&height=640&page=framed.html?sandbox=allow-scripts";
    story(name, async |page| {
        let inside = "return Boolean(frames[0] && frames[0].document.querySelector('iframe'))";
        page.until("the phone", inside).await?;
        page.client.enter_frame(0).await?;
        follows(page, "#card").await?;
        assert_eq!(page.js(TOO_WIDE).await?, json!([]));
        enter(page, "#full").await?;
        is_as_high_as_its_card(page).await?;
        assert_eq!(page.js(TOO_WIDE).await?, json!([]));
        leave(page).await?;
        leave(page).await
    })
}

#[test]
fn a_page_whose_policy_takes_no_style_has_the_whole_card() -> Result<()> {
    story("framed-policy.html?csp=frame", async |page| {
        follows(page, "#card").await
    })
}

#[test]
fn a_frame_that_is_hidden_is_as_high_as_its_card_once_it_is_shown() -> Result<()> {
    story("framed-hidden.html", async |page| {
        page.until(
            "the card's program",
            "return document.readyState === 'complete'",
        )
        .await?;
        assert_eq!(height(page, "#card").await?, 0.0);
        page.js("document.getElementById('fold').hidden = false; return true")
            .await?;
        follows(page, "#card").await?;
        // And once more, now that it has told its height before.
        let hide = "document.getElementById('fold').hidden = true;
            seen.heights = [];
            new MutationObserver(() => seen.heights.push(card.style.height))
                .observe(card, { attributes: true });
            const [done] = [...arguments].slice(-1);
            requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        page.client.execute_async(hide, vec![]).await?;
        page.js("document.getElementById('fold').hidden = false; return true")
            .await?;
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        let high = page.js("return `${innerHeight}px`").await?;
        leave(page).await?;
        let others = "return seen.heights.filter((one) => one !== arguments[0])";
        let others = page.js_with(others, vec![high]).await?;
        assert_eq!(others, json!([]), "what is hidden is not 0 high");
        Ok(())
    })
}

#[test]
fn in_a_long_frame_the_dialog_opens_where_the_reader_is() -> Result<()> {
    let name = "framed.html?sandbox=allow-scripts allow-same-origin";
    story(name, async |page| {
        let card = enter(page, "#full").await?;
        is_as_high_as_its_card(page).await?;
        let bar = "return arguments[0].shadowRoot.querySelector('[data-network=wechat]')
            .getBoundingClientRect().top";
        let bar = card.js(bar, ()).await?.as_f64().context("no button")?;
        leave(page).await?;
        let scroll = "const { top } = document.getElementById('full').getBoundingClientRect();
            scrollBy({ top: top + arguments[0] - 200, behavior: 'instant' });
            return innerHeight";
        page.js_with(scroll, vec![json!(bar)]).await?;
        enter(page, "#full").await?;
        let high = page.js("return innerHeight").await?;
        open_dialog(&card).await?;
        assert_eq!(high, page.js("return innerHeight").await?, "there was room");
        leave(page).await?;
        dialog_is_in_view(page).await
    })
}

#[test]
fn without_a_script_of_ours_the_frame_keeps_its_height_and_scrolls() -> Result<()> {
    story("framed-alone.html", async |page| {
        let card = enter(page, "iframe").await?;
        card.is_usable().await?;
        let foot = "scrollTo({ top: 1e6, behavior: 'instant' });
            return scrollY > 0 && document.body.getBoundingClientRect().bottom <= innerHeight + 1";
        assert_eq!(page.js(foot).await?, true);
        leave(page).await?;
        assert_eq!(height(page, "iframe").await?, 300.0);
        is_untouched(page, "framed-alone.html").await
    })
}

#[test]
fn a_script_that_comes_after_the_frame_makes_it_as_high_as_its_card() -> Result<()> {
    story("framed-alone.html", async |page| {
        enter(page, "iframe").await?;
        leave(page).await?;
        assert_eq!(height(page, "iframe").await?, 300.0);
        add_script(page).await?;
        follows(page, "iframe").await
    })
}

#[test]
fn twice_is_as_good_as_once_also_where_the_frame_is_moved() -> Result<()> {
    story("framed-twice.html", async |page| {
        follows(page, "#card").await?;
        page.js(
            "document.getElementById('right').append(document.getElementById('card')); return true",
        )
        .await?;
        follows(page, "#card").await?;
        add_script(page).await?;
        follows(page, "#card").await
    })
}

#[test]
fn a_border_takes_no_room_from_the_card() -> Result<()> {
    story("framed-twice.html", async |page| {
        let set = "document.getElementById('card').style.boxSizing = 'border-box'; return true";
        page.js(set).await?;
        add_script(page).await?;
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        leave(page).await
    })
}

/// The card in a frame is usable, and whatever a reader does there, the frame is as high as it.
async fn follows(page: &Page, frame: &str) -> Result<()> {
    let card = enter(page, frame).await?;
    is_as_high_as_its_card(page).await?;
    let closed = page.js("return innerHeight").await?.as_f64();
    let statement = "arguments[0].shadowRoot.querySelector('.statement summary').click();
        return true";
    card.js(statement, ()).await?;
    page.until_with(
        "a higher frame",
        "return innerHeight > arguments[0]",
        vec![json!(closed)],
    )
    .await?;
    is_as_high_as_its_card(page).await?;
    card.js(statement, ()).await?;
    let as_before = "return innerHeight === arguments[0]";
    page.until_with("the height from before", as_before, vec![json!(closed)])
        .await?;

    open_dialog(&card).await?;
    let whole = "const dialog = arguments[0].shadowRoot.querySelector('dialog');
        const { top, bottom } = dialog.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && dialog.scrollHeight <= dialog.clientHeight";
    card.until("the whole dialog", whole, ()).await?;
    page.press(&[Key::Escape]).await?;
    card.dialog_is_closed().await?;
    page.until_with("the height from before", as_before, vec![json!(closed)])
        .await?;
    card.fallback_is_out_of_sight().await?;
    leave(page).await
}

async fn add_script(page: &Page) -> Result<()> {
    let add = "const [src, done] = arguments;
        const script = document.createElement('script');
        script.className = 'by-the-page';
        script.onload = () => done();
        script.src = src;
        document.head.append(script)";
    let src = format!("{}/v1/frame.js", page.server.cdn);
    page.client.execute_async(add, vec![json!(src)]).await?;
    Ok(())
}

/// The dialog of the frame `#full` is on the screen.
async fn dialog_is_in_view(page: &Page) -> Result<()> {
    let begun = Instant::now();
    loop {
        let frame = "return document.getElementById('full').getBoundingClientRect().top";
        let frame = page.js(frame).await?.as_f64().context("no frame")?;
        let screen = page.js("return innerHeight").await?;
        let screen = screen.as_f64().context("no screen")?;
        enter_as_it_is(page, "#full").await?;
        let edges = "const dialog = document.querySelector('press-card').shadowRoot
            .querySelector('dialog').getBoundingClientRect();
            return [dialog.top, dialog.bottom]";
        let [top, bottom]: [f64; 2] = serde_json::from_value(page.js(edges).await?)?;
        leave(page).await?;
        // On a low screen its head is in sight.
        let is_whole = frame + bottom <= screen || frame + top < 1.0;
        if frame + top >= 0.0 && is_whole {
            return Ok(());
        }
        ensure!(
            begun.elapsed() < PATIENCE,
            "the dialog stands at {} to {} of {screen}",
            frame + top,
            frame + bottom
        );
    }
}

async fn enter_as_it_is(page: &Page, frame: &str) -> Result<()> {
    let find = "return document.querySelector(arguments[0])";
    let found = page.js_with(find, vec![json!(frame)]).await?;
    let element = page.to_element(&found).context("no element")?;
    Ok(element.enter_frame().await?)
}
