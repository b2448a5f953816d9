//! The file of a language, which `boot.js` fetches: the first one while the wasm is on its way.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The function that `boot.js` leaves for this: a tag, and who is to be told the text or nothing.
const LOADER: &str = "playgroundWords";

/// Asks for the file of a language and tells its text, or `None` if it cannot be had.
pub fn load(tag: &str, told: impl FnOnce(Option<String>) + 'static) {
    let window = web_sys::window();
    let loader = window.and_then(|window| js_sys::Reflect::get(&window, &LOADER.into()).ok());
    let Some(loader) = loader.and_then(|loader| loader.dyn_into::<js_sys::Function>().ok()) else {
        return told(None);
    };
    let told = Closure::once_into_js(move |text: JsValue| told(text.as_string()));
    // The loader catches what goes wrong and tells nothing then.
    loader.call2(&JsValue::NULL, &tag.into(), &told).map(drop).unwrap_or_default();
}
