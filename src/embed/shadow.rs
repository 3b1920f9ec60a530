//! The shadow root: it is opened when the card is complete, so that until then, and again
//! after, the partner's fallback shows.

use crate::card::STYLE;
use core::cell::OnceCell;
use js_sys::{Array, Function, Reflect};
use leptos::tachys::dom::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

thread_local! {
    /// One stylesheet for all cards: the browser parses it once.
    static SHEET: OnceCell<CssStyleSheet> = const { OnceCell::new() };
}

/// The element's shadow root. It may be that of a card that has failed, of another version or
/// emptied since.
///
/// # Errors
/// The element has a closed root of somebody else's.
pub(super) fn open(host: &HtmlElement) -> Result<ShadowRoot, JsValue> {
    match host.shadow_root() {
        Some(root) => Ok(root),
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)),
    }
}

/// Gives the root the card's stylesheet, unless it has it. What a root has adopted is lost when
/// it goes to another document, as into a frame.
pub(super) fn style(root: &ShadowRoot) {
    // Before Safari 16.4 and Chrome 73 a root cannot adopt a stylesheet.
    if adopt(root).is_err()
        && find(root, "style").is_none()
        && let Ok(style) = document().create_element("style")
    {
        style.set_text_content(Some(STYLE));
        // A root takes any element.
        let _ = root.append_child(&style);
    }
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
    if let Some(other) = root.owner_document().filter(|owner| *owner != document()) {
        // Only a sheet of its own, which it keeps as long as it is there.
        let sheet = new_sheet(&other.default_view().into())?;
        if root.adopted_style_sheets().length() == 0 {
            set(root, &sheet)?;
        }
        return Ok(());
    }
    SHEET.with(|cell| {
        let sheet = match cell.get() {
            Some(sheet) => sheet,
            None => {
                let sheet = new_sheet(&window())?;
                cell.get_or_init(|| sheet)
            }
        };
        // What the page has added to ours stays.
        if !root.adopted_style_sheets().includes(sheet, 0) {
            set(root, sheet)?;
        }
        Ok(())
    })
}

fn set(root: &ShadowRoot, sheet: &CssStyleSheet) -> Result<bool, JsValue> {
    Reflect::set(root, &"adoptedStyleSheets".into(), &Array::of1(sheet))
}

/// A stylesheet that roots in this window's document can adopt, and no others.
fn new_sheet(window: &JsValue) -> Result<CssStyleSheet, JsValue> {
    let class: Function = Reflect::get(window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&class, &Array::new())?.unchecked_into();
    sheet.replace_sync(STYLE)?;
    Ok(sheet)
}
