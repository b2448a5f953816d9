//! The screen.

mod app;
mod actions;
mod broken;
mod code;
mod compare;
mod help;
mod listing;
mod log;
mod missions;
mod rules;
mod runs;
mod search;
mod share;
mod sequence;
mod state;
mod steps;
mod switches;
mod tabs;
mod terms;
mod ctx;
mod diagram;
pub mod export;
mod header;
mod language;
mod narration;
mod notices;
mod parts;
mod player;
mod reference;
mod scrubber;
mod shell;
mod stage;

pub use app::{App, Frame};
pub use ctx::{Part, Shared, Ui, View, Words};
pub use diagram::{Diagram, say};

use crate::browser;

/// Mounts the page where the shell has made room for it, as soon as there are words to show.
pub fn run() {
    let locale = shell::first_locale();
    language::load(locale, move |loaded| {
        // If there are none, `boot.js` has said so in the page's place.
        if loaded.is_err() {
            return;
        }
        let text = locale.catalog().page.panicked;
        yew::set_custom_panic_hook(browser::panic::hook(text));
        if let Some(root) = browser::page::mount_point() {
            yew::Renderer::<App>::with_root(root).render();
        }
    });
}
