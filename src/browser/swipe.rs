//! A finger that is drawn across the picture: to the left it steps on, to the right it steps back.
//!
//! It only listens. Scrolling, zooming with two fingers and the browser's own gestures go on as they
//! would, and a picture that is zoomed is moved by the finger, not stepped.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Touch, TouchEvent, Window};

/// Where a swipe counts: the picture, and the sentence below it.
const PLACES: &str = ".stage-diagram, .say";
/// How far a finger has to go, in pixels.
const LEAST: i32 = 40;
/// So close to the sides of the window, browsers have gestures of their own.
const EDGE: i32 = 20;
/// Zoomed by so much, what is seen is moved by the finger.
const ZOOMED: f64 = 1.05;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swipe {
    Left,
    Right,
}

/// Tells of every swipe, for as long as the page lives.
pub fn watch(told: impl Fn(Swipe) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let start = std::rc::Rc::new(std::cell::Cell::new(None));
    let begun = std::rc::Rc::clone(&start);
    let down = move |event: &web_sys::Event| begun.set(first(event).filter(|_| is_here(event)));
    EventListener::new(&document, "touchstart", down).forget();
    let up = move |event: &web_sys::Event| {
        let (Some(from), Some(to)) = (start.take(), lifted(event)) else { return };
        if let Some(swipe) = swipe(from, to, width(&window)).filter(|_| !is_zoomed(&window)) {
            told(swipe);
        }
    };
    EventListener::new(&document, "touchend", up).forget();
}

/// What a way from one point to another is, in a window of this width: a swipe is long, and far
/// more level than upright.
fn swipe(from: (i32, i32), to: (i32, i32), width: i32) -> Option<Swipe> {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let inside = (EDGE..width - EDGE).contains(&from.0);
    let level = x.abs() >= LEAST && x.abs() >= 2 * y.abs();
    (inside && level).then_some(if x < 0 { Swipe::Left } else { Swipe::Right })
}

/// Where the one finger is that has been put down; none if there are several.
fn first(event: &web_sys::Event) -> Option<(i32, i32)> {
    let touches = event.dyn_ref::<TouchEvent>()?.touches();
    touches.get(0).filter(|_| touches.length() == 1).map(|touch| place(&touch))
}

/// Where the last finger has been lifted.
fn lifted(event: &web_sys::Event) -> Option<(i32, i32)> {
    let event = event.dyn_ref::<TouchEvent>()?;
    let touch = event.changed_touches().get(0);
    touch.filter(|_| event.touches().length() == 0).map(|touch| place(&touch))
}

fn place(touch: &Touch) -> (i32, i32) {
    (touch.client_x(), touch.client_y())
}

fn is_here(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let place = target.and_then(|target| target.closest(PLACES).ok().flatten());
    // What is wider than its room is moved by the finger.
    place.is_some_and(|place| place.scroll_width() <= place.client_width())
}

fn width(window: &Window) -> i32 {
    let root = window.document().and_then(|document| document.document_element());
    root.map_or(0, |root| root.client_width())
}

fn is_zoomed(window: &Window) -> bool {
    let view = js_sys::Reflect::get(window, &"visualViewport".into()).ok();
    let scale = view.and_then(|view| js_sys::Reflect::get(&view, &"scale".into()).ok());
    scale.and_then(|scale| scale.as_f64()).is_some_and(|scale| scale > ZOOMED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swipe_is_long_and_level_and_begins_inside() {
        let of = |from, to| swipe(from, to, 390);
        assert_eq!(of((200, 300), (120, 310)), Some(Swipe::Left));
        assert_eq!(of((200, 300), (290, 280)), Some(Swipe::Right));
        assert_eq!(of((200, 300), (170, 300)), None, "too short");
        assert_eq!(of((200, 300), (120, 350)), None, "too steep");
        assert_eq!(of((200, 300), (200, 120)), None, "scrolled");
        assert_eq!(of((5, 300), (200, 300)), None, "from the edge");
        assert_eq!(of((385, 300), (200, 300)), None, "from the other");
    }
}
