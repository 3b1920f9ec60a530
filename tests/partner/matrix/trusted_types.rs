//! Pages that take no string for markup.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::page::Page;

use super::{cell, our_policy_was_refused, works};

#[test]
fn where_strings_are_markup_the_card_is_there() -> Result<()> {
    cell("policy.html", async |page| {
        let markup =
            "const p = document.createElement('p'); p.innerHTML = '<b>'; return p.innerHTML";
        assert_eq!(page.js(markup).await?, json!("<b></b>"));
        is_used_in_every_way(page).await
    })
}

#[test]
fn where_no_string_is_markup_the_card_is_there() -> Result<()> {
    cell("policy.html?csp=trusted-types", async |page| {
        no_string_is_markup(page).await?;
        is_used_in_every_way(page).await
    })
}

#[test]
fn where_no_policy_can_be_made_either_the_card_is_there() -> Result<()> {
    cell("policy.html?csp=trusted-types-none", async |page| {
        page.card("#card").await?;
        our_policy_was_refused(page, &[]).await?;
        no_string_is_markup(page).await?;
        let refused =
            "try { trustedTypes.createPolicy('own', {}); return false } catch { return true }";
        ensure!(page.js(refused).await? == true, "a policy can be made");
        page.has_refused("trusted-types").await?;
        is_used_in_every_way(page).await
    })
}

async fn no_string_is_markup(page: &Page) -> Result<()> {
    let refused = "try { document.createElement('p').innerHTML = '<b>'; return false }
        catch { return true }";
    ensure!(
        page.js(refused).await? == true,
        "the policy is not in force"
    );
    // Its violation is told a moment later, and is ours.
    page.has_refused("require-trusted-types-for").await
}

/// Each way of drawing anything; that nothing was refused is asserted with every cell.
async fn is_used_in_every_way(page: &Page) -> Result<()> {
    works(page, "#card").await?;
    let card = page.card("#full").await?;
    page.card("#pictured").await?;
    card.click_wechat().await?;
    card.dialog_is_open().await?;
    page.press(&[Key::Escape]).await?;
    let before = "return arguments[0].cloneNode(true).outerHTML";
    let before = card.js(before, ()).await?;
    for (name, value) in [
        ("layout", "card"),
        ("lang", "en"),
        ("headline", "金利"),
        ("via", "甲"),
    ] {
        let set = "arguments[0].setAttribute(...arguments[1]); return true";
        card.js(set, json!([name, value])).await?;
    }
    card.shows("original-title", "原标题：").await?;
    card.shows("share", "WeChat").await?;
    let reset = "const [card] = arguments;
        for (const name of ['lang', 'headline', 'via']) card.removeAttribute(name);
        card.setAttribute('layout', 'full');
        return card.outerHTML";
    ensure!(
        card.js(reset, ()).await? == before,
        "the story has left a trace"
    );
    Ok(())
}
