//! The shadow root: it is opened when the card is complete, so that until then, and again
//! after, the partner's fallback shows.

use crate::card::STYLE;
use core::cell::OnceCell;
use js_sys::{Array, Reflect};
use leptos::tachys::dom::document;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

thread_local! {
    /// One stylesheet for all cards: the browser parses it once.
    static SHEET: OnceCell<CssStyleSheet> = const { OnceCell::new() };
}

/// The element's shadow root, styled.
///
/// # Errors
/// The element has a closed root of somebody else's.
pub(super) fn open(host: &HtmlElement) -> Result<ShadowRoot, JsValue> {
    let root = match host.shadow_root() {
        // It may be that of a card that has failed, of another version or emptied since.
        Some(root) => root,
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
    };
    // Before Safari 16.4 and Chrome 73 a root cannot adopt a stylesheet.
    if adopt(&root).is_err() && find(&root, "style").is_none() {
        let style = document().create_element("style")?;
        style.set_text_content(Some(STYLE));
        root.append_child(&style)?;
    }
    Ok(root)
}

/// Takes the fallback's place out of the root: the card stands there now.
pub(super) fn hide_fallback(root: &ShadowRoot) {
    if let Some(slot) = find(root, "slot") {
        slot.remove();
    }
}

/// Shows what stands inside the element.
pub(super) fn show_fallback(root: &ShadowRoot) {
    if find(root, "slot").is_none()
        && let Ok(slot) = document().create_element("slot")
    {
        // Nothing is lost where it fails: the root is being given up.
        let _ = root.append_child(&slot);
    }
}

/// The first element that a selector of ours finds.
pub(super) fn find(root: &ShadowRoot, selector: &str) -> Option<Element> {
    // Only a selector that is wrong is an error, and ours are written here.
    root.query_selector(selector).ok().flatten()
}

fn adopt(root: &ShadowRoot) -> Result<(), JsValue> {
    SHEET.with(|cell| {
        let sheet = match cell.get() {
            Some(sheet) => sheet,
            None => {
                let sheet = CssStyleSheet::new()?;
                sheet.replace_sync(STYLE)?;
                cell.get_or_init(|| sheet)
            }
        };
        // What the page has added to ours stays.
        if !root.adopted_style_sheets().includes(sheet, 0) {
            // It throws in another document than the one that the sheet was made in.
            Reflect::set(root, &"adoptedStyleSheets".into(), &Array::of1(sheet))?;
        }
        Ok(())
    })
}
