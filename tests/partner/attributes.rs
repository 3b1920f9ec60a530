//! Attributes that a page changes while the card stands.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{card::Card, sight::lacks_words, story::story};

#[test]
fn a_changed_attribute_redraws_the_card() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;

        set(&card, "layout", "full").await?;
        card.shows("body", "市领导谢桂坤参加活动。").await?;
        set(&card, "layout", "card").await?;
        card.until(
            "no text",
            "return !arguments[0].shadowRoot.querySelector('[part~=body]')",
            (),
        )
        .await?;

        set(&card, "headline", "金利镇项目提速").await?;
        card.shows("headline", "金利镇项目提速").await?;
        card.shows(
            "original-title",
            "原标题：张爱军到高要金利督导重点项目建设时强调，",
        )
        .await?;

        set(&card, "via", "端江新闻客户端").await?;
        card.shows("credit", "转自：端江新闻客户端").await?;
        card.shows("credit", "来源：西江日报").await?;

        set(&card, "networks", "weibo qq copy").await?;
        let networks = "return [...arguments[0].shadowRoot.querySelectorAll('[part~=button]')]
            .map((one) => one.dataset.network).join(' ') === arguments[1]";
        card.until("three networks", networks, "weibo qq copy")
            .await?;

        set(&card, "theme", "dark").await?;
        let dark = "return arguments[0].shadowRoot.querySelector('.root').dataset.theme === 'dark'";
        card.until("the dark theme", dark, ()).await?;
        assert_eq!(page.events("press-card-ready").await?.len(), 1);
        Ok(())
    })
}

#[test]
fn an_attribute_that_goes_takes_its_effect_along() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let before = card.words().await?;
        set(&card, "headline", "金利镇项目提速").await?;
        set(&card, "lang", "en").await?;
        card.shows("share", "WeChat").await?;
        for name in ["headline", "lang"] {
            card.js(
                "arguments[0].removeAttribute(arguments[1]); return true",
                name,
            )
            .await?;
        }
        card.shows("share", "微信").await?;
        assert_eq!(card.words().await?, before);
        Ok(())
    })
}

#[test]
fn an_unknown_value_is_the_usual_one() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let before = card.words().await?;
        for (name, value) in [
            ("layout", "poster"),
            ("theme", "sepia"),
            ("networks", "orkut"),
            ("headline", " "),
        ] {
            set(&card, name, value).await?;
        }
        // They have been read when the next script runs: a redraw takes a microtask.
        assert_eq!(card.words().await?, before);
        Ok(())
    })
}

#[test]
fn a_dialog_that_is_open_stays_open_when_the_card_is_redrawn() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        set(&card, "lang", "en").await?;
        card.shows("dialog", "Share on WeChat").await?;
        card.dialog_is_open().await?;
        card.has_focus_at("dialog *").await?;
        set(&card, "layout", "full").await?;
        card.shows("body", "市领导谢桂坤参加活动。").await?;
        card.dialog_is_open().await
    })
}

#[test]
fn the_source_may_change_to_another_article() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let other = format!("{}/documents/good/reprint.json", page.server.paper);
        set(&card, "src", &other).await?;
        card.shows("headline", "沿海三港开通新的集装箱班轮航线")
            .await?;
        card.shows("credit", "稿件来源：江海通讯社").await?;
        lacks_words(&card.text(".credit").await?, &["西江日报", "谢江涛"])?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        assert_eq!(
            card.text("[part~=address]").await?,
            "https://paper.example/a/2012.html"
        );
        Ok(())
    })
}

#[test]
fn a_count_that_is_too_large_or_does_not_end_is_none() -> Result<()> {
    // Long enough for the good one, on a machine that has other work too.
    story("attributes.html?timeout=2500", async |page| {
        let card = page.card("press-card").await?;
        let paper = &page.server.paper;
        for endless in ["large", "stall", "hang", "cut"] {
            set(&card, "count", &format!("{paper}/count")).await?;
            card.shows("count", "2.3万").await?;
            set(&card, "count", &format!("{paper}/{endless}")).await?;
            let hidden = "return !arguments[0].shadowRoot.querySelector('[part~=count]')";
            card.until("no count", hidden, ()).await?;
        }
        Ok(())
    })
}

#[test]
fn a_count_is_not_waited_for_when_its_card_has_gone() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let watch = "const { fetch } = window;
            window.fetch = (address, options) => {
                window.asked = options.signal;
                return fetch(address, options);
            };
            return true";
        page.js(watch).await?;
        set(&card, "count", &format!("{}/hang", page.server.paper)).await?;
        page.until("the request", "return Boolean(window.asked)")
            .await?;
        page.js("document.querySelector('press-card').remove(); return true")
            .await?;
        page.until("its end", "return asked.aborted").await?;
        Ok(())
    })
}

#[test]
fn the_host_of_a_document_learns_the_site_and_not_the_page() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let watch = "const { fetch } = window;
            window.policies = [];
            window.fetch = (address, options) => {
                policies.push(options.referrerPolicy);
                return fetch(address, options);
            };
            return true";
        page.js(watch).await?;
        let paper = &page.server.paper;
        set(&card, "count", &format!("{paper}/count")).await?;
        set(&card, "publisher", &format!("{paper}/publisher")).await?;
        set(&card, "src", &format!("{paper}/other-article")).await?;
        page.until("three requests", "return policies.length >= 3")
            .await?;
        let policies = page.js("return [...new Set(policies)]").await?;
        assert_eq!(policies, json!(["strict-origin"]));
        Ok(())
    })
}

#[test]
fn a_count_endpoint_says_more_and_hides_the_count_while_it_fails() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        card.shows("count", "0").await?;
        let paper = &page.server.paper;
        set(&card, "count", &format!("{paper}/count")).await?;
        card.shows("count", "2.3万").await?;
        set(&card, "count", &format!("{paper}/status/500")).await?;
        let hidden = "return !arguments[0].shadowRoot.querySelector('[part~=count]')";
        card.until("no count", hidden, ()).await?;
        set(&card, "count", &format!("{paper}/count")).await?;
        card.shows("count", "2.3万").await?;
        assert!(page.events("press-card-error").await?.is_empty());
        assert!(page.seen("warnings").await?.is_empty());
        Ok(())
    })
}

#[test]
fn another_newspaper_is_another_document() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let paper = &page.server.paper;
        set(&card, "src", &format!("{paper}/other-article")).await?;
        card.shows("credit", "来源：江海通讯社").await?;
        set(&card, "publisher", &format!("{paper}/publisher")).await?;
        card.shows("clause", "江海通讯社稿件，转载须经许可。")
            .await?;
        card.shows("contact", "版权组").await?;
        lacks_words(&card.words().await?, &["西江", "罗小姐"])
    })
}

#[test]
fn no_document_of_a_partner_takes_the_statement_off() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let address = format!("{}/publisher", page.server.paper);
        set(&card, "publisher", &address).await?;
        let ready =
            "return seen.events.filter((one) => one.type === 'press-card-ready').length === 2";
        page.until("the card with that publisher", ready).await?;
        card.shows("credit", "来源：西江日报").await?;
        card.click(".statement summary").await?;
        card.shows("statement", "名誉权").await
    })
}

#[test]
fn attributes_that_change_while_the_card_is_away_are_read_when_it_is_back() -> Result<()> {
    story("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let change = "const [card] = arguments, place = card.parentNode;
            card.remove();
            card.setAttribute('headline', '另一个标题');
            place.append(card);
            return true";
        card.js(change, ()).await?;
        card.shows("headline", "另一个标题").await?;
        card.shows("original-title", "原标题：张爱军").await
    })
}

async fn set(card: &Card, name: &str, value: &str) -> Result<Value> {
    card.js(
        "arguments[0].setAttribute(...arguments[1]); return true",
        json!([name, value]),
    )
    .await
}
