//! The frame on a page that isolates itself from others.

use anyhow::Result;

use super::{enter, is_as_high_as_its_card, leave};
use crate::{browser::Engine, story::story};

#[test]
fn a_page_that_isolates_itself_has_the_card_and_its_picture() -> Result<()> {
    for name in [
        "framed-isolated.html?embedder=require-corp",
        "framed-isolated.html?embedder=credentialless",
    ] {
        story(name, async |page| {
            if page.engine == Engine::WebKit && name.ends_with("require-corp") {
                // It does not know the word that lets pictures of any host come.
                return Ok(());
            }
            let card = enter(page, "#card").await?;
            let picture =
                "const picture = arguments[0].shadowRoot.querySelector('[part~=picture]');
                picture.scrollIntoView();
                return picture.naturalWidth === 640";
            card.until("the picture", picture, ()).await?;
            is_as_high_as_its_card(page).await?;
            leave(page).await
        })?;
    }
    Ok(())
}
