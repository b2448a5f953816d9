//! Everything that somebody can do at rest, and the stable text form of it.

mod call;
mod extra;
mod nameable;

pub use extra::Extra;
use nameable::nameable;

use crate::sim::event::{Change, SessionFlags};
use crate::sim::ids::{Actor, ClientId, ObjectId, ObjectKind};
use crate::sim::setting::Setting;
use crate::sim::value::LogoffFlags;

/// What an actor outside the listings does when nothing is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Command {
    pub by: Actor,
    pub act: Act,
}

/// What is done. Stores of the profile go by their number, objects by their id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// `MAPIInitialize`
    Initialize,
    /// `MAPILogonEx`
    Logon,
    /// `MAPILogonEx` without the flags that this client should pass
    LogonPlain,
    /// `IMAPISession::OpenMsgStore`
    OpenStore(u8),
    /// `IMsgStore::Advise` with a new sink of the client's
    Advise(ObjectId),
    /// `IMsgStore::OpenEntry` for a folder
    OpenFolder(ObjectId),
    /// `IMAPISession::OpenEntry` for a store's row in the status table
    OpenStatus(u8),
    /// `IMsgStore::Unadvise` for the sink of a number
    Unadvise(ObjectId, u8),
    /// `IMsgStore::StoreLogoff`
    StoreLogoff(ObjectId, LogoffFlags),
    /// `IMAPISession::Logoff`
    SessionLogoff(SessionFlags),
    /// `IUnknown::AddRef`
    AddRef(ObjectId),
    /// `IUnknown::QueryInterface`
    QueryInterface(ObjectId),
    /// `IUnknown::Release`
    Release(ObjectId),
    /// `MAPIUninitialize`
    Uninitialize,
    /// `IMAPIProviderShutdown::DoFastShutdown`, which only MAPI may call
    ProviderFast,
    /// `IMAPIClientShutdown::QueryFastShutdown`
    QueryFast,
    /// `IMAPIClientShutdown::NotifyProcessShutdown`
    NotifyFast,
    /// `IMAPIClientShutdown::DoFastShutdown`
    DoFast,
    /// The client's process ends.
    Exit,
    /// `IMessage::SubmitMessage` of a message in a store
    Submit(ObjectId),
    /// The spooler logs on to a store: `IMSProvider::SpoolerLogon`.
    SpoolerLogon(u8),
    /// The spooler is done with a store.
    SpoolerLogoff(u8),
    /// `IMsgStore::AbortSubmit` of the message that waits in a store
    AbortSubmit(ObjectId),
    /// `IMsgStore::SetLockState`, which is the spooler's alone
    LockMessage(ObjectId),
    /// Something in a store has changed, and its sinks are to hear of it.
    Notify(ObjectId),
    /// The sink's `OnNotify` that runs comes to its end.
    Answer,
    /// Something about mail changes for a store.
    Mail(u8, Change),
    /// What only some stories have room for.
    Extra(Extra),
}

pub const SESSION: ObjectId = ObjectId::new(ObjectKind::Session, 1);
pub const STORE: ObjectId = ObjectId::new(ObjectKind::Store, 1);
pub(crate) const SESSION_2: ObjectId = ObjectId::new(ObjectKind::Session, 2);
pub(crate) const STORE_2: ObjectId = ObjectId::new(ObjectKind::Store, 2);
pub(crate) const STORE_3: ObjectId = ObjectId::new(ObjectKind::Store, 3);
pub(crate) const FOLDER_2: ObjectId = ObjectId::new(ObjectKind::Folder, 2);
pub(crate) const FOLDER: ObjectId = ObjectId::new(ObjectKind::Folder, 1);
pub(crate) const BUFFER: ObjectId = ObjectId::new(ObjectKind::Buffer, 1);
pub(crate) const STATUS: ObjectId = ObjectId::new(ObjectKind::Status, 1);
pub(crate) const SINK: ObjectId = ObjectId::new(ObjectKind::Sink, 1);

/// A notification that is queued, and comes later.
pub(crate) const LATE: [Act; 2] =
    [Act::Extra(Extra::Queue(STORE)), Act::Extra(Extra::Deliver(STORE))];

/// The flags that a client is always offered: the five, and none at all, which R65 forbids. What the
/// last answer has left in its variable comes on top, which R66 forbids.
pub(crate) const OFFERED: [(LogoffFlags, &str); 6] = [
    (LogoffFlags::ORDERLY, "orderly"),
    (LogoffFlags::NO_WAIT, "no-wait"),
    (LogoffFlags::PURGE, "purge"),
    (LogoffFlags::ABORT, "abort"),
    (LogoffFlags::QUIET, "quiet"),
    (LogoffFlags::empty(), "0"),
];

/// The name of flags that a client can pass.
fn flags_name(flags: LogoffFlags) -> String {
    let known = OFFERED.iter().find(|(offered, _)| *offered == flags).map(|(_, name)| *name);
    match known {
        Some(name) => name.to_owned(),
        None if flags == LogoffFlags::COMPLETE => String::from("reused"),
        None if flags.is_answer() => flags.hex(),
        None => String::from("?"),
    }
}

/// The inverse of [`flags_name`].
fn flags_called(name: &str) -> Option<LogoffFlags> {
    let known = OFFERED.iter().find(|(_, other)| *other == name).map(|(flags, _)| *flags);
    let answers = (1..16).map(|bits| LogoffFlags::from_bits_retain(bits << 16));
    known.or_else(|| answers.into_iter().find(|flags| flags_name(*flags) == name))
}

/// What transports do by themselves.
pub const TRANSPORT: [Change; 7] = [
    Change::Receiving,
    Change::Received,
    Change::Sending,
    Change::Sent,
    Change::Offline,
    Change::Online,
    Change::Lost,
];

impl Act {
    /// Done by the first client.
    pub const fn by_first(self) -> Command {
        Command { by: Actor::FIRST, act: self }
    }

    /// Done by a client, counted from 1.
    pub const fn by_client(self, n: u8) -> Command {
        Command { by: Actor::Client(ClientId(n)), act: self }
    }

    /// Done by the spooler.
    pub const fn by_spooler(self) -> Command {
        Command { by: Actor::Spooler, act: self }
    }

    /// Done by the provider's own thread.
    pub const fn by_server(self) -> Command {
        Command { by: Actor::Server, act: self }
    }

    /// Done by the transports.
    pub const fn by_transport(self) -> Command {
        Command { by: Actor::Transport, act: self }
    }

    /// The word, and what it is about unless that is the first store.
    fn parts(self) -> (&'static str, Vec<String>) {
        let entry = |n: u8| if n == 1 { Vec::new() } else { vec![n.to_string()] };
        let store = |id: ObjectId| if id == STORE { Vec::new() } else { vec![id.name()] };
        match self {
            Self::Initialize => ("initialize", Vec::new()),
            Self::Logon => ("logon", Vec::new()),
            Self::LogonPlain => ("logon", vec![String::from("plain")]),
            Self::OpenStore(n) => ("open-store", entry(n)),
            Self::Advise(id) => ("advise", store(id)),
            Self::OpenFolder(id) => ("open-folder", store(id)),
            Self::OpenStatus(n) => ("open-status", entry(n)),
            Self::Unadvise(id, 1) => ("unadvise", store(id)),
            Self::Unadvise(id, number) => ("unadvise", vec![id.name(), number.to_string()]),
            Self::StoreLogoff(id, flags) => {
                ("store-logoff", store(id).into_iter().chain([flags_name(flags)]).collect())
            }
            Self::SessionLogoff(SessionFlags::None) => ("session-logoff", Vec::new()),
            Self::SessionLogoff(SessionFlags::Shared) => {
                ("session-logoff", vec![String::from("shared")])
            }
            Self::SessionLogoff(SessionFlags::Ui) => ("session-logoff", vec![String::from("ui")]),
            Self::SessionLogoff(SessionFlags::Reserved) => {
                ("session-logoff", vec![String::from("reserved")])
            }
            Self::AddRef(id) => ("add-ref", vec![id.name()]),
            Self::QueryInterface(id) => ("query-interface", vec![id.name()]),
            Self::Release(id) => ("release", vec![id.name()]),
            Self::Uninitialize => ("uninitialize", Vec::new()),
            Self::ProviderFast => ("provider-fast-shutdown", Vec::new()),
            Self::QueryFast => ("query-fast-shutdown", Vec::new()),
            Self::NotifyFast => ("notify-fast-shutdown", Vec::new()),
            Self::DoFast => ("do-fast-shutdown", Vec::new()),
            Self::Exit => ("exit", Vec::new()),
            Self::Submit(id) => ("submit", store(id)),
            Self::AbortSubmit(id) => ("abort-submit", store(id)),
            Self::LockMessage(id) => ("lock-message", store(id)),
            Self::Notify(id) => ("notify", store(id)),
            Self::Answer => ("answer", Vec::new()),
            Self::SpoolerLogon(n) => ("spooler-logon", entry(n)),
            Self::SpoolerLogoff(n) => ("spooler-logoff", entry(n)),
            Self::Mail(n, change) => (change.name(), entry(n)),
            Self::Extra(extra) => {
                let (word, about) = extra.parts();
                (word, vec![about])
            }
        }
    }

    fn read(word: &str, about: &[&str]) -> Option<Self> {
        let entry = |text: &str| text.parse::<u8>().ok().filter(|n| (2..=9).contains(n));
        let store = |text: &str| ObjectId::parse(text).filter(|id| *id != STORE);
        Some(match (word, about) {
            ("initialize", []) => Self::Initialize,
            ("logon", []) => Self::Logon,
            ("logon", ["plain"]) => Self::LogonPlain,
            ("open-store", []) => Self::OpenStore(1),
            ("open-store", [n]) => Self::OpenStore(entry(n)?),
            ("advise", []) => Self::Advise(STORE),
            ("advise", [id]) => Self::Advise(store(id)?),
            ("open-folder", []) => Self::OpenFolder(STORE),
            ("open-folder", [id]) => Self::OpenFolder(store(id)?),
            ("open-status", []) => Self::OpenStatus(1),
            ("open-status", [n]) => Self::OpenStatus(entry(n)?),
            ("unadvise", []) => Self::Unadvise(STORE, 1),
            ("unadvise", [id]) => Self::Unadvise(store(id)?, 1),
            ("unadvise", [id, n]) => Self::Unadvise(ObjectId::parse(id)?, entry(n)?),
            ("store-logoff", [flag]) => Self::StoreLogoff(STORE, flags_called(flag)?),
            ("store-logoff", [id, flag]) => Self::StoreLogoff(store(id)?, flags_called(flag)?),
            ("session-logoff", []) => Self::SessionLogoff(SessionFlags::None),
            ("session-logoff", ["shared"]) => Self::SessionLogoff(SessionFlags::Shared),
            ("session-logoff", ["ui"]) => Self::SessionLogoff(SessionFlags::Ui),
            ("session-logoff", ["reserved"]) => Self::SessionLogoff(SessionFlags::Reserved),
            ("add-ref", [id]) => Self::AddRef(ObjectId::parse(id)?),
            ("query-interface", [id]) => Self::QueryInterface(ObjectId::parse(id)?),
            ("release", [id]) => Self::Release(ObjectId::parse(id)?),
            ("uninitialize", []) => Self::Uninitialize,
            ("provider-fast-shutdown", []) => Self::ProviderFast,
            ("query-fast-shutdown", []) => Self::QueryFast,
            ("notify-fast-shutdown", []) => Self::NotifyFast,
            ("do-fast-shutdown", []) => Self::DoFast,
            ("exit", []) => Self::Exit,
            ("submit", []) => Self::Submit(STORE),
            ("submit", [id]) => Self::Submit(store(id)?),
            ("abort-submit", []) => Self::AbortSubmit(STORE),
            ("abort-submit", [id]) => Self::AbortSubmit(store(id)?),
            ("lock-message", []) => Self::LockMessage(STORE),
            ("lock-message", [id]) => Self::LockMessage(store(id)?),
            ("notify", []) => Self::Notify(STORE),
            ("notify", [id]) => Self::Notify(store(id)?),
            ("answer", []) => Self::Answer,
            ("spooler-logon", []) => Self::SpoolerLogon(1),
            ("spooler-logon", [n]) => Self::SpoolerLogon(entry(n)?),
            ("spooler-logoff", []) => Self::SpoolerLogoff(1),
            ("spooler-logoff", [n]) => Self::SpoolerLogoff(entry(n)?),
            (word, about) => {
                if let [about] = about
                    && let Some(extra) = Extra::read(word, about)
                {
                    return Some(Self::Extra(extra));
                }
                let change = TRANSPORT.into_iter().find(|change| change.name() == word)?;
                match about {
                    [] => Self::Mail(1, change),
                    [n] => Self::Mail(entry(n)?, change),
                    _ => return None,
                }
            }
        })
    }
}

impl Command {
    /// Everything that could be named in a setting, whether or not it makes sense in a world.
    pub fn all(setting: &Setting) -> Vec<Self> {
        let acts = nameable(setting);
        let by = |client| acts.iter().map(move |act| Self { by: Actor::Client(client), act: *act });
        let mut all: Vec<_> = setting.clients().flat_map(by).collect();
        if setting.room.notifies {
            all.push(Act::Answer.by_server());
            all.push(Act::Notify(STORE).by_server());
        }
        if setting.room.late {
            all.extend(LATE.map(Act::by_server));
        }
        if setting.has_spooler() {
            for n in setting.entries() {
                all.extend([Act::SpoolerLogon(n), Act::SpoolerLogoff(n)].map(Act::by_spooler));
                all.extend(TRANSPORT.map(|change| Act::Mail(n, change).by_transport()));
            }
        }
        all
    }

    /// The stable text form, as links and transcripts have it: `release(store1)`,
    /// `client2:store-logoff(store2/orderly)`.
    pub fn name(self) -> String {
        let by = match self.by {
            Actor::FIRST => String::new(),
            Actor::Client(ClientId(n)) => format!("client{n}:"),
            Actor::Spooler => String::from("spooler:"),
            Actor::Transport => String::from("transport:"),
            Actor::Server => String::from("server:"),
        };
        let (word, about) = self.act.parts();
        if about.is_empty() {
            format!("{by}{word}")
        } else {
            format!("{by}{word}({})", about.join("/"))
        }
    }

    /// The inverse of [`Command::name`]; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (by, rest) = match text.split_once(':') {
            None => (Actor::FIRST, text),
            Some(("client2", rest)) => (Actor::Client(ClientId(2)), rest),
            Some(("client3", rest)) => (Actor::Client(ClientId(3)), rest),
            Some(("spooler", rest)) => (Actor::Spooler, rest),
            Some(("server", rest)) => (Actor::Server, rest),
            Some(("transport", rest)) => (Actor::Transport, rest),
            Some(_) => return None,
        };
        let act = match rest.split_once('(') {
            None => Act::read(rest, &[]),
            Some((word, about)) => {
                let about: Vec<_> = about.strip_suffix(')')?.split('/').collect();
                Act::read(word, &about)
            }
        };
        act.map(|act| Self { by, act })
    }

    /// The client that acts; `None` for the spooler and the transports.
    pub fn client(self) -> Option<ClientId> {
        match self.by {
            Actor::Client(client) => Some(client),
            Actor::Spooler | Actor::Transport | Actor::Server => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_round_trips_through_its_name() {
        let other = ObjectId::new(ObjectKind::Store, 2);
        let mut acts = vec![Act::Initialize, Act::Logon, Act::Uninitialize];
        acts.extend([1, 2, 3].map(Act::OpenStore));
        acts.extend([1, 2, 3].map(Act::OpenStatus));
        for store in [STORE, other] {
            acts.extend([Act::Advise(store), Act::OpenFolder(store)]);
            acts.extend([1, 2].map(|number| Act::Unadvise(store, number)));
            acts.extend(OFFERED.map(|(flags, _)| Act::StoreLogoff(store, flags)));
            let left = [0x1_0000, 0x4_0000, 0x9_0000].map(LogoffFlags::from_bits_retain);
            acts.extend(left.map(|flags| Act::StoreLogoff(store, flags)));
            acts.extend([Act::AbortSubmit(store), Act::LockMessage(store), Act::Notify(store)]);
        }
        acts.push(Act::Answer);
        acts.extend([SessionFlags::None, SessionFlags::Shared].map(Act::SessionLogoff));
        acts.extend([SessionFlags::Ui, SessionFlags::Reserved].map(Act::SessionLogoff));
        acts.extend([Act::LogonPlain, Act::ProviderFast]);
        let buffer = ObjectId::new(ObjectKind::Buffer, 1);
        acts.extend([1, 2].map(Extra::OpenForeign).map(Act::Extra));
        acts.extend([1, 2].map(Extra::OpenByEntry).map(Act::Extra));
        acts.extend([STORE, other].map(Extra::QueryForeign).map(Act::Extra));
        acts.extend([Extra::GetProps(STORE), Extra::Free(buffer)].map(Act::Extra));
        acts.extend(LATE);
        acts.push(Act::Extra(Extra::Discard(SINK)));
        for id in [SESSION, STORE, other, FOLDER, STATUS, SINK] {
            acts.extend([Act::AddRef(id), Act::QueryInterface(id), Act::Release(id)]);
        }
        for act in acts {
            for by in [Actor::FIRST, Actor::Client(ClientId(2)), Actor::Spooler, Actor::Server] {
                let command = Command { by, act };
                assert_eq!(Command::parse(&command.name()), Some(command), "{}", command.name());
            }
        }
    }

    #[test]
    fn what_is_no_command_is_not_read_as_one() {
        let bad = ["", "release", "release(shop1)", "store-logoff(?)", "Initialize"];
        let worse =
            ["client1:logon", "client4:logon", "release(store1", "open-store(1)", "x:logon"];
        for bad in bad.into_iter().chain(worse) {
            assert_eq!(Command::parse(bad), None, "{bad}");
        }
    }
}
