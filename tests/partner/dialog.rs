//! The dialog 「分享到-微信」, by mouse and by keyboard.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::{card::Card, page::Page, sight::decoded, story::story};

const ADDRESS: &str = "https://paper.example/a/1017.html";

#[test]
fn a_click_on_wechat_opens_the_dialog_with_the_focus_in_it() -> Result<()> {
    story("plain.html", async |page| {
        let card = opened(page).await?;
        card.shows("dialog", "分享到-微信").await?;
        let steps = "打开微信，点击“发现”，使用“扫一扫”，即可将网页分享至朋友圈";
        card.shows("dialog", steps).await?;
        assert_eq!(card.text("[part~=address]").await?, ADDRESS);
        assert!(card.has("qr").await?);
        card.has_focus_at("dialog *").await?;
        let name = "const root = arguments[0].shadowRoot;
            const dialog = root.querySelector('dialog');
            return root.getElementById(dialog.getAttribute('aria-labelledby')).textContent";
        assert_eq!(card.js(name, ()).await?, "分享到-微信");
        Ok(())
    })
}

#[test]
fn the_esc_key_closes_it_and_the_focus_goes_back() -> Result<()> {
    story("plain.html", async |page| {
        let card = opened(page).await?;
        page.press(&[Key::Escape]).await?;
        is_back_at_the_button(&card).await
    })
}

#[test]
fn the_x_closes_it_and_the_focus_goes_back() -> Result<()> {
    story("plain.html", async |page| {
        let card = opened(page).await?;
        card.click("[part~=close]").await?;
        is_back_at_the_button(&card).await
    })
}

#[test]
fn a_click_on_the_backdrop_closes_it_and_the_focus_goes_back() -> Result<()> {
    story("plain.html", async |page| {
        let card = opened(page).await?;
        page.click_at(8.0, 8.0, 1).await?;
        is_back_at_the_button(&card).await
    })
}

#[test]
fn a_click_inside_the_dialog_leaves_it_open() -> Result<()> {
    story("plain.html", async |page| {
        let card = opened(page).await?;
        for part in ["[part~=dialog] h3", "[part~=qr]", "[part~=address]"] {
            card.click(part).await?;
            card.dialog_is_open().await?;
        }
        Ok(())
    })
}

#[test]
fn it_opens_as_often_as_it_is_asked_to() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        for _ in 0..3 {
            card.click_wechat().await?;
            card.dialog_is_open().await?;
            page.press(&[Key::Escape]).await?;
            card.dialog_is_closed().await?;
        }
        Ok(())
    })
}

#[test]
fn a_real_reader_decodes_the_code_from_the_screen() -> Result<()> {
    story("plain.html", async |page| {
        let card = opened(page).await?;
        assert_eq!(decoded(page, "plain").await?, ADDRESS);
        let sharp = "const code = arguments[0].shadowRoot.querySelector('[part~=qr]');
            const box = code.getBoundingClientRect();
            const modules = code.dataset.modules;
            return box.width === box.height && (box.width / modules) % 1 === 0
                && box.width / modules >= 5";
        assert_eq!(
            card.js(sharp, ()).await?,
            true,
            "whole pixels, at least five a module"
        );
        Ok(())
    })
}

#[test]
fn the_code_is_black_on_white_on_a_dark_card_too() -> Result<()> {
    story("dark.html", async |page| {
        let card = page.card("#dark").await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        assert_eq!(decoded(page, "dark").await?, ADDRESS);
        Ok(())
    })
}

#[test]
fn a_long_address_grows_the_code_and_it_is_still_read() -> Result<()> {
    story("phone.html", async |page| {
        let card = page.card("#long").await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        // It is shown decoded.
        let address = card.js(
            "return arguments[0].shadowRoot.querySelector('h2 a').href",
            (),
        );
        let address: String = serde_json::from_value(address.await?)?;
        ensure!(address.len() > 250, "the address is short: {address}");
        assert_eq!(decoded(page, "long").await?, address);
        Ok(())
    })
}

/// The window of a small laptop; 2,331 bytes are the most that a code holds.
#[test]
fn the_largest_code_is_whole_in_sight_and_read_in_a_low_window() -> Result<()> {
    story("plain.html", async |page| {
        let before = page.client.get_window_size().await?;
        let frame = page
            .js("return [outerWidth - innerWidth, outerHeight - innerHeight]")
            .await?;
        let frame: (u32, u32) = serde_json::from_value(frame)?;
        page.client
            .set_window_size(1366 + frame.0, 657 + frame.1)
            .await?;
        let card = page.card("press-card").await?;
        let address = format!("https://paper.example/{}", "a".repeat(2331 - 22));
        let set = "arguments[0].article = {
                '@context': 'https://schema.org',
                '@type': 'NewsArticle',
                headline: '金利镇：工业强镇再出发',
                url: arguments[1],
                sourceOrganization: '西江日报',
            };
            return true";
        card.js(set, address.as_str()).await?;
        let has_it = "return arguments[0].shadowRoot.querySelector('h2 a').href === arguments[1]";
        card.until("its address", has_it, address.as_str()).await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        let place = "const code = arguments[0].shadowRoot.querySelector('[part~=qr]');
            const { left, top, right, bottom, width, height } = code.getBoundingClientRect();
            return [left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight,
                Math.abs(width - height) < 1]";
        assert_eq!(
            card.js(place, ()).await?,
            json!([true, true, true, true, true])
        );
        assert_eq!(decoded(page, "largest").await?, address);
        let before = (u32::try_from(before.0)?, u32::try_from(before.1)?);
        Ok(page.client.set_window_size(before.0, before.1).await?)
    })
}

#[test]
fn the_keyboard_reaches_every_control_in_order_and_opens_the_dialog() -> Result<()> {
    story("plain.html", async |page| {
        let card = page.card("press-card").await?;
        let controls = [
            "[part~=headline] a",
            ".more",
            "[data-network=wechat]",
            "[data-network=weibo]",
            ".statement summary",
            ".contact a",
        ];
        page.js("document.querySelector('header nav a:last-child').focus(); return true")
            .await?;
        for control in controls {
            page.press(&[Key::Tab]).await?;
            card.has_focus_at(control).await?;
        }
        page.press(&[Key::Tab]).await?;
        page.until(
            "the focus behind the card",
            "return document.activeElement.id === 'after'",
        )
        .await?;

        let focus = "arguments[0].shadowRoot.querySelector(arguments[1]).focus(); return true";
        card.js(focus, "[data-network=wechat]").await?;
        page.press(&[Key::Enter]).await?;
        card.dialog_is_open().await?;
        let outside = "const one = arguments[0].shadowRoot.activeElement;
            return Boolean(one) && !one.closest('dialog')";
        for _ in 0..4 {
            page.press(&[Key::Tab]).await?;
            assert_eq!(
                card.js(outside, ()).await?,
                false,
                "the focus has left the dialog"
            );
        }
        page.press(&[Key::Escape]).await?;
        is_back_at_the_button(&card).await
    })
}

async fn opened(page: &Page) -> Result<Card> {
    let card = page.card("press-card").await?;
    card.click_wechat().await?;
    card.dialog_is_open().await?;
    Ok(card)
}

async fn is_back_at_the_button(card: &Card) -> Result<()> {
    card.dialog_is_closed().await?;
    card.has_focus_at("[data-network=wechat]").await
}
