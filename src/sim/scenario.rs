//! The stories: what is given, and what is done, step by step, on the documented paths and beside
//! them.

mod stories;

use crate::sim::command::Command;
use crate::sim::program::{Edit, Edits, Program, Readings, Style};
use crate::sim::rule::RuleId;
use crate::sim::setting::Setting;
use crate::sim::world::World;

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
    /// Two clients of one session close the store one after the other.
    TwoClients,
    /// A client asks the store to close while another uses it.
    SoleUser,
    /// A client logs off from a session that another one shares.
    LeaveShared,
    /// A client ends the session for all who share it.
    SharedLogoff,
    /// Two clients in one process, each with a session of its own.
    OwnSessions,
    /// Another process has the store open under the same profile.
    OtherProcess,
    /// Three clients: one session shared, one in another process.
    ThreeClients,
    /// A client opens a store that it has open already.
    SecondOpen,
    /// Two stores of one provider object; one is closed.
    TwoStores,
    /// The session ends while both stores are open.
    TwoStoresOpen,
    /// Three stores of one provider object at the end of a session.
    ThreeStores,
    /// A client asks an open store for an interface that it does not have, in two ways.
    InterfaceRefused,
    /// A store is opened that is not to stay in the profile.
    TemporaryStore,
    /// A folder is asked for by its entry ID, and goes to the wrong logon first.
    SharedUid,
    /// A client is handed a buffer, and frees it when the session is over.
    BufferFreed,
    /// A client is handed a buffer, and never frees it.
    BufferKept,
    /// The spooler has nothing to do and lets go at once.
    IdleMail,
    /// `LOGOFF_ORDERLY` while a message goes out.
    SendOrderly,
    /// `LOGOFF_NO_WAIT` while a message waits to go out.
    SendNoWait,
    /// `LOGOFF_PURGE` waits until everything has gone out.
    SendPurge,
    /// `LOGOFF_ABORT` is refused while a message goes out, and not in the last `Release`.
    SendAbort,
    /// `LOGOFF_QUIET` is refused while a message goes out; the client waits for it.
    SendQuiet,
    /// `LOGOFF_NO_WAIT` while a message comes in.
    ReceiveNoWait,
    /// `Release` alone while a message comes in.
    ReceiveRelease,
    /// `LOGOFF_PURGE` waits for a transport without its server.
    OfflinePurge,
    /// A provider hands something on to itself in the spooler.
    SecretHandedOn,
    /// The spooler closes its own store object by itself.
    SpoolerLeaves,
    /// The session ends while a message goes out.
    SessionMail,
    /// A client logs off straight after it has submitted a message.
    QueueLeft,
    /// A client wants a message back that the spooler is sending.
    AbortLocked,
    /// A client tries to lock a message, and takes it back.
    ClientLocks,
    /// The logon fails, and the message service is disabled for the session.
    LogonFails,
    /// The profile lacks data: MAPI has the service configured and tries again.
    LogonConfigured,
    /// A password is missing, and nobody may be asked.
    LogonNoPassword,
    /// The user cancels the logon.
    LogonCancelled,
    /// A logon fails and says why; MAPI frees what it says.
    LogonDetails,
    /// MAPI is older than the provider, which refuses to be made.
    VersionMapi,
    /// The provider is too old for MAPI, which gives it back at once.
    VersionProvider,
    /// A provider takes its reference before it checks, and forgets it when the check fails.
    LogonKeeps,
    /// Nobody releases the status object.
    StatusCycle,
    /// The logon holds the store, and the store the logon.
    LogonHoldsStore,
    /// The store never gives the support object back.
    SupportForgotten,
    /// A second open keeps the second support object.
    SupportTwice,
    /// A logon does not pass on what belongs to another with the same MAPIUID.
    WrongRoute,
    /// What MAPI is to free comes from a heap of the provider's own.
    OwnHeap,
    /// A provider asks somebody, and its client is a service.
    ServiceDialog,
    /// `Logoff` waits for a folder that its own caller holds.
    LogoffWaits,
    /// A provider whose `Logoff` does nothing closes a store.
    MinimalClose,
    /// A provider whose `Logoff` does nothing at the end of a session.
    MinimalSession,
    /// A provider that gives the support object back first, at the end of a session.
    EagerSession,
    /// Every provider agrees to a fast shutdown.
    FastShutdown,
    /// A provider does not know fast shutdown; by default that is fine.
    FastUnknown,
    /// The registry asks for the agreement of every provider.
    FastMustAgree,
    /// A provider refuses, and the client shuts down step by step.
    FastRefused,
    /// A provider refuses, and the client goes on all the same.
    FastIgnored,
    /// The registry switches fast shutdown off.
    FastNever,
    /// A client lets MAPI show a window while it logs off.
    LogoffWindow,
    /// A client ends for all a session that nobody else shares.
    SharedAlone,
    /// A service logs on, and moves no mail.
    Service,
    /// A client that wants a session of its own logs on without saying so.
    WrongSession,
    /// A client cancels its registration while its sink is being told.
    UnadviseWaits,
    /// A notification that was queued before `Unadvise` comes after it.
    NotifyAfterUnadvise,
    /// One that still waits when the logon ends.
    NotificationDropped,
    /// The client has deleted its sink before a notification comes.
    SinkDeleted,
    /// A client releases the store while its sink is being told.
    ReleaseUnderSink,
    /// The DLL is unloaded while a sink is being told.
    UnloadUnderSink,
    /// A provider notifies in answer to `Advise`, and waits.
    NotifySync,
    /// A provider closes its connection when a session ends.
    ServerLeft,
}

/// What belongs together in the list of stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The paths that the reference documents.
    Documented,
    /// Several clients, in one session, one process, or more.
    Clients,
    /// Several stores of one provider, or one store opened twice.
    Stores,
    /// Mail in transit, and the spooler.
    Mail,
    /// Logons that fail.
    Logon,
    /// Mistakes that providers make.
    Faults,
    /// Other styles of provider.
    Styles,
    /// Fast shutdown of a process.
    Fast,
    /// Services, windows, sessions shared by mistake.
    Sessions,
    /// Sinks that are told of changes, and stores on a server.
    Sinks,
}

/// A story as it is told.
#[derive(Clone, Copy, Debug)]
pub struct Story {
    /// The name in queries and links.
    pub name: &'static str,
    pub group: Group,
    pub setting: Setting,
    /// How the provider goes about its shutdown.
    pub style: Style,
    /// What is wrong with the provider, as names of edits.
    pub edits: &'static [&'static str],
    /// What every story of its kind begins with: load, log on, and open a few things. Folded in
    /// the step list.
    pub prologue: &'static [Command],
    /// What is done after the prologue.
    pub script: &'static [Command],
    /// The rules that it breaks, in their order; held to what its run comes to.
    pub breaks: &'static [RuleId],
}

impl Story {
    /// The story with the rules that it breaks.
    const fn breaking(self, breaks: &'static [RuleId]) -> Self {
        Self { breaks, ..self }
    }
}

impl Group {
    pub const ALL: [Self; 10] = [
        Self::Documented,
        Self::Clients,
        Self::Stores,
        Self::Mail,
        Self::Logon,
        Self::Faults,
        Self::Styles,
        Self::Fast,
        Self::Sessions,
        Self::Sinks,
    ];
}

impl ScenarioId {
    pub const ALL: [Self; 73] = [
        Self::StoreClose,
        Self::ReleaseOnly,
        Self::SessionLogoff,
        Self::SessionLogoffClosed,
        Self::LateCalls,
        Self::TwoClients,
        Self::SoleUser,
        Self::LeaveShared,
        Self::SharedLogoff,
        Self::OwnSessions,
        Self::OtherProcess,
        Self::ThreeClients,
        Self::SecondOpen,
        Self::TwoStores,
        Self::TwoStoresOpen,
        Self::ThreeStores,
        Self::InterfaceRefused,
        Self::TemporaryStore,
        Self::SharedUid,
        Self::BufferFreed,
        Self::BufferKept,
        Self::IdleMail,
        Self::SendOrderly,
        Self::SendNoWait,
        Self::SendPurge,
        Self::SendAbort,
        Self::SendQuiet,
        Self::ReceiveNoWait,
        Self::ReceiveRelease,
        Self::OfflinePurge,
        Self::SecretHandedOn,
        Self::SpoolerLeaves,
        Self::SessionMail,
        Self::QueueLeft,
        Self::AbortLocked,
        Self::ClientLocks,
        Self::LogonFails,
        Self::LogonConfigured,
        Self::LogonNoPassword,
        Self::LogonCancelled,
        Self::LogonDetails,
        Self::VersionMapi,
        Self::VersionProvider,
        Self::LogonKeeps,
        Self::StatusCycle,
        Self::LogonHoldsStore,
        Self::SupportForgotten,
        Self::SupportTwice,
        Self::WrongRoute,
        Self::OwnHeap,
        Self::ServiceDialog,
        Self::LogoffWaits,
        Self::MinimalClose,
        Self::MinimalSession,
        Self::EagerSession,
        Self::FastShutdown,
        Self::FastUnknown,
        Self::FastMustAgree,
        Self::FastRefused,
        Self::FastIgnored,
        Self::FastNever,
        Self::LogoffWindow,
        Self::SharedAlone,
        Self::Service,
        Self::WrongSession,
        Self::UnadviseWaits,
        Self::NotifyAfterUnadvise,
        Self::NotificationDropped,
        Self::SinkDeleted,
        Self::ReleaseUnderSink,
        Self::UnloadUnderSink,
        Self::NotifySync,
        Self::ServerLeft,
    ];

    /// What is told.
    pub fn story(self) -> &'static Story {
        stories::story_at(self as usize)
    }

    /// The name in queries and links.
    pub fn name(self) -> &'static str {
        self.story().name
    }

    /// The inverse of [`ScenarioId::name`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.name() == text)
    }

    /// The situation of the reference that it acts out.
    pub fn situation(self) -> Option<&'static str> {
        match self {
            Self::SessionLogoff => Some("1"),
            Self::StoreClose => Some("2a"),
            Self::ReleaseOnly => Some("2b"),
            _ => None,
        }
    }

    /// What is done after the prologue.
    pub fn script(self) -> &'static [Command] {
        self.story().script
    }

    /// The program that the story is told with, under the reader's readings.
    pub fn program(self, readings: Readings) -> Program {
        let story = self.story();
        let edits = story.edits.iter().filter_map(|name| Edit::parse(name));
        let edits = edits.fold(Edits::default(), |edits, edit| {
            // A line that is not there under these readings cannot be edited.
            edits.with_in(story.style, edit, readings).unwrap_or(edits)
        });
        Program::styled(story.style, readings, edits)
    }

    /// The world before the prologue.
    pub fn world(self) -> World {
        World::new(self.story().setting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stories stand in files of their own, in the order of the names.
    #[test]
    fn every_story_is_told_under_its_own_name() {
        for scenario in ScenarioId::ALL {
            let mut name = String::new();
            for c in format!("{scenario:?}").chars() {
                if c.is_uppercase() && !name.is_empty() {
                    name.push('-');
                }
                name.extend(c.to_lowercase());
            }
            assert_eq!(scenario.name(), name);
            assert_eq!(ScenarioId::parse(&name), Some(scenario));
        }
    }
}
