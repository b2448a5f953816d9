//! Runs as logs and logs as runs: what is written, what is read, and how it is judged.
//!
//! Files in `tests/data/trace` pin what is written; `LOGOFF_BLESS=1 cargo test --test trace` writes
//! them anew.

// A test that cannot go on has failed; saying so by a panic is its way of reporting.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../sim/pinned.rs"]
mod pinned;
mod authors;
mod followed;
mod judged;
mod partial;
mod reported;
mod told;
mod tolerant;
mod written;
