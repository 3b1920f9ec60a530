//! Sharing: what the page hears, and what a picture or a copy does.

use crate::stage::{Listener, Stage, until};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

#[wasm_bindgen_test]
fn the_page_hears_which_network_and_which_address() {
    let stage = Stage::with_seed();
    let listener = Listener::new(&stage.host, false);
    stage.click("wechat");
    let expected = ("wechat".into(), "https://paper.example/a/1017.html".into());
    assert_eq!(*listener.heard.borrow(), [expected]);
    assert!(stage.dialog().open());
}

#[wasm_bindgen_test]
fn a_page_that_cancels_the_event_stops_the_dialog_and_the_link() {
    let stage = Stage::with_seed();
    let listener = Listener::new(&stage.host, true);
    stage.click("wechat");
    assert!(!stage.dialog().open());
    // A link that is not stopped would open a window here, and the list would be shorter.
    stage.click("weibo");
    assert_eq!(listener.heard.borrow().len(), 2);
}

#[wasm_bindgen_test]
async fn copying_is_told_in_words_either_way() {
    let stage = Stage::with_seed();
    stage.click("wechat");
    stage.find("[part=copy]").click();
    // A browser without a reader's hand may refuse the clipboard; silence is what must not be.
    until("what was done is said", || {
        let said = stage.find("dialog [part=status]").inner_text();
        said == "链接已复制" || said.starts_with("未能复制")
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_picture_that_does_not_come_takes_its_caption_away() {
    let stage = Stage::empty();
    stage
        .draw(include_str!("../documents/good/picture-credited.json"))
        .unwrap();
    let picture = stage.find("figure");
    let image = stage.find("[part=picture]");
    image.dispatch_event(&Event::new("error").unwrap()).unwrap();
    until("the picture is hidden", || picture.has_attribute("hidden")).await;
}
