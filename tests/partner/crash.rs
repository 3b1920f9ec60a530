//! A crash of the card's program: in a draw, a click, a promise; and one of the page's making.
//!
//! The stories spoil the memory of the program that ships (`spoil` in crash.html): whatever it
//! does next is a trap, as a panic is.

use anyhow::Result;
use fantoccini::key::Key;
use serde_json::json;

use crate::{page::Page, story::story};

#[test]
fn a_crash_in_a_draw_takes_its_cards_to_their_links() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        page.js("spoil(); document.getElementById('first').setAttribute('lang', 'en'); return 1")
            .await?;
        have_crashed(page, &["first", "second"]).await
    })
}

#[test]
fn a_crash_in_a_click_takes_its_cards_to_their_links() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        page.js("spoil(); return true").await?;
        page.host("#second").await?.click_wechat().await?;
        have_crashed(page, &["first", "second"]).await
    })
}

#[test]
fn a_crash_in_a_promise_takes_its_cards_to_their_links() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        page.js(
            "navigator.clipboard.writeText = () => new Promise((go) => { window.go = go });
            return true",
        )
        .await?;
        let card = page.host("#first").await?;
        card.click("[data-network=copy]").await?;
        page.until("the copying", "return Boolean(window.go)")
            .await?;
        page.js("spoil(); go(); return true").await?;
        have_crashed(page, &["first", "second"]).await
    })
}

#[test]
fn after_a_crash_later_cards_start_anew_once() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        let crash = "spoil(); document.getElementById(arguments[0]).setAttribute('lang', 'en');
            return true";
        page.js_with(crash, vec![json!("first")]).await?;
        have_crashed(page, &["first", "second"]).await?;

        add(page, "third").await?;
        let third = page.card("#third").await?;
        third.click_wechat().await?;
        third.dialog_is_open().await?;
        page.press(&[Key::Escape]).await?;
        third.dialog_is_closed().await?;
        assert_eq!(page.js("return programs.length").await?, 2);
        // Nothing of the first program comes back to life.
        page.host("#first").await?.fallback_is_in_sight().await?;

        page.js_with(crash, vec![json!("third")]).await?;
        have_crashed(page, &["first", "second", "third"]).await?;
        add(page, "fourth").await?;
        have_crashed(page, &["first", "second", "third", "fourth"]).await?;
        assert_eq!(page.js("return programs.length").await?, 2);
        Ok(())
    })
}

#[test]
fn a_card_that_has_crashed_may_show_another_article() -> Result<()> {
    shows_another_article("crash.html")
}

#[test]
fn a_card_that_has_crashed_in_an_old_browser_has_its_style_again() -> Result<()> {
    shows_another_article("crash.html?old")
}

/// A polyfill gone wrong: its exception runs through the program, which is in the midst of a draw.
#[test]
fn an_exception_of_the_page_s_own_is_a_crash() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        throws_while_drawing(page).await?;
        have_crashed(page, &["first", "second"]).await?;
        add(page, "third").await?;
        page.card("#third").await?;
        Ok(())
    })
}

#[test]
fn the_script_without_web_assembly_crashes_likewise() -> Result<()> {
    story("no-wasm.html", async |page| {
        page.card("#first").await?;
        throws_while_drawing(page).await?;
        have_crashed(page, &["first"]).await?;
        add(page, "second").await?;
        page.card("#second").await?;
        Ok(())
    })
}

#[track_caller]
fn shows_another_article(name: &str) -> Result<()> {
    story(name, async |page| {
        are_complete(page).await?;
        let style = "const style = getComputedStyle(
                document.getElementById('first').shadowRoot.querySelector('.card'));
            return [style.display, style.fontFamily, style.lineHeight, style.borderTopWidth]";
        let before = page.js(style).await?;
        page.js("spoil(); document.getElementById('first').setAttribute('lang', 'en'); return 1")
            .await?;
        have_crashed(page, &["first", "second"]).await?;
        page.js(
            "const [first, second] = document.querySelectorAll('press-card');
            first.removeAttribute('lang');
            first.setAttribute('src', second.getAttribute('src'));
            return true",
        )
        .await?;
        page.card("#first")
            .await?
            .fallback_is_out_of_sight()
            .await?;
        assert_eq!(page.js(style).await?, before);
        Ok(())
    })
}

async fn throws_while_drawing(page: &Page) -> Result<()> {
    page.js("const make = Document.prototype.createElement;
        Document.prototype.createElement = function (name, ...more) {
            if (name === 'article') throw new TypeError('out of order');
            return make.call(this, name, ...more);
        };
        addEventListener('press-card-error', () => { Document.prototype.createElement = make });
        document.getElementById('first').setAttribute('lang', 'en');
        return true")
        .await?;
    Ok(())
}

async fn are_complete(page: &Page) -> Result<()> {
    page.card("#first").await?;
    page.card("#second").await?;
    Ok(())
}

async fn add(page: &Page, id: &str) -> Result<()> {
    let add = "const card = document.getElementById('first').cloneNode(true);
        card.id = arguments[0];
        document.querySelector('main').append(card);
        return true";
    page.js_with(add, vec![json!(id)]).await?;
    Ok(())
}

/// These cards show their links, and each has said so once.
async fn have_crashed(page: &Page, ids: &[&str]) -> Result<()> {
    let told = "return seen.events.filter((one) => one.type === 'press-card-error').length
        >= arguments[0]";
    page.until_with("the errors", told, vec![json!(ids.len())])
        .await?;
    let errors = page.events("press-card-error").await?;
    let mut who: Vec<_> = errors.iter().filter_map(|one| one["id"].as_str()).collect();
    who.sort_unstable();
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    assert_eq!(who, wanted);
    for (error, id) in errors.iter().zip(ids) {
        assert_eq!(error["detail"]["code"], "crash");
        let card = page.host(&format!("#{id}")).await?;
        card.fallback_is_in_sight().await?;
    }
    assert_eq!(page.seen("warnings").await?.len(), ids.len());
    Ok(())
}
