//! The built page in a real browser, one file for each kind of story. `cargo xtask test browser`
//! runs them; without a built page they say so and do nothing. Sample sites and a reader's way through
//! the page are told in Firefox and WebKit too, where these are there; the rest in Chromium. With
//! `LOGOFF_WHOLE=1`, axe looks at every kind of page instead of every two properties together.
#![cfg(not(target_arch = "wasm32"))]
// A test that cannot go on has failed; saying so by a panic is its way of reporting.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod harness;

mod axe;
mod bench;
mod boxes;
mod busy;
mod comfort;
mod compare;
mod edit;
mod engines;
mod entry;
mod help;
mod hint;
mod hosts;
mod keyboard;
mod languages;
mod later;
mod links;
mod log;
mod missions;
mod mouse;
mod outside;
mod picker;
mod print;
mod riddles;
mod rules;
mod search;
mod runs;
mod sequence;
mod settings;
mod share;
mod shots;
mod snippets;
mod state;
mod terms;
mod touch;
