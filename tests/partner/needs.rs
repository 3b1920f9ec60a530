//! What readers ask their system for: more contrast, no glass, larger pages and larger letters.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{
    browser::Engine,
    page::Page,
    sight::{LEGIBILITY, TOO_WIDE},
    story::story,
};

/// What of the card is wider than the window, or cut off at its side.
const CUT_OFF: &str = "const found = [];
    for (const one of arguments[0].shadowRoot.querySelectorAll('.root *')) {
        const { left, right, width, height } = one.getBoundingClientRect();
        if (width < 2 || height < 2 || one.closest('svg')) continue;
        const isCut = getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
        if (left < -1 || right > innerWidth + 1 || isCut) found.push(one.outerHTML.slice(0, 120));
    }
    return found";

/// What of the card is seen through.
const GLASS: &str = r"const found = [];
    const isGlass = (colour) => /(?:, |\/ )0?\.\d+\)$/.test(colour);
    for (const one of arguments[0].shadowRoot.querySelectorAll('.root, .root *')) {
        const { opacity, backgroundColor, backdropFilter, color } = getComputedStyle(one);
        if (one.getClientRects().length && (opacity < 1 || isGlass(backgroundColor) || isGlass(color)
            || (backdropFilter || 'none') !== 'none')) found.push(one.outerHTML.slice(0, 120));
    }
    return found";

#[test]
fn with_more_contrast_and_without_transparency_every_word_is_legible_on_its_ground() -> Result<()> {
    story("plain.html", async |page| {
        if page.engine != Engine::Chromium {
            // Only Chromium can be told what the reader prefers.
            return Ok(());
        }
        let card = page.card("press-card").await?;
        for scheme in ["light", "dark"] {
            for features in [
                [
                    ("prefers-contrast", "more"),
                    ("prefers-color-scheme", scheme),
                ],
                [
                    ("prefers-reduced-transparency", "reduce"),
                    ("prefers-color-scheme", scheme),
                ],
            ] {
                let what = format!("{features:?}");
                page.prefers(&features).await?;
                card.click_wechat().await?;
                card.dialog_is_open().await?;
                for place in [".card", "dialog"] {
                    let seen = card.js(LEGIBILITY, place).await?;
                    let ratio = seen["ratio"].as_f64().context("no text")?;
                    ensure!(ratio >= 4.5, "{what}, {place}: {seen}");
                }
                assert_eq!(card.js(GLASS, ()).await?, json!([]), "{what}");
                page.press(&[Key::Escape]).await?;
                card.dialog_is_closed().await?;
            }
        }
        page.prefers(&[]).await
    })
}

/// 1280 by 1024 pixels at 400 % (WCAG 2.2, 1.4.10), and letters twice as large (1.4.4).
#[test]
fn at_400_per_cent_and_with_letters_twice_as_large_nothing_is_cut_off() -> Result<()> {
    for layout in ["card", "full"] {
        story(&format!("attributes.html?layout={layout}"), async |page| {
            if page.engine != Engine::Chromium {
                // Only Chromium is made narrower.
                return Ok(());
            }
            let card = page.card("press-card").await?;
            card.js(
                "arguments[0].setAttribute('layout', arguments[1]); return true",
                layout,
            )
            .await?;
            card.until(
                "the layout",
                "return arguments[0].shadowRoot.querySelector('.root, [data-layout]').outerHTML.includes(`data-layout=\"${arguments[1]}\"`)",
                layout,
            )
            .await?;
            for (width, height, size) in
                [(320, 256, "16px"), (640, 512, "32px"), (390, 844, "32px")]
            {
                let what = format!("{layout}, {width}, {size}");
                page.is_sized(width, height).await?;
                card.js(
                    "arguments[0].style.fontSize = arguments[1]; return true",
                    size,
                )
                .await?;
                let cut: Value = card.js(CUT_OFF, ()).await?;
                ensure!(cut == json!([]), "{what}: {cut:#}");
                assert_eq!(page.js(TOO_WIDE).await?, json!([]), "{what}");
                card.click_wechat().await?;
                card.dialog_is_open().await?;
                let cut: Value = card.js(CUT_OFF, ()).await?;
                ensure!(cut == json!([]), "{what}, the dialog: {cut:#}");
                reaches_all(page, &what).await?;
                card.click("[part~=close]").await?;
                card.dialog_is_closed().await?;
            }
            page.is_no_phone().await
        })?;
    }
    Ok(())
}

/// Whatever is in the open dialog can be scrolled to.
async fn reaches_all(page: &Page, what: &str) -> Result<()> {
    let missed =
        "const dialog = document.querySelector('press-card').shadowRoot.querySelector('dialog');
        return [...dialog.querySelectorAll('button, h3, p, [part~=qr]')].filter((one) => {
            if (!one.getClientRects().length || !one.textContent.trim()) return false;
            one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            const { top, bottom } = one.getBoundingClientRect();
            return bottom < 1 || top > innerHeight - 1;
        }).map((one) => one.outerHTML.slice(0, 120))";
    let missed = page.js(missed).await?;
    ensure!(missed == json!([]), "{what}: out of reach: {missed:#}");
    Ok(())
}
