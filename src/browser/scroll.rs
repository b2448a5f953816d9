//! A part of the page that scrolls by itself: what is seen of it, and where it is moved to. The page
//! around it stays where it is.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What is seen of an element's contents, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    pub top: i32,
    pub left: i32,
    pub width: i32,
    pub height: i32,
}

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

pub fn seen(id: &str) -> Option<Seen> {
    let element = element(id)?;
    Some(Seen {
        top: element.scroll_top(),
        left: element.scroll_left(),
        width: element.client_width(),
        height: element.client_height(),
    })
}

/// Moves what is seen.
pub fn set(id: &str, top: i32, left: i32) {
    if let Some(element) = element(id) {
        element.set_scroll_top(top);
        element.set_scroll_left(left);
    }
}

/// The value of an attribute of what was pressed, or of what that lies in.
pub fn pressed(event: &Event, name: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let mut around = std::iter::successors(Some(target), |element| element.parent_element());
    around.find_map(|element| element.get_attribute(name))
}
