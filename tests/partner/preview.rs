//! The preview of the paper's page: beside the form on a desktop, a tab of it on a phone.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::{
    browser::Engine,
    desk::{Desk, at_desk},
    page::Page,
};

/// Where the card and the form stand in the window, and whether they are to be seen.
const PLACES: &str = "const place = (selector) => {
        const one = document.querySelector(selector);
        const { left, top, right, bottom } = one.getBoundingClientRect();
        // (Below the tabs, which stand over it.)
        const y = Math.max(top, 60) + 9;
        const isSeen = y < bottom && !one.closest('[inert]')
            && one.contains(document.elementFromPoint(left + 9, y));
        return { left, top, right, isSeen };
    };
    return { card: place('#page press-card'), form: place('#desk'),
        cards: document.querySelectorAll('.desk press-card').length }";

#[test]
fn on_a_desktop_the_card_stands_beside_the_form_wherever_that_is_scrolled_to() -> Result<()> {
    in_a_window(1280, async |desk| {
        let page = desk.0;
        let places = page.js(PLACES).await?;
        let number = |of: &str, at: &str| places[of][at].as_f64().context("no place");
        ensure!(
            number("card", "left")? > number("form", "right")?,
            "{places}"
        );
        ensure!(number("card", "top")? < 320.0, "{places}");
        assert_eq!(places["cards"], 1);
        // It is one page to a screen reader: there are no tabs.
        let tabs = "return [document.querySelector('[role=tablist]').getClientRects().length,
            document.querySelectorAll('[role=tabpanel]').length]";
        assert_eq!(page.js(tabs).await?, json!([0, 0]));
        page.js("document.getElementById('copy').scrollIntoView({ block: 'end', behavior: 'instant' }); return true")
            .await?;
        let places = page.js(PLACES).await?;
        assert_eq!(places["card"]["isSeen"], true, "{places}");
        Ok(())
    })
}

#[test]
fn on_a_phone_the_preview_is_a_tab_and_the_code_is_the_same_from_both() -> Result<()> {
    in_a_window(390, async |desk| {
        let page = desk.0;
        let code = desk.code_with("<press-card").await?;
        let places = page.js(PLACES).await?;
        assert_eq!(places["card"]["isSeen"], false, "{places}");
        // What is behind a tab is measured no less.
        let room = crate::desk::room_of(&code)?;
        ensure!(room.starts_with("clamp("), "{room}");
        desk.press_at("[role=tab]", &[Key::Right]).await?;
        let state = "const tabs = [...document.querySelectorAll('[role=tab]')];
            const panels = [...document.querySelectorAll('[role=tabpanel]')];
            return [document.activeElement.id, tabs.map((one) => one.ariaSelected),
                panels.map((one) => !one.inert && one.offsetHeight > 0)]";
        let wanted = json!(["tab-see", ["false", "true"], [false, true]]);
        assert_eq!(page.js(state).await?, wanted);
        let places = page.js(PLACES).await?;
        assert_eq!(places["card"]["isSeen"], true, "{places}");
        ensure!(places["card"]["top"].as_f64() < Some(500.0), "{places}");
        // Nothing behind the other tab takes the focus.
        desk.press_at("[name=ground]", &[Key::Right]).await?;
        desk.tab_to("#page").await?;
        desk.press_at("[role=tab][aria-selected=true]", &[Key::Home])
            .await
            .context("back")?;
        assert_eq!(page.js(state).await?[0], "tab-fill");
        desk.click("[name=theme][value=dark]").await?;
        let dark = desk.code_with("theme=\"dark\"").await?;
        assert_eq!(dark.replace(" theme=\"dark\"", ""), code);
        Ok(())
    })
}

#[test]
fn ground_and_width_of_the_preview_change_the_page_and_not_the_code() -> Result<()> {
    in_a_window(1280, async |desk| {
        let page = desk.0;
        let code = desk.code_with("<press-card").await?;
        let state = "const page = document.getElementById('page');
            return [getComputedStyle(page).backgroundColor, page.firstElementChild.offsetWidth]";
        let wide = page.js(state).await?;
        ensure!(wide[1].as_f64() > Some(560.0), "{wide}");
        for (ground, colour) in [("dark", "rgb(16, 18, 20)"), ("white", "rgb(255, 255, 255)")] {
            desk.click(&format!("[name=ground][value={ground}]"))
                .await?;
            for (width, px) in [("phone", 328), ("side", 240)] {
                desk.click(&format!("[name=width][value={width}]")).await?;
                assert_eq!(page.js(state).await?, json!([colour, px]));
            }
        }
        desk.click("[name=layout][value=full]").await?;
        desk.draws("[data-layout=full]").await?;
        desk.click("[name=layout][value=card]").await?;
        desk.draws("[data-layout=card]").await?;
        // How high it is elsewhere is no matter of how it is shown here.
        desk.click("[name=form][value=frame]").await?;
        let frame = desk.code_with("<iframe").await?;
        desk.click("[name=form][value=tag]").await?;
        assert_eq!(desk.code_with("<press-card").await?, code);
        desk.click("[name=width][value=wide]").await?;
        desk.click("[name=form][value=frame]").await?;
        assert_eq!(desk.code_with("<iframe").await?, frame);
        Ok(())
    })
}

/// The paper's page in a window so wide, which only Chromium can be made.
fn in_a_window(width: u32, tell: impl AsyncFnOnce(&Desk<'_>) -> Result<()>) -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        if desk.0.engine != Engine::Chromium {
            return Ok(());
        }
        set_width(desk.0, width).await?;
        desk.open().await?;
        tell(desk).await?;
        desk.0.is_no_phone().await
    })
}

async fn set_width(page: &Page, width: u32) -> Result<()> {
    if width < 500 {
        page.is_a_phone(width).await
    } else {
        page.is_wide(width).await
    }
}
