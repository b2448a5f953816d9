//! What can happen: the life of a message store logon, from `MAPIInitialize` to the unloaded DLL.
//!
//! Pure: it knows no reader, screen, clock or language. A [`world::World`] is the state of affairs,
//! a [`program::Program`] the listings that run, a [`command::Command`] what the client does next.
//! [`step::step`] is the only way from one world to another; [`menu::commands`] lists what can be
//! done, and [`search`] tries all of it.

pub mod ids;
mod method;
pub mod setting;
pub mod value;
pub mod world;
pub mod program;
pub mod command;
pub mod event;
pub mod step;
mod touched;
mod machine;
mod exec;
pub mod ordered;
mod resolve;
pub mod rule;
pub mod menu;
pub mod scenario;
pub mod claim;
pub mod mission;
pub mod search;
pub mod follow;
