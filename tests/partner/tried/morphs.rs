//! Scripts that change a page in place, after what a server has sent.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::{has_cards, is_quiet, page};
use crate::story::story;

#[test]
fn a_page_that_is_changed_in_place_shows_what_it_says_now() -> Result<()> {
    let first = page(
        "morph.html",
        &[
            ("doc", "xijiang-article"),
            ("static", ""),
            ("inline", "张爱军"),
        ],
    );
    story(&first, async |page| {
        has_cards(page, 3, "张爱军").await?;
        let ways = page.js("return Object.keys(ways)").await?;
        let ways: Vec<String> = serde_json::from_value(ways)?;
        ensure!(ways.len() > 8, "{ways:?}");
        let change = "const [way, words, done] = arguments;
            fresh(words).then(async (next) => { await ways[way](next); done('') })
                .catch((error) => done(String(error)))";
        let mut failed = Vec::new();
        for way in ways {
            for (doc, fixed, headline) in [
                ("good/english", "document=english", "Ferry"),
                ("xijiang-article", "", "张爱军"),
            ] {
                let words = json!({ "doc": doc, "static": fixed, "inline": headline });
                let error = page
                    .client
                    .execute_async(change, vec![json!(way), words])
                    .await?;
                ensure!(error == "", "{way}: {error}");
                if let Err(error) = has_cards(page, 3, headline).await {
                    failed.push(format!("{way} to {headline}: {error:#}"));
                }
            }
        }
        ensure!(failed.is_empty(), "{}", failed.join("\n"));
        is_quiet(page).await.context("quiet")
    })
}

/// What is the same stays the same card: its dialog stays open, and nothing is asked for again.
#[test]
fn what_has_not_changed_is_not_drawn_again() -> Result<()> {
    let first = page(
        "morph.html",
        &[
            ("doc", "xijiang-article"),
            ("static", ""),
            ("inline", "张爱军"),
        ],
    );
    story(&first, async |page| {
        has_cards(page, 3, "张爱军").await?;
        let mark = "for (const card of document.querySelectorAll('press-card'))
                card.shadowRoot.querySelector('.root').isTheSame = true;
            return true";
        page.js(mark).await?;
        let asked = page.server.count(".json");
        for way in [
            "idiomorph",
            "idiomorph, inside",
            "morphdom",
            "alpine morph",
            "htmx with idiomorph",
        ] {
            let change = "const [way, done] = arguments;
                fresh({}).then(async (next) => { await ways[way](next); requestAnimationFrame(() => setTimeout(done)) })";
            page.client.execute_async(change, vec![json!(way)]).await?;
            has_cards(page, 3, "张爱军").await.context(way)?;
            let kept = "return [...document.querySelectorAll('press-card')].map((card) =>
                card.shadowRoot.querySelector('.root').isTheSame === true)";
            assert_eq!(page.js(kept).await?, json!([true, true, true]), "{way}");
        }
        assert_eq!(page.server.count(".json"), asked);
        is_quiet(page).await
    })
}

/// DOMPurify takes the card away, and leaves the link that stands in it.
#[test]
fn what_a_sanitizer_leaves_of_a_card_is_its_link() -> Result<()> {
    let first = page(
        "morph.html",
        &[
            ("doc", "xijiang-article"),
            ("static", ""),
            ("inline", "张爱军"),
        ],
    );
    story(&first, async |page| {
        let left = "const clean = DOMPurify.sanitize(document.documentElement.dataset.sent = arguments[0]);
            const box = document.createElement('div');
            box.innerHTML = clean;
            return [box.querySelectorAll('press-card, script, template').length,
                box.querySelectorAll('a').length, box.textContent.trim()]";
        for (snippet, text) in [
            (
                "<press-card src=\"/1.json\"><a href=\"https://paper.example/a/1.html\">标题</a></press-card>\
              <script async crossorigin src=\"/press-card.js\"></script>",
                "标题",
            ),
            (
                "<press-card><script type=\"application/ld+json\">{}</script>\
              <a href=\"https://paper.example/a/1.html\">标题</a></press-card>",
                "标题",
            ),
        ] {
            assert_eq!(
                page.js_with(left, vec![json!(snippet)]).await?,
                json!([0, 1, text])
            );
        }
        Ok(())
    })
}
