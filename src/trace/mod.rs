//! Runs as text, one event a line (JSON Lines), as `docs/trace.md` describes it.
//!
//! Pure, like [`crate::sim`], and the only place that knows the format.

mod entry;
mod exact;
mod header;
mod infer;
mod json;
mod log;
mod names;
mod objects;
mod pairs;
mod parse;
mod read;
mod reader;
mod report;
mod sample;
mod words;
mod write;

pub use log::{About, Fault, Log, MAX_BYTES, MAX_TOLD, Refused, Remark, Unsaid};
pub use parse::Reason;
pub use read::{Judging, read};
pub use report::{no_story, refusal, report};
pub use sample::sample;
pub use write::write;

/// The version of the format, in the header of each log.
pub const VERSION: u32 = 1;
