//! The outside: the only users of web-sys and gloo. Failures are values; nothing panics.

pub mod page;
pub mod address;
pub mod storage;
pub mod terms;
pub mod js;
pub mod clipboard;
pub mod sheets;
pub mod paint;
pub mod save;
pub mod clock;
pub mod keyboard;
pub mod scroll;
pub mod script;
pub mod swipe;
pub mod focus;
pub mod dialog;
pub mod files;
pub mod form;
pub mod words;
pub mod whole;
pub mod host;
pub mod panic;
