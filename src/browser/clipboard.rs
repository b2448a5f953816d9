//! Copying, which a browser may refuse.

use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use crate::browser::js::{self, Told, call, get, global, make, set};

/// Copies a text and tells whether it worked. A frame may be forbidden to use the clipboard; the old
/// way, by what is selected in an element with the same text, is still open to it. Where that fails
/// too, the text is left selected.
pub fn copy(text: &str, shown: &'static str, told: impl FnOnce(bool) + 'static) {
    let written = clipboard().and_then(|board| call(&board, "writeText", [&text.into()]));
    let told: Told = Box::new(move |good| told(good.is_some() || copy_selected(shown)));
    js::then(written, told);
}

/// Copies a picture of the kind PNG.
pub fn copy_picture(file: &JsValue, told: impl FnOnce(bool) + 'static) {
    let kinds = Object::new();
    set(&kinds, "image/png", file);
    let item = make("ClipboardItem", &kinds, &JsValue::UNDEFINED);
    let items = item.map(|item| Array::of1(&item));
    let written = clipboard().zip(items).and_then(|(board, items)| call(&board, "write", [&items]));
    js::then(written, Box::new(move |good| told(good.is_some())));
}

/// Missing where the page is not served securely.
fn clipboard() -> Option<JsValue> {
    get(&global("navigator")?, "clipboard")
}

/// Selects what is in an element, and copies it if the browser lets the page do so.
fn copy_selected(id: &str) -> bool {
    let copied = || {
        let page = global("document")?;
        let element = call(&page, "getElementById", [&id.into()]);
        let element = element.filter(|element| !element.is_null())?;
        call(&element, "focus", []);
        // A field selects its text by itself.
        if call(&element, "select", []).is_none() {
            let selection = call(&page, "getSelection", [])?;
            call(&selection, "selectAllChildren", [&element]);
        }
        call(&page, "execCommand", [&"copy".into()])
    };
    copied() == Some(JsValue::TRUE)
}
