//! Files for the reader: handed over to the browser, which asks where to, or refuses in silence.

use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use crate::browser::clock;
use crate::browser::js::{call, global, make, set};

/// How long the browser may take to read a file, in milliseconds.
const MS: u32 = 60_000;

/// Saves a text under a name.
pub fn text(name: &str, kind: &str, text: &str) {
    let options = Object::new();
    set(&options, "type", &kind.into());
    if let Some(data) = make("Blob", &Array::of1(&text.into()), &options) {
        file(name, &data);
    }
}

/// Saves what has been painted.
pub fn file(name: &str, data: &JsValue) {
    let link = global("document").and_then(|page| call(&page, "createElement", [&"a".into()]));
    let urls = global("URL");
    let address = urls.as_ref().and_then(|urls| call(urls, "createObjectURL", [data]));
    let (Some(link), Some(urls), Some(address)) = (link, urls, address) else {
        return;
    };
    set(&link, "href", &address);
    set(&link, "download", &name.into());
    call(&link, "click", []);
    clock::after(MS, move || drop(call(&urls, "revokeObjectURL", [&address]))).forget();
}
