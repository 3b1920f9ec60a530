//! The address of an article as an editor has it: that of its web page, at another origin.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::{page::Page, story::story};

const HEADLINE: &str = "以抓好一地一域发展为全局全域赋能添彩";

/// All of them on one page that allows no markup to be read, and no script but by its host.
#[test]
fn of_a_web_page_the_card_shows_its_article_or_says_why_not() -> Result<()> {
    story("web-page.html", async |page| {
        let cards = ids(page, "press-card:not([data-fault])").await?;
        ensure!(cards.len() > 8, "{cards:?}");
        for id in &cards {
            let card = page.card(&format!("#{id}")).await?;
            card.shows("headline", HEADLINE)
                .await
                .with_context(|| id.clone())?;
            card.fallback_is_out_of_sight().await?;
        }
        for id in ["signed", "signed-in-a-graph"] {
            let card = page.host(&format!("#{id}")).await?;
            card.shows("verified", "自签名以来未被改动")
                .await
                .with_context(|| id.to_owned())?;
        }
        let faults = ids(page, "press-card[data-fault]").await?;
        let all = "const failed = seen.events.filter((one) => one.type === 'press-card-error');
            return failed.length >= arguments[0]";
        page.until_with("all that have to fail", all, vec![faults.len().into()])
            .await?;
        let mut told = BTreeMap::new();
        for event in page.events("press-card-error").await? {
            let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let detail = &event["detail"];
            let fault = format!("{} {}", word(&detail["code"]), word(&detail["reason"]));
            told.insert(
                word(&event["id"]),
                (fault.trim().to_owned(), word(&detail["message"])),
            );
        }
        for id in &faults {
            let card = page.host(&format!("#{id}")).await?;
            card.fallback_is_in_sight().await?;
            let wanted = card.js("return arguments[0].dataset.fault", ()).await?;
            let (fault, message) = told.get(id).with_context(|| id.clone())?;
            ensure!(wanted == fault.as_str(), "{id}: {fault}: {message}");
            // (Of a document that was changed it names no address.)
            ensure!(
                message.contains(&**id) || id == "changed",
                "{id}: {message}"
            );
        }
        ensure!(told.len() == faults.len(), "{told:?}");
        ensure!(told["none"].1.contains("press-card import"), "{told:?}");
        ensure!(
            told["private-page"]
                .1
                .contains("Access-Control-Allow-Origin"),
            "{told:?}"
        );
        // A block that was passed over, and each card that is not there: a line, and no more.
        let warnings = page.seen("warnings").await?;
        ensure!(warnings.len() == faults.len() + 1, "{warnings:?}");
        ensure!(
            page.server.count(".page.js") == 1,
            "{:?}",
            page.server.requests()
        );
        Ok(())
    })
}

#[test]
fn one_tag_and_a_frame_take_a_web_page_too() -> Result<()> {
    story("web-page-rungs.html", async |page| {
        let card = page.card("#live ~ press-card").await?;
        card.shows("headline", HEADLINE).await?;
        // The frame is as high as its card, which it is only when there is one.
        page.until(
            "a card in the frame",
            "return document.querySelector('iframe').offsetHeight > 160",
        )
        .await?;
        Ok(())
    })
}

async fn ids(page: &Page, selector: &str) -> Result<Vec<String>> {
    let ids = "return [...document.querySelectorAll(arguments[0])].map((one) => one.id)";
    let ids = page.js_with(ids, vec![selector.into()]).await?;
    Ok(serde_json::from_value(ids)?)
}
