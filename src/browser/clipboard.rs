//! Copying, which a browser may refuse.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// Copies a text and tells whether it worked.
pub fn copy(text: &str, told: impl Fn(bool) + Clone + 'static) {
    let navigator = web_sys::window().map(|window| window.navigator());
    // Missing where the page is not served securely.
    let clipboard = navigator.as_ref().and_then(|navigator| {
        js_sys::Reflect::get(navigator, &JsValue::from_str("clipboard")).ok()
    });
    let (Some(navigator), Some(_)) = (navigator, clipboard.filter(JsValue::is_object)) else {
        return told(false);
    };
    let good = told.clone();
    let worked = Closure::once_into_js(move |_: JsValue| good(true));
    let failed = Closure::once_into_js(move |_: JsValue| told(false));
    let promise: JsValue = navigator.clipboard().write_text(text).into();
    // `then` is called by name, so that one of the two closures alone is kept by the promise.
    let then = js_sys::Reflect::get(&promise, &JsValue::from_str("then"))
        .ok()
        .and_then(|then| wasm_bindgen::JsCast::dyn_into::<js_sys::Function>(then).ok());
    if let Some(then) = then {
        then.call2(&promise, &worked, &failed).map(drop).unwrap_or_default();
    }
}
