//! What axe-core finds wrong with the card: nothing.

use anyhow::{Context as _, Result};

use crate::story::story;

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
            page.satisfies_axe(Some("press-card")).await?;
            card.click(".statement summary").await?;
            card.click_wechat().await?;
            page.satisfies_axe(Some("press-card")).await.context(words)
        })?;
    }
    Ok(())
}

#[test]
fn nothing_is_wrong_with_a_card_that_a_program_draws() -> Result<()> {
    for words in CARDS {
        story(&format!("static-pair.html?static={words}"), async |page| {
            let card = page.card("#live press-card").await?;
            page.satisfies_axe(Some("#live press-card")).await?;
            card.click(".statement summary").await?;
            card.click_wechat().await?;
            card.dialog_is_open().await?;
            page.satisfies_axe(Some("#live press-card"))
                .await
                .context(words)
        })?;
    }
    Ok(())
}
