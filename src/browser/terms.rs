//! Cards about terms: they come when a term is pointed at, reached or pressed, stay while they are
//! pointed at, and go at Escape. Where they lie is the style sheet's business.
//!
//! A term has the class and names its card in `aria-describedby`; a card is a popover.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::focus;

const TERM: &str = ".gloss";
const CARD: &str = ".gloss-card";
/// What marks the term whose card is open.
const OPEN: &str = "data-open";
/// A pointer that only passes by opens nothing, in milliseconds.
const COME_MS: u32 = 150;
/// So long it may take from the term to its card.
const GO_MS: u32 = 300;

#[derive(Default)]
struct State {
    open: Option<(Element, HtmlElement)>,
    /// It was opened by more than a pointer passing over it.
    firm: bool,
    timer: Option<Timeout>,
    step: u32,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Follows terms for as long as the page lives.
pub fn watch() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for (name, told) in [("mouseover", over as fn(&Event)), ("focusin", other), ("click", other)] {
        EventListener::new(&document, name, told).forget();
    }
    // Before anybody else: a key that closes a card means nothing more.
    let hear = Closure::<dyn FnMut(&Event)>::new(key);
    let function = hear.as_ref().unchecked_ref();
    // It can fail only where there is no such function.
    document
        .add_event_listener_with_callback_and_bool("keydown", function, true)
        .unwrap_or_default();
    hear.forget();
}

/// Another step is told: a card about a term of the one before goes.
pub fn follow(step: u32) {
    let other = STATE.with_borrow_mut(|state| std::mem::replace(&mut state.step, step) != step);
    if other {
        close();
    }
}

fn close() {
    STATE.with_borrow_mut(|state| {
        state.timer = None;
        state.firm = false;
        if let Some((term, card)) = state.open.take() {
            // Only what is not there can fail here.
            term.set_attribute(OPEN, "0").unwrap_or_default();
            card.hide_popover().unwrap_or_default();
        }
    });
}

fn open(term: &Element, firm: bool) {
    let is_open =
        STATE.with_borrow(|state| state.open.as_ref().is_some_and(|open| open.0 == *term));
    if !is_open {
        close();
        let id = term.get_attribute("aria-describedby").unwrap_or_default();
        let card = term.owner_document().and_then(|document| document.get_element_by_id(&id));
        let Some(card) = card.and_then(|card| card.dyn_into::<HtmlElement>().ok()) else { return };
        term.set_attribute(OPEN, "1").unwrap_or_default();
        card.show_popover().unwrap_or_default();
        STATE.with_borrow_mut(|state| state.open = Some((term.clone(), card)));
    }
    STATE.with_borrow_mut(|state| {
        state.timer = None;
        state.firm |= firm;
    });
}

fn around(event: &Event, css: &str) -> Option<Element> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.and_then(|target| target.closest(css).ok().flatten())
}

/// A pointer is over something.
fn over(event: &Event) {
    let term = around(event, TERM);
    let (some, firm) = STATE.with_borrow(|state| (state.open.is_some(), state.firm));
    let timer = match term {
        Some(term) => Some(Timeout::new(COME_MS, move || open(&term, false))),
        None if some && !firm && around(event, CARD).is_none() => Some(Timeout::new(GO_MS, close)),
        None => None,
    };
    STATE.with_borrow_mut(|state| state.timer = timer);
}

/// A press on a term, or the keyboard's coming to it, opens its card; one elsewhere closes it.
fn other(event: &Event) {
    match around(event, TERM) {
        Some(term) => open(&term, true),
        None if around(event, CARD).is_none() => close(),
        None => {}
    }
}

/// Escape closes the card; Enter goes on into it, and Tab back out.
fn key(event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let shown = STATE.with_borrow(|state| state.open.clone());
    let (inside, term) = (around(event, CARD), around(event, TERM));
    match (event.key().as_str(), shown) {
        ("Escape", Some((at, _))) => {
            event.prevent_default();
            event.stop_propagation();
            if inside.is_some() {
                focus::set(at);
            }
            close();
        }
        ("Enter" | " ", shown) if term.is_some() => {
            event.prevent_default();
            event.stop_propagation();
            match (shown, &term) {
                (Some((at, card)), Some(term)) if at == *term => {
                    focus::set(focus::stop(&card).unwrap_or(at));
                }
                (_, Some(term)) => open(term, true),
                _ => {}
            }
        }
        ("Tab", Some((at, _))) if inside.is_some() => {
            // From the term the browser goes on to what comes next; back is the term itself.
            focus::set(at);
            if event.shift_key() {
                event.prevent_default();
            }
        }
        _ => {}
    }
}
