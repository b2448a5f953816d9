//! The address: query and fragment, and replacing the fragment without a trace in the history.

use gloo_events::EventListener;

use crate::browser::{js, page};

/// The query without `?`.
pub fn query() -> String {
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    search.unwrap_or_default().trim_start_matches('?').to_owned()
}

/// The fragment without `#`.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address of the page without query and fragment, and the query with its `?`, if there is one.
pub fn parts() -> (String, String) {
    let here = js::global("location");
    let part = |name| here.as_ref().and_then(|here| js::get(here, name)?.as_string());
    let href = part("href").unwrap_or_default();
    let end = href.find(['?', '#']).unwrap_or(href.len());
    (href.get(..end).unwrap_or_default().to_owned(), part("search").unwrap_or_default())
}

/// The address of the folder that holds the page's files, with a slash at its end; `None` if they are
/// not on a server. A start page of a language is not in that folder, but its scripts are.
pub fn folder() -> Option<String> {
    let document = js::global("document")?;
    let script = js::call(&document, "querySelector", [&"script[data-wasm]".into()]);
    let file = script.and_then(|script| js::get(&script, "src")?.as_string());
    let file = file.filter(|file| !file.is_empty()).unwrap_or_else(|| parts().0);
    let end = file.rfind('/')? + 1;
    file.starts_with("http").then(|| file.get(..end).map(str::to_owned))?
}

/// On a start page, moves the address to that of another language, without a trace in the history: a
/// reload, and whoever gets the address, finds the language that is shown. What the query says of the
/// language is over.
#[inline(never)]
pub fn enter(tag: &str) {
    let Some(entry) = page::root("data-entry").filter(|entry| entry != tag) else {
        return;
    };
    let (here, query) = parts();
    let stands = format!("/{entry}/");
    // Hosts may serve a start page under another address, beside which there is none.
    let folder = here.strip_suffix("index.html").unwrap_or(&here);
    let Some(above) = folder.strip_suffix(&stands) else {
        return;
    };
    let names = |part: &str| part.split('=').next().unwrap_or_default().to_ascii_lowercase();
    let kept: Vec<_> = query
        .trim_start_matches('?')
        .split('&')
        .filter(|part| !part.is_empty() && !["lang", "locale"].contains(&names(part).as_str()))
        .collect();
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    let fragment = fragment();
    let place = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    let to = format!("{above}/{tag}/{query}{place}");
    let none = wasm_bindgen::JsValue::NULL;
    let history = js::global("history");
    let arguments = [&none, &"".into(), &to.into()];
    if history.and_then(|history| js::call(&history, "replaceState", arguments)).is_some() {
        page::set_root("data-entry", tag);
    }
}

/// Replaces the fragment. A frame that may not do so keeps its old address.
pub fn replace_fragment(fragment: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Ok(history) = window.history() else {
        return;
    };
    let url = format!("#{fragment}");
    history
        .replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url))
        .unwrap_or_default();
}

/// Calls back when somebody else has changed the fragment, for as long as the handle lives.
pub fn on_change(callback: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| callback(fragment())))
}
