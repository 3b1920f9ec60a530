//! What a page's own style is meant for everything on it: it neither frames the card nor hides it,
//! and what its reader has asked for reaches it.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{browser::Engine, story::story};

/// How resets and toolkits mark what has the focus, is pointed at, or is selected.
const RULES: &str = "
    *:focus { outline: 5px solid red }
    *:focus-visible { outline: 5px solid red !important }
    *:focus-within { outline: 5px solid red }
    *:hover, :hover { outline: 5px dashed red }
    *::selection { background: transparent; color: transparent }";

#[test]
fn no_rule_of_the_page_s_frames_a_card_that_is_used() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        let style = "const style = document.createElement('style');
            style.textContent = arguments[0];
            document.head.append(style);
            return true";
        page.js_with(style, vec![json!(RULES)]).await?;
        card.click(".statement summary").await?;
        let looks = "const host = arguments[0], root = host.shadowRoot;
            root.querySelector('.contact a').focus();
            const of = (one) => getComputedStyle(one).outlineStyle;
            const selected = getComputedStyle(root.querySelector('.credit'), '::selection').color;
            return [host.matches(':focus-within, :hover'), of(host), of(root.querySelector('.root')),
                of(root.querySelector('.card')), selected === 'rgba(0, 0, 0, 0)']";
        let looks = card.js(looks, ()).await?;
        assert_eq!(looks, json!([true, "none", "none", "none", false]));
        // What a page makes a place for the focus by itself keeps its ring. (After a click Firefox
        // shows none for a script's focus, unless it is told to.)
        let ring = "arguments[0].tabIndex = 0;
            arguments[0].focus({ focusVisible: true });
            return getComputedStyle(arguments[0]).outlineStyle";
        assert_eq!(card.js(ring, ()).await?, "solid");
        Ok(())
    })
}

#[test]
fn a_reader_s_larger_text_is_the_card_s_too_and_stays_inside() -> Result<()> {
    story("phone.html", async |page| {
        if page.engine != Engine::Chromium {
            // The others here know no larger text.
            return Ok(());
        }
        page.is_a_phone(320).await?;
        page.open("phone.html").await?;
        let first = page.card("press-card").await?;
        let mut heights = Vec::new();
        for size in ["100%", "160%", "200%"] {
            let set = "document.body.style.setProperty('text-size-adjust', arguments[1]);
                const root = arguments[0].shadowRoot, text = root.querySelector('.credit');
                return [getComputedStyle(text).textSizeAdjust, text.getBoundingClientRect().height]";
            let seen = first.js(set, size).await?;
            assert_eq!(seen[0], size);
            heights.push(seen[1].as_f64().unwrap_or_default());
            let wide = "const card = arguments[0].shadowRoot.querySelector('.card');
                const box = card.getBoundingClientRect();
                return [card.scrollWidth <= card.clientWidth, box.right <= innerWidth,
                    ...[...card.querySelectorAll('.due, [part]')]
                        .filter((one) => one.getBoundingClientRect().right > box.right + 1)
                        .map((one) => one.outerHTML.slice(0, 90))]";
            assert_eq!(first.js(wide, ()).await?, json!([true, true]), "{size}");
        }
        page.is_no_phone().await?;
        ensure!(heights[0] * 1.5 < heights[2], "{heights:?}");
        Ok(())
    })
}
