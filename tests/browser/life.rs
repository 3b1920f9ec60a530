//! How a card comes, changes and goes.

use crate::stage::{SEED, Stage, document};
use js_sys::{Function, Promise, Reflect};
use press_card_embed::Card;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

#[wasm_bindgen_test]
fn the_paper_s_article_becomes_a_card() {
    let stage = Stage::with_seed();
    assert_eq!(stage.text("kicker"), "数字报");
    assert_eq!(
        stage.text("headline"),
        "张爱军到高要金利督导重点项目建设时强调，以抓好一地一域发展为全局全域赋能添彩"
    );
    assert!(stage.text("credit").contains("来源：西江日报"));
    assert_eq!(stage.text("count"), "0次分享");
    assert!(!stage.shows_fallback());
}

#[wasm_bindgen_test]
fn until_the_card_is_complete_the_fallback_stands_alone() {
    let stage = Stage::empty();
    assert!(stage.host.shadow_root().is_none());
    let (code, message) = stage.draw("<!doctype html>").unwrap_err();
    assert_eq!(code, "document");
    assert_eq!(
        message,
        "`document` is not readable JSON: see line 1, column 1"
    );
    assert!(stage.host.shadow_root().is_none());
}

#[wasm_bindgen_test]
fn a_bad_document_after_a_good_one_leaves_the_good_one() {
    let stage = Stage::with_seed();
    assert!(stage.draw("{}").is_err());
    assert_eq!(stage.text("kicker"), "数字报");
}

#[wasm_bindgen_test]
fn a_second_document_takes_the_place_of_the_first() {
    let stage = Stage::with_seed();
    stage
        .draw(include_str!("../documents/good/share-count.json"))
        .unwrap();
    assert!(stage.text("count").contains("1.2万"));
    let cards = stage.root().query_selector_all("article").unwrap();
    assert_eq!(cards.length(), 1);
    assert!(!stage.shows_fallback());
}

#[wasm_bindgen_test]
fn what_a_reader_has_opened_and_focused_outlives_a_redraw() {
    let stage = Stage::with_seed();
    stage.find(".statement").set_attribute("open", "").unwrap();
    for control in ["[data-network=weibo]", "[part=headline] a", "summary"] {
        stage.find(control).focus().unwrap();
        stage.host.set_attribute("layout", "full").unwrap();
        stage.card().redraw();
        assert!(stage.find(".statement").has_attribute("open"));
        let focused = stage.root().active_element().unwrap();
        assert!(focused.matches(control).unwrap(), "{control}");
    }
}

#[wasm_bindgen_test]
async fn without_an_endpoint_the_count_is_the_document_s_again() {
    let stage = Stage::with_seed();
    stage.asks_for_count("data:,nothing");
    crate::stage::until("no count", || stage.try_find("[part=count]").is_none()).await;
    stage.host.remove_attribute("count").unwrap();
    stage.card().redraw();
    assert!(stage.text("count").starts_with('0'));
}

#[wasm_bindgen_test]
async fn a_count_that_comes_later_leaves_the_card_as_it_is() {
    let stage = Stage::with_seed();
    let article = stage.find("article");
    stage.asks_for_count("data:,12345");
    crate::stage::until("1.2万", || stage.text("count") == "1.2万次分享").await;
    assert!(stage.find("article").is_same_node(Some(&article)));
}

#[wasm_bindgen_test]
async fn attributes_are_read_again_on_redraw() {
    let stage = Stage::with_seed();
    stage.host.set_attribute("layout", "full").unwrap();
    stage.host.set_attribute("headline", "另一个标题").unwrap();
    stage.host.set_attribute("lang", "en").unwrap();
    stage.card().redraw();
    crate::stage::until("the new headline", || {
        stage.text("headline") == "另一个标题"
    })
    .await;
    assert!(stage.text("original-title").starts_with("原标题：张爱军"));
    assert!(stage.text("body").contains("市领导谢桂坤参加活动。"));
    assert!(
        stage
            .find("[data-network=wechat]")
            .inner_text()
            .contains("WeChat")
    );
}

#[wasm_bindgen_test]
async fn a_count_endpoint_says_more_and_its_failure_hides_the_count() {
    let stage = Stage::with_seed();
    stage.asks_for_count("data:,12345");
    crate::stage::until("1.2万", || stage.text("count").contains("1.2万")).await;
    stage.asks_for_count("data:,nothing");
    crate::stage::until("no count", || stage.try_find("[part=count]").is_none()).await;
}

#[wasm_bindgen_test]
async fn half_a_share_and_less_than_none_are_no_count() {
    let stage = Stage::with_seed();
    for said in [
        "0.5",
        "-1",
        "1e300",
        "%22many%22",
        "null",
        "%7B%22count%22%3A1.5%7D",
    ] {
        stage.asks_for_count("data:,12345");
        crate::stage::until("1.2万", || {
            stage
                .try_find("[part=count]")
                .is_some_and(|count| count.text_content().unwrap().contains("1.2万"))
        })
        .await;
        stage.asks_for_count(&format!("data:,{said}"));
        crate::stage::until("no count", || stage.try_find("[part=count]").is_none()).await;
    }
}

#[wasm_bindgen_test]
async fn a_count_that_comes_when_the_card_has_gone_shows_nothing() {
    let stage = Stage::with_seed();
    stage.asks_for_count("data:,12345");
    stage.card.take();
    crate::stage::turn().await;
    assert!(stage.shows_fallback());
    assert!(stage.try_find("article").is_none());
}

#[wasm_bindgen_test]
fn what_is_the_same_in_a_new_drawing_is_not_touched() {
    let stage = Stage::with_seed();
    let parts = [
        "article",
        "[part=headline] a",
        "[data-network=weibo]",
        ".credit",
        "dialog",
    ];
    let before = parts.map(|part| stage.find(part));
    stage.host.set_attribute("layout", "full").unwrap();
    stage.host.set_attribute("theme", "dark").unwrap();
    stage.card().redraw();
    for (part, before) in parts.into_iter().zip(before) {
        assert!(stage.find(part).is_same_node(Some(&before)), "{part}");
    }
    assert!(stage.text("body").contains("市领导谢桂坤参加活动。"));
}

#[wasm_bindgen_test]
fn a_dropped_card_leaves_the_fallback() {
    let stage = Stage::with_seed();
    stage.card.take();
    assert!(stage.shows_fallback());
    assert!(stage.try_find("article").is_none());
}

#[wasm_bindgen_test]
fn an_element_whose_root_is_closed_is_an_error_and_no_panic() {
    let stage = Stage::empty();
    // A closed root of somebody else's: it can be neither had nor replaced.
    let attach: Function = Reflect::get(&stage.host, &"attachShadow".into())
        .unwrap()
        .unchecked_into();
    let init = web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Closed);
    attach.call1(&stage.host, &init).unwrap();
    let (word, _) = stage.draw(SEED).unwrap_err();
    assert_eq!(word, "closed-root");
}

#[wasm_bindgen_test]
async fn a_thousand_cards_come_and_go_without_a_trace() {
    let host: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&host).unwrap();
    let mount = async || {
        let element: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        host.append_child(&element).unwrap();
        let card = Card::new(element.clone());
        card.draw(SEED, None, false).unwrap();
        // Leptos starts its effects in a microtask; on a page, every card gets that far.
        JsFuture::from(Promise::resolve(&JsValue::NULL))
            .await
            .unwrap();
        drop(card);
        element.remove();
    };
    // The first ones fill caches and let the heap take the size that it needs.
    for _ in 0..100 {
        mount().await;
    }
    let before = heap_bytes();
    for _ in 0..1000 {
        mount().await;
    }
    let grown = heap_bytes() - before;
    host.remove();
    // Memory grows in pages of 64 KiB: less than one page is none at all.
    assert_eq!(grown, 0, "the heap has grown by {grown} bytes");
}

fn heap_bytes() -> u32 {
    let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    let buffer: js_sys::ArrayBuffer = memory.buffer().unchecked_into();
    buffer.byte_length()
}
