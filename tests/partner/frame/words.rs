//! What the frame says where there is no card.

use anyhow::{Context as _, Result};

use super::{enter_frame, is_as_high_as_its_card, leave, says};
use crate::story::story;

#[test]
fn an_address_that_is_none_is_said_in_the_frame_and_nothing_runs() -> Result<()> {
    story("framed-bad.html", async |page| {
        for id in [
            "missing",
            "empty",
            "script",
            "data",
            "relative",
            "schemeless",
        ] {
            enter_frame(page, &format!("#{id}")).await?;
            says(page, &["没有可用的 src", "has no usable src"])
                .await
                .context(id)?;
            let quiet = "return document.links.length === 0 && document.title !== 'ran'
                && !document.querySelector('press-card').shadowRoot";
            assert_eq!(page.js(quiet).await?, true, "{id}");
            is_as_high_as_its_card(page).await?;
            leave(page).await?;
        }
        let requests = page.server.requests();
        let asked = requests.iter().filter(|one| one.contains(".wasm")).count();
        assert!(asked <= 2, "{requests:?}");
        Ok(())
    })
}

#[test]
fn a_document_of_another_host_is_a_sentence_in_a_frame_too() -> Result<()> {
    story("framed-bad.html", async |page| {
        for id in ["unlisted", "unlisted-without-origin"] {
            enter_frame(page, &format!("#{id}")).await?;
            says(page, &["报社所列主机", "hosts that the paper has listed"])
                .await
                .context(id)?;
            is_as_high_as_its_card(page).await?;
            leave(page).await?;
        }
        let requests = page.server.requests();
        let asked = requests.iter().find(|one| one.starts_with("elsewhere "));
        assert_eq!(asked, None);
        Ok(())
    })
}

#[test]
fn where_there_is_no_card_the_frame_has_the_link_or_says_so() -> Result<()> {
    story("framed-bad.html", async |page| {
        enter_frame(page, "#broken").await?;
        says(page, &["文章暂时无法显示", "cannot be shown"]).await?;
        is_as_high_as_its_card(page).await?;
        leave(page).await?;
        enter_frame(page, "#broken-linked").await?;
        says(page, &["Read the article"]).await?;
        let link = "return document.links[0].href";
        assert_eq!(page.js(link).await?, "https://paper.example/a/1017.html");
        is_as_high_as_its_card(page).await?;
        leave(page).await?;
        enter_frame(page, "#loaderless").await?;
        says(page, &["文章暂时无法显示", "cannot be shown"]).await?;
        leave(page).await?;
        enter_frame(page, "#unscripted").await?;
        says(page, &["请允许脚本运行", "please allow scripts"]).await?;
        leave(page).await
    })
}
