//! What a document's host can answer.

use anyhow::Result;

use super::{cell, fails, works};

#[test]
fn a_document_that_is_served_well_is_shown() -> Result<()> {
    cell(
        "document.html?src=documents/xijiang-article.json",
        async |page| works(page, "press-card").await,
    )
}

#[test]
fn a_document_that_is_not_found_leaves_the_link() -> Result<()> {
    fails_for("document.html?src=status/404", "http")
}

#[test]
fn a_document_that_its_server_cannot_give_leaves_the_link() -> Result<()> {
    fails_for("document.html?src=status/500", "http")
}

#[test]
fn until_a_slow_document_comes_the_link_is_in_sight() -> Result<()> {
    cell("slow.html", async |page| {
        let card = page.host("press-card").await?;
        let asked = "return performance.getEntriesByType('resource')
            .some((one) => one.name.endsWith('.wasm') && one.responseEnd > 0)";
        page.until("the program of the card", asked).await?;
        card.fallback_is_in_sight().await?;
        page.server.let_the_slow_document_come();
        works(page, "press-card").await
    })
}

#[test]
fn a_document_that_never_comes_leaves_the_link() -> Result<()> {
    fails_for("document.html?src=hang", "timeout")
}

#[test]
fn a_document_of_which_only_the_half_comes_leaves_the_link() -> Result<()> {
    fails_for("document.html?src=stall", "timeout")
}

#[test]
fn a_document_that_is_cut_off_leaves_the_link() -> Result<()> {
    fails_for("document.html?src=cut", "network")
}

#[test]
fn a_web_page_in_the_place_of_a_document_leaves_the_link() -> Result<()> {
    fails_for("document.html?src=html", "document")
}

#[test]
fn a_document_of_300_kib_leaves_the_link() -> Result<()> {
    fails_for("document.html?src=large", "document")
}

#[test]
fn a_document_that_no_other_origin_may_read_leaves_the_link() -> Result<()> {
    fails_for("document.html?src=private", "network")
}

#[test]
fn a_document_that_has_moved_on_its_host_is_shown() -> Result<()> {
    cell("document.html?src=moved", async |page| {
        works(page, "press-card").await
    })
}

#[test]
fn a_document_that_has_moved_to_another_host_is_shown() -> Result<()> {
    cell("document.html?src=away", async |page| {
        works(page, "press-card").await
    })
}

#[test]
fn a_document_that_is_sent_round_in_circles_leaves_the_link() -> Result<()> {
    fails_for("document.html?src=circle", "network")
}

#[track_caller]
fn fails_for(name: &str, code: &str) -> Result<()> {
    cell(name, async |page| fails(page, "press-card", code).await)
}
