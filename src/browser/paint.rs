//! Pictures as dots: an SVG file is painted, twice as large as it says, and becomes a PNG file.

use wasm_bindgen::JsValue;

use crate::browser::js::{self, Told, call, get, global, once, set};

/// More dots in a row or a column than this are not painted by every browser.
const MOST: f64 = 16_384.0;
/// More dots than this are not painted on every phone.
const MOST_DOTS: f64 = 60_000_000.0;

/// Paints the picture at an address of the kind `data:`, and tells the file, or `None` if the browser
/// does not let the page do that or the picture is too large.
pub fn png(address: &str, told: impl FnOnce(Option<JsValue>) + 'static) {
    let Some(image) = element("img") else {
        return told(None);
    };
    // The picture has come, or cannot be read.
    let came: Told = Box::new(told);
    let decoded = {
        set(&image, "src", &address.into());
        call(&image, "decode", [])
    };
    let paint: Told = Box::new(move |good| match good.and_then(|_| canvas(&image)) {
        Some(canvas) => to_file(&canvas, came),
        None => came(None),
    });
    js::then(decoded, paint);
}

fn element(name: &str) -> Option<JsValue> {
    call(&global("document")?, "createElement", [&name.into()])
}

fn canvas(image: &JsValue) -> Option<JsValue> {
    let size = |name: &str| get(image, name)?.as_f64().filter(|size| *size > 0.0);
    let (w, h) = (size("naturalWidth")?, size("naturalHeight")?);
    let fits = |by: &f64| w.max(h) * by <= MOST && w * h * by * by <= MOST_DOTS;
    let by = [2.0, 1.0].into_iter().find(fits)?;
    let canvas = element("canvas")?;
    set(&canvas, "width", &(w * by).into());
    set(&canvas, "height", &(h * by).into());
    let brush = call(&canvas, "getContext", [&"2d".into()])?;
    call(&brush, "scale", [&by.into(), &by.into()])?;
    call(&brush, "drawImage", [image, &0.into(), &0.into()])?;
    Some(canvas)
}

fn to_file(canvas: &JsValue, told: Told) {
    let told = std::rc::Rc::new(std::cell::Cell::new(Some(told)));
    let later = std::rc::Rc::clone(&told);
    let done = once(move |file| {
        if let Some(told) = later.take() {
            told(Some(file).filter(|file| !file.is_null()));
        }
    });
    if call(canvas, "toBlob", [&done, &"image/png".into()]).is_none()
        && let Some(told) = told.take()
    {
        told(None);
    }
}
