//! Starts the page.

fn main() {
    #[cfg(feature = "web")]
    logoff_playground::ui::run();
}
