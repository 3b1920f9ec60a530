//! The card's program on its way: what is asked for, what is refused, and what is said of it.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::{page::Page, story::story};

#[test]
fn where_the_policy_takes_no_web_assembly_the_card_comes_as_a_script() -> Result<()> {
    story("refused.html?by=keyword", async |page| {
        comes_as_a_script(page).await?;
        assert_eq!(page.server.count(".wasm"), 0);
        are_told(page, &["wasm-eval"]).await
    })
}

#[test]
fn where_there_is_no_web_assembly_the_card_comes_as_a_script() -> Result<()> {
    story("refused.html?by=engine", async |page| {
        comes_as_a_script(page).await?;
        assert_eq!(page.server.count(".wasm"), 0);
        Ok(())
    })
}

#[test]
fn where_the_policy_lets_no_program_be_fetched_the_card_comes_as_a_script() -> Result<()> {
    story("refused.html?by=connection", async |page| {
        comes_as_a_script(page).await?;
        assert_eq!(page.server.count(".wasm"), 0);
        are_told(page, &["connect-src"]).await
    })
}

#[test]
fn where_the_policy_takes_no_script_either_the_link_stays() -> Result<()> {
    story("refused.html?by=everything", async |page| {
        fails(page, "unsupported", 1).await?;
        are_told(page, &["wasm-eval", "script-src"]).await
    })
}

#[test]
fn a_changed_glue_is_refused() -> Result<()> {
    story("no-program.html?from=changed/js", async |page| {
        fails(page, "integrity", 2).await
    })
}

#[test]
fn a_changed_program_is_refused() -> Result<()> {
    story("no-program.html?from=changed/wasm", async |page| {
        fails(page, "integrity", 2).await?;
        assert_eq!(page.server.count(".fallback.js"), 0);
        Ok(())
    })
}

#[test]
fn scripts_that_are_not_there_are_an_error_of_the_host() -> Result<()> {
    story("no-program.html?from=lonely", async |page| {
        fails(page, "http", 2).await
    })
}

#[test]
fn a_program_that_is_not_there_is_an_error_of_the_host() -> Result<()> {
    story("no-program.html?from=half", async |page| {
        fails(page, "http", 2).await?;
        assert_eq!(page.server.count(".fallback.js"), 0);
        Ok(())
    })
}

#[test]
fn a_program_that_never_answers_is_not_waited_for() -> Result<()> {
    story(
        "no-program.html?from=silent/wasm&timeout=800",
        async |page| fails(page, "timeout", 2).await,
    )
}

#[test]
fn a_glue_that_never_answers_is_not_waited_for() -> Result<()> {
    story("no-program.html?from=silent/js&timeout=800", async |page| {
        fails(page, "timeout", 2).await?;
        no_link_is_left(page).await
    })
}

#[test]
fn a_later_card_finds_the_program_when_it_is_back() -> Result<()> {
    story("no-program.html?from=away/js", async |page| {
        fails(page, "http", 2).await?;
        page.server.let_the_slow_document_come();
        page.js(
            "const card = document.getElementById('first').cloneNode(true);
            card.id = 'later';
            document.querySelector('h1').after(card);
            return true",
        )
        .await?;
        let card = page.card("#later").await?;
        card.fallback_is_out_of_sight().await
    })
}

async fn comes_as_a_script(page: &Page) -> Result<()> {
    let card = page.card("#first").await?;
    card.fallback_is_out_of_sight().await?;
    card.shows("credit", "来源：西江日报").await?;
    card.click_wechat().await?;
    card.dialog_is_open().await?;
    card.shows("dialog", "分享到-微信").await?;
    page.press(&[Key::Escape]).await?;
    card.dialog_is_closed().await?;
    let requests = page.requests();
    let scripts = requests.iter().filter(|one| one.ends_with(".fallback.js"));
    assert_eq!(scripts.count(), 1, "{requests:?}");
    assert!(page.seen("warnings").await?.is_empty());
    Ok(())
}

async fn no_link_is_left(page: &Page) -> Result<()> {
    let links = page.js("return document.querySelectorAll('link[rel=modulepreload]').length");
    assert_eq!(links.await?, 0, "a link was left on the page");
    Ok(())
}

/// So many cards show their links, and each says so once, with this code.
async fn fails(page: &Page, code: &str, count: usize) -> Result<()> {
    let told = "return seen.events.length >= arguments[0]";
    page.until_with("the errors", told, vec![count.into()])
        .await?;
    let codes: Vec<_> = page.events("press-card-error").await?;
    let codes: Vec<_> = codes.iter().map(|one| &one["detail"]["code"]).collect();
    assert_eq!(codes, vec![code; count]);
    let warnings = page.seen("warnings").await?;
    assert_eq!(warnings.len(), count, "{warnings:?}");
    let cards = page.js("return [...document.querySelectorAll('press-card')].map((one) => one.id)");
    for id in cards.await?.as_array().into_iter().flatten() {
        let card = format!("#{}", id.as_str().unwrap_or_default());
        page.host(&card).await?.fallback_is_in_sight().await?;
    }
    Ok(())
}

/// The page's own policy has told of these, and of nothing else.
async fn are_told(page: &Page, what: &[&str]) -> Result<()> {
    let told = page.js("return seen.violations.splice(0)").await?;
    for one in told.as_array().into_iter().flatten() {
        let one = one.as_str().unwrap_or_default();
        ensure!(what.iter().any(|word| one.contains(word)), "{one}");
    }
    Ok(())
}
