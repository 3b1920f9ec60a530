//! What an editor takes from the paper's page, and what it is on a partner's page.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use url::form_urlencoded;

use crate::{
    browser::Engine,
    desk::{Desk, PREVIEW, at_desk, room_of},
    page::Page,
    published, report,
    shift::shift,
    sight::{has_words, lacks_words},
};

const README: &str = include_str!("../../README.md");

#[test]
fn the_tag_that_is_copied_is_the_card_on_a_partner_s_page() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        desk.click("[name=layout][value=full]").await?;
        let headline = "\"高要\" & <金利> &amp;";
        desk.fill("#headline", headline).await?;
        desk.code_with("&lt;金利&gt;").await?;
        desk.copy_and_paste().await?;
        let card = desk.0.card("press-card").await?;
        card.is_usable().await?;
        let said =
            "return [arguments[0].getAttribute('headline'), arguments[0].textContent.trim()]";
        assert_eq!(card.js(said, ()).await?, json!([headline, headline]));
        card.shows("body", "市领导谢桂坤参加活动").await
    })
}

#[test]
fn the_tag_of_a_pasted_document_has_it_inside() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        desk.click("[name=article][value=document]").await?;
        desk.says(PREVIEW, "填好以后").await?;
        desk.fill("#document", HOSTILE).await?;
        desk.shows("headline", "渡口 </script> 老街").await?;
        let code = desk.code_with("application/json").await?;
        has_words(
            &code,
            &[
                "\\u6e21\\u53e3 \\u003c/script> \\u8001\\u8857",
                "press-card.js",
            ],
        )?;
        lacks_words(&code, &[" src=\"http://127.0.0.1/"])?;
        desk.click("[name=form][value=frame]").await?;
        desk.says("#copied", "不能做成框架").await?;
        desk.click("[name=form][value=tag]").await?;
        desk.code_with("application/json").await?;
        desk.copy_and_paste().await?;
        let card = desk.0.card("press-card").await?;
        card.shows("headline", "渡口 </script> 老街").await
    })
}

#[test]
fn the_frame_that_is_copied_is_the_card_and_is_as_high() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        desk.click("[name=layout][value=full]").await?;
        desk.click("[name=lang][value=en]").await?;
        desk.click("[name=form][value=frame]").await?;
        desk.code_with("layout=full&amp;lang=en").await?;
        desk.copy_and_paste().await?;
        let page = desk.0;
        page.until("the frame", "return Boolean(frames[0])").await?;
        page.client.clone().enter_frame(0).await?;
        let card = page.card("press-card").await?;
        card.shows("headline", "张爱军到高要金利").await?;
        card.shows("share", "WeChat").await?;
        let fits = "const room = innerHeight - document.querySelector('press-card').offsetHeight;
            return room >= 0 && room < 40";
        page.until("a frame as high as its card", fits).await?;
        Ok(page.client.clone().enter_parent_frame().await?)
    })
}

#[test]
fn there_is_no_frame_for_a_host_that_the_paper_has_not_listed() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        let document = "documents/good/english.json";
        desk.click("[name=article][value=address]").await?;
        desk.click("[name=form][value=frame]").await?;
        for (host, words) in [
            (&desk.0.server.elsewhere, "报社所列主机"),
            (&desk.0.server.paper, ""),
        ] {
            desk.fill("#address", &format!("{host}/{document}")).await?;
            desk.shows("headline", "Ferry timetable").await?;
            desk.says("#copied", words).await?;
            let code = "return document.getElementById('code').value";
            if words.is_empty() {
                desk.code_with("<iframe ").await?;
            } else {
                assert_eq!(desk.js(code).await?, "");
            }
        }
        desk.speaks("en").await?;
        desk.fill(
            "#address",
            &format!("{}/{document}", desk.0.server.elsewhere),
        )
        .await?;
        desk.says("#copied", "hosts that the paper has listed")
            .await
    })
}

#[test]
fn the_static_card_that_is_copied_shows_without_a_script() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        desk.click("[name=article][value=pictured]").await?;
        desk.shows("headline", "山顶观景台重新开放").await?;
        desk.click("[name=form][value=static]").await?;
        let code = desk.code_with("shadowrootmode").await?;
        lacks_words(&code, &["press-card.js", " src=\"documents"])?;
        desk.copy_and_paste().await?;
        let card = desk.0.card("press-card").await?;
        card.shows("headline", "山顶观景台重新开放").await?;
        card.shows("credit", "来源：西江日报").await?;
        card.shows("count", "1.2万").await?;
        let is_static = "return Boolean(arguments[0].shadowRoot.querySelector('[data-static]'))";
        assert_eq!(card.js(is_static, ()).await?, true);
        // (Whether the desk's own is asked for anew is the browser's cache's business.)
        let scripts = "return performance.getEntriesByType('resource').map((one) => one.name)
            .filter((name) => name.includes('press-card.js'))";
        assert_eq!(desk.js(scripts).await?, json!([]));
        Ok(())
    })
}

#[test]
fn the_static_card_is_to_the_byte_what_the_paper_s_own_command_writes() -> Result<()> {
    at_desk("en", async |desk| {
        desk.click("[name=form][value=static]").await?;
        for (words, clicks) in [
            ("", ""),
            ("layout=full;theme=dark", "[value=full], [value=dark]"),
            (
                "lang=en;networks=wechat weibo copy",
                "[name=lang][value=en], [value=copy]",
            ),
        ] {
            desk.click_all(clicks).await?;
            let written = published::card(words, "")?;
            let head = written.lines().next().unwrap_or_default();
            let code = desk.code_with(&format!("{head}\n")).await?;
            let wants_script =
                "return /need a script/.test(document.getElementById('copied').innerText)";
            assert_eq!(desk.js(wants_script).await?, words.contains("copy"));
            is_the_same(&code, &written)?;
            desk.open().await?;
            desk.click("[name=form][value=static]").await?;
        }
        // Others than ours: hostile words, an origin of its own.
        for name in [
            "hostile-text",
            "hostile-addresses",
            "english",
            "picture-credited",
        ] {
            let written = published::card(&format!("document={name}"), "")?;
            let address = format!("{}/documents/good/{name}.json", desk.0.server.paper);
            desk.click("[name=article][value=address]").await?;
            desk.fill("#address", &address).await?;
            let link = written.lines().rev().nth(1).unwrap_or_default();
            is_the_same(&desk.code_with(link).await?, &written).context(name)?;
        }
        Ok(())
    })
}

#[test]
fn who_publishes_from_a_phone_has_the_same_static_card() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        if desk.0.engine != Engine::Chromium {
            // Only Chromium can be told that it is a phone.
            return Ok(());
        }
        desk.click("[name=form][value=static]").await?;
        let here = desk.code_with("shadowrootmode").await?;
        desk.0
            .is_read_by("Mozilla/5.0 (iPhone) Mobile MicroMessenger/8.0")
            .await?;
        desk.open().await?;
        desk.draws("[data-kind=menu]").await?;
        desk.click("[name=form][value=static]").await?;
        let there = desk.code_with("shadowrootmode").await?;
        desk.0.is_read_by("").await?;
        assert_eq!(there, here);
        Ok(())
    })
}

#[test]
fn the_code_that_is_copied_has_room_for_its_card_and_is_no_hole() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        let mut codes = codes_with_room(desk).await?;
        // What the README gives to paste is of the same article.
        let (_, own) = &codes[0];
        codes.push((
            "the README".into(),
            own.replace(&room_of(own)?, &room_of(README)?),
        ));
        let page = desk.0;
        for (what, code) in &codes {
            paste(page, code).await?;
            is_filled(page).await.context(what.clone())?;
        }
        if page.engine != Engine::Chromium {
            // Only Chromium is made narrower, and tells what has shifted.
            return Ok(());
        }
        let mut worst = 0.0_f64;
        // What was copied once is read in windows of any width. (Of 480 px, a column has 448: there a
        // picture stands over the text, and is at its largest.)
        for widths in [&[360, 390, 430, 480][..], &[1280, 1024, 768, 600, 544]] {
            is_wide(page, widths[0]).await?;
            for (what, code) in &codes {
                paste(page, code).await?;
                is_filled(page).await.context(what.clone())?;
                let shift = shift(page).await?;
                ensure!(shift == 0.0, "{what}, {}: shifts by {shift}", widths[0]);
                for width in &widths[1..] {
                    is_wide(page, *width).await?;
                    is_filled(page).await.context(format!("{what}, {width}"))?;
                }
                is_wide(page, widths[0]).await?;
            }
            let (_, code) = &codes[0];
            paste(page, &code.replace(&room_of(code)?, "0")).await?;
            page.card("press-card").await?;
            worst = worst.max(shift(page).await?);
        }
        ensure!(worst > 0.1, "without room it shifts by {worst} only");
        report::note(&format!(
            "without room, the pasted code shifts by {worst:.3}"
        ));
        Ok(())
    })
}

#[test]
fn neither_the_static_card_nor_the_frame_moves_what_is_around() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        let page = desk.0;
        if page.engine != Engine::Chromium {
            return Ok(());
        }
        desk.click("[name=form][value=static]").await?;
        let card = desk.code_with("shadowrootmode").await?;
        desk.click("[name=form][value=frame]").await?;
        let frame = desk.code_with("<iframe ").await?;
        for width in [360, 1280] {
            is_wide(page, width).await?;
            paste(page, &card).await?;
            page.card("press-card").await?;
            assert_eq!(shift(page).await?, 0.0, "the static card, {width}");
            paste(page, &frame).await?;
            page.until("the frame", "return Boolean(frames[0])").await?;
            page.client.clone().enter_frame(0).await?;
            page.card("press-card").await?;
            page.client.clone().enter_parent_frame().await?;
            // What frame.js corrects is a line at most.
            let shift = shift(page).await?;
            ensure!(shift < 0.02, "the frame, {width}: shifts by {shift}");
        }
        page.is_no_phone().await
    })
}

#[test]
fn a_policy_without_style_attributes_takes_the_room_and_nothing_else() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        let page = desk.0;
        let code = desk.code_with("min-height").await?;
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("csp", "style")
            .append_pair("snippet", &code)
            .finish();
        page.open(&format!("pasted.html?{query}")).await?;
        let card = page.card("press-card").await?;
        card.is_usable().await?;
        let room = "return parseFloat(getComputedStyle(arguments[0]).minHeight) || 0";
        assert_eq!(card.js(room, ()).await?, 0);
        // The page's own style, and ours.
        let refused = "return seen.refused.splice(0).map((one) => one.split(' ')[0]).sort()";
        let refused = page.js(refused).await?;
        assert_eq!(refused, json!(["style-src-attr", "style-src-elem"]));
        assert!(page.events("press-card-error").await?.is_empty());
        Ok(())
    })
}

/// The tags of the shipped articles, short and whole.
async fn codes_with_room(desk: &Desk<'_>) -> Result<Vec<(String, String)>> {
    let mut codes = Vec::new();
    for layout in ["card", "full"] {
        desk.click(&format!("[name=layout][value={layout}]"))
            .await?;
        for (article, words) in [
            ("own", "xijiang-article.json"),
            ("reprint", "reprint.json"),
            ("pictured", "application/json"),
            ("english", "english.json"),
        ] {
            desk.click(&format!("[name=article][value={article}]"))
                .await?;
            codes.push((format!("{article}, {layout}"), desk.code_with(words).await?));
        }
    }
    Ok(codes)
}

/// Makes the window so wide: a phone's, or a computer's.
async fn is_wide(page: &Page, width: u32) -> Result<()> {
    if width < 500 {
        page.is_a_phone(width).await
    } else {
        page.is_wide(width).await
    }
}

/// Opens a page into which this has been pasted.
async fn paste(page: &Page, snippet: &str) -> Result<()> {
    let query: String = form_urlencoded::Serializer::new(String::new())
        .append_pair("snippet", snippet)
        .finish();
    page.open(&format!("pasted.html?{query}")).await
}

/// The card is no higher than the room that it was given, and not much lower.
async fn is_filled(page: &Page) -> Result<()> {
    let card = page.card("press-card").await?;
    let heights = "const [host] = arguments;
        const room = parseFloat(getComputedStyle(host).minHeight);
        return [host.shadowRoot.querySelector('.root').getBoundingClientRect().height, room]";
    let heights: [f64; 2] = serde_json::from_value(card.js(heights, ()).await?)?;
    let [card, room] = heights;
    ensure!(card <= room, "a card of {card} in {room}");
    ensure!(
        room - card < 0.2 * room,
        "a hole: a card of {card} in {room}"
    );
    Ok(())
}

/// The one is the other; says where they part.
fn is_the_same(code: &str, written: &str) -> Result<()> {
    // The browser's words are those of a dictionary that differs from ICU4X's here and there.
    let plain = |card: &str| card.replace("<wbr>", "").replace(" class=\"phrased\"", "");
    let (code, written) = (plain(code), plain(written));
    let pairs = code.split('<').zip(written.split('<'));
    let other = pairs.into_iter().find(|(one, other)| one != other);
    ensure!(other.is_none(), "{other:?}");
    assert_eq!(code.len(), written.len());
    Ok(())
}

/// A headline that would end the script it stands in.
const HOSTILE: &str = r#"{
    "@type": "NewsArticle",
    "headline": "渡口 </script> 老街",
    "url": "https://paper.example/a/3001.html",
    "inLanguage": "zh-Hans",
    "sourceOrganization": "西江网"
}"#;
