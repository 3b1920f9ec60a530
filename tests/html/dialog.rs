//! The dialog 「分享到-微信」 as HTML.

use crate::{
    bitmap::Bitmap,
    support::{card, card_in, documents, model_in, one, part, seed, select, text},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use press_card::{card::Rendering, share::Context};
use press_card_publish as publish;
use scraper::{ElementRef, Html, Selector};

/// What stands in an attribute, as a number.
fn number(element: ElementRef<'_>, name: &str) -> usize {
    element.attr(name).unwrap().parse().unwrap()
}

/// Reads the code of an image, which is whole pixels a module.
#[track_caller]
fn read_image(image: ElementRef<'_>) -> String {
    let data = image
        .attr("src")
        .unwrap()
        .strip_prefix("data:image/png;base64,");
    let code = Bitmap::of_png(&STANDARD.decode(data.unwrap()).unwrap());
    let px = number(image, "width");
    assert_eq!(
        (px, px % code.side),
        (number(image, "height"), 0),
        "square, and whole pixels a module"
    );
    assert_eq!(number(image, "data-modules"), code.side);
    code.read(px / code.side)
}

/// Reads the code of an `<svg>`: its second path is the dark one.
#[track_caller]
fn read_svg(svg: ElementRef<'_>) -> String {
    let side = svg.attr("viewBox").unwrap().rsplit(' ').next().unwrap();
    let side: usize = side.parse().unwrap();
    let paths: Vec<_> = svg.select(&Selector::parse("path").unwrap()).collect();
    assert_eq!(paths[0].attr("fill"), Some("#fff"));
    assert_eq!(
        paths[0].attr("d").unwrap(),
        format!("M0 0h{side}v{side}H0z")
    );
    assert_eq!(paths[1].attr("fill"), Some("#000"), "also on a dark page");
    Bitmap::draw(paths[1].attr("d").unwrap(), side).read(5)
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
fn its_code_is_the_canonical_address_of_every_document_in_every_context() {
    for (name, article) in documents() {
        for context in Context::ALL {
            let card = card_in(&article, "layout=card", context);
            let code = one(&card, "dialog img[part=qr]");
            assert_eq!(read_image(code), article.url.as_str(), "{name} {context:?}");
        }
    }
}

/// A page's `img-src` may refuse it.
#[test]
fn under_the_image_of_a_static_card_lies_the_same_code_without_a_name() {
    let mut model = model_in(&seed(), "layout=card", Context::Desktop);
    for wants_program in [false, true] {
        model.rendering = Rendering::Static { wants_program };
        let card = Html::parse_fragment(&publish::html(&model));
        let below = one(&card, "dialog .code > svg:first-child");
        assert_eq!(read_svg(below), "https://paper.example/a/1017.html");
        assert_eq!(below.attr("aria-hidden"), Some("true"));
        assert_eq!((below.attr("role"), below.attr("part")), (None, None));
    }
    model.rendering = Rendering::Live;
    let card = Html::parse_fragment(&publish::html(&model));
    assert!(select(&card, "dialog .code svg").is_empty());
}

#[test]
fn its_code_has_a_name_for_who_cannot_see_it() {
    let card = card(&seed(), "lang=en");
    let qr = one(&card, "img[part=qr]");
    assert_eq!(qr.attr("alt"), Some("QR code of the article’s address"));
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
