//! What optimizers make of a page: scripts that come later or as one, and HTML that was made
//! smaller.

use anyhow::{Context as _, Result, ensure};

use super::{has_cards, is_quiet, page};
use crate::story::story;

#[test]
fn scripts_that_were_put_off_bring_their_cards_when_they_are_woken() -> Result<()> {
    story(&page("delayed.html", &[("static", "")]), async |page| {
        // Not yet woken: the link, the static card, and the one tag that was only deferred.
        page.card("div press-card").await?;
        page.js("wake(); return true").await?;
        has_cards(page, 8, "张爱军").await?;
        is_quiet(page).await
    })
}

/// Its files are beside the script, and a script of all scripts lies elsewhere.
#[test]
fn a_script_that_was_put_together_with_others_finds_no_files_and_the_link_stays() -> Result<()> {
    story(&page("autoptimize.html", &[]), async |page| {
        page.until("a word", "return seen.warnings.length > 0")
            .await?;
        let said = page.seen("warnings").await?;
        ensure!(said.len() == 1, "{said:?}");
        let said = said[0].as_str().unwrap_or_default();
        ensure!(said.starts_with("[press-card] "), "{said}");
        page.host("press-card").await?.fallback_is_in_sight().await
    })
}

/// Made smaller by each of them with all that it can do, a page has the same cards.
#[test]
fn html_that_was_made_smaller_has_its_cards() -> Result<()> {
    for tool in ["html-minifier-terser", "minify-html"] {
        let name = page("rungs.html", &[("static", ""), ("minified", tool)]);
        story(&name, async |page| {
            has_cards(page, 4, "张爱军").await?;
            is_quiet(page).await?;
            // It is lazy, and WebKit keeps to that from the edge of the window on.
            page.js("document.querySelector('iframe').scrollIntoView(); return true")
                .await?;
            page.client.clone().enter_frame(0).await?;
            page.card("press-card").await?;
            page.client.clone().enter_parent_frame().await?;
            Ok(())
        })
        .context(tool)?;
    }
    Ok(())
}
