//! Cards inside of a link, a label, or whatever else of a page's does something at a click.

use anyhow::{Context as _, Result};
use fantoccini::key::Key;
use serde_json::json;

use crate::{page::Page, published, story::story};

/// Where the cards stand.
const PLACES: [&str; 8] = [
    "#link", "#window", "#deep", "#label", "#button", "#summary", "#click", "#drag",
];

/// Takes away what an earlier click has said.
const FORGET: &str = "const root = arguments[0].shadowRoot;
    for (const said of root.querySelectorAll('[part=status]')) said.textContent = '';
    return true";

/// Whether a click has said something; closes the dialog if it has opened one.
const IS_TOLD: &str = "const root = arguments[0].shadowRoot;
    if (!root.querySelector('[part=status]').textContent) return false;
    root.querySelector('dialog').close();
    return true";

#[test]
fn a_card_s_buttons_follow_nothing_that_is_around_them() -> Result<()> {
    story("within.html", async |page| {
        let document = format!("{}/documents/xijiang-article.json", page.server.paper);
        let tag =
            format!("<press-card src='{document}' networks='wechat copy weibo'></press-card>");
        page.js_with("return fill(arguments[0])", vec![json!(tag)])
            .await?;
        for place in PLACES {
            let card = page.card(&format!("{place} press-card")).await?;
            let click = "arguments[0].shadowRoot.querySelector(arguments[1]).click(); return true";
            for way in ["hand", "script"] {
                // What stands in a button takes no clicks by hand in some browsers.
                if way == "hand" && place != "#button" {
                    card.click_wechat().await?;
                } else {
                    card.js(click, "[data-network=wechat]").await?;
                }
                card.dialog_is_open().await.context(place)?;
                for part in ["[part=address]", "[part=qr]", "[part=copy]", "[part=close]"] {
                    if way == "hand" && place != "#button" {
                        card.click(part).await?;
                    } else if part != "[part=qr]" {
                        card.js(click, part).await?;
                    }
                }
                card.dialog_is_closed().await.context(place)?;
                card.js(FORGET, ()).await?;
                card.js(click, "[data-network=copy]").await?;
                // WebKit lets no script copy: there the dialog shows the address to be copied.
                card.until("a word about copying", IS_TOLD, ()).await?;
                went_nowhere(page, place).await?;
            }
            let focus = "arguments[0].shadowRoot.querySelector(arguments[1]).focus(); return true";
            card.js(focus, "[data-network=wechat]").await?;
            page.press(&[Key::Enter]).await?;
            card.dialog_is_open().await.context(place)?;
            page.click_at(4.0, 4.0, 1).await?;
            card.dialog_is_closed().await.context(place)?;
            went_nowhere(page, place).await?;
        }
        // Its own links lead where they say.
        let led = "const led = [];
            addEventListener('click', (event) => {
                const [link] = event.composedPath().filter((one) => one.href);
                led.push(event.defaultPrevented ? 'nowhere' : link.href.slice(0, 30));
                event.preventDefault();
            });
            for (const card of document.querySelectorAll('press-card')) {
                card.shadowRoot.querySelector('[part=headline] a').click();
                card.shadowRoot.querySelector('[data-network=weibo]').click();
            }
            return led";
        let led = page.js(led).await?;
        let pair = [
            "https://paper.example/a/1017.h",
            "https://service.weibo.com/shar",
        ];
        assert_eq!(led, json!(pair.repeat(PLACES.len())));
        Ok(())
    })
}

#[test]
fn nor_do_those_of_a_card_that_came_as_html_once_there_is_a_program() -> Result<()> {
    let card = published::card("", "")?;
    story("within.html", async |page| {
        page.js_with("return fill(arguments[0])", vec![json!(card)])
            .await?;
        for place in PLACES {
            let card = page.card(&format!("{place} press-card")).await?;
            card.is_scrolled_to().await?;
            if ["#link", "#window", "#deep"].contains(&place) {
                // Where HTML would follow it, the program comes by itself.
                let drawn = "return !arguments[0].shadowRoot.querySelector('[data-static]')";
                card.until("the program", drawn, ()).await?;
            } else if place == "#button" || place == "#click" {
                // There nothing is clicked, or the page is to hear of it.
                continue;
            }
            card.click_wechat().await?;
            card.shows("dialog", "分享到-微信").await?;
            page.press(&[Key::Escape]).await?;
            card.dialog_is_closed().await.context(place)?;
            went_nowhere(page, place).await?;
        }
        Ok(())
    })
}

async fn went_nowhere(page: &Page, place: &'static str) -> Result<()> {
    assert_eq!(page.js("return went()").await?, json!([]), "{place}");
    Ok(())
}
