//! Scripts that go through the texts and the colours of a page.

use anyhow::{Context as _, Result};

use super::{has_cards, is_quiet, page};
use crate::{
    sight::{LEGIBILITY, decoded},
    story::story,
};

/// Each with what is in the head, what has it go to work, and what the page's heading is then.
const WALKERS: [(&str, &str, &str, &str); 3] = [
    (
        "opencc-js",
        r#"<script src="/npm/opencc-js/dist/umd/full.js"></script>"#,
        "OpenCC.HTMLConverter(OpenCC.Converter({ from: 'cn', to: 'tw' }),
            document.documentElement, 'zh-CN', 'zh-TW').convert()",
        "設置領導",
    ),
    (
        "a page's own 繁體 switch",
        r#"<script src="converter.js"></script>"#,
        "convert()",
        "設置領導",
    ),
    (
        // Its transformation, from what is known of it: each text in two <font>, the page's `lang`
        // and class changed. It does not go into shadow roots.
        "Google Translate",
        "",
        "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            if (!text.data.trim() || text.parentElement.closest('script, style, .notranslate')) continue;
            const [outer, inner] = [0, 0].map(() => document.createElement('font'));
            for (const one of [outer, inner]) one.style.verticalAlign = 'inherit';
            inner.append('Settings');
            outer.append(inner);
            text.replaceWith(outer);
        }
        document.documentElement.lang = 'en';
        document.documentElement.classList.add('translated-ltr')",
        "Settings",
    ),
];

#[test]
fn what_goes_through_a_page_s_texts_leaves_its_cards_whole() -> Result<()> {
    for (name, head, work, heading) in WALKERS {
        let first = page("walkers.html", &[("static", ""), ("walker", head)]);
        story(&first, async |page| {
            has_cards(page, 2, "张爱军").await?;
            page.js(&format!("{work}; return true")).await?;
            let heads = "return document.querySelector('h1').innerText";
            assert_eq!(page.js(heads).await?, heading);
            has_cards(page, 2, "张爱军").await.context("after it")?;
            // The card that came as HTML is taken over when a reader turns to it; until then its
            // dialog is the browser's own, and no modal.
            let card = page.card("press-card:last-of-type").await?;
            card.is_scrolled_to().await?;
            let is_taken_over = "arguments[0].dispatchEvent(new Event('pointerdown'));
                return !arguments[0].shadowRoot.querySelector('[data-static]')";
            card.until("a program's card", is_taken_over, ()).await?;
            card.click_wechat().await?;
            card.dialog_is_open().await?;
            is_quiet(page).await
        })
        .context(name)?;
    }
    Ok(())
}

#[test]
fn under_dark_reader_a_live_card_can_be_read_and_so_can_its_code() -> Result<()> {
    let head = "<script src=\"/npm/darkreader/darkreader.js\"></script>
        <script>DarkReader.enable()</script>";
    let first = page("walkers.html", &[("static", ""), ("walker", head)]);
    story(&first, async |page| {
        has_cards(page, 2, "张爱军").await?;
        let is_dark = "const { backgroundColor } = getComputedStyle(document.documentElement);
            return /^rgb\\((\\d|[1-5]\\d), /.test(backgroundColor)";
        page.until("a dark page", is_dark).await?;
        let card = page.card("press-card").await?;
        let is_readable = format!(
            "const seen = (function () {{ {LEGIBILITY} }}).apply(null, arguments);
            return seen.ratio >= 4.5 && seen.letters > 20"
        );
        card.until("words that can be read", &is_readable, ".card")
            .await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        let code = decoded(page, "dark-reader").await?;
        assert_eq!(code.to_lowercase(), "https://paper.example/a/1017.html");
        is_quiet(page).await
    })
}
