//! The parts that need a browser, in a headless one: the core compiled to wasm, the page mounted,
//! and the wrappers around what a browser may refuse.
#![cfg(target_arch = "wasm32")]
// A test that cannot go on has failed; saying so by a panic is its way of reporting.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bench;
mod core;
mod mounted;
mod outside;
// The same writing as in the native tests, so that one file pins both.
#[path = "../sim/print.rs"]
#[allow(dead_code)]
mod print;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
