//! Tags that were not closed as HTML wants it, and elements without a box.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::story::story;

#[test]
fn what_an_unclosed_tag_takes_in_stays_in_sight() -> Result<()> {
    story("markup.html", async |page| {
        // Each of them has its card, too.
        let cards = "return [...document.querySelectorAll('press-card')]
            .filter((one) => one.shadowRoot && one.shadowRoot.querySelector('.card')).length";
        page.until_with(
            "all cards",
            &format!("return (() => {{ {cards} }})() >= arguments[0]"),
            vec![json!(12)],
        )
        .await?;
        let rest = "return [...document.querySelectorAll('.rest')]
            .filter((one) => !one.getClientRects().length).map((one) => one.outerHTML)";
        assert_eq!(page.js(rest).await?, json!([]), "out of sight");
        let font = "return [...document.querySelectorAll('.rest')].every((one) =>
            getComputedStyle(one).fontFamily === getComputedStyle(one.closest('main')).fontFamily)";
        assert_eq!(page.js(font).await?, true, "in another style");
        let warnings = page.seen("warnings").await?;
        ensure!(warnings.len() == 1, "{warnings:?}");
        ensure!(
            warnings[0].to_string().contains("</press-card>"),
            "{warnings:?}"
        );
        Ok(())
    })
}

#[test]
fn what_is_a_fallback_goes_when_the_card_is_there() -> Result<()> {
    story("markup.html", async |page| {
        let gone = "const all = [...document.querySelectorAll('.plain')];
            return all.length === 8 && all.every((one) => one.shadowRoot
                && one.shadowRoot.querySelector('.card')
                && [...one.children].every((child) => !child.getClientRects().length))";
        page.until("cards without their fallbacks", gone).await?;
        Ok(())
    })
}

#[test]
fn an_element_without_a_box_loads_when_what_is_around_it_is_near() -> Result<()> {
    story("markup.html", async |page| {
        // What is above has its height: a card that grows there would push this one away again.
        let above = "return [...document.querySelectorAll('.plain')]
            .every((one) => one.shadowRoot?.querySelector('.card'))";
        page.until("the cards above", above).await?;
        let contents = page.host("#contents").await?;
        contents.is_scrolled_to().await?;
        page.js(
            "document.querySelector('#contents').parentElement.previousElementSibling
            .scrollIntoView(); return true",
        )
        .await?;
        contents
            .until(
                "the card",
                "return Boolean(arguments[0].shadowRoot?.querySelector('.card'))",
                (),
            )
            .await?;
        for hidden in ["#none", "#contents-none", "#contents-far"] {
            let card = page.host(hidden).await?;
            let is_shown = "return Boolean(arguments[0].shadowRoot)";
            assert_eq!(card.js(is_shown, ()).await?, false, "{hidden}");
        }
        page.js(
            "for (const one of document.querySelectorAll('.none')) one.className = '';
            document.querySelector('#contents-far').parentElement.scrollIntoView();
            return true",
        )
        .await?;
        let far = page.host("#contents-far").await?;
        far.until(
            "the far card",
            "return Boolean(arguments[0].shadowRoot?.querySelector('.card'))",
            (),
        )
        .await
    })
}
