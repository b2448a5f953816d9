//! What a search comes to, how far it has come, and what it may take.

use crate::sim::command::Command;
use crate::sim::event::Finding;

/// How much a search may keep before it says that it has not seen all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub worlds: u32,
    /// Bytes in memory, near enough.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { worlds: 1_000_000, bytes: 128 << 20 }
    }
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many different worlds have been seen.
    pub worlds: u32,
    /// How many of them have not been gone on from yet.
    pub waiting: u32,
    /// Every run of so many commands has been tried.
    pub depth: u32,
    /// What the worlds take in memory, near enough.
    pub bytes: usize,
}

/// What a search has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The shortest run, from the world that the search started in, and what it breaks.
    Run { commands: Vec<Command>, finding: Finding, worlds: u32 },
    /// The shortest run that leads to what was asked for.
    Way { commands: Vec<Command>, worlds: u32 },
    /// No run does, and every world has been seen.
    None { worlds: u32 },
    /// No run does as far as was seen; a limit was met.
    Truncated { worlds: u32, unseen: Unseen },
}

/// What a search that met its limits has not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// Every run of so many commands has been tried; of longer ones, not all.
    pub depth: u32,
    /// So many worlds were never gone on from.
    pub waiting: u32,
    pub met: Limit,
}

/// The limit that ended a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    Worlds,
    Memory,
    /// Somebody has stopped it.
    Reader,
}
