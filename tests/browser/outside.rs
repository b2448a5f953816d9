//! What a browser may refuse is a value, not a panic.

use std::cell::Cell;
use std::rc::Rc;

use logoff_playground::browser::{address, clipboard, clock, focus, page, storage};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::platform::time::sleep;

pub fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Runs a line of the browser's own language.
fn script(text: &str) {
    js_sys::Function::new_no_args(text).call0(&wasm_bindgen::JsValue::NULL).unwrap();
}

#[wasm_bindgen_test]
fn blocked_storage_is_a_value() {
    assert_eq!(storage::write("logoff-test", "1"), Ok(()));
    assert_eq!(storage::read("logoff-test"), Ok(Some(String::from("1"))));
    let refuse = "get() { throw new DOMException('blocked', 'SecurityError') }";
    script(&format!(
        "window.was = Object.getOwnPropertyDescriptor(window, 'localStorage');
         Object.defineProperty(window, 'localStorage', {{ configurable: true, {refuse} }})"
    ));
    assert_eq!(storage::read("logoff-test"), Err(storage::Blocked));
    assert_eq!(storage::write("logoff-test", "2"), Err(storage::Blocked));
    script("Object.defineProperty(window, 'localStorage', window.was)");
    assert_eq!(storage::read("logoff-test"), Ok(Some(String::from("1"))));
}

#[wasm_bindgen_test]
async fn a_clipboard_that_is_missing_or_refuses_says_so() {
    for clipboard in [
        "undefined",
        "null",
        "{ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }",
    ] {
        script(&format!(
            "Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {clipboard} }})"
        ));
        assert_eq!(copied().await, Some(false), "{clipboard}");
    }
    script(
        "Object.defineProperty(navigator, 'clipboard',
           { configurable: true, value: { writeText: async (text) => { window.kept = text } } })",
    );
    assert_eq!(copied().await, Some(true));
    script("if (window.kept !== 'the link') throw window.kept; delete navigator.clipboard");
}

/// What the wrapper tells, once it does.
async fn copied() -> Option<bool> {
    let told = Rc::new(Cell::new(None));
    let answer = Rc::clone(&told);
    clipboard::copy("the link", "not there", move |worked| answer.set(Some(worked)));
    for _ in 0..100 {
        if told.get().is_some() {
            break;
        }
        sleep(std::time::Duration::ZERO).await;
    }
    told.get()
}

#[wasm_bindgen_test]
fn an_address_that_may_not_be_changed_stays() {
    address::replace_fragment("v=1&s=store-close&n=3");
    assert_eq!(address::fragment(), "v=1&s=store-close&n=3");
    let (page, query) = address::parts();
    assert!(page.starts_with("http") && !page.contains(['?', '#']), "{page}");
    assert!(query.is_empty() || query.starts_with('?'), "{query}");
    script(
        "window.was = history.replaceState;
         history.replaceState = () => { throw new DOMException('too often', 'SecurityError') }",
    );
    address::replace_fragment("n=4");
    assert_eq!(address::fragment(), "v=1&s=store-close&n=3");
    script("history.replaceState = window.was");
    address::replace_fragment("");
    assert_eq!(address::fragment(), "");
}

#[wasm_bindgen_test]
fn what_is_not_there_is_left_alone() {
    focus::to("not here");
    focus::mend();
    page::reveal("not here", "nor here");
    assert_eq!(page::width_of("not here"), None);
    assert!(clock::now_ms() > 0.0);
    drop(clock::after(0, || panic!("a timer that was dropped does not ring")));
}
