//! What the element tells the page around it.

use crate::share::Network;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Fires `press-card-share` with `{network, url}`: `true` unless the page has cancelled it.
pub(super) fn share(host: &HtmlElement, network: Network, url: &str) -> bool {
    let detail = Object::new();
    for (name, value) in [("network", network.id()), ("url", url)] {
        // A fresh object takes every property.
        let _ = Reflect::set(&detail, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_detail(&detail);
    CustomEvent::new_with_event_init_dict("press-card-share", &init)
        .and_then(|event| host.dispatch_event(&event))
        .unwrap_or(true)
}
