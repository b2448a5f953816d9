//! What a reader has chosen in a control.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, InputEvent};

/// The value of the list or field that an event comes from; `None` if it comes from anything else.
pub fn value(event: &Event) -> Option<String> {
    let target = event.target()?;
    let list = target.dyn_ref::<HtmlSelectElement>();
    list.map(HtmlSelectElement::value).or_else(|| {
        let field = target.dyn_ref::<HtmlInputElement>();
        field.map(HtmlInputElement::value)
    })
}

/// What has just been typed; `None` if that is not known.
pub fn typed(event: &InputEvent) -> Option<String> {
    event.data()
}

/// Sets a list to one of its values.
pub fn choose(id: &str, value: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let list = document.and_then(|document| document.get_element_by_id(id));
    if let Some(list) = list.and_then(|list| list.dyn_into::<HtmlSelectElement>().ok()) {
        list.set_value(value);
    }
}
