//! What the pictures of an article ask of the page and of their host.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{page::Page, published, story::story};

/// So many pictures may be asked for where a reader sees one or two.
const HANDFUL: usize = 10;

#[test]
fn pictures_that_are_not_there_are_asked_for_a_few_times_and_no_more() -> Result<()> {
    story("pictures.html?from=nothing", async |page| {
        page.card("press-card").await?;
        let all_given_up = "const { shadowRoot } = document.querySelector('press-card');
            scrollTo(0, document.body.scrollHeight);
            return !shadowRoot.querySelector('figure:not([hidden])')";
        page.until("no picture", all_given_up).await?;
        let asked = asked_for(page, "paper /nothing");
        ensure!(asked <= HANDFUL, "{asked} were asked for");
        ensure!(asked > 0, "none was asked for");
        Ok(())
    })
}

#[test]
fn pictures_far_below_are_not_asked_for() -> Result<()> {
    story("pictures.html?from=image.png", async |page| {
        let card = page.card("press-card").await?;
        let first = "return arguments[0].shadowRoot.querySelector('img').naturalWidth > 0";
        card.until("the first picture", first, ()).await?;
        let asked = asked_for(page, "paper /image.png");
        ensure!(asked <= HANDFUL, "{asked} were asked for");
        Ok(())
    })
}

#[test]
fn the_first_picture_comes_with_its_card_and_that_of_html_far_below_does_not() -> Result<()> {
    story("pictures.html?from=image.png", async |page| {
        let card = page.card("press-card").await?;
        let lazy = "return [...arguments[0].shadowRoot.querySelectorAll('[part=picture]')]
            .map((one) => one.getAttribute('loading')).slice(0, 3)";
        let lazy = card.js(lazy, ()).await?;
        assert_eq!(lazy, json!([null, "lazy", "lazy"]));
        Ok(())
    })?;
    let far = published::card("document=picture-credited", "")?;
    story("pictures.html?from=image.png", async |page| {
        page.card("press-card").await?;
        let picture = format!("{}/documents/far.png", page.server.paper);
        let far = far.replace("https://paper.example/i/2007.jpg", &picture);
        let add = "document.body.insertAdjacentHTML('beforeend',
                `<div id='far' style='margin-top: 50000px'>${arguments[0]}</div>`);
            return true";
        page.js_with(add, vec![json!(far)]).await?;
        let card = page.card("#far press-card").await?;
        card.fallback_is_out_of_sight().await?;
        assert_eq!(asked_for(page, "paper /documents/far.png"), 0);
        card.is_scrolled_to().await?;
        let comes = "const picture = arguments[0].shadowRoot.querySelector('[part=picture]');
            picture.scrollIntoView({ block: 'center', behavior: 'instant' });
            return picture.complete";
        card.until("the picture, or its failure", comes, ()).await?;
        ensure!(
            asked_for(page, "paper /documents/far.png") > 0,
            "never asked for"
        );
        Ok(())
    })
}

fn asked_for(page: &Page, address: &str) -> usize {
    let requests = page.server.requests();
    requests.iter().filter(|one| *one == address).count()
}
