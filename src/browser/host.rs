//! The site around an embedded page, by way of `frame.js`; where there is none, nobody listens.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The functions that `boot.js` leaves for this where there is a site around the page.
const ATTEND: &str = "playgroundAttend";
const TOLD: &str = "playgroundTold";

fn listener(name: &str) -> Option<js_sys::Function> {
    let window = web_sys::window()?;
    js_sys::Reflect::get(&window, &name.into()).ok()?.dyn_into().ok()
}

/// Takes the site's wishes from now on, each in the form of a query; gives back the names of what
/// means nothing, with spaces between them. `scenarios` are the names that it may ask for.
pub fn attend(scenarios: &str, take: impl Fn(String) -> String + 'static) {
    if let Some(listener) = listener(ATTEND) {
        // For as long as the page is there.
        let take = Closure::<dyn Fn(String) -> String>::new(take).into_js_value();
        listener.call2(&JsValue::NULL, &scenarios.into(), &take).map(drop).unwrap_or_default();
    }
}

/// Tells the site how things stand, in the form of a query.
pub fn tell(state: &str) {
    if let Some(listener) = listener(TOLD) {
        listener.call1(&JsValue::NULL, &state.into()).map(drop).unwrap_or_default();
    }
}
