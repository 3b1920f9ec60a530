//! Every state of a card, for who does not see it: axe-core finds nothing, and each control has a
//! role and a name in the accessibility tree.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::Value;

use crate::{card::Card, page::Page, story::story};

/// What can be acted on and is to be seen, in the shadow root or in a part of it.
const CONTROLS: &str = "const root = arguments[0].shadowRoot;
    return [...root.querySelectorAll(`${arguments[1]} :is(a[href], button, summary, input, textarea)`)]
        .filter((one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible')";

#[test]
fn whatever_a_reader_has_opened_or_copied_nothing_is_wrong_with_the_card() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        is_fine(page, &card, ".root", "as it comes").await?;
        card.click(".statement summary").await?;
        is_fine(page, &card, ".root", "the statement open").await?;

        card.click_wechat().await?;
        card.dialog_is_open().await?;
        is_fine(page, &card, "dialog", "the dialog").await?;
        let dialog = "return arguments[0].shadowRoot.querySelector('dialog')";
        let dialog = card.js(dialog, ()).await?;
        assert_eq!(page.spoken(&dialog).await?, ["dialog", "分享到-微信"]);
        let code = "return arguments[0].shadowRoot.querySelector('dialog [part~=qr]')";
        let [role, name] = page.spoken(&card.js(code, ()).await?).await?;
        ensure!(role == "img" || role == "image", "the code is a {role}");
        ensure!(name != "", "the code has no name");

        card.click("[part~=copy]").await?;
        says(&card, "已复制").await?;
        is_fine(page, &card, "dialog", "copied").await?;
        page.press(&[Key::Escape]).await?;
        card.dialog_is_closed().await?;

        // A browser that gives the clipboard to nobody.
        page.runs(
            "Object.defineProperty(navigator, 'clipboard', { value: {
                write: async () => { throw new Error('refused') },
                writeText: async () => { throw new Error('refused') } } });
            Document.prototype.execCommand = () => false;",
        )
        .await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        card.click("[part~=copy]").await?;
        card.until("that it is told", FAILED, ()).await?;
        is_fine(page, &card, "dialog", "the copy failed").await
    })
}

#[test]
fn of_an_article_that_is_gone_or_does_not_come_the_rest_is_as_sound() -> Result<()> {
    for (source, part) in [
        ("lifecycle/withdrawn", ".tombstone"),
        ("lifecycle/over", ".tombstone"),
        ("status/410", ".tombstone"),
        ("status/404", ""),
    ] {
        story(&format!("document.html?src={source}"), async |page| {
            let card = page.host("press-card").await?;
            card.is_scrolled_to().await?;
            if part.is_empty() {
                page.until(
                    "the error",
                    "return seen.events.some((one) => one.type === 'press-card-error')",
                )
                .await?;
                card.fallback_is_in_sight().await?;
            } else {
                card.until(
                    source,
                    "return Boolean(arguments[0].shadowRoot?.querySelector(arguments[1]))",
                    part,
                )
                .await?;
                named(page, &card, part).await.context(source)?;
            }
            // With the page around it: of so little axe has not much to say.
            page.satisfies_axe(None).await.context(source)
        })?;
    }
    Ok(())
}

/// It says in words that there is no copy.
const FAILED: &str = "return [...arguments[0].shadowRoot.querySelectorAll('dialog [role=status]')]
    .some((one) => one.innerText.trim() && !one.innerText.includes('已复制'))";

async fn says(card: &Card, words: &str) -> Result<()> {
    let said = "return [...arguments[0].shadowRoot.querySelectorAll('dialog [role=status]')]
        .some((one) => one.innerText.includes(arguments[1]))";
    card.until(words, said, words).await
}

async fn is_fine(page: &Page, card: &Card, place: &str, state: &str) -> Result<()> {
    page.satisfies_axe(Some("press-card"))
        .await
        .context(state.to_owned())?;
    let controls = named(page, card, place).await.context(state.to_owned())?;
    ensure!(controls > 1, "{state}: {controls} controls");
    Ok(())
}

/// How many controls there are; each has a role and a name.
async fn named(page: &Page, card: &Card, place: &str) -> Result<usize> {
    let controls = card.js(CONTROLS, place).await?;
    let controls: Vec<Value> = serde_json::from_value(controls)?;
    for control in &controls {
        let [role, name] = page.spoken(control).await?;
        // HTML gives a summary no role, and Firefox tells none.
        let tag = "return arguments[0].localName";
        let is_summary = page.js_with(tag, vec![control.clone()]).await? == "summary";
        ensure!(
            (is_summary && role == "") || !["", "none", "generic"].iter().any(|none| role == *none),
            "{name}: no role but {role}"
        );
        ensure!(
            name.as_str().is_some_and(|name| !name.trim().is_empty()),
            "a {role} without a name"
        );
    }
    Ok(controls.len())
}
