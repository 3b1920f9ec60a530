//! Pages that are no friend of anybody: their styles, their scripts, their policies.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use serde_json::json;

use crate::{card::Card, page::Page, sight::has_words, story::story};

/// How everything in the card is set, element by element.
const SETTING: &str = "
    const properties = `display visibility float position opacity transform direction unicode-bidi
        writing-mode color -webkit-text-fill-color text-shadow font-family font-size font-weight
        font-style font-size-adjust line-height letter-spacing word-spacing word-break text-transform
        text-indent text-align white-space text-emphasis-style list-style-type tab-size cursor
        pointer-events -webkit-text-stroke-width`.split(/\\s+/);
    return [...arguments[0].shadowRoot.querySelectorAll('.root, .root *')].map((one) => {
        const style = getComputedStyle(one);
        const values = properties.map((name) => `${name}: ${style.getPropertyValue(name)}`);
        return `${one.localName}.${one.className.baseVal ?? one.className} { ${values.join('; ')} }`;
    })";

#[test]
fn the_styles_of_the_page_do_not_reach_into_the_card() -> Result<()> {
    story("hostile-css.html", async |page| {
        let card = page.card("press-card").await?;
        let found = setting(&card).await?;
        let width = "return arguments[0].shadowRoot.querySelector('.root').offsetWidth";
        let width = card.js(width, ()).await?;

        // The same card in a column as wide, on a page that is no trouble.
        page.open("attributes.html").await?;
        let card = page.card("press-card").await?;
        let set = "const [host, width] = arguments;
            host.style.width = `${width}px`;
            host.setAttribute('layout', 'full');
            return true";
        card.js(set, width).await?;
        card.shows("body", "市领导谢桂坤参加活动。").await?;
        let wanted = setting(&card).await?;
        ensure!(wanted.len() > 60, "only {} elements", wanted.len());
        for one in &wanted {
            for value in [
                "direction: ltr",
                "writing-mode: horizontal-tb",
                "visibility: visible",
            ] {
                ensure!(one.contains(value), "not {value}: {one}");
            }
        }
        for (found, wanted) in found.iter().zip(&wanted) {
            assert_eq!(found, wanted);
        }
        assert_eq!(wanted.len(), found.len());
        Ok(())
    })
}

#[test]
fn under_hostile_styles_the_card_is_read_and_used() -> Result<()> {
    story("hostile-css.html", async |page| {
        let card = page.card("press-card").await?;
        let words = ["数字报", "核心提示", "市领导谢桂坤参加活动。", "凡本网"];
        has_words(&card.words().await?, &words)?;
        card.shows("credit", "来源：西江日报").await?;
        let place =
            "const box = arguments[0].shadowRoot.querySelector('.card').getBoundingClientRect();
            return box.left >= 0 && box.width > 300 && box.right <= innerWidth";
        assert_eq!(
            card.js(place, ()).await?,
            true,
            "the card is beside the screen"
        );

        card.click_wechat().await?;
        card.dialog_is_open().await?;
        card.shows("dialog", "分享到-微信").await?;
        page.press(&[Key::Escape]).await?;
        card.dialog_is_closed().await?;
        card.click(".statement summary").await?;
        card.shows("statement", "名誉权").await
    })
}

#[test]
fn under_hostile_styles_text_can_be_selected() -> Result<()> {
    story("hostile-css.html", async |page| {
        let card = page.card("press-card").await?;
        let (x, y) = card.place_of("[part~=abstract] span").await?;
        page.click_at(x, y, 3).await?;
        let selected = "const root = arguments[0].shadowRoot;
            return String((root.getSelection?.() ?? getSelection()).toString()).includes('金利镇')";
        card.until("the selected paragraph", selected, ()).await
    })
}

#[test]
fn a_page_that_stops_every_event_stops_nothing_of_the_card() -> Result<()> {
    story("stops-events.html", async |page| {
        let card = page.card("press-card").await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        card.has_focus_at("dialog *").await?;
        card.click("[part~=copy]").await?;
        let said = "return arguments[0].shadowRoot.querySelector('dialog [role=status]')
            .innerText.includes('链接已复制')";
        card.until("the word that the link is copied", said, ())
            .await?;
        page.press(&[Key::Escape]).await?;
        card.dialog_is_closed().await?;
        card.has_focus_at("[data-network=wechat]").await?;

        page.press(&[Key::Enter]).await?;
        card.dialog_is_open().await?;
        page.click_at(8.0, 8.0, 1).await?;
        card.dialog_is_closed().await?;

        card.click(".statement summary").await?;
        card.shows("statement", "名誉权").await?;
        assert_eq!(page.events("press-card-ready").await?.len(), 1);
        assert_eq!(page.events("press-card-share").await?.len(), 3);
        Ok(())
    })
}

#[test]
fn where_a_picture_stands_under_every_name_of_the_document_the_cards_are_there() -> Result<()> {
    story("named.html", async |page| {
        let is_hidden =
            "return seen.named > 200 && document.createElement instanceof HTMLImageElement";
        assert_eq!(page.js(is_hidden).await?, true, "the names are not taken");
        for selector in ["[layout=full]", "#inline"] {
            let find = "return Document.prototype.querySelector.call(document, arguments[0])";
            let host = page
                .until_with(selector, find, vec![json!(selector)])
                .await?;
            Card::new(page.clone(), host).is_complete().await?;
        }
        // No driver can click while they stand there.
        page.js("seen.giveBack(); return true").await?;
        for selector in ["[layout=full]", "#inline"] {
            page.host(selector).await?.is_usable().await?;
        }
        assert!(page.seen("warnings").await?.is_empty());
        Ok(())
    })
}

#[test]
fn what_every_object_has_is_no_option_of_the_card_s() -> Result<()> {
    works_with_objects("everything.html?as=text")
}

#[test]
fn what_every_object_throws_does_not_reach_the_card() -> Result<()> {
    works_with_objects("everything.html?as=trap")
}

/// Then no answer of any kind comes, to nobody on the page.
#[test]
fn where_every_object_is_a_promise_the_link_stays_and_one_word_is_said() -> Result<()> {
    story("thenable.html", async |page| {
        let told = "return seen.events.length > 0";
        page.until("the failure", told).await?;
        let errors = page.events("press-card-error").await?;
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0]["detail"]["code"], "unsupported");
        assert_eq!(page.seen("warnings").await?.len(), 1);
        page.host("#card").await?.fallback_is_in_sight().await
    })
}

#[track_caller]
fn works_with_objects(name: &str) -> Result<()> {
    story(name, async |page: &Page| {
        page.host("#card").await?.is_usable().await?;
        page.host("#inline").await?.is_usable().await?;
        let cards = "return document.querySelectorAll('press-card').length";
        assert_eq!(page.js(cards).await?, 2, "the loader has added a card");
        assert!(page.seen("warnings").await?.is_empty());
        assert!(page.events("press-card-error").await?.is_empty());
        Ok(())
    })
}

async fn setting(card: &Card) -> Result<Vec<String>> {
    Ok(serde_json::from_value(card.js(SETTING, ()).await?)?)
}
