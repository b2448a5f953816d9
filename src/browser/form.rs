//! What a reader has chosen in a control.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

/// The value of the list or field that an event comes from; `None` if it comes from anything else.
pub fn value(event: &Event) -> Option<String> {
    let target = event.target()?;
    let list = target.dyn_ref::<HtmlSelectElement>();
    list.map(HtmlSelectElement::value).or_else(|| {
        let field = target.dyn_ref::<HtmlInputElement>();
        field.map(HtmlInputElement::value)
    })
}
