//! The console of a partner's page: a card that is used says nothing there.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;

use crate::{browser::Engine, card::Card, page::Page, story::story};

#[test]
fn a_card_that_is_used_says_nothing_on_the_console() -> Result<()> {
    for name in [
        "plain.html",
        "static.html?csp=no-script",
        "static-live.html?script=%7B%7Bcdn%7D%7D/v1/press-card.js",
    ] {
        story(name, async |page| {
            said(page).await?;
            let card = page.card("press-card").await?;
            let is_live = !name.contains("no-script");
            for close in ["x", "esc", "beside", "x"] {
                card.click_wechat().await?;
                is_open(&card).await?;
                if is_live {
                    let ready = "return seen.events.some((one) => one.type === 'press-card-ready')";
                    page.until("the program", ready).await?;
                    card.click("[part~=copy]").await?;
                    let said = "return Boolean(arguments[0].shadowRoot
                        .querySelector('dialog [role=status]').innerText)";
                    card.until("a word about copying", said, ()).await?;
                }
                match close {
                    "x" => card.click("[part~=close]").await?,
                    "esc" => page.press(&[Key::Escape]).await?,
                    _ => page.click_at(8.0, 8.0, 1).await?,
                }
                card.dialog_is_closed().await.context(close)?;
                let words = said(page).await?;
                ensure!(words.is_empty(), "{name}: {words:?}");
            }
            card.click(".statement summary").await?;
            card.js("arguments[0].remove(); return true", ()).await?;
            let words = said(page).await?;
            ensure!(words.is_empty(), "{name}: {words:?}");
            Ok(())
        })?;
    }
    Ok(())
}

async fn is_open(card: &Card) -> Result<()> {
    let open = "const dialog = arguments[0].shadowRoot.querySelector('dialog');
        return (dialog.open || dialog.matches(':popover-open'))
            && dialog.getBoundingClientRect().height > 0";
    card.until("the open dialog", open, ()).await
}

/// What was said until now. Only chromedriver tells what the browser itself has said.
async fn said(page: &Page) -> Result<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    for one in page.seen("warnings").await? {
        words.push(one.to_string());
    }
    if page.engine == Engine::Chromium {
        words.extend(page.console().await?);
    }
    // Our own policy, which only reports, has to be in a meta element to be heeded everywhere.
    words.retain(|one| !one.contains("Report-Only") && !one.contains("report-only"));
    Ok(words)
}
