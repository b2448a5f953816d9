//! If the page itself fails: a plain message in the place of a page that no longer answers.

use std::panic::PanicHookInfo;

/// Shows this text when something panics.
pub fn hook(text: &'static str) -> Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync + 'static> {
    Box::new(move |info| {
        web_sys::console::error_1(&info.to_string().into());
        let document = web_sys::window().and_then(|window| window.document());
        let Some(document) = document else { return };
        let Some(body) = document.body() else { return };
        if let Ok(note) = document.create_element("p") {
            note.set_class_name("panicked");
            note.set_attribute("role", "alert").unwrap_or_default();
            note.set_text_content(Some(text));
            body.prepend_with_node_1(&note).unwrap_or_default();
        }
    })
}
