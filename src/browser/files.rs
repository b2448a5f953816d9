//! Texts that come from outside: files that are opened or dropped, what is pasted, what stands in a
//! field. Nothing of it leaves the browser.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

use crate::browser::js::{self, call, get, global, set, window};

/// What has come of a file or a text.
pub enum Given {
    Text(String),
    /// A file, by its name.
    File(String, String),
    /// It has so many bytes, and is not read.
    TooLarge(String, usize),
    /// The browser does not let the page read it.
    Unreadable(String),
}

/// Kinds of things that a browser would go to when they are dropped.
const LEADS_AWAY: [&str; 2] = ["Files", "text/uri-list"];
/// Marks the place while something is held over it.
const OVER: &str = "data-over";

/// From now on, what is dropped on an element of a class is taken, up to so many bytes; a file that is
/// dropped elsewhere does not lead away from the page.
pub fn watch_drops(place: &'static str, most: usize, told: impl Fn(Given) + Clone + 'static) {
    listen("dragover", move |event| {
        let there = place_of(event, place);
        if there.is_some() || leads_away(event) {
            call(event, "preventDefault", []);
        }
        if there.is_none()
            && leads_away(event)
            && let Some(data) = get(event, "dataTransfer")
        {
            set(&data, "dropEffect", &"none".into());
        }
        mark(there.as_ref(), true);
    });
    listen("dragleave", move |event| mark(place_of(event, place).as_ref(), false));
    listen("drop", move |event| {
        let there = place_of(event, place);
        mark(there.as_ref(), false);
        // Text that is moved within the field is the browser's business.
        let field = get(event, "target").and_then(|at| get(&at, "tagName"));
        let moved = field == Some("TEXTAREA".into()) && !leads_away(event);
        if moved || there.is_none() && !leads_away(event) {
            return;
        }
        call(event, "preventDefault", []);
        let Some(data) = get(event, "dataTransfer").filter(|_| there.is_some()) else { return };
        match first_file(&data) {
            Some(file) => read(&file, most, told.clone()),
            None => {
                let text = call(&data, "getData", [&"text/plain".into()]);
                if let Some(text) = text.and_then(|text| text.as_string()) {
                    told(Given::Text(text));
                }
            }
        }
    });
}

fn listen(name: &str, act: impl Fn(&JsValue) + 'static) {
    // For as long as the page is there.
    let act = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| act(&event)).into_js_value();
    if let Some(window) = window() {
        call(&window, "addEventListener", [&name.into(), &act]);
    }
}

/// The element of a class in which something happens.
fn place_of(event: &JsValue, place: &str) -> Option<JsValue> {
    call(&get(event, "target")?, "closest", [&place.into()]).filter(|at| !at.is_null())
}

fn leads_away(event: &JsValue) -> bool {
    let kinds = get(event, "dataTransfer").and_then(|data| get(&data, "types"));
    let holds = |kind: &str| {
        let kinds = kinds.as_ref()?;
        call(kinds, "includes", [&kind.into()])?.as_bool()
    };
    LEADS_AWAY.into_iter().any(|kind| holds(kind) == Some(true))
}

fn mark(place: Option<&JsValue>, over: bool) {
    if let Some(place) = place {
        call(place, "toggleAttribute", [&OVER.into(), &over.into()]);
    }
}

fn first_file(of: &JsValue) -> Option<JsValue> {
    get(&get(of, "files")?, "0")
}

/// Reads the file that has been chosen in a field, which can then be chosen again.
pub fn chosen(event: &Event, most: usize, told: impl FnOnce(Given) + 'static) {
    let Some(field) = event.target().map(JsValue::from) else { return };
    if let Some(file) = first_file(&field) {
        read(&file, most, told);
    }
    set(&field, "value", &"".into());
}

/// Reads a file of at most so many bytes.
fn read(file: &JsValue, most: usize, told: impl FnOnce(Given) + 'static) {
    let name = get(file, "name").and_then(|name| name.as_string()).unwrap_or_default();
    let size = get(file, "size").and_then(|size| size.as_f64()).unwrap_or_default() as usize;
    if size > most {
        return told(Given::TooLarge(name, size));
    }
    let come = move |text: Option<JsValue>| match text.and_then(|text| text.as_string()) {
        Some(text) => told(Given::File(name, text)),
        None => told(Given::Unreadable(name)),
    };
    js::then(call(file, "text", []), Box::new(come));
}

/// What is being pasted.
pub fn pasted(event: &Event) -> Option<String> {
    let data = get(event, "clipboardData")?;
    call(&data, "getData", [&"text/plain".into()])?.as_string()
}

/// Whether a field has changed because something was pasted into it.
pub fn is_paste(event: &Event) -> bool {
    get(event, "inputType").and_then(|kind| kind.as_string()).as_deref() == Some("insertFromPaste")
}

/// What stands in a field.
pub fn value_of(id: &str) -> Option<String> {
    get(&element(id)?, "value")?.as_string()
}

/// Presses an element that the page does not show.
pub fn press(id: &str) {
    if let Some(element) = element(id) {
        call(&element, "click", []);
    }
}

fn element(id: &str) -> Option<JsValue> {
    call(&global("document")?, "getElementById", [&id.into()]).filter(|found| !found.is_null())
}
