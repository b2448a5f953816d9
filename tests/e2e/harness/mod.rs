//! What the stories stand on: a server of the built page, a browser, and a page to act on.

pub mod cover;
mod driver;
mod engine;
pub mod fingers;
mod inspect;
pub mod keys;
mod page;
mod proxy;
mod quiet;
pub mod server;
pub mod setup;
pub mod state;
pub mod transcript;

pub use engine::Engine;
pub(crate) use engine::in_every_engine;
pub use inspect::Wrong;
pub use page::{Media, Page};
pub use setup::{tell, tell_in};
pub use transcript::Row;

use std::time::Duration;

/// How long anything may take. Nothing waits this long where all is well.
pub const DEADLINE: Duration = Duration::from_secs(20);
