//! The stories: what a client does, step by step, on the documented paths and beside them.

use crate::sim::command::{Command, FOLDER, SESSION, SINK, STATUS, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::value::LogoffFlags;

/// A story, by the name that queries and links use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScenarioId {
    /// Situation 2a: `StoreLogoff`, then `Release`.
    #[default]
    StoreClose,
    /// Situation 2b: `Release` alone.
    ReleaseOnly,
    /// Situation 1: `IMAPISession::Logoff` with the store open.
    SessionLogoff,
    /// `IMAPISession::Logoff` with the store closed.
    SessionLogoffClosed,
    /// A client that goes on calling after `IMAPISession::Logoff`.
    LateCalls,
}

/// What every story begins with: load, log on, and open a few things.
pub const PROLOGUE: [Command; 8] = [
    Command::Initialize,
    Command::Logon,
    Command::OpenStore,
    Command::Advise,
    Command::Release(SINK),
    Command::OpenFolder,
    Command::OpenStatus,
    Command::Release(STATUS),
];

impl ScenarioId {
    pub const ALL: [Self; 5] = [
        Self::StoreClose,
        Self::ReleaseOnly,
        Self::SessionLogoff,
        Self::SessionLogoffClosed,
        Self::LateCalls,
    ];

    /// The name in queries and links.
    pub fn name(self) -> &'static str {
        match self {
            Self::StoreClose => "store-close",
            Self::ReleaseOnly => "release-only",
            Self::SessionLogoff => "session-logoff",
            Self::SessionLogoffClosed => "session-logoff-closed",
            Self::LateCalls => "late-calls",
        }
    }

    /// The inverse of [`ScenarioId::name`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.name() == text)
    }

    /// What the client does after the prologue.
    pub fn script(self) -> &'static [Command] {
        const TIDY: [Command; 4] = [
            Command::Unadvise,
            Command::Release(FOLDER),
            Command::StoreLogoff(LogoffFlags::ORDERLY),
            Command::Release(STORE),
        ];
        match self {
            Self::StoreClose => &TIDY,
            Self::ReleaseOnly => &[Command::Release(STORE)],
            Self::SessionLogoff => &[
                Command::SessionLogoff(SessionFlags::None),
                Command::Release(FOLDER),
                Command::Release(STORE),
                Command::Release(SESSION),
                Command::Uninitialize,
            ],
            Self::SessionLogoffClosed => &[
                Command::Unadvise,
                Command::Release(FOLDER),
                Command::StoreLogoff(LogoffFlags::ORDERLY),
                Command::Release(STORE),
                Command::SessionLogoff(SessionFlags::None),
                Command::Release(SESSION),
                Command::Uninitialize,
            ],
            Self::LateCalls => &[
                Command::SessionLogoff(SessionFlags::None),
                Command::OpenFolder,
                Command::Release(FOLDER),
                Command::Release(STORE),
                Command::Release(SESSION),
                Command::Uninitialize,
            ],
        }
    }
}
