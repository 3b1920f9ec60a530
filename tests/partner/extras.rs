//! What few readers want and few pages have: more in the dialog, rare networks, WeChat's JS-SDK.

use std::{fs, path::Path, process::Command};

use anyhow::{Context as _, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{card::Card, page::Page, sharing::pasted, sight::decoded, story::story};

const ADDRESS: &str = "https://paper.example/a/1017.html";

/// What a reader who copies the text pastes.
const COPIED: &str = "张爱军到高要金利督导重点项目建设时强调，以抓好一地一域发展为全局全域赋能添彩

10月16日，市委书记、市人大常委会主任张爱军到高要区金利镇，深入产业园区、项目现场，就扎实开展学习贯彻习近平新时代中国特色社会主义思想主题教育，认真落实省委“1310”具体部署及省委书记黄坤明来肇调研指示精神，纵深推进“百千万工程”和重点项目建设进行督导检查。

";

#[test]
fn the_dialog_brings_more_once_it_has_opened_and_a_redraw_keeps_it() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        ensure!(
            asked_for(page) == (0, 0),
            "what nobody has asked for: {:?}",
            page.server.requests()
        );
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        has_extras(&card, &["保存图片", "复制文字和出处", "生成海报"]).await?;
        ensure!(asked_for(page) == (1, 0), "{:?}", page.server.requests());

        for (lang, words) in [
            (
                "en",
                ["Save code", "Copy text with credit", "Share picture"],
            ),
            ("zh-Hant", ["儲存圖片", "複製文字和出處", "產生海報"]),
            ("zh-Hans", ["保存图片", "复制文字和出处", "生成海报"]),
        ] {
            let set = "arguments[0].setAttribute('lang', arguments[1]); return 1";
            card.js(set, lang).await?;
            has_extras(&card, &words).await?;
        }
        let set = "arguments[0].setAttribute('headline', '一地一域/添彩全局'); return 1";
        card.js(set, ()).await?;
        card.shows("headline", "添彩全局").await?;
        saves_the_code(page, &card, "一地一域/添彩全局.png").await?;
        let unset = "arguments[0].removeAttribute('headline'); return 1";
        card.js(unset, ()).await?;
        card.shows("headline", "张爱军到高要").await?;
        card.dialog_is_open().await?;

        card.click(".extras button").await?;
        card.shows("dialog", "文字和出处已复制").await?;
        page.press(&[Key::Escape]).await?;
        card.dialog_is_closed().await?;
        card.has_focus_at("[data-network=wechat]").await?;
        let text = pasted(page).await?;
        let credit = text
            .strip_prefix(COPIED)
            .with_context(|| format!("copied: {text}"))?;
        assert_eq!(
            credit,
            format!("来源：西江日报 西江日报记者 谢江涛 特约记者 梁爱玲 通讯员 廖通\n{ADDRESS}")
        );

        // As often as it opens, and with one module for all that.
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        has_extras(&card, &["保存图片", "复制文字和出处", "生成海报"]).await?;
        ensure!(asked_for(page) == (1, 0), "{:?}", page.server.requests());
        Ok(())
    })
}

#[test]
fn the_share_picture_opens_over_the_dialog_and_from_the_bar_and_gives_the_focus_back() -> Result<()>
{
    story("extras.html", async |page| {
        let card = page.card("#card").await?;
        has_every_sign(&card).await?;
        ensure!(asked_for(page) == (1, 0), "{:?}", page.server.requests());

        // A page that makes its own.
        page.runs("window.addEventListener('press-card-share', (event) => event.preventDefault(), { once: true })")
            .await?;
        card.click("[data-network=poster]").await?;
        ensure!(asked_for(page) == (1, 0), "{:?}", page.server.requests());

        card.click("[data-network=poster]").await?;
        poster_is_open(&card).await?;
        ensure!(asked_for(page) == (1, 1), "{:?}", page.server.requests());
        page.press(&[Key::Escape]).await?;
        no_poster(&card).await?;
        card.has_focus_at("[data-network=poster]").await?;
        let shared = page.events("press-card-share").await?;
        let expected = json!({ "network": "poster", "url": ADDRESS });
        ensure!(
            shared.len() == 2 && shared.iter().all(|one| one["detail"] == expected),
            "{shared:?}"
        );

        card.click_wechat().await?;
        card.dialog_is_open().await?;
        has_extras(&card, &["保存图片", "复制文字和出处", "生成海报"]).await?;
        for way in ["escape", "x"] {
            card.click(".extras button:last-child").await?;
            poster_is_open(&card).await?;
            // It outlives a card that is drawn anew, and its signs do too.
            let theme = "arguments[0].setAttribute('theme', arguments[1]); return 1";
            card.js(theme, if way == "x" { "light" } else { "dark" })
                .await?;
            poster_is_open(&card).await?;
            match way {
                "escape" => page.press(&[Key::Escape]).await?,
                _ => card.click(".poster-bar button").await?,
            }
            no_poster(&card).await?;
            card.dialog_is_open().await.context("the dialog below it")?;
            card.has_focus_at(".extras button:last-child").await?;
        }
        page.press(&[Key::Escape]).await?;
        card.dialog_is_closed().await?;
        card.has_focus_at("[data-network=wechat]").await?;
        has_every_sign(&card).await?;
        ensure!(asked_for(page) == (1, 1), "{:?}", page.server.requests());
        Ok(())
    })
}

#[test]
fn where_a_policy_takes_no_image_of_the_code_it_is_drawn_once() -> Result<()> {
    story("policy.html?csp=images", async |page| {
        let card = page.card("#card").await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        has_extras(&card, &["保存图片", "复制文字和出处", "生成海报"]).await?;
        for lang in ["zh-Hans", "en", "zh-Hans"] {
            let set = "arguments[0].setAttribute('lang', arguments[1]); return 1";
            card.js(set, lang).await?;
            let drawn = "const root = arguments[0].shadowRoot;
                return root.querySelector('.root').lang === arguments[1]
                    && root.querySelectorAll('.code canvas').length === 1";
            card.until("the code on a canvas", drawn, lang).await?;
            assert_eq!(decoded(page, "refused").await?, ADDRESS);
        }
        saves_the_code(
            page,
            &card,
            "张爱军到高要金利督导重点项目建设时强调，以抓好一地一域发展为全局全域赋能添彩.png",
        )
        .await?;
        page.has_refused("img-src").await
    })
}

#[test]
fn wechat_is_told_of_an_article_of_the_page_s_host_once_and_of_another_anew() -> Result<()> {
    story("extras.html", async |page| {
        page.card("#card").await?;
        let picture = format!("{}/image.png", page.server.paper);
        let page_s = |path: &str| format!("{}{path}", page.server.partner);
        let told = |headline: &str, url: &str| {
            let abstract_ = format!("{headline}，本周开放。");
            ["message", "timeline"].map(|to| json!([to, headline, abstract_, url, picture]))
        };
        // A page that has no JS-SDK asks for nothing by which it would be told.
        page.runs("show('甲', '/a/1')").await?;
        let card = page.card("#shown").await?;
        card.shows("headline", "甲").await?;

        page.runs("window.wx = sdk; show('乙', '/a/2?from=list#top')")
            .await?;
        let mut all = told("乙", &page_s("/a/2?from=list#top")).to_vec();
        is_told(page, &all).await?;

        // Drawn anew, it is no other article.
        let card = page.card("#shown").await?;
        for lang in ["en", "zh-Hans"] {
            let set = "arguments[0].setAttribute('lang', arguments[1]); return 1";
            card.js(set, lang).await?;
            let drawn =
                "return arguments[0].shadowRoot.querySelector('.root').lang === arguments[1]";
            card.until(lang, drawn, lang).await?;
        }
        // Somebody else's article is none of this page's.
        for url in [ADDRESS, "//127.0.0.1:1/a/2"] {
            page.runs(&format!("show('丙', '{url}')")).await?;
            page.card("#shown").await?.shows("headline", "丙").await?;
        }
        page.runs("show('丁', '/a/4')").await?;
        all.extend(told("丁", &page_s("/a/4")));
        is_told(page, &all).await?;

        // Of two cards the one is told of whose page it is.
        page.runs(
            "const other = document.createElement('press-card');
            other.setAttribute('loading', 'eager');
            other.id = 'other';
            other.article = article('戊', '/a/5');
            document.getElementById('place').after(other)",
        )
        .await?;
        page.card("#other").await?.shows("headline", "戊").await?;
        page.runs("show('己', location.pathname + '?from=wechat')")
            .await?;
        all.extend(told("己", &page_s("/extras.html?from=wechat")));
        is_told(page, &all).await?;
        ensure!(asked_for(page) == (1, 0), "{:?}", page.server.requests());
        Ok(())
    })
}

/// What a page has for `wx`, and how often the card reads that: again where it looks usable.
const HOSTILE: [(&str, usize); 13] = [
    ("(() => { throw null })()", 1),
    ("undefined", 1),
    ("null", 1),
    ("document.body", 1),
    ("'wx'", 1),
    (
        "({ get updateAppMessageShareData() { throw { get message() { throw 1 } } } })",
        1,
    ),
    ("({ updateAppMessageShareData: 1 })", 2),
    ("({ ready: 1, updateAppMessageShareData: 1 })", 2),
    (
        "({ ready() { throw null }, updateAppMessageShareData() {} })",
        2,
    ),
    (
        "({ get ready() { throw 1 }, updateAppMessageShareData() {} })",
        2,
    ),
    (
        "({ ready: (then) => then(), updateAppMessageShareData() { throw null } })",
        2,
    ),
    (
        "({ ready: setTimeout.bind(window), updateAppMessageShareData() { throw { toString: 1 } } })",
        2,
    ),
    (
        "new Proxy(() => {}, { get(_, name) { if (name === 'ready') throw this; return 1 } })",
        2,
    ),
];

#[test]
fn a_hostile_wx_harms_no_card() -> Result<()> {
    story("extras.html", async |page| {
        page.card("#card").await?;
        for (number, (wx, reads)) in HOSTILE.iter().enumerate() {
            page.runs(&format!(
                "window.reads = 0;
                Object.defineProperty(window, 'wx', {{
                    configurable: true,
                    get() {{
                        window.reads++;
                        return {wx};
                    }},
                }});
                show('第{number}篇', '/a/{number}')"
            ))
            .await?;
            let card = page.card("#shown").await.with_context(|| wx.to_string())?;
            card.shows("headline", &format!("第{number}篇")).await?;
            let read = "return window.reads >= arguments[0]";
            page.until_with(wx, read, vec![json!(reads)]).await?;
        }
        page.card("#shown").await?.is_usable().await?;
        // And afterwards a good one is told.
        page.runs(
            "Object.defineProperty(window, 'wx', { configurable: true, value: sdk });
            show('最后', '/a/99')",
        )
        .await?;
        page.until(
            "what the good one is told",
            "return told.length === 2 && told[0][1] === '最后'",
        )
        .await?;
        let warnings = page.seen("warnings").await?;
        ensure!(warnings.is_empty(), "{warnings:?}");
        ensure!(page.events("press-card-error").await?.is_empty());
        Ok(())
    })
}

/// How often the module for what few need was asked for, and the one for the share picture.
fn asked_for(page: &Page) -> (usize, usize) {
    (
        page.server.count(".rescue.js"),
        page.server.count(".poster.js"),
    )
}

/// The dialog has this once, in this order, each to be seen.
async fn has_extras(card: &Card, words: &[&str]) -> Result<()> {
    let script = "const all = [...arguments[0].shadowRoot.querySelectorAll('dialog .extras > *')];
        return JSON.stringify(all.map((one) => one.offsetHeight >= 44 && one.innerText.trim()))
            === JSON.stringify(arguments[1])";
    card.until(&format!("{words:?}"), script, json!(words))
        .await
}

/// A click on the link saves what is a picture of the code under this name.
async fn saves_the_code(page: &Page, card: &Card, name: &str) -> Result<()> {
    // The click leads to the page itself, so that no file is written; what it would have saved stays.
    let watch = "const extras = arguments[0].shadowRoot.querySelector('.extras');
        extras.addEventListener('click', () => {
            const link = extras.querySelector('a');
            document.documentElement.dataset.saved = JSON.stringify([link.href, link.download]);
            link.removeAttribute('download');
            link.href = '#saved';
        }, { once: true });
        return 1";
    card.js(watch, ()).await?;
    card.click(".extras a").await?;
    page.until("where the link leads", "return location.hash === '#saved'")
        .await?;
    let saved = page
        .js("return JSON.parse(document.documentElement.dataset.saved)")
        .await?;
    assert_eq!(saved[1], name);
    let data = saved[0].as_str().unwrap_or_default();
    let data = data
        .strip_prefix("data:image/png;base64,")
        .with_context(|| format!("saved: {data}"))?;
    let file = format!("{:?}-saved-code.png", page.engine).to_lowercase();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file);
    fs::write(&file, BASE64.decode(data)?)?;
    let read = Command::new("zbarimg")
        .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
        .arg(&file)
        .output()
        .context("zbarimg is not installed: it comes with zbar-tools")?;
    assert_eq!(String::from_utf8(read.stdout)?.trim_end(), ADDRESS);
    Ok(())
}

/// Every network of the bar has a sign of its own.
async fn has_every_sign(card: &Card) -> Result<()> {
    let script = "const all = [...arguments[0].shadowRoot.querySelectorAll('[data-network]')];
        const signs = all.map((one) => one.querySelector('path')?.getAttribute('d'));
        const isSeen = all.every((one) => one.querySelector('path')?.getBBox().width > 8);
        return all.length === 6 && isSeen && new Set(signs).size === 6";
    card.until("six signs", script, ()).await
}

async fn poster_is_open(card: &Card) -> Result<()> {
    let script = "const all = arguments[0].shadowRoot.querySelectorAll('.poster');
        return all.length === 1 && all[0].matches(':modal')
            && all[0].querySelector('img')?.getBoundingClientRect().height > 300";
    card.until("the open picture", script, ()).await
}

async fn no_poster(card: &Card) -> Result<()> {
    let script = "return !arguments[0].shadowRoot.querySelector('.poster')";
    card.until("the closed picture", script, ()).await
}

/// WeChat has been told just this.
async fn is_told(page: &Page, all: &[Value]) -> Result<()> {
    let told = page
        .until_with(
            "what WeChat is told",
            "return told.length >= arguments[0] && told",
            vec![json!(all.len())],
        )
        .await?;
    assert_eq!(told, json!(all));
    Ok(())
}
