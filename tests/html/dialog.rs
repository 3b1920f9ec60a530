//! The dialog 「分享到-微信」 as HTML.

use crate::{
    bitmap::Bitmap,
    support::{card, card_in, document, documents, model_in, one, part, seed, select, text},
};
use press_card::{card::Rendering, share::Context};
use press_card_publish as publish;
use scraper::{ElementRef, Html, Selector};

/// What stands in an attribute, as a number.
fn number(element: ElementRef<'_>, name: &str) -> usize {
    element.attr(name).unwrap().parse().unwrap()
}

/// Reads the code of an `<svg>`: its second path is the dark one.
#[track_caller]
fn read_svg(svg: ElementRef<'_>) -> String {
    let side: usize = svg
        .attr("viewBox")
        .unwrap()
        .strip_prefix("0 0 ")
        .unwrap()
        .split(' ')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let px = number(svg, "width");
    assert_eq!((px, px % side), (number(svg, "height"), 0));
    let paths: Vec<_> = svg.select(&Selector::parse("path").unwrap()).collect();
    assert_eq!(paths[0].attr("fill"), Some("#fff"));
    assert_eq!(
        paths[0].attr("d").unwrap(),
        format!("M0 0h{side}v{side}H0z")
    );
    assert!(
        matches!(paths[1].attr("fill"), None | Some("#000")),
        "black also on a dark page"
    );
    Bitmap::draw(paths[1].attr("d").unwrap(), side).read(px / side)
}

/// Undoes the encoding of a `data:` address.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        if *byte == b'%' {
            let hex = core::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn it_is_a_native_dialog_that_is_closed_and_named() {
    let card = card(&seed(), "layout=card");
    let dialog = part(&card, "dialog")[0];
    assert_eq!(dialog.value().name(), "dialog");
    assert_eq!(dialog.attr("open"), None);
    let id = dialog.attr("aria-labelledby").unwrap();
    assert_eq!(text(one(&card, &format!("#{id}"))), "分享到-微信");
}

#[test]
fn its_buttons_open_and_close_it_without_script() {
    let mut model = model_in(&seed(), "layout=card", Context::Desktop);
    for rendering in [
        Rendering::Live,
        Rendering::Static {
            wants_program: false,
        },
    ] {
        model.rendering = rendering;
        let card = Html::parse_fragment(&publish::html(&model));
        let id = one(&card, "dialog[popover]").attr("id");
        for (button, command, action) in [
            ("[part=button][data-network=wechat]", "show-modal", None),
            ("dialog [part=close]", "close", Some("hide")),
        ] {
            let buttons = select(&card, button);
            let (last, others) = buttons.split_last().unwrap();
            assert_eq!(last.attr("popovertarget"), id);
            assert_eq!(last.attr("popovertargetaction"), action);
            assert_eq!(last.attr("commandfor"), None, "a browser complains of both");
            // The style shows one of two that stand side by side.
            let is_static = rendering != Rendering::Live;
            assert_eq!(others.len(), usize::from(is_static), "{rendering:?}");
            for other in others {
                assert_eq!(other.attr("commandfor"), id);
                assert_eq!(other.attr("command"), Some(command));
                assert_eq!(other.attr("popovertarget"), None);
                assert_eq!(other.next_sibling(), Some(**last));
                assert_eq!(other.inner_html(), last.inner_html());
            }
            for button in &buttons {
                assert_eq!(button.value().name(), "button");
                assert_eq!(button.attr("type"), Some("button"));
                assert_eq!(
                    button.attr("aria-haspopup"),
                    buttons[0].attr("aria-haspopup")
                );
                assert_eq!(button.attr("aria-label"), buttons[0].attr("aria-label"));
            }
        }
        let close = select(&card, "dialog [part=close]")[0];
        assert_eq!(close.attr("aria-label"), Some("关闭"));
        assert_eq!(text(close), "×");
    }
}

#[test]
fn its_code_is_the_canonical_address_of_every_document() {
    for (name, article) in documents() {
        let card = card(&article, "layout=card");
        assert_eq!(
            read_svg(one(&card, "dialog svg[part=qr]")),
            article.url.as_str(),
            "{name}"
        );
    }
}

#[test]
fn inside_wechat_its_code_is_a_picture_that_holds_the_same_address() {
    for context in [Context::Wechat, Context::Wecom] {
        let article = document("good/chinese-url");
        let card = card_in(&article, "layout=card", context);
        let image = one(&card, "dialog img[part=qr]");
        let src = image
            .attr("src")
            .unwrap()
            .strip_prefix("data:image/svg+xml,")
            .unwrap();
        assert!(
            src.is_ascii() && !src.contains(['#', '<', '>', '"']),
            "a browser would stop there"
        );
        let svg = Html::parse_fragment(&decoded(src));
        assert_eq!(read_svg(one(&svg, "svg")), article.url.as_str());
        assert_eq!(number(image, "width"), number(one(&svg, "svg"), "width"));
        assert_eq!(image.attr("alt"), Some("文章地址的二维码"));
    }
}

#[test]
fn its_code_has_a_name_for_who_cannot_see_it() {
    let card = card(&seed(), "lang=en");
    let qr = one(&card, "svg[part=qr]");
    assert_eq!(
        (qr.attr("role"), qr.attr("aria-label")),
        (Some("img"), Some("QR code of the article’s address"))
    );
}

#[test]
fn address_and_copy_are_there_in_every_context() {
    for context in Context::ALL {
        let card = card_in(&seed(), "layout=card", context);
        assert_eq!(
            text(one(&card, "dialog [part=address]")),
            "https://paper.example/a/1017.html",
            "{context:?}"
        );
        let copy = one(&card, "dialog [part=copy]");
        assert_eq!(
            (copy.attr("type"), text(copy).as_str()),
            (Some("button"), "复制链接")
        );
    }
}

#[test]
fn an_address_over_the_capacity_leaves_link_and_copy_and_a_word_why() {
    let url = format!("https://paper.example/{}", "x".repeat(2400));
    let article = format!(r#"{{"@type":"NewsArticle","headline":"题","url":"{url}"}}"#)
        .parse()
        .unwrap();
    for context in [Context::Desktop, Context::Wechat] {
        let card = card_in(&article, "layout=card", context);
        assert!(select(&card, "[part=qr]").is_empty());
        assert!(text(one(&card, "dialog")).contains("地址太长，无法生成二维码，请复制链接。"));
        assert_eq!(text(one(&card, "dialog [part=address]")), url);
        one(&card, "dialog [part=copy]");
    }
}

#[test]
fn what_to_do_is_told_for_where_the_reader_is() {
    let steps = |context| {
        text(one(
            &card_in(&seed(), "layout=card", context),
            "dialog .steps",
        ))
    };
    assert_eq!(
        steps(Context::Desktop),
        "打开微信，点击“发现”，使用“扫一扫”，即可将网页分享至朋友圈。"
    );
    let all: std::collections::BTreeSet<String> = Context::ALL.map(steps).into();
    assert_eq!(
        all.len(),
        5,
        "desktop, phone, WeChat, WeCom and QQ each have their own words: {all:?}"
    );
}
