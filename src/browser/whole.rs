//! The later part of the page, which `boot.js` loads when the first view is drawn.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The function that `boot.js` leaves for this: it calls back when all of the page is there.
const ASK: &str = "playgroundWhole";

/// Tells when all of the page is there; at once if it is, or if nobody knows.
pub fn then(told: impl FnOnce() + 'static) {
    let window = web_sys::window();
    let ask = window.and_then(|window| js_sys::Reflect::get(&window, &ASK.into()).ok());
    let Some(ask) = ask.and_then(|ask| ask.dyn_into::<js_sys::Function>().ok()) else {
        return told();
    };
    let told = Closure::once_into_js(told);
    ask.call1(&JsValue::NULL, &told).map(drop).unwrap_or_default();
}
