//! The keyboard's place. A button that goes away when it is pressed would take the focus with it
//! and leave the reader at the top of the page.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement};

use crate::browser::js;
use crate::browser::page::reveal;

/// What the reader can stand on.
const STOPS: &str = "button:not([tabindex='-1']):not([disabled]), select, summary, a[href]";
/// Where the reader goes when nothing is left around the old place.
const HOME: &str = "stage";

thread_local! {
    /// What the last press came through, the innermost first.
    static AROUND: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
    /// Where the last press leads to, as soon as that is there.
    static WANTED: RefCell<Option<Wanted>> = const { RefCell::new(None) };
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// What is to be done when a press has come to something.
enum Wanted {
    /// The focus goes to the first element of a kind.
    Focus(String),
    /// A list is scrolled to one of its items; the focus stays.
    Scroll(&'static str, String),
}

/// Moves the focus.
pub fn to(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        set(element);
    }
}

/// Whether the focus that leaves an element goes to one with an id.
pub fn goes_to(event: &Event, id: &str) -> bool {
    let to = js::get(event.as_ref(), "relatedTarget").and_then(|to| js::get(&to, "id"));
    to.and_then(|id| id.as_string()).as_deref() == Some(id)
}

pub(super) fn set(element: Element) {
    // Drawn elements have this function as well. It cannot fail on an element of the page.
    element.unchecked_ref::<HtmlElement>().focus().unwrap_or_default();
}

/// Remembers where a press happened.
pub fn hold(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let up = std::iter::successors(target, |element| element.parent_element());
    let within = up.take_while(|element| !element.class_list().contains("page"));
    AROUND.with_borrow_mut(|around| *around = within.collect());
}

/// Leads the press that is held to the first element of a kind, when what comes of it is drawn.
pub fn then(selector: String) {
    WANTED.set(Some(Wanted::Focus(selector)));
}

/// Scrolls a list to one of its items, when what comes of the press that is held is drawn.
pub fn then_scroll(list: &'static str, item: String) {
    WANTED.set(Some(Wanted::Scroll(list, item)));
}

/// Moves the focus to an element, whether or not it can take keys, and so brings it into view.
pub fn show(selector: &str) {
    let page = document().and_then(|document| document.get_element_by_id("app"));
    let Some(mut element) = page.and_then(|page| page.query_selector(selector).ok().flatten())
    else {
        return;
    };
    if element.matches(":disabled").unwrap_or(false) {
        element = element.parent_element().unwrap_or(element);
    }
    if !element.matches(STOPS).unwrap_or(true) && !element.has_attribute("tabindex") {
        // Only a name that is no name can fail here.
        element.set_attribute("tabindex", "-1").unwrap_or_default();
    }
    set(element);
}

/// If the press has taken the focus away, moves it to what is nearest to the old place.
pub fn mend() {
    let around = AROUND.take();
    if !around.is_empty() {
        find_place(&around);
    }
}

/// Nothing has been pressed before the page is whole.
#[inline(never)]
fn find_place(around: &[Element]) {
    match WANTED.take() {
        Some(Wanted::Focus(selector)) => return show(&selector),
        Some(Wanted::Scroll(list, item)) => return reveal(list, &item),
        None => {}
    }
    let Some(document) = document() else { return };
    let lost = document.active_element().is_none_or(|now| now.tag_name() == "BODY");
    if !lost {
        return;
    }
    let mut left = around.iter().filter(|element| element.is_connected());
    match left.find_map(stop) {
        Some(stop) => set(stop),
        None => to(HOME),
    }
}

/// Where the focus goes in an element: to itself, or, where what is left in it belongs to what was
/// pressed, to the first control. Elsewhere a neighbour would be pressed by mistake.
pub(super) fn stop(element: &Element) -> Option<Element> {
    let itself = element.get_attribute("tabindex").as_deref() == Some("0")
        || element.matches(STOPS).unwrap_or(false);
    if itself {
        return Some(element.clone());
    }
    let belongs = element.has_attribute("data-keep-focus");
    belongs.then(|| element.query_selector(STOPS).ok().flatten()).flatten()
}
