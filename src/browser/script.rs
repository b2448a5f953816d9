//! What scripts in the page may call: `window.logoffPlayground`, as `docs/trace.md` says.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

const NAME: &str = "logoffPlayground";
/// What happens to the window when the functions are there.
const THERE: &str = "logoff-playground";

/// Offers two functions to scripts, in an object that may hold those of others already: `judge`
/// answers with what is said of a text in JSON; `run` with a text, or with what is wrong in JSON.
/// Both are asked with nothing if what a script gives is no text.
pub fn offer(
    judge: impl Fn(Option<&str>) -> String + 'static,
    run: impl Fn(Option<&str>) -> Result<String, String> + 'static,
) {
    let Some(window) = web_sys::window() else { return };
    let known = Reflect::get(&window, &NAME.into()).ok().filter(JsValue::is_object);
    let all = known.unwrap_or_else(|| Object::new().into());
    add(&all, "judge", move |text| plain(&judge(text)));
    add(&all, "run", move |name| run(name).map_or_else(|wrong| plain(&wrong), JsValue::from));
    // A page that has sealed its window goes without.
    Reflect::set(&window, &NAME.into(), &all).unwrap_or_default();
    if let Ok(event) = web_sys::Event::new(THERE) {
        window.dispatch_event(&event).unwrap_or_default();
    }
}

fn plain(json: &str) -> JsValue {
    JSON::parse(json).unwrap_or(JsValue::NULL)
}

fn add(to: &JsValue, name: &str, act: impl Fn(Option<&str>) -> JsValue + 'static) {
    let act = move |text: JsValue| act(text.as_string().as_deref());
    let function = Closure::<dyn Fn(JsValue) -> JsValue>::new(act).into_js_value();
    Reflect::set(to, &name.into(), &function).unwrap_or_default();
}
