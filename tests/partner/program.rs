//! The card's glue on its way. Of the WebAssembly, and of policies, the matrix tells.

use anyhow::Result;

use crate::{page::Page, story::story};

#[test]
fn a_changed_glue_is_refused() -> Result<()> {
    story("no-program.html?from=changed/js", async |page| {
        fails(page, "integrity", 2).await
    })
}

#[test]
fn scripts_that_are_not_there_are_an_error_of_the_host() -> Result<()> {
    story("no-program.html?from=lonely", async |page| {
        fails(page, "http", 2).await
    })
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
