//! Everything that the client can do at rest, and the stable text form of it.

use crate::sim::event::SessionFlags;
use crate::sim::ids::{ObjectId, ObjectKind};
use crate::sim::value::LogoffFlags;

/// What an actor outside the listings does when nothing is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Command {
    /// `MAPIInitialize`
    Initialize,
    /// `MAPILogonEx`
    Logon,
    /// `IMAPISession::OpenMsgStore`
    OpenStore,
    /// `IMsgStore::Advise` with a new sink of the client's
    Advise,
    /// `IMsgStore::OpenEntry` for a folder
    OpenFolder,
    /// `IMAPISession::OpenEntry` for the store's row in the status table
    OpenStatus,
    /// `IMsgStore::Unadvise`
    Unadvise,
    /// `IMsgStore::StoreLogoff`
    StoreLogoff(LogoffFlags),
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
}

pub(crate) const SESSION: ObjectId = ObjectId::new(ObjectKind::Session, 1);
pub(crate) const STORE: ObjectId = ObjectId::new(ObjectKind::Store, 1);
pub(crate) const FOLDER: ObjectId = ObjectId::new(ObjectKind::Folder, 1);
pub(crate) const STATUS: ObjectId = ObjectId::new(ObjectKind::Status, 1);
/// A second folder, for a client that opens one later.
pub(crate) const FOLDER_2: ObjectId = ObjectId::new(ObjectKind::Folder, 2);
pub(crate) const SINK: ObjectId = ObjectId::new(ObjectKind::Sink, 1);

/// The flags that a client is offered: the five, and none at all, which R65 forbids.
const OFFERED: [(LogoffFlags, &str); 6] = [
    (LogoffFlags::ORDERLY, "orderly"),
    (LogoffFlags::NO_WAIT, "no-wait"),
    (LogoffFlags::PURGE, "purge"),
    (LogoffFlags::ABORT, "abort"),
    (LogoffFlags::QUIET, "quiet"),
    (LogoffFlags::empty(), "0"),
];

impl Command {
    /// Every command there is, in the order of the menu.
    pub fn all() -> impl Iterator<Item = Self> {
        let flags = OFFERED.into_iter().map(|(flags, _)| Self::StoreLogoff(flags));
        [Self::Initialize, Self::Logon, Self::OpenStore, Self::Advise, Self::OpenFolder]
            .into_iter()
            .chain([Self::OpenStatus, Self::Unadvise, Self::Release(FOLDER)])
            .chain([Self::Release(FOLDER_2), Self::Release(SINK), Self::Release(STATUS)])
            .chain(flags)
            .chain([Self::AddRef(STORE), Self::QueryInterface(STORE), Self::Release(STORE)])
            .chain([SessionFlags::None, SessionFlags::Shared].map(Self::SessionLogoff))
            .chain([Self::Release(SESSION), Self::Uninitialize])
    }

    /// The stable text form, as links and transcripts have it: `release(store1)`.
    pub fn name(self) -> String {
        match self {
            Self::Initialize => String::from("initialize"),
            Self::Logon => String::from("logon"),
            Self::OpenStore => String::from("open-store"),
            Self::Advise => String::from("advise"),
            Self::OpenFolder => String::from("open-folder"),
            Self::OpenStatus => String::from("open-status"),
            Self::Unadvise => String::from("unadvise"),
            Self::StoreLogoff(flags) => {
                let name = OFFERED.iter().find(|(offered, _)| *offered == flags);
                format!("store-logoff({})", name.map_or("?", |(_, name)| name))
            }
            Self::SessionLogoff(SessionFlags::None) => String::from("session-logoff"),
            Self::SessionLogoff(SessionFlags::Shared) => String::from("session-logoff(shared)"),
            Self::AddRef(id) => format!("add-ref({})", id.name()),
            Self::QueryInterface(id) => format!("query-interface({})", id.name()),
            Self::Release(id) => format!("release({})", id.name()),
            Self::Uninitialize => String::from("uninitialize"),
        }
    }

    /// The inverse of [`Command::name`]; `None` for anything that no menu offers.
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|command| command.name() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_round_trips_through_its_name() {
        for command in Command::all() {
            assert_eq!(Command::parse(&command.name()), Some(command), "{}", command.name());
        }
        for bad in ["", "release", "release(shop1)", "store-logoff(?)", "Initialize"] {
            assert_eq!(Command::parse(bad), None, "{bad}");
        }
    }
}
