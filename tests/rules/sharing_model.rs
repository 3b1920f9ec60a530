//! The share bar and the dialog as a card shows them.

use crate::support::{SEED, article, full, model, model_in, read_in};
use press_card::{
    card::{CardOptions, DialogModel},
    share::{Context, DialogKind, Network, ShareAction, qr},
    text::Locale,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const PHONE: Context = Context::Phone {
    has_share_sheet: false,
};

fn dialog(context: Context) -> DialogModel {
    model_in(&article(SEED), &full(), context).dialog
}

fn with_networks(names: &str) -> CardOptions {
    CardOptions::from_attributes(|name| (name == "networks").then(|| names.into()))
}

/// An article whose address has so many bytes.
fn article_at(bytes: usize) -> press_card::article::Article {
    let base = "https://paper.example/";
    let url = format!("{base}{}", "x".repeat(bytes - base.len()));
    article(&format!(
        r#"{{"@type":"NewsArticle","headline":"题","url":"{url}"}}"#
    ))
}

#[test]
fn wechat_and_weibo_are_offered_unless_a_partner_asks_for_others() {
    let offered = |options: &CardOptions| -> Vec<_> {
        let controls = model(&article(SEED), options).share.controls;
        controls
            .into_iter()
            .map(|one| (one.network, one.label))
            .collect()
    };
    assert_eq!(
        offered(&full()),
        [(Network::Wechat, "微信"), (Network::Weibo, "微博")]
    );
    assert_eq!(
        offered(&with_networks("system,qzone qq copy")),
        [
            (Network::System, "更多"),
            (Network::Qzone, "QQ空间"),
            (Network::Qq, "QQ"),
            (Network::Copy, "复制链接")
        ],
    );
    assert_eq!(offered(&with_networks("orkut")), offered(&full()));
}

#[test]
fn labels_are_in_the_readers_language() {
    let controls = model(&article(SEED), &read_in(Locale::En)).share.controls;
    assert_eq!(
        controls.iter().map(|one| one.label).collect::<Vec<_>>(),
        ["WeChat", "Weibo"]
    );
}

#[test]
fn the_count_is_shown_as_the_document_gives_it() {
    let count = |text: &str, locale| {
        let count = model(&article(text), &read_in(locale)).share.count;
        count.map(|one| (one.value, one.text))
    };
    assert_eq!(count(SEED, Locale::ZhHans), Some((0, "0次分享".into())));
    assert_eq!(
        count(good!("share-count"), Locale::ZhHans),
        Some((12_345, "1.2万次分享".into()))
    );
    assert_eq!(
        count(good!("share-count"), Locale::En),
        Some((12_345, "12.3K shares".into()))
    );
    assert_eq!(count(good!("no-abstract"), Locale::ZhHans), None);
}

#[test]
fn on_a_desktop_the_dialog_shows_the_code_of_the_canonical_address() {
    let dialog = dialog(Context::Desktop);
    assert_eq!(dialog.kind, DialogKind::Scan);
    assert_eq!(dialog.qr, qr::encode("https://paper.example/a/1017.html"));
    assert_eq!(dialog.qr_note, None);
    assert_eq!(
        dialog.steps,
        "打开微信，点击“发现”，使用“扫一扫”，即可将网页分享至朋友圈。"
    );
}

#[test]
fn on_a_phone_the_dialog_says_how_to_paste_and_has_the_code_for_paper() {
    let dialog = dialog(PHONE);
    assert_eq!(dialog.kind, DialogKind::Paste);
    assert!(dialog.qr.is_some());
    assert!(dialog.steps.contains("复制链接"));
}

#[test]
fn inside_wechat_the_code_is_a_picture_for_the_long_press() {
    let dialog = dialog(Context::Wechat);
    assert_eq!(dialog.kind, DialogKind::WechatMenu);
    assert!(dialog.qr.is_some());
    assert!(dialog.steps.contains("右上角"));
}

#[test]
fn wecom_has_its_own_words() {
    let wecom = dialog(Context::Wecom);
    assert_eq!(wecom.kind, DialogKind::WecomMenu);
    assert!(wecom.qr.is_some());
    assert!(wecom.steps.contains("右上角"));
    assert_ne!(wecom.steps, dialog(Context::Wechat).steps);
}

#[test]
fn the_address_stands_as_text_in_every_context() {
    for context in [
        Context::Desktop,
        PHONE,
        Context::Phone {
            has_share_sheet: true,
        },
        Context::Wechat,
        Context::Wecom,
    ] {
        assert_eq!(dialog(context).address, "https://paper.example/a/1017.html");
    }
}

#[test]
fn the_dialog_for_the_button_is_the_one_that_is_drawn() {
    for context in [
        Context::Desktop,
        Context::DesktopWithSheet,
        PHONE,
        Context::Wechat,
        Context::Wecom,
        Context::Qq,
    ] {
        let model = model_in(&article(SEED), &full(), context);
        assert_eq!(
            model.share.controls[0].action,
            ShareAction::Dialog(model.dialog.kind)
        );
    }
}

#[test]
fn an_address_at_the_capacity_has_a_code_and_one_over_it_a_note_and_the_link() {
    let at = model(&article_at(2331), &full()).dialog;
    assert!(at.qr.is_some() && at.qr_note.is_none());
    let over = model(&article_at(2332), &full()).dialog;
    assert_eq!(over.qr, None);
    assert_eq!(over.qr_note, Some("地址太长，无法生成二维码，请复制链接。"));
    assert_eq!(over.address.as_str().len(), 2332);
    let note = model(&article_at(2332), &read_in(Locale::En))
        .dialog
        .qr_note;
    assert_eq!(
        note,
        Some("The address is too long for a QR code. Please copy the link.")
    );
}

#[test]
fn on_a_phone_nothing_is_said_of_a_code_that_would_not_be_shown_anyway() {
    let dialog = model_in(&article_at(2332), &full(), PHONE).dialog;
    assert_eq!((dialog.qr, dialog.qr_note), (None, None));
}

#[test]
fn a_chinese_address_is_shared_shown_and_coded_as_one_and_the_same() {
    let model = model(&article(good!("chinese-url")), &full());
    assert!(model.url.as_str().is_ascii());
    assert_eq!(model.dialog.address, model.url);
    assert_eq!(model.dialog.qr, qr::encode(model.url.as_str()));
    assert!(model.copy_suffix.ends_with(model.url.as_str()));
}
