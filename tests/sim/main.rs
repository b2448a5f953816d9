//! The core, held against the contract: what runs, in which order, and what is found if it is
//! broken.
//!
//! Files in `tests/data` pin what the core answers.
//! `LOGOFF_BLESS=1 cargo test --test sim -- --include-ignored` writes them anew; read the
//! difference before it is committed, for it is the change in behaviour.

// A test that cannot go on has failed; saying so by a panic is its way of reporting.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod claims;
mod clients;
mod combos;
mod conflicts;
mod docs;
mod edits;
mod explained;
mod explored;
mod fast;
mod independent;
mod late;
mod laws;
mod leaks;
mod links;
mod logons;
mod missions;
mod mutations;
mod orders;
mod pairs;
mod pinned;
mod print;
mod readings;
mod reuse;
mod riddles;
mod rules;
mod runs;
mod search;
mod sequence;
mod sharers;
mod styled;
mod steps;
mod symmetry;
mod transports;
mod waits;
mod worlds;
