//! What frameworks and old scripts do to attributes, properties and lists.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::{
    page::Page,
    sight::{has_words, lacks_words},
    story::story,
};

#[test]
fn what_is_no_value_is_none_and_what_is_json_is_read() -> Result<()> {
    story("frameworks.html", async |page| {
        page.card("#json")
            .await?
            .shows("headline", "属性里的稿件")
            .await?;
        for id in ["#object-and-src", "#words", "#early-src"] {
            page.card(id).await?.shows("headline", "张爱军").await?;
        }
        page.host("#object").await?.fallback_is_in_sight().await?;
        page.host("#unset").await?.fallback_is_in_sight().await?;

        let warnings = page.seen("warnings").await?;
        ensure!(warnings.len() == 1, "{warnings:?}");
        ensure!(
            warnings[0].to_string().contains("[object Object]"),
            "{warnings:?}"
        );
        assert!(page.events("press-card-error").await?.is_empty());
        let asked = page.server.requests();
        let word = |one: &&String| one.ends_with("/null") || one.ends_with("/undefined");
        ensure!(!asked.iter().any(|one| word(&one)), "{asked:?}");
        Ok(())
    })
}

#[test]
fn no_reader_is_shown_what_old_scripts_make_of_lists() -> Result<()> {
    story("frameworks.html", async |page| {
        let early = page.card("#early").await?;
        early.shows("headline", "先到的稿件").await?;
        has_words(&early.words().await?, &["谢江涛", "李明"])?;
        lacks_words(&early.words().await?, &["{", "[", "Person", "an object"])?;
        let later = page.card("#later").await?;
        later.shows("headline", "后到的稿件").await?;
        lacks_words(&later.words().await?, &["{", "[", "Person"])
    })
}

#[test]
fn properties_are_the_attributes() -> Result<()> {
    story("frameworks.html", async |page| {
        let card = page.card("#early-src").await?;
        let before = "const [card] = arguments;
            return [card.getAttribute('src') === card.src, card.loading, card.headline, card.via]";
        assert_eq!(card.js(before, ()).await?, json!([true, "eager", "", ""]));
        set(
            page,
            json!({ "headline": "另一个标题", "layout": "full", "lang": "en" }),
        )
        .await?;
        card.shows("headline", "另一个标题").await?;
        card.shows("body", "市领导谢桂坤参加活动。").await?;
        set(page, json!({ "headline": null, "layout": null })).await?;
        card.shows("headline", "张爱军").await
    })
}

async fn set(page: &Page, properties: Value) -> Result<()> {
    let set = "Object.assign(document.getElementById('early-src'), arguments[0]); return true";
    page.js_with(set, vec![properties]).await?;
    Ok(())
}
