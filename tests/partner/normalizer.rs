//! Documents in other forms than the plain one: the program that a reader waits for reads none of them,
//! and what does comes with the first.

use anyhow::{Result, ensure};

use crate::{page::Page, story::story};

const FILE: &str = ".normalizer.js";

#[test]
fn a_document_in_another_form_is_the_card_that_the_paper_would_write() -> Result<()> {
    story("normalized.html", async |page| {
        all_is_there(page).await?;
        let asked = page.server.count(FILE);
        ensure!(asked == 1, "{asked} times: {:?}", page.server.requests());
        Ok(())
    })
}

#[test]
fn a_plain_document_waits_for_nothing_more() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        ensure!(page.server.count(FILE) == 0, "{:?}", page.server.requests());
        Ok(())
    })
}

#[test]
fn where_webassembly_is_refused_documents_have_all_forms_too() -> Result<()> {
    story("normalized.html?script", async |page| {
        all_is_there(page).await
    })
}

#[test]
fn where_it_is_not_what_was_built_the_link_stays() -> Result<()> {
    story("normalized.html?from=changed/normalizer.js", async |page| {
        page.card("#late").await?;
        let failed = "return seen.events.filter((one) => one.type === 'press-card-error'
            && one.detail.code === 'integrity').length === 3";
        page.until("three failures", failed).await?;
        page.host("#graph").await?.fallback_is_in_sight().await
    })
}

async fn all_is_there(page: &Page) -> Result<()> {
    let card = page.card("#graph").await?;
    card.shows("headline", "旧桥通车").await?;
    card.shows("credit", "来源：西江日报").await?;
    // At half past midnight, where the paper is.
    card.shows("dates", "2025年3月8日").await?;
    let people = "return ['张三', '李四'].every((one) =>
        [...arguments[0].shadowRoot.querySelectorAll('span, p')].some((it) => it.textContent.includes(one)))";
    ensure!(card.js(people, ()).await? == true);
    let pictures = "return [...arguments[0].shadowRoot.querySelectorAll('figure img')]
        .map((one) => one.srcset.split(', ').length).join()";
    ensure!(card.js(pictures, ()).await? == "3");
    let card = page.card("#host").await?;
    let link = "return arguments[0].shadowRoot.querySelector('[part=headline] a').href";
    ensure!(card.js(link, ()).await? == "https://xn--fsqu00a.example/a?b=1&c=2");
    let dialog = "return arguments[0].shadowRoot.querySelector('[part=dialog]').textContent";
    let dialog = card.js(dialog, ()).await?;
    ensure!(
        dialog
            .as_str()
            .unwrap_or_default()
            .contains("https://例子.example/a"),
        "{dialog}"
    );
    let told = "return seen.events.filter((one) => one.type === 'press-card-error').map((one) =>
        [one.id, one.detail.code, one.detail.field, one.detail.reason].join(' ')).join()";
    page.until("an error", &format!("return (() => {{ {told} }})() !== ''"))
        .await?;
    ensure!(page.js(told).await? == "wrong document headline empty");
    page.host("#wrong").await?.fallback_is_in_sight().await
}
