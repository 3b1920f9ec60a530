//! The card's glue on its way. Of the WebAssembly, and of policies, the matrix tells.

use anyhow::{Result, ensure};

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

#[test]
fn a_tag_that_only_looks_like_ours_is_asked_for_nothing() -> Result<()> {
    story("decoy.html", async |page| {
        page.host("press-card").await?.is_usable().await?;
        assert!(page.seen("warnings").await?.is_empty());
        asks_nothing_of(page, "elsewhere ")
    })
}

#[test]
fn an_address_that_leads_elsewhere_while_the_script_is_on_its_way_leads_nobody() -> Result<()> {
    is_not_led("late-base.html?when=running")
}

#[test]
fn an_address_that_leads_elsewhere_after_the_script_has_run_leads_nobody() -> Result<()> {
    is_not_led("late-base.html?when=run")?;
    is_not_led("late-base.html?when=changed")
}

#[test]
fn a_script_that_is_from_nowhere_asks_nobody_and_says_so() -> Result<()> {
    story("evaluated.html", async |page| {
        page.says_that_it_cannot_be("#card").await?;
        let requests = page.server.requests();
        let ours = requests.iter().filter(|one| one.contains("/press-card"));
        assert_eq!(ours.count(), 1, "{requests:?}");
        Ok(())
    })
}

#[track_caller]
fn is_not_led(name: &str) -> Result<()> {
    story(name, async |page| {
        let is_led = "return seen.isLed && seen.hasRun";
        page.until("the other address", is_led).await?;
        let card = page.host("#card").await?;
        card.is_scrolled_to().await?;
        card.is_usable().await?;
        assert!(page.seen("warnings").await?.is_empty());
        let requests = page.server.requests();
        // The dialog that was opened has brought more (rescue.js).
        let ours =
            |one: &&String| one.starts_with("cdn /v1/press-card-") && !one.contains("rescue");
        assert_eq!(requests.iter().filter(ours).count(), 2, "{requests:?}");
        Ok(())
    })
}

fn asks_nothing_of(page: &Page, host: &str) -> Result<()> {
    let requests = page.server.requests();
    ensure!(
        !requests.iter().any(|one| one.starts_with(host)),
        "{requests:?}"
    );
    Ok(())
}

async fn no_link_is_left(page: &Page) -> Result<()> {
    let left =
        "return document.querySelectorAll('link[rel=modulepreload],script[type=module]').length";
    assert_eq!(page.js(left).await?, 0, "an element was left on the page");
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
