//! The document: language, colours, title, and bringing things into view.

use web_sys::{Document, Element};

use crate::browser::js;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element that the shell has made room with.
pub fn mount_point() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Sets an attribute of the document's root element.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Only a name that is no name can fail here, and these are constants.
        root.set_attribute(name, value).unwrap_or_default();
    }
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// An attribute of the document's root element.
pub fn root(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// The languages that the reader's browser asks for, the dearest first.
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Whether the page is shown inside another one.
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let parent = window.parent().ok().flatten();
    parent.is_some_and(|parent| !js_sys::Object::is(parent.as_ref(), window.as_ref()))
}

/// Whether the reader's system asks for dark pages.
pub fn is_dark() -> bool {
    let ask = |window| js::call(&window, "matchMedia", [&"(prefers-color-scheme: dark)".into()]);
    let answer = js::window().and_then(ask);
    answer.and_then(|answer| js::get(&answer, "matches")).is_some_and(|dark| dark.is_truthy())
}

pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Scrolls a list, and only that list, so that one of its items can be seen.
#[inline(never)]
pub fn reveal(list_id: &str, item_id: &str) {
    let Some(document) = document() else { return };
    if let (Some(list), Some(item)) =
        (document.get_element_by_id(list_id), document.get_element_by_id(item_id))
    {
        scroll_to(&list, &item);
    }
}

#[inline(never)]
fn scroll_to(list: &Element, item: &Element) {
    let (outer, inner) = (list.get_bounding_client_rect(), item.get_bounding_client_rect());
    let margin = outer.height() / 4.0;
    let above = inner.top() - outer.top() - margin;
    let below = inner.bottom() - outer.bottom() + margin;
    let by = if above < 0.0 {
        above
    } else if below > 0.0 {
        below
    } else {
        return;
    };
    list.set_scroll_top(list.scroll_top() + by as i32);
}

/// What happens now in the picture, the most telling first.
const NOW: [&str; 3] = [
    ".dg-call:is(.dg-now, .dg-returned, .dg-failed, .dg-wrong) .dg-tag",
    ".dg-called, .dg-turned",
    ".dg-touched",
];

/// Scrolls the page to where an element begins, if that is above of what is seen.
#[inline(never)]
pub fn go_up_to(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.filter(|it| it.get_bounding_client_rect().top() < 0.0) {
        element.scroll_into_view();
    }
}

/// Brings what happens now into view where the picture has more than there is room for.
pub fn follow_picture() {
    let picture = document().and_then(|document| document.query_selector(".stage-diagram").ok()?);
    let Some(picture) = picture else { return };
    if picture.scroll_height() <= picture.client_height() + 1 {
        return picture.remove_attribute("tabindex").unwrap_or_default();
    }
    // Who has no pointer scrolls it by keys, and has to come to it for that.
    picture.set_attribute("tabindex", "0").unwrap_or_default();
    let now = NOW.into_iter().find_map(|what| picture.query_selector(what).ok().flatten());
    if let Some(now) = now {
        scroll_to(&picture, &now);
    }
}

/// How wide an element is.
pub fn width_of(id: &str) -> Option<i32> {
    Some(document()?.get_element_by_id(id)?.client_width())
}

/// Calls back before the page is printed, for as long as the handle lives.
pub fn on_print(callback: impl Fn() + 'static) -> Option<gloo_events::EventListener> {
    let window = web_sys::window()?;
    Some(gloo_events::EventListener::new(&window, "beforeprint", move |_| callback()))
}

/// Calls back when the window has changed its size, for as long as the handle lives.
pub fn on_resize(callback: impl Fn() + 'static) -> Option<gloo_events::EventListener> {
    let window = web_sys::window()?;
    Some(gloo_events::EventListener::new(&window, "resize", move |_| {
        callback();
    }))
}
