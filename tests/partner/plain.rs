//! The plain page: what a reader has of an article, and what it takes to get there.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{
    sight::{has_words, lacks_words},
    story::story,
};

#[test]
fn a_reader_sees_the_article_with_its_credit() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        let words = card.words().await?;
        has_words(
            &words,
            &[
                "数字报",
                "张爱军到高要金利督导重点项目建设时强调，以抓好一地一域发展为全局全域赋能添彩",
                "核心提示",
                "就扎实开展学习贯彻习近平新时代中国特色社会主义思想主题教育",
                "西江日报记者 谢江涛",
                "特约记者 梁爱玲",
                "通讯员 廖通",
                "分享到",
                "微信",
                "微博",
            ],
        )?;
        lacks_words(&words, &["市领导谢桂坤参加活动", "原标题"])?;
        card.shows("credit", "来源：西江日报").await?;
        ensure!(card.text("[part~=count]").await? == "0次分享", "the count");
        let link = card.find("[part~=headline] a").await?;
        let address = link.attr("href").await?;
        assert_eq!(
            address.as_deref(),
            Some("https://paper.example/a/1017.html")
        );
        card.fallback_is_out_of_sight().await
    })
}

#[test]
fn the_clause_that_applies_is_in_sight_and_the_others_a_click_away() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        card.shows("clause", "凡本网“西江日报”电子报").await?;
        card.shows("clause", "注明来源“来源：西江日报”").await?;
        card.shows("contact", "罗小姐、陈先生").await?;
        card.shows("contact", "0758—2722284").await?;
        lacks_words(&card.words().await?, &["表情包"])?;

        card.click(".statement summary").await?;
        for words in [
            "如修改标题，必须注明原标题。",
            "均为转载稿",
            "表情包",
            "名誉权",
        ] {
            card.shows("statement", words).await?;
        }
        Ok(())
    })
}

#[test]
fn the_full_layout_has_all_of_the_page() -> Result<()> {
    story("cards.html", async |page| {
        let card = page.card("#full").await?;
        has_words(
            &card.words().await?,
            &[
                "西江日报讯（记者 谢江涛 特约记者 梁爱玲 通讯员 廖通）",
                "金利镇素有“中国小五金之乡”之称",
                "四季度是项目建设的黄金期",
                "市领导谢桂坤参加活动。",
                "关于我们",
                "事业单位",
                "粤ICP备09102757号",
                "广播电视节目制作经营许可证",
                "本网站由肇庆市融媒集团有限公司（西江网版权所有）",
                "Powered by CmsTop",
            ],
        )
    })
}

#[test]
fn the_card_asks_for_four_files_each_once() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        let mut requests = page.server.requests();
        // The names of two of them change with their content.
        let hash = |request: &mut String| {
            let name = request.strip_prefix("cdn /v1/press-card-");
            if let Some((hash, ending)) = name.and_then(|name| name.split_once('.')) {
                assert!(hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
                *request = format!("cdn /v1/press-card-HASH.{ending}");
            }
        };
        requests.iter_mut().for_each(hash);
        requests.sort();
        assert_eq!(
            requests,
            [
                "cdn /v1/press-card-HASH.js",
                "cdn /v1/press-card-HASH.wasm",
                "cdn /v1/press-card.js",
                "paper /documents/xijiang-article.json",
                "partner /plain.html",
                "partner /watch.js",
            ],
        );
        Ok(())
    })
}

#[test]
fn nothing_goes_to_a_third_party_before_a_click() -> Result<()> {
    story("cards.html", async |page| {
        for id in ["#own", "#full", "#reprint", "#english", "#pictured"] {
            page.card(id).await?;
        }
        // Opening the dialog is no reason either.
        let card = page.card("#own").await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        let names = "return performance.getEntriesByType('resource').map((one) => one.name)";
        let names = page.js(names).await?;
        for name in names.as_array().into_iter().flatten() {
            let name = name.as_str().unwrap_or_default();
            let server = &page.server;
            let is_ours = [&server.partner, &server.paper, &server.cdn]
                .into_iter()
                .any(|origin| name.starts_with(origin));
            ensure!(is_ours || name.starts_with("data:"), "a request for {name}");
        }
        let hints = "return document.querySelectorAll('head link:not([rel=icon])').length";
        assert_eq!(
            page.js(hints).await?,
            0,
            "the card has put a link into the head"
        );
        // That no policy was violated is asserted at the end of every story.
        Ok(())
    })
}

#[test]
fn a_card_says_once_that_it_is_ready() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        let events = page.events("press-card-ready").await?;
        assert_eq!(events.len(), 1);
        assert_eq!(events[0]["bubbles"], json!(true));
        assert_eq!(events[0]["composed"], json!(true));
        assert!(page.events("press-card-error").await?.is_empty());
        assert!(page.seen("warnings").await?.is_empty());
        Ok(())
    })
}
