//! What the element tells the page around it.

use crate::share::Network;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Fires `press-card-share` with `{network, url}`: `true` unless the page has cancelled it.
pub(super) fn share(host: &HtmlElement, network: Network, url: &str) -> bool {
    let detail = object(&[("network", network.id()), ("url", url)]);
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_detail(&detail);
    CustomEvent::new_with_event_init_dict("press-card-share", &init)
        .and_then(|event| host.dispatch_event(&event))
        .unwrap_or(true)
}

/// A JavaScript object of texts.
pub(super) fn object(entries: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // A fresh object takes every property.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object.into()
}
