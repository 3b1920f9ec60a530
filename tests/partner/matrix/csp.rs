//! What a page's content security policy allows.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{page::Page, sight::decoded, story::story};

use super::{cell, fails, our_policy_was_refused, works, works_as_a_script};

#[test]
fn without_a_policy_the_card_is_there() -> Result<()> {
    cell("policy.html", async |page| works(page, "#card").await)
}

#[test]
fn scripts_of_the_card_s_host_and_webassembly_are_enough() -> Result<()> {
    cell("policy.html?csp=wasm", async |page| {
        works(page, "#card").await
    })
}

#[test]
fn without_the_word_for_web_assembly_the_card_comes_as_a_script() -> Result<()> {
    cell("policy.html?csp=no-wasm", async |page| {
        works_as_a_script(page, "#card").await?;
        only_the_probe_was_refused(page).await
    })
}

#[test]
fn under_a_policy_for_styles_the_card_has_its_own() -> Result<()> {
    cell("policy.html?csp=style", async |page| {
        works(page, "#card").await?;
        let card = page.host("#card").await?;
        let look = "const [host] = arguments, root = host.shadowRoot;
            const button = getComputedStyle(root.querySelector('[part~=button]'));
            return [getComputedStyle(host).display, button.listStyleType, button.minHeight]";
        let look = card.js(look, ()).await?;
        ensure!(look[0] == "block", "the card is not styled: {look}");
        Ok(())
    })
}

#[test]
fn scripts_by_nonce_alone_are_enough() -> Result<()> {
    cell("policy.html?csp=nonce", async |page| {
        works(page, "#card").await
    })
}

#[test]
fn scripts_by_nonce_alone_and_no_web_assembly_are_enough() -> Result<()> {
    cell("policy.html?csp=nonce-no-wasm", async |page| {
        works_as_a_script(page, "#card").await?;
        only_the_probe_was_refused(page).await
    })
}

#[test]
fn a_policy_that_forbids_the_document_s_host_leaves_the_link() -> Result<()> {
    cell("policy.html?csp=connect", async |page| {
        fails(page, "#card", "network").await?;
        page.has_refused("connect-src").await
    })
}

#[test]
fn where_no_program_can_be_fetched_the_card_comes_as_a_script() -> Result<()> {
    cell("policy.html?csp=no-programs", async |page| {
        works_as_a_script(page, "#card").await?;
        page.has_refused("connect-src").await
    })
}

#[test]
fn a_policy_that_takes_the_loader_and_nothing_else_leaves_the_link() -> Result<()> {
    cell("policy.html?csp=loader", async |page| {
        fails(page, "#card", "unsupported").await?;
        let refused = page.js("return seen.refused.splice(0)").await?;
        let refused: Vec<String> = serde_json::from_value(refused)?;
        let ours = |one: &String| one.starts_with("script-src");
        ensure!(refused.iter().all(ours), "{refused:?}");
        Ok(())
    })
}

/// The code is an image of a `data:` address, and is seen under a policy that takes none.
#[test]
fn where_images_of_data_are_refused_the_code_is_drawn() -> Result<()> {
    cell("policy.html?csp=images", async |page| {
        has_drawn_code(page).await?;
        page.has_refused("img-src").await
    })?;
    // (Where no script may run, nothing has listened to what was refused.)
    story(
        "static.html?csp=images-no-script&static=lang=en",
        has_drawn_code,
    )
}

async fn has_drawn_code(page: &Page) -> Result<()> {
    let card = page.card("press-card").await?;
    card.click_wechat().await?;
    let read = decoded(page, "refused").await?;
    assert_eq!(read, "https://paper.example/a/1017.html");
    let names = "const code = arguments[0].shadowRoot.querySelector('.code');
        const named = code.querySelectorAll('[alt], [role], [aria-label]');
        return [named.length, named[0].naturalWidth]";
    assert_eq!(card.js(names, ()).await?, json!([1, 0]));
    Ok(())
}

#[test]
fn a_policy_that_forbids_everything_leaves_the_link() -> Result<()> {
    cell("policy.html?csp=closed", async |page| {
        let card = page.host("#card").await?;
        card.fallback_is_in_sight().await?;
        assert_eq!(page.js("return 'seen' in window").await?, json!(false));
        assert_eq!(page.server.count(".wasm"), 0);
        Ok(())
    })
}

#[test]
fn the_strictest_policy_that_lets_a_card_work_does() -> Result<()> {
    cell("policy.html?csp=all", async |page| {
        works(page, "#card").await?;
        our_policy_was_refused(page, &[]).await
    })
}

/// All that the page's policy tells is that WebAssembly was tried: once, and in Firefox once for
/// each policy of the page, of which ours is one.
pub(super) async fn only_the_probe_was_refused(page: &Page) -> Result<()> {
    let refused = page.js("return seen.refused.splice(0)").await?;
    let refused: Vec<String> = serde_json::from_value(refused)?;
    ensure!(
        refused.len() <= 2 && refused.iter().all(|one| one.contains("wasm-eval")),
        "{refused:?}"
    );
    Ok(())
}
