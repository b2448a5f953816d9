//! The text of the page's own style sheets, as far as they have come: a frame may be forbidden to
//! read their rules, but not to fetch their files again, which the browser still has.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use crate::browser::js::{self, Told, call, get, global};

thread_local! {
    /// What has been read, and from how many sheets.
    static READ: RefCell<Option<(Rc<str>, u32)>> = const { RefCell::new(None) };
}

/// All of it, one after another; nothing before it has been read.
pub fn text() -> Rc<str> {
    READ.with_borrow(|read| read.as_ref().map_or_else(|| Rc::from(""), |(text, _)| Rc::clone(text)))
}

/// Reads them, and tells whether that was possible.
pub fn read(told: impl FnOnce(bool) + 'static) {
    let kinds = JsValue::from_str("link[rel=stylesheet], style");
    let all = global("document").and_then(|document| call(&document, "querySelectorAll", [&kinds]));
    let Some(all) = all else { return told(false) };
    let count = get(&all, "length").and_then(|count| count.as_f64()).unwrap_or_default() as u32;
    if READ.with_borrow(|read| read.as_ref().is_some_and(|(_, of)| *of == count)) {
        return told(true);
    }
    let done = move |text: Option<String>| {
        let good = text.is_some();
        READ.set(text.map(|text| (Rc::from(text), count)));
        told(good);
    };
    next(all, 0, String::new(), Box::new(done));
}

/// Goes on with the sheet of a number.
fn next(all: JsValue, at: u32, mut text: String, done: Box<dyn FnOnce(Option<String>)>) {
    let Some(element) = get(&all, &at.to_string()) else {
        return done(Some(text));
    };
    let Some(address) = get(&element, "href") else {
        let own = get(&element, "textContent").and_then(|own| own.as_string());
        text.push_str(&own.unwrap_or_default());
        return next(all, at + 1, text, done);
    };
    let fetched = js::window().and_then(|window| call(&window, "fetch", [&address]));
    let came: Told = Box::new(move |answer| {
        let good = answer.filter(|answer| get(answer, "ok") == Some(JsValue::TRUE));
        let body = good.and_then(|answer| call(&answer, "text", []));
        let read: Told = Box::new(move |body| match body.and_then(|body| body.as_string()) {
            Some(body) => next(all, at + 1, text + body.as_str(), done),
            None => done(None),
        });
        js::then(body, read);
    });
    js::then(fetched, came);
}
