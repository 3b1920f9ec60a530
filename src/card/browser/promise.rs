//! Going on when a promise is settled, without the executor that futures need.

use js_sys::Promise;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsValue, closure::Closure};

/// The callbacks of a promise, until one of them is called.
type Callbacks = Rc<RefCell<Option<[Closure<dyn FnMut(JsValue)>; 2]>>>;

/// Calls `then` once, with what the promise was fulfilled or rejected with.
pub fn settled(promise: &Promise, then: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    let then = Rc::new(RefCell::new(Some(then)));
    // Whichever is called takes both with it.
    let callbacks = Callbacks::default();
    let callback = |wrap: fn(JsValue) -> Result<JsValue, JsValue>| {
        let then = Rc::clone(&then);
        let callbacks = Rc::clone(&callbacks);
        Closure::new(move |value| {
            let both = callbacks.borrow_mut().take();
            let then = then.borrow_mut().take();
            if let Some(then) = then {
                then(wrap(value));
            }
            drop(both);
        })
    };
    let both = [callback(Ok), callback(Err)];
    let _ = promise.then2(&both[0], &both[1]);
    *callbacks.borrow_mut() = Some(both);
}
