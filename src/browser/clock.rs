//! Time: calling back later, and how long something takes.

use gloo_timers::callback::Timeout;

/// Something that is to come, unless this is dropped before.
pub type Timer = Timeout;

/// Calls back once, unless the handle is dropped before.
pub fn after(ms: u32, callback: impl FnOnce() + 'static) -> Timer {
    Timeout::new(ms, callback)
}

/// Milliseconds since the page was opened.
pub fn now_ms() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}
