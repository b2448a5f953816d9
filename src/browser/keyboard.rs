//! Keys that have a meaning where no control takes them.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// The code of a key that belongs to a letter under way, where the browser says it in no other way.
const COMPOSING: u32 = 229;

/// A key that moves through a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Back,
    On,
    First,
    Last,
    /// Play or pause.
    Toggle,
}

/// A key pressed by itself, and not to write a letter with several.
pub fn plain(event: &KeyboardEvent) -> Option<String> {
    let others = event.ctrl_key() || event.meta_key() || event.shift_key() || event.is_composing();
    (!others && event.key_code() != COMPOSING).then(|| event.key())
}

/// Whether a key asks for help, and is not being written into a text.
pub fn asks(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let writes = target
        .is_none_or(|target| target.matches("input:not([type=range]), select").unwrap_or(true));
    event.key() == "?" && !event.ctrl_key() && !event.meta_key() && !writes
}

/// Whether a key takes the last change back (`false`) or makes it again (`true`); `None` if it is
/// another key, or is being written into a text.
pub fn turns(event: &KeyboardEvent) -> Option<bool> {
    let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if !held || !event.key().eq_ignore_ascii_case("z") {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok())?;
    let writes = target.matches("input:not([type=range]), textarea").unwrap_or(true);
    (!writes).then(|| event.shift_key())
}

/// What a key means in the player's region, if the control that has the focus leaves it alone.
pub fn movement(event: &KeyboardEvent) -> Option<Move> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok())?;
    let takes_keys = ["INPUT", "SELECT", "TEXTAREA"].contains(&target.tag_name().as_str())
        || target.get_attribute("role").as_deref() == Some("tab");
    if takes_keys {
        return None;
    }
    let presses = ["BUTTON", "A", "SUMMARY"].contains(&target.tag_name().as_str());
    match event.key().as_str() {
        " " if !presses => Some(Move::Toggle),
        "ArrowLeft" => Some(Move::Back),
        "ArrowRight" => Some(Move::On),
        "Home" => Some(Move::First),
        "End" => Some(Move::Last),
        _ => None,
    }
}
