//! Where a document may come from besides `src`: one tag, the page, a script.

use anyhow::Result;
use serde_json::json;

use crate::{sight::has_words, story::story};

#[test]
fn one_tag_alone_puts_the_card_where_the_script_stands() -> Result<()> {
    story("one-tag.html", async |page| {
        let card = page.card("press-card").await?;
        let words = ["市领导谢桂坤参加活动。", "分享到", "聯絡人："];
        has_words(&card.words().await?, &words)?;
        card.shows("credit", "来源：西江日报").await?;
        let order =
            "return [...document.querySelector('main').children].map((one) => one.localName)";
        assert_eq!(
            page.js(order).await?,
            json!(["h1", "p", "script", "press-card", "p"])
        );
        Ok(())
    })
}

#[test]
fn a_document_inside_the_element_needs_no_request() -> Result<()> {
    story("inline.html", async |page| {
        let card = page.card("press-card").await?;
        let words = ["渡口老街修缮完工", "三百米老街按原样修复，本周开放。"];
        has_words(&card.words().await?, &words)?;
        card.shows("credit", "来源：西江网").await?;
        card.fallback_is_out_of_sight().await?;
        let requests = page.server.requests();
        let to_the_paper = requests.iter().any(|one| one.starts_with("paper "));
        assert!(!to_the_paper, "{requests:?}");
        Ok(())
    })
}

#[test]
fn a_document_from_a_script_may_come_before_the_card_is_known() -> Result<()> {
    story("property.html", async |page| {
        page.card("#early")
            .await?
            .shows("headline", "先到的稿件")
            .await
    })
}

#[test]
fn a_document_from_a_script_may_come_later_and_change() -> Result<()> {
    story("property.html", async |page| {
        page.card("#early").await?;
        let later = page.host("#later").await?;
        later.fallback_is_in_sight().await?;
        let set = "arguments[0].article = window.article(arguments[1]); return true";
        later.js(set, "后到的稿件").await?;
        later.shows("headline", "后到的稿件").await?;
        later.js(set, "改过的稿件").await?;
        later.shows("headline", "改过的稿件").await?;
        let text =
            "arguments[0].article = JSON.stringify(window.article(arguments[1])); return true";
        later.js(text, "写成文字的稿件").await?;
        later.shows("headline", "写成文字的稿件").await?;
        later.fallback_is_out_of_sight().await?;
        assert!(page.events("press-card-error").await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_document_inside_the_element_is_found_also_when_the_script_was_first() -> Result<()> {
    story("inline-early.html", async |page| {
        page.card("press-card")
            .await?
            .shows("headline", "渡口老街修缮完工")
            .await
    })
}
