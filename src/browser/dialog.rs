//! Dialogs that keep the reader inside until they are closed. The browser's own: it holds the focus
//! in them, closes them at Escape, and gives the focus back to where it was.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens a dialog that has just been drawn.
pub fn show(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        // It can fail only on one that is open in another way.
        dialog.show_modal().unwrap_or_default();
    }
}

/// Closes a dialog, which then says so in an event.
pub fn close(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Whether a press was beside what is in a dialog, on what it stands before.
pub fn is_beside(event: &Event) -> bool {
    event.target().is_some_and(|target| target.has_type::<HtmlDialogElement>())
}
