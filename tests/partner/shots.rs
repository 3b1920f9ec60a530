//! Pictures of the card for people to look at; nothing is asserted.

use std::{env, fs, path::PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::{browser::Engine, story::story};

/// What is shown: a name, the document below the paper's origin, and the attributes.
const SUBJECTS: [(&str, &str, &str); 5] = [
    ("card", "documents/xijiang-article.json", "card"),
    ("full", "documents/xijiang-article.json", "full"),
    ("pictured", "pictured", "card"),
    ("reprint", "documents/good/reprint-unknown.json", "card"),
    ("english", "documents/good/english.json", "full"),
];

#[test]
#[ignore = "for people to look at: set PRESS_CARD_SHOTS to a folder"]
fn pictures_for_the_eye() -> Result<()> {
    let folder =
        PathBuf::from(env::var("PRESS_CARD_SHOTS").context("PRESS_CARD_SHOTS is not set")?);
    fs::create_dir_all(&folder)?;
    story("attributes.html", async |page| {
        ensure!(
            page.engine == Engine::Chromium,
            "only Chromium takes these pictures"
        );
        let card = page.card("press-card").await?;
        for (name, document, layout) in SUBJECTS {
            let set = "const [host, [src, layout]] = arguments;
                host.setAttribute('layout', layout);
                host.setAttribute('src', src);
                return true";
            let src = format!("{}/{document}", page.server.paper);
            let known = page.events("press-card-ready").await?.len();
            if card
                .js("return arguments[0].getAttribute('src')", ())
                .await?
                != json!(src)
            {
                card.js(set, json!([src, layout])).await?;
                let ready = "return seen.events.filter((one) => one.type === 'press-card-ready').length > arguments[0]";
                page.until_with("the next card", ready, vec![json!(known)])
                    .await?;
            } else {
                card.js(set, json!([src, layout])).await?;
            }
            for (lang, width, scheme) in [
                ("", 1200, "light"),
                ("", 360, "light"),
                ("", 1200, "dark"),
                ("en", 360, "dark"),
                ("zh-Hant", 1200, "light"),
            ] {
                let set = "arguments[0].setAttribute('lang', arguments[1]); return true";
                card.js(set, lang).await?;
                page.is_wide(width).await?;
                page.is_read_in(scheme).await?;
                let drawn = "const done = arguments[0];
                    document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(done)))";
                page.client.execute_async(drawn, vec![]).await?;
                let lang = if lang.is_empty() { "own" } else { lang };
                let file = folder.join(format!("{name}-{lang}-{width}-{scheme}.png"));
                fs::write(file, page.picture().await?)?;
                if name == "card" {
                    card.click_wechat().await?;
                    card.dialog_is_open().await?;
                    let file = folder.join(format!("dialog-{lang}-{width}-{scheme}.png"));
                    fs::write(file, page.client.screenshot().await?)?;
                    card.click("[part~=close]").await?;
                    card.dialog_is_closed().await?;
                }
            }
        }
        Ok(())
    })
}
