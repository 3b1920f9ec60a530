//! Cards far below the view, on a long page.

use anyhow::Result;
use serde_json::json;

use crate::story::story;

#[test]
fn what_is_far_below_the_view_waits_until_the_reader_comes_near() -> Result<()> {
    story("lazy.html", async |page| {
        let card = page.host("#far").await?;
        page.until(
            "the definition",
            "return Boolean(customElements.get('press-card'))",
        )
        .await?;
        // An observer of our own has told what it sees after theirs has.
        page.client
            .execute_async(
                "const done = arguments[0];
                new IntersectionObserver(() => requestAnimationFrame(() => setTimeout(done)))
                    .observe(document.body)",
                vec![],
            )
            .await?;
        assert_eq!(page.server.count(".json"), 0);
        assert_eq!(page.server.count(".wasm"), 0);
        page.js("scrollTo(0, 6000 - innerHeight); return true")
            .await?;
        card.is_complete().await
    })
}

#[test]
fn a_reader_who_scrolls_away_and_back_finds_the_card_as_it_was() -> Result<()> {
    story("lazy.html", async |page| {
        let card = page.host("#far").await?;
        card.is_scrolled_to().await?;
        card.is_complete().await?;
        card.click(".statement summary").await?;
        card.shows("statement", "名誉权").await?;
        let mark = "const details = arguments[0].shadowRoot.querySelector('details');
            window.redrawn = 0;
            new MutationObserver(() => window.redrawn++)
                .observe(arguments[0].shadowRoot, { subtree: true, childList: true, characterData: true });
            return details.isTheSame = true";
        card.js(mark, ()).await?;
        for _ in 0..2 {
            let scroll = "const [done] = [...arguments].slice(-1);
                const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
                (async () => {
                    scrollTo(0, 0); await frame(); await frame();
                    scrollTo(0, 6000); await frame(); await frame();
                    done();
                })()";
            page.client.execute_async(scroll, vec![]).await?;
        }
        let same = "const details = arguments[0].shadowRoot.querySelector('details');
            return [details.isTheSame === true, details.open, window.redrawn]";
        assert_eq!(card.js(same, ()).await?, json!([true, true, 0]));
        Ok(())
    })
}
