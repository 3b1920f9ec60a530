//! The card inside apps and on phones, as their browsers name themselves.

use anyhow::Result;
use serde_json::json;

use crate::{card::Card, page::Page, sight::has_words, story::story};

const PHONE: &str =
    "Mozilla/5.0 (Linux; Android 14; Mobile) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36";
const ADDRESS: &str = "https://paper.example/a/1017.html";

#[test]
fn inside_wechat_the_dialog_points_at_its_menu_with_a_picture_to_press() -> Result<()> {
    story(
        &at(&format!("{PHONE} MicroMessenger/8.0.40"), ""),
        async |page| {
            let card = opened(page).await?;
            has_words(
                &card.text("dialog").await?,
                &["长按二维码，打开原文再分享", "发送给朋友", "分享的是本页"],
            )?;
            let code = "const code = arguments[0].shadowRoot.querySelector('img[part~=qr]');
            return Boolean(code) && code.complete && code.naturalWidth > 100";
            card.until("the code as a picture", code, ()).await
        },
    )
}

#[test]
fn inside_wecom_it_has_words_of_its_own() -> Result<()> {
    story(
        &at(&format!("{PHONE} MicroMessenger/7.0.1 wxwork/4.1.0"), ""),
        async |page| {
            let card = opened(page).await?;
            has_words(
                &card.text("dialog").await?,
                &["长按二维码，打开原文再分享", "转发"],
            )
        },
    )
}

#[test]
fn on_a_phone_with_a_share_sheet_wechat_opens_it() -> Result<()> {
    story(&at(PHONE, "&share=works"), async |page| {
        let card = page.card("press-card").await?;
        card.click_wechat().await?;
        page.until("the share sheet", "return shared.length > 0")
            .await?;
        // The article's own words, as Weibo gets them.
        let title = "张爱军到高要金利督导重点项目建设时强调,以抓好一地一域发展为全局全域赋能添彩";
        assert_eq!(
            page.js("return shared.map(({ title, url }) => ({ title, url }))")
                .await?,
            json!([{ "title": title, "url": ADDRESS }]),
        );
        card.dialog_is_closed().await
    })
}

#[test]
fn where_the_share_sheet_refuses_the_dialog_opens() -> Result<()> {
    story(&at(PHONE, "&share=refuses"), async |page| {
        opened(page).await?;
        Ok(())
    })
}

#[test]
fn on_a_phone_without_one_the_dialog_offers_the_link() -> Result<()> {
    story(&at(PHONE, ""), async |page| {
        let card = opened(page).await?;
        has_words(
            &card.text("dialog").await?,
            &["请复制链接，打开微信，粘贴给朋友", ADDRESS],
        )?;
        assert!(!card.has("qr").await?, "a phone cannot scan its own screen");
        assert!(card.has("copy").await?);
        Ok(())
    })
}

async fn opened(page: &Page) -> Result<Card> {
    let card = page.card("press-card").await?;
    card.click_wechat().await?;
    card.dialog_is_open().await?;
    Ok(card)
}

/// The page, in a browser that names itself so.
fn at(agent: &str, more: &str) -> String {
    let agent: String = url::form_urlencoded::byte_serialize(agent.as_bytes()).collect();
    format!("apps.html?agent={agent}{more}")
}
