//! The page is seen around the card.

use anyhow::{Context as _, Result, ensure};

use super::{enter, enter_frame, height, is_as_high_as_its_card, leave, says};
use crate::story::story;

#[test]
fn around_the_card_the_page_is_seen_also_while_the_article_is_on_its_way() -> Result<()> {
    for name in [
        "framed-ground.html?scheme=dark&theme=dark&ground=navy",
        "framed-ground.html?scheme=light&theme=dark&ground=navy",
        "framed-ground.html?scheme=light&theme=light&ground=navy",
        "framed-ground.html?scheme=light dark&theme=auto&ground=navy",
        "framed-ground.html?scheme=light&theme=auto&ground=navy",
    ] {
        story(name, async |page| {
            enter_frame(page, "#card").await?;
            says(page, &["阅读原文"]).await?;
            leave(page).await?;
            is_navy(&page.client.screenshot().await?).context("the link")?;
            // It keeps its room until there is a card. (One pixel is our script's question.)
            ensure!(
                height(page, "#card").await? >= 500.0,
                "the frame has shrunk"
            );
            page.server.let_the_slow_document_come();
            enter(page, "#card").await?;
            is_as_high_as_its_card(page).await?;
            leave(page).await?;
            page.js("scrollTo(0, 0); return true").await?;
            is_navy(&page.client.screenshot().await?).context("the card")
        })
        .context(name)?;
    }
    Ok(())
}

/// The page's own colour is at the right edge of the picture, where the frame is and no card.
fn is_navy(png: &[u8]) -> Result<()> {
    let picture = image::load_from_memory(png)?.into_rgb8();
    let edge = picture.get_pixel(picture.width() - 24, 60);
    ensure!(edge.0 == [0, 0, 128], "it is {edge:?}");
    Ok(())
}
