//! What to draw: plain data computed from the session, without a word in any language.

pub mod player;
pub mod code;
pub mod reference;
pub mod rules;
pub mod actions;
pub mod state;
pub mod steps;
pub mod sequence;
pub mod search;
pub mod runs;
pub mod help;
pub mod log;
pub mod missions;
pub mod riddle;
pub mod diagram;
pub mod layout;
