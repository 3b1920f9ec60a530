//! The dialog 「分享到-微信」, by pointer and by keyboard.

use crate::stage::{Stage, until};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, MouseEvent, MouseEventInit};

#[wasm_bindgen_test]
fn it_opens_as_a_modal_and_says_what_to_do() {
    let stage = Stage::with_seed();
    assert!(!stage.dialog().open());
    stage.click("wechat");
    assert!(stage.dialog().matches(":modal").unwrap());
    assert_eq!(stage.find("#dialog-title").inner_text(), "分享到-微信");
    assert_eq!(
        stage.find(".steps").inner_text(),
        "打开微信，点击“发现”，使用“扫一扫”，即可将网页分享至朋友圈。"
    );
    assert_eq!(stage.text("address"), "https://paper.example/a/1017.html");
    let code = stage.find("[part=qr]");
    assert_eq!(code.get_attribute("width").as_deref(), Some("296"));
}

#[wasm_bindgen_test]
async fn x_closes_it_and_the_focus_comes_back() {
    let stage = Stage::with_seed();
    open(&stage);
    stage.find("[part=close]").click();
    until("the dialog is closed", || !stage.dialog().open()).await;
    until("the focus is back", || {
        is_focused(&stage, "[data-network=wechat]")
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_focus_comes_back_also_to_a_card_that_was_redrawn_meanwhile() {
    let stage = Stage::with_seed();
    open(&stage);
    stage.host.set_attribute("theme", "dark").unwrap();
    stage.card().redraw();
    stage.find("[part=close]").click();
    until("the dialog is closed", || !stage.dialog().open()).await;
    until("the focus is back", || {
        is_focused(&stage, "[data-network=wechat]")
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_press_on_the_backdrop_closes_it() {
    let stage = Stage::with_seed();
    open(&stage);
    press(&stage.dialog());
    until("the dialog is closed", || !stage.dialog().open()).await;
}

#[wasm_bindgen_test]
fn a_press_inside_leaves_it_open() {
    let stage = Stage::with_seed();
    open(&stage);
    press(&stage.find(".steps"));
    assert!(stage.dialog().open());
}

#[wasm_bindgen_test]
fn text_that_is_dragged_out_of_it_leaves_it_open() {
    let stage = Stage::with_seed();
    open(&stage);
    mouse(&stage.find("[part=address]"), "mousedown");
    // The click of such a drag is told to what holds both ends: the dialog.
    mouse(&stage.dialog(), "click");
    assert!(stage.dialog().open());
}

#[wasm_bindgen_test]
async fn it_stays_open_while_the_card_is_redrawn() {
    let stage = Stage::with_seed();
    open(&stage);
    stage.host.set_attribute("lang", "en").unwrap();
    stage.card().redraw();
    until("its title in English", || {
        stage.find("#dialog-title").inner_text() == "Share on WeChat"
    })
    .await;
    assert!(stage.dialog().matches(":modal").unwrap());
}

#[wasm_bindgen_test]
fn an_address_that_no_symbol_holds_is_shown_as_text() {
    let stage = Stage::empty();
    let url = format!("https://paper.example/{}", "a".repeat(2400));
    stage
        .draw(&format!(
            r#"{{"@type":"NewsArticle","headline":"早报","url":"{url}"}}"#
        ))
        .unwrap();
    open(&stage);
    assert!(stage.try_find("[part=qr]").is_none());
    assert_eq!(
        stage.find(".note").inner_text(),
        "地址太长，无法生成二维码，请复制链接。"
    );
    assert_eq!(stage.text("address"), url);
}

fn open(stage: &Stage) {
    stage.find("[data-network=wechat]").focus().unwrap();
    stage.click("wechat");
    assert!(stage.dialog().open());
}

fn press(element: &HtmlElement) {
    mouse(element, "mousedown");
    mouse(element, "click");
}

fn mouse(element: &HtmlElement, kind: &str) {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    let event = MouseEvent::new_with_mouse_event_init_dict(kind, &init).unwrap();
    element.dispatch_event(&event).unwrap();
}

fn is_focused(stage: &Stage, selector: &str) -> bool {
    let wanted = stage.find(selector);
    stage
        .root()
        .active_element()
        .is_some_and(|active| active.is_same_node(Some(wanted.unchecked_ref())))
}
