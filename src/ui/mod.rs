//! The screen.

mod app;
mod actions;
mod broken;
mod code;
mod listing;
mod rules;
mod search;
mod steps;
mod switches;
mod tabs;
mod ctx;
mod diagram;
mod header;
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
pub use diagram::Diagram;

use crate::browser;

/// Mounts the page where the shell has made room for it.
pub fn run() {
    let text = shell::preferred_locale().catalog().page.panicked;
    yew::set_custom_panic_hook(browser::panic::hook(text));
    if let Some(root) = browser::page::mount_point() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
