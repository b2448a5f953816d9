//! Things of the browser by their names, for what is seldom done: each binding of web-sys's own is
//! paid for by every reader before the page is drawn. What is not there, or fails, is `None`.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Who is told what has come of something.
pub type Told = Box<dyn FnOnce(Option<JsValue>)>;

pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// What has everything else; nothing where there is no browser, as in tests of what is drawn.
pub fn window() -> Option<JsValue> {
    if cfg!(target_arch = "wasm32") { web_sys::window().map(JsValue::from) } else { None }
}

/// Something that every page has, like `document`.
pub fn global(name: &str) -> Option<JsValue> {
    get(&window()?, name)
}

pub fn set(of: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(of, &name.into(), value).map(drop).unwrap_or_default();
}

/// A call with up to three arguments; those that are left out are undefined.
pub fn call<const N: usize>(of: &JsValue, name: &str, arguments: [&JsValue; N]) -> Option<JsValue> {
    let function = get(of, name)?.dyn_into::<Function>().ok()?;
    let none = JsValue::UNDEFINED;
    let argument = |at: usize| arguments.get(at).copied().unwrap_or(&none);
    function.call3(of, argument(0), argument(1), argument(2)).ok()
}

/// `new name(one, two)`
pub fn make(name: &str, one: &JsValue, two: &JsValue) -> Option<JsValue> {
    let kind = global(name)?.dyn_into::<Function>().ok()?;
    Reflect::construct(&kind, &Array::of2(one, two)).ok()
}

/// A function that is called once, by somebody else.
pub fn once(act: impl FnOnce(JsValue) + 'static) -> JsValue {
    Closure::once_into_js(act)
}

/// Waits for a promise. Whoever is told is told once, whichever way it ends.
pub fn then(promise: Option<JsValue>, told: Told) {
    let Some(promise) = promise else {
        return told(None);
    };
    let told = Rc::new(Cell::new(Some(told)));
    let end = |told: Rc<Cell<Option<Told>>>, good: bool| {
        once(move |value| {
            if let Some(told) = told.take() {
                told(good.then_some(value));
            }
        })
    };
    let (good, bad) = (end(Rc::clone(&told), true), end(Rc::clone(&told), false));
    if call(&promise, "then", [&good, &bad]).is_none()
        && let Some(told) = told.take()
    {
        told(None);
    }
}
