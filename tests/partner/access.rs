//! What axe-core finds wrong with the card: nothing.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::{page::Page, story::story};

/// Attributes of cards in which everything is to be seen, on a page of the same colours.
const CARDS: [&str; 6] = [
    "layout=full;theme=light;networks=wechat weibo qq qzone",
    "layout=full;theme=dark;networks=wechat weibo qq qzone",
    "layout=full;theme=light;lang=en",
    "layout=full;theme=dark;lang=en",
    "layout=card;headline=金利镇：工业强镇再出发;via=南江新闻",
    "document=picture-credited;theme=dark",
];

#[test]
fn nothing_is_wrong_with_a_card_that_came_as_html() -> Result<()> {
    for words in CARDS {
        story(&format!("static.html?static={words}"), async |page| {
            let card = page.card("press-card").await?;
            nothing_is_wrong(page, "press-card").await?;
            card.click("[part~=statement] summary").await?;
            card.click_wechat().await?;
            nothing_is_wrong(page, "press-card").await.context(words)
        })?;
    }
    Ok(())
}

#[test]
fn nothing_is_wrong_with_a_card_that_a_program_draws() -> Result<()> {
    for words in CARDS {
        story(&format!("static-pair.html?static={words}"), async |page| {
            let card = page.card("#live press-card").await?;
            nothing_is_wrong(page, "#live press-card").await?;
            card.click("[part~=statement] summary").await?;
            card.click_wechat().await?;
            card.dialog_is_open().await?;
            nothing_is_wrong(page, "#live press-card")
                .await
                .context(words)
        })?;
    }
    Ok(())
}

/// Runs axe-core on what a selector finds, and in the shadow roots there.
pub async fn nothing_is_wrong(page: &Page, selector: &str) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(file).context("axe-core is not installed: see package.json")?;
    page.js(&format!("if (!window.axe) {{ {axe} }} return true"))
        .await?;
    let run = "const [selector, done] = arguments;
        axe.run(selector, { resultTypes: ['violations'] }).then(
            ({ violations, passes }) => done([
                violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
                    `${id} at ${target}: ${failureSummary}`)),
                passes.length,
            ]),
            (error) => done([[String(error)], 0]),
        )";
    let found = page
        .client
        .execute_async(run, vec![json!(selector)])
        .await?;
    let (wrong, looked) = (&found[0], found[1].as_u64().unwrap_or_default());
    ensure!(wrong == &Value::Array(vec![]), "{wrong:#}");
    ensure!(looked > 10, "axe has looked at {looked} things only");
    Ok(())
}
