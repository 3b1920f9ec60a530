//! What kind of a page a card can stand on.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::card::Card;

use super::{cell, works};

#[test]
fn on_a_page_without_a_doctype_the_card_looks_as_anywhere() -> Result<()> {
    cell("quirks.html", async |page| {
        page.open("document.html?src=documents/xijiang-article.json")
            .await?;
        let wanted = size(&page.card("press-card").await?).await?;
        page.open("quirks.html").await?;
        assert_eq!(page.js("return document.compatMode").await?, "BackCompat");
        assert_eq!(size(&page.card("press-card").await?).await?, wanted);
        works(page, "press-card").await
    })
}

#[test]
fn on_a_page_that_is_xml_the_card_is_there() -> Result<()> {
    cell("page.xhtml", async |page| {
        assert_eq!(
            page.js("return document.contentType").await?,
            "application/xhtml+xml"
        );
        works(page, "#card").await?;
        works(page, "#full").await?;
        page.host("#full").await?.click(".statement summary").await
    })
}

#[test]
fn in_a_frame_that_has_no_origin_the_card_is_there() -> Result<()> {
    cell("sandbox.html", async |page| {
        page.client.enter_frame(0).await?;
        assert_eq!(page.js("return origin").await?, "null");
        works(page, "#card").await?;
        works(page, "#full").await?;
        crate::untouched::is_untouched(page, "policy.html").await?;
        page.nothing_went_astray().await?;
        Ok(page.client.clone().enter_parent_frame().await?)
    })
}

#[test]
fn on_a_page_whose_addresses_lead_elsewhere_the_card_is_there() -> Result<()> {
    cell("base.html", async |page| {
        works(page, "#absolute").await?;
        works(page, "#relative").await?;
        let requests = page.server.requests();
        let wanted = "elsewhere /documents/good/author-string.json".to_owned();
        ensure!(requests.contains(&wanted), "{requests:?}");
        ensure!(
            !requests
                .iter()
                .any(|one| one.starts_with("elsewhere /documents/press-card")),
            "{requests:?}"
        );
        Ok(())
    })
}

#[test]
fn where_every_object_has_more_methods_the_card_is_there() -> Result<()> {
    cell("extended.html", async |page| {
        works(page, "press-card").await?;
        let card = page.host("press-card").await?;
        card.js("arguments[0].setAttribute('lang', 'en'); return true", ())
            .await?;
        card.shows("share", "WeChat").await?;
        card.js("arguments[0].removeAttribute('lang'); return true", ())
            .await?;
        card.shows("share", "微信").await
    })
}

#[test]
fn a_script_that_wraps_every_element_wraps_a_card_that_works() -> Result<()> {
    cell("patched.html?define=wraps", async |page| {
        works(page, "press-card").await
    })
}

#[test]
fn a_script_that_lets_no_element_be_defined_leaves_the_link() -> Result<()> {
    cell("patched.html?define=refuses", async |page| {
        page.says_that_it_cannot_be("press-card").await
    })
}

#[test]
fn a_card_that_is_hidden_is_there_when_it_is_shown() -> Result<()> {
    cell("hidden.html", async |page| {
        // The one that does not wait is complete, and nobody sees it.
        let ready = "return seen.events.some((one) => one.id === 'eager')";
        page.until("the card that does not wait", ready).await?;
        // An observer of our own has told what it sees after theirs has.
        page.client
            .execute_async(
                "const done = arguments[0];
                new IntersectionObserver(() => requestAnimationFrame(() => setTimeout(done)))
                    .observe(document.body)",
                vec![],
            )
            .await?;
        assert_eq!(page.server.count("author-string.json"), 0);
        for _ in 0..2 {
            page.js("document.getElementById('fold').hidden = false; return true")
                .await?;
            works(page, "#lazy").await?;
            works(page, "#eager").await?;
            page.js("document.getElementById('fold').hidden = true; return true")
                .await?;
        }
        assert_eq!(page.server.count("author-string.json"), 1);
        Ok(())
    })
}

#[test]
fn inside_a_component_of_the_page_the_card_is_there() -> Result<()> {
    stands_in("open")
}

#[test]
fn inside_a_closed_component_of_the_page_the_card_is_there() -> Result<()> {
    stands_in("closed")
}

#[test]
fn two_hundred_cards_are_there() -> Result<()> {
    cell("many.html?cards=200", async |page| {
        let ready =
            "return seen.events.filter((one) => one.type === 'press-card-ready').length === 200";
        page.until("two hundred cards", ready).await?;
        for id in ["#card-1", "#card-100", "#card-200"] {
            works(page, id).await?;
        }
        assert_eq!(page.server.count(".wasm"), 1);
        Ok(())
    })
}

#[track_caller]
fn stands_in(mode: &str) -> Result<()> {
    cell("rooms.html", async |page| {
        let find = "return seen.rooms[arguments[0]].querySelector('press-card')";
        let host = page.js_with(find, vec![json!(mode)]).await?;
        let card = Card::new(page.clone(), host);
        card.is_usable().await?;
        // The page is told of it, though not of what is in the room.
        let ready = page.events("press-card-ready").await?;
        ensure!(ready.iter().any(|one| one["id"] == mode), "{ready:?}");
        Ok(())
    })
}

async fn size(card: &Card) -> Result<Value> {
    let size = "const box = arguments[0].getBoundingClientRect();
        return [box.width, box.height]";
    card.js(size, ()).await
}
