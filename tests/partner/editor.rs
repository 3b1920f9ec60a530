//! The paper's page, where a partner's editor picks an article and takes the code for it.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::{
    browser::Engine,
    desk::{Desk, at_desk, room_of},
    sight::{TOO_WIDE, has_words},
    story::story,
};

#[test]
fn with_keys_alone_an_editor_picks_everything_and_the_preview_follows() -> Result<()> {
    at_desk("en", async |desk| {
        desk.press_at("[name=article]", &[Key::Down]).await?;
        desk.shows("headline", "沿海三港开通新的集装箱班轮航线")
            .await?;
        desk.press_at("[name=layout]", &[Key::Right]).await?;
        desk.draws("[data-layout=full]").await?;
        desk.press_at("[name=theme]", &[Key::Right, Key::Right])
            .await?;
        desk.draws("[data-theme=dark]").await?;
        desk.press_at("[name=lang]", &[Key::Right; 3]).await?;
        desk.shows("notice", "This is a reprint").await?;
        let space = Key::Space;
        desk.press_at("[name=networks][value=weibo]", &[space])
            .await?;
        desk.press_at("[name=networks][value=qq]", &[space]).await?;
        desk.draws("[data-network=qq]").await?;
        desk.type_at("#headline", "New routes").await?;
        desk.shows("original-title", "沿海三港").await?;
        desk.type_at("#via", "River News").await?;
        desk.shows("credit", "转自：River News").await?;

        let code = desk.code_with("via=").await?;
        let cdn = &desk.0.server.cdn;
        // How much that is, a story of its own says.
        let room = room_of(&code)?;
        assert_eq!(
            code,
            format!(
                "<press-card src=\"{cdn}/v1/documents/good/reprint.json\" layout=\"full\" \
                 theme=\"dark\" lang=\"en\" networks=\"wechat qq\" headline=\"New routes\" \
                 via=\"River News\" style=\"display:block;min-height:{room}\">\n  \
                 <a href=\"https://paper.example/a/2012.html\">New routes</a>\n\
                 </press-card>\n\
                 <script async crossorigin src=\"{cdn}/v1/press-card.js\"></script>\n"
            )
        );
        desk.press_at("[name=form]", &[Key::Right, Key::Right])
            .await?;
        desk.code_with("<iframe ").await?;
        desk.press_at("#copy", &[Key::Enter]).await?;
        desk.says("#copied", "The frame is copied").await
    })
}

#[test]
fn an_address_that_leads_nowhere_is_said_in_words_and_nothing_is_lost() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        let paper = desk.0.server.paper.clone();
        desk.click("[name=article][value=address]").await?;
        desk.fill("#headline", "自拟").await?;
        for (address, words) in [
            ("paper.example/a/1.json".to_owned(), "这不是完整的地址"),
            ("javascript:alert(1)".to_owned(), "这不是完整的地址"),
            (format!("{paper}/status/404"), "主机没有给出文档"),
            (format!("{paper}/private"), "没有允许其他网站读取"),
            (
                format!("{paper}/documents/bad/no-headline.json"),
                "缺少 headline",
            ),
            (
                format!("{paper}/documents/bad/empty-headline.json"),
                "headline 是空的",
            ),
            (
                format!("{paper}/documents/bad/headline-number.json"),
                "headline 应当是文字",
            ),
            (
                format!("{paper}/documents/bad/truncated.json"),
                "不是完整的 JSON",
            ),
            // Where that is, the card itself says.
            (
                format!("{paper}/documents/bad/truncated.json?again"),
                "line 6, column 58",
            ),
            (
                format!("{paper}/documents/bad/not-an-article.json"),
                "没有 @type 为 NewsArticle",
            ),
            (
                format!("{paper}/documents/bad/url-userinfo.json"),
                "url 不是可用的网址",
            ),
            (format!("{paper}/documents/bad/gbk.json"), "不是 UTF-8"),
            (format!("{paper}/large"), "文档太大"),
        ] {
            desk.fill("#address", &address).await?;
            desk.says("#problem", words)
                .await
                .context(address.clone())?;
            let state = "const field = document.getElementById('address');
                return [field.value, field.getAttribute('aria-invalid'),
                    document.getElementById('code').value,
                    document.getElementById('copy').disabled]";
            let wanted = json!([address, "true", "", true]);
            assert_eq!(desk.js(state).await?, wanted);
        }
        // In the other language it says so too.
        desk.fill(
            "#address",
            &format!("{paper}/documents/bad/no-headline.json"),
        )
        .await?;
        desk.says("#problem", "缺少 headline").await?;
        desk.speaks("en").await?;
        desk.says("#problem", "cannot become a card").await?;
        desk.says("#problem", "headline is missing").await?;
        desk.fill("#address", &format!("{paper}/documents/good/english.json"))
            .await?;
        desk.shows("headline", "自拟").await?;
        let code = desk.code_with("english.json").await?;
        has_words(&code, &[&paper, "headline=\"自拟\""])?;
        let state = "return [document.getElementById('problem').innerText.trim(),
            document.getElementById('address').getAttribute('aria-invalid')]";
        assert_eq!(desk.js(state).await?, json!(["", "false"]));
        Ok(())
    })
}

#[test]
fn an_address_can_be_typed() -> Result<()> {
    at_desk("en", async |desk| {
        let address = format!("{}/documents/good/english.json", desk.0.server.paper);
        desk.press_at(
            "[name=article]",
            &[Key::Down, Key::Down, Key::Down, Key::Down],
        )
        .await?;
        desk.type_at("#address", &address).await?;
        desk.shows("headline", "Ferry timetable").await?;
        // What a card does by itself is not said.
        let code = desk.code_with(&address).await?;
        ensure!(
            code.starts_with(&format!("<press-card src=\"{address}\" style=\"")),
            "{code}"
        );
        Ok(())
    })
}

#[test]
fn the_page_speaks_english_and_chinese_and_remembers_which() -> Result<()> {
    at_desk("en", async |desk| {
        // What is Chinese there says so: articles, names, and the cards.
        let chinese = "const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
            const found = [];
            while (walker.nextNode()) {
                const one = walker.currentNode.parentElement;
                if (/\\p{Script=Han}/u.test(walker.currentNode.data) && !one.closest('[lang^=zh]')
                    && !one.closest('press-card, noscript')) found.push(one.outerHTML);
            }
            return found";
        let state = "return [document.documentElement.lang, document.title,
            document.querySelector('[data-language=en]').getAttribute('aria-pressed')]";
        assert_eq!(desk.js(chinese).await?, json!([]));
        let english = json!(["en", "Xijiang Daily · article card", "true"]);
        assert_eq!(desk.js(state).await?, english);
        desk.open().await?;
        assert_eq!(desk.js(state).await?, english, "it has forgotten");
        assert_eq!(desk.js(chinese).await?, json!([]));

        desk.tab_to("[data-language=zh-Hans]").await?;
        desk.0.press(&[Key::Enter]).await?;
        desk.says("h1", "把本报文章放进您的网页").await?;
        desk.open().await?;
        let chinese = json!(["zh-Hans", "西江日报 · 文章卡片", "false"]);
        assert_eq!(desk.js(state).await?, chinese);
        Ok(())
    })
}

#[test]
fn on_a_phone_nothing_is_too_wide_and_a_finger_finds_every_control() -> Result<()> {
    for width in [320, 390] {
        story("plain.html", async |page| {
            let desk = Desk(page);
            let address = desk.address();
            page.open(&format!(
                "frame.html?page={address}&width={width}&height=844"
            ))
            .await?;
            page.until("the frame", "return Boolean(frames[0])").await?;
            page.client.clone().enter_frame(0).await?;
            page.until(
                "the page",
                "return location.href.endsWith('index.html') && document.readyState === 'complete'",
            )
            .await?;
            desk.has_code().await?;
            for (language, article) in [("zh-Hans", "own"), ("en", "address"), ("en", "document")] {
                desk.speaks(language).await?;
                desk.click(&format!("[name=article][value={article}]"))
                    .await?;
                assert_eq!(page.js("return innerWidth").await?, width);
                assert_eq!(
                    page.js(TOO_WIDE).await?,
                    json!([]),
                    "{width} {language} {article}"
                );
                let small = "const controls = document.querySelectorAll(
                        '.masthead button, form button, form label:has(input), form input[id], form textarea');
                    return [...controls].filter((one) => one.getClientRects().length
                        && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML)";
                assert_eq!(
                    page.js(small).await?,
                    json!([]),
                    "{width} {language} {article}"
                );
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn axe_finds_nothing_light_and_dark_in_chinese_and_in_english() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        // Only Chromium can be told what the reader prefers.
        let schemes: &[&str] = match desk.0.engine {
            Engine::Chromium => &["dark", "light"],
            _ => &["light"],
        };
        for scheme in schemes {
            if desk.0.engine == Engine::Chromium {
                desk.0.is_read_in(scheme).await?;
            }
            for language in ["zh-Hans", "en"] {
                desk.open().await?;
                desk.speaks(language).await?;
                let place = format!("{scheme}, {language}");
                desk.0.satisfies_axe(None).await.context(place.clone())?;
                desk.click("[name=layout][value=full]").await?;
                desk.click("[name=article][value=address]").await?;
                desk.fill("#address", "nowhere").await?;
                desk.0.satisfies_axe(None).await.context(place)?;
            }
        }
        Ok(())
    })
}

#[test]
fn the_paper_s_own_article_stands_there_in_full() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        let card = desk.0.host(".paper press-card").await?;
        card.is_scrolled_to().await?;
        card.is_complete().await?;
        card.shows("body", "市领导谢桂坤参加活动").await?;
        ensure!(card.has("licences").await?, "the paper's foot is missing");
        Ok(())
    })
}
