//! What every card must say, whatever the partner sets: source, notices, and the statement.

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::{
    sight::{has_words, lacks_words},
    story::story,
};

/// Every card of `cards.html`, with a word of the last clause of its paper's statement.
const CARDS: [(&str, &str); 11] = [
    ("#own", "名誉权"),
    ("#full", "名誉权"),
    ("#changed", "名誉权"),
    ("#reprint", "名誉权"),
    ("#unknown", "名誉权"),
    ("#english", "please tell us without delay"),
    ("#hant", "名誉权"),
    ("#en", "名誉权"),
    ("#counted", "名誉权"),
    ("#pictured", "名誉权"),
    ("#hostile", "名誉权"),
];

#[test]
fn the_statement_is_a_click_away_on_every_card() -> Result<()> {
    story("cards.html", async |page| {
        for (id, words) in CARDS {
            let card = page.card(id).await.context(id)?;
            card.click(".statement summary").await.context(id)?;
            card.shows("statement", words).await.context(id)?;
            assert!(card.has("clause").await?, "{id} shows no clause");
            assert!(card.has("contact").await?, "{id} names no contact");
            assert!(card.has("credit").await?, "{id} has no credit");
        }
        Ok(())
    })
}

#[test]
fn a_changed_headline_stands_over_the_original() -> Result<()> {
    story("cards.html", async |page| {
        let card = page.card("#changed").await?;
        card.shows("headline", "金利镇：项目建设提速").await?;
        card.shows("original-title", "原标题：张爱军到高要金利督导")
            .await?;
        card.shows("credit", "来源：西江日报").await?;
        card.shows("credit", "转自：端江新闻客户端").await?;
        card.shows("clause", "如修改标题，必须注明原标题。").await?;
        card.shows("clause", "如果从其他平台间接转载本作品").await
    })
}

#[test]
fn a_reprint_keeps_its_source_and_is_not_endorsed() -> Result<()> {
    story("cards.html", async |page| {
        let card = page.card("#reprint").await?;
        card.shows("credit", "稿件来源：江海通讯社").await?;
        card.shows("clause", "均为转载稿").await?;
        let source = card.find(".credit a").await?.attr("href").await?;
        assert_eq!(
            source.as_deref(),
            Some("https://partner.example/news/2012.html")
        );
        let words = card.words().await?;
        has_words(&words, &["西江日报转载并不意味着认同其观点或真实性"])?;
        // Clause 2 quotes these words, with the quote's mark before them.
        lacks_words(&words.replace("“来源：西江日报”", ""), &["来源：西江日报"])
    })
}

#[test]
fn the_owner_of_work_of_unknown_origin_is_asked_to_get_in_touch() -> Result<()> {
    story("cards.html", async |page| {
        let card = page.card("#unknown").await?;
        card.shows("credit", "稿件来源：未注明").await?;
        card.shows("clause", "暂时无法找到版权来源").await?;
        has_words(&card.words().await?, &["请作者或版权权利人与西江日报联系"])
    })
}

#[test]
fn a_picture_stands_with_its_source_and_author() -> Result<()> {
    story("cards.html", async |page| {
        let card = page.card("#pictured").await?;
        card.js("arguments[0].scrollIntoView(); return true", ())
            .await?;
        let drawn = "const picture = arguments[0].shadowRoot.querySelector('[part~=picture]');
            return picture.complete && picture.naturalWidth === 640 && picture.offsetWidth > 100
                && picture.alt";
        card.until("the picture", drawn, ()).await?;
        has_words(
            &card.text("figcaption").await?,
            &["修缮后的青石板路。", "图：西江日报记者 周沐言 摄"],
        )
    })
}

#[test]
fn the_card_speaks_the_language_it_is_asked_for_and_the_article_its_own() -> Result<()> {
    story("cards.html", async |page| {
        let card = page.card("#hant").await?;
        let words = ["山顶观景台重新开放", "分享到", "聯絡人：", "電話："];
        has_words(&card.words().await?, &words)?;
        let card = page.card("#en").await?;
        let words = [
            "山顶观景台重新开放",
            "Share",
            "WeChat",
            "Weibo",
            "Contact: ",
            "Tel. ",
        ];
        has_words(&card.words().await?, &words)?;
        for id in ["#hant", "#en"] {
            page.card(id)
                .await?
                .shows("credit", "来源：西江日报")
                .await?;
        }
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        card.shows("dialog", "Share on WeChat").await?;

        let langs = "const root = arguments[0].shadowRoot;
            const lang = (one) => root.querySelector(one).closest('[lang]').lang;
            return [lang('[part~=headline]'), lang('[part~=share]'), lang('.clause')]";
        assert_eq!(
            card.js(langs, ()).await?,
            json!(["zh-Hans", "en", "zh-Hans"])
        );
        Ok(())
    })
}

#[test]
fn an_english_article_has_an_english_card() -> Result<()> {
    story("cards.html", async |page| {
        let card = page.card("#english").await?;
        let words = [
            "Ferry timetable to be extended from Monday",
            "In brief",
            "Source: The Harbour Post",
            "Jo Marlow, Reporter",
            "Text and pictures credited to The Harbour Post belong to it.",
            "Contact: Rights desk",
        ];
        has_words(&card.words().await?, &words)?;
        lacks_words(&card.words().await?, &["分享", "来源"])
    })
}

#[test]
fn a_count_is_short_in_the_reader_s_way() -> Result<()> {
    story("cards.html", async |page| {
        for (id, count) in [
            ("#own", "0次分享"),
            ("#counted", "1.2万次分享"),
            ("#hant", "1.2萬次分享"),
            ("#en", "12.3K shares"),
        ] {
            let card = page.card(id).await?;
            let text = card.text("[part~=count]").await?;
            assert!(text.ends_with(count), "{id}: {text}");
            assert!(card.has("count").await?);
        }
        Ok(())
    })
}

#[test]
fn hostile_text_is_text() -> Result<()> {
    story("cards.html", async |page| {
        let card = page.card("#hostile").await?;
        let words = [
            "<img src=x onerror=alert(1)>旧桥",
            "<svg onload=alert(3)>",
            "<a href=\"javascript:alert(5)\">点这里</a>",
        ];
        has_words(&card.words().await?, &words)?;
        let stray = "return arguments[0].shadowRoot.querySelectorAll(
            'script, img:not([part=qr]), b, [onload], [onerror], [onmouseover], a[href^=javascript]').length";
        assert_eq!(card.js(stray, ()).await?, 0);
        let hidden = r"return /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/
            .test(arguments[0].shadowRoot.textContent)";
        let hidden = card.js(hidden, ()).await?;
        assert_eq!(hidden, false, "characters that reorder the text");
        Ok(())
    })
}
