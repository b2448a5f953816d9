//! Runs as text, one event a line (JSON Lines), as `docs/trace.md` describes it.
//!
//! Pure, like [`crate::sim`], and the only place that knows the format.

mod header;
mod json;
mod words;
mod write;

pub use write::write;

/// The version of the format, in the header of each log.
pub const VERSION: u32 = 1;
