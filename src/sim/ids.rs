//! Names of the things in a world: parties, objects, methods, holders.

/// Whoever a duty can fall on: the authors of the code that is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// The program that logged on to MAPI.
    Client,
    /// The MAPI subsystem: session, support objects, tables.
    Mapi,
    /// The message store provider.
    Provider,
}

/// One of the programs that use MAPI, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientId(pub u8);

impl ClientId {
    /// The only one in most stories.
    pub const FIRST: Self = Self(1);
    /// A world has room for so many.
    pub const MAX: u8 = 3;

    /// Its place in lists of clients, counted from 0.
    pub fn index(self) -> usize {
        usize::from(self.0.saturating_sub(1))
    }
}

/// Whoever acts on its own, outside of every listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    Client(ClientId),
    /// The MAPI spooler, which delivers and fetches mail in the background.
    Spooler,
    /// A transport provider, or the server behind it.
    Transport,
}

impl Actor {
    pub const FIRST: Self = Self::Client(ClientId::FIRST);
}

impl Default for Actor {
    fn default() -> Self {
        Self::FIRST
    }
}

/// What an object is; its interface decides which methods it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectKind {
    Session,
    Provider,
    Support,
    Logon,
    Store,
    Folder,
    Status,
    Section,
    Sink,
}

impl ObjectKind {
    /// Every kind, in the order in which the diagram and the step list name them.
    pub const ALL: [Self; 9] = [
        Self::Session,
        Self::Provider,
        Self::Support,
        Self::Logon,
        Self::Store,
        Self::Folder,
        Self::Status,
        Self::Section,
        Self::Sink,
    ];

    /// The MAPI interface, the same in every language.
    pub fn interface(self) -> &'static str {
        match self {
            Self::Session => "IMAPISession",
            Self::Provider => "IMSProvider",
            Self::Support => "IMAPISupport",
            Self::Logon => "IMSLogon",
            Self::Store => "IMsgStore",
            Self::Folder => "IMAPIFolder",
            Self::Status => "IMAPIStatus",
            Self::Section => "IProfSect",
            Self::Sink => "IMAPIAdviseSink",
        }
    }

    /// The role's word in links and traces; a number follows it.
    pub fn role(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Provider => "provider",
            Self::Support => "support",
            Self::Logon => "logon",
            Self::Store => "store",
            Self::Folder => "folder",
            Self::Status => "status",
            Self::Section => "section",
            Self::Sink => "sink",
        }
    }

    /// The party whose code the object runs (contract section 1).
    pub fn implementer(self) -> Party {
        match self {
            Self::Session | Self::Support | Self::Section => Party::Mapi,
            Self::Sink => Party::Client,
            Self::Provider | Self::Logon | Self::Store | Self::Folder | Self::Status => {
                Party::Provider
            }
        }
    }
}

/// One object: its kind, and which of that kind it is, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId {
    pub kind: ObjectKind,
    pub n: u8,
}

impl ObjectId {
    pub const fn new(kind: ObjectKind, n: u8) -> Self {
        Self { kind, n }
    }

    /// The stable name of the object's role, such as `store1`.
    pub fn name(self) -> String {
        format!("{}{}", self.kind.role(), self.n)
    }

    /// The inverse of [`ObjectId::name`]; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let split = text.find(|c: char| c.is_ascii_digit())?;
        let (role, number) = text.split_at(split);
        let kind = ObjectKind::ALL.into_iter().find(|k| k.role() == role)?;
        let n = number.parse().ok().filter(|n| *n > 0)?;
        (number == format!("{n}")).then_some(Self { kind, n })
    }
}

/// Whoever holds a counted reference, as the ledger books it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    Client(ClientId),
    /// The spooler, on its own store objects.
    Spooler,
    Object(ObjectId),
    /// A call of MAPI's that is still running, such as `IMAPISession::OpenMsgStore`, which holds
    /// the creating reference on the support object until `Logon` has returned.
    Call(MethodId),
}

/// Every method that a run can call, of every party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MethodId {
    // Store provider.
    MsProviderInit,
    ProviderLogon,
    ProviderSpoolerLogon,
    ProviderShutdown,
    ProviderQueryFast,
    ProviderNotifyFast,
    ProviderDoFast,
    ProviderRelease,
    LogonLogoff,
    LogonOpenStatusEntry,
    LogonRelease,
    StoreAdvise,
    StoreUnadvise,
    StoreOpenEntry,
    StoreQueryInterface,
    StoreLogoff,
    StoreRelease,
    FolderRelease,
    StatusRelease,
    // MAPI.
    MapiInitialize,
    MapiLogonEx,
    MapiUninitialize,
    SessionOpenMsgStore,
    SessionOpenEntry,
    SessionAdvise,
    SessionUnadvise,
    /// What MAPI does so that the spooler gets a store object of its own.
    SessionSpool,
    SessionQueryFast,
    SessionNotifyFast,
    SessionDoFast,
    SessionLogoff,
    SessionRelease,
    /// What the spooler does to be done with a store.
    SpoolerLetGo,
    SupportSetProviderUid,
    SupportModifyStatusRow,
    SupportOpenProfileSection,
    SupportStoreLogoffTransports,
    SupportMakeInvalid,
    SupportRelease,
    SectionRelease,
    /// What `MakeInvalid` puts in place of an object's own methods.
    InvalidRelease,
    InvalidQueryInterface,
    InvalidOther,
    // Client.
    SinkOnNotify,
    SinkRelease,
}

impl Holder {
    pub const FIRST: Self = Self::Client(ClientId::FIRST);

    pub fn is_client(self) -> bool {
        matches!(self, Self::Client(_))
    }
}

impl From<Actor> for Holder {
    fn from(actor: Actor) -> Self {
        match actor {
            Actor::Client(id) => Self::Client(id),
            // A transport takes no references on store objects.
            Actor::Spooler | Actor::Transport => Self::Spooler,
        }
    }
}

impl MethodId {
    /// In reading order: the provider's methods, then MAPI's, then the client's.
    pub const ALL: [Self; 45] = [
        Self::MsProviderInit,
        Self::ProviderLogon,
        Self::ProviderSpoolerLogon,
        Self::ProviderShutdown,
        Self::ProviderQueryFast,
        Self::ProviderNotifyFast,
        Self::ProviderDoFast,
        Self::ProviderRelease,
        Self::LogonLogoff,
        Self::LogonOpenStatusEntry,
        Self::LogonRelease,
        Self::StoreAdvise,
        Self::StoreUnadvise,
        Self::StoreOpenEntry,
        Self::StoreQueryInterface,
        Self::StoreLogoff,
        Self::StoreRelease,
        Self::FolderRelease,
        Self::StatusRelease,
        Self::MapiInitialize,
        Self::MapiLogonEx,
        Self::MapiUninitialize,
        Self::SessionOpenMsgStore,
        Self::SessionOpenEntry,
        Self::SessionAdvise,
        Self::SessionUnadvise,
        Self::SessionSpool,
        Self::SessionQueryFast,
        Self::SessionNotifyFast,
        Self::SessionDoFast,
        Self::SessionLogoff,
        Self::SessionRelease,
        Self::SpoolerLetGo,
        Self::SupportSetProviderUid,
        Self::SupportModifyStatusRow,
        Self::SupportOpenProfileSection,
        Self::SupportStoreLogoffTransports,
        Self::SupportMakeInvalid,
        Self::SupportRelease,
        Self::SectionRelease,
        Self::InvalidRelease,
        Self::InvalidQueryInterface,
        Self::InvalidOther,
        Self::SinkOnNotify,
        Self::SinkRelease,
    ];

    /// Whose listing the method belongs to.
    pub fn party(self) -> Party {
        if self < Self::MapiInitialize {
            Party::Provider
        } else if self < Self::SinkOnNotify {
            Party::Mapi
        } else {
            Party::Client
        }
    }

    /// The interface that has the method; `None` for exported functions and for MAPI's stand-in,
    /// which answers for whatever object was made invalid.
    pub fn interface(self) -> Option<ObjectKind> {
        Some(match self {
            Self::ProviderLogon
            | Self::ProviderSpoolerLogon
            | Self::ProviderShutdown
            | Self::ProviderQueryFast
            | Self::ProviderNotifyFast
            | Self::ProviderDoFast
            | Self::ProviderRelease => ObjectKind::Provider,
            Self::LogonLogoff | Self::LogonOpenStatusEntry | Self::LogonRelease => {
                ObjectKind::Logon
            }
            Self::StoreAdvise
            | Self::StoreUnadvise
            | Self::StoreOpenEntry
            | Self::StoreQueryInterface
            | Self::StoreLogoff
            | Self::StoreRelease => ObjectKind::Store,
            Self::FolderRelease => ObjectKind::Folder,
            Self::StatusRelease => ObjectKind::Status,
            Self::SessionOpenMsgStore
            | Self::SessionOpenEntry
            | Self::SessionAdvise
            | Self::SessionUnadvise
            | Self::SessionSpool
            | Self::SessionQueryFast
            | Self::SessionNotifyFast
            | Self::SessionDoFast
            | Self::SessionLogoff
            | Self::SessionRelease => ObjectKind::Session,
            Self::SupportSetProviderUid
            | Self::SupportModifyStatusRow
            | Self::SupportOpenProfileSection
            | Self::SupportStoreLogoffTransports
            | Self::SupportMakeInvalid
            | Self::SupportRelease => ObjectKind::Support,
            Self::SectionRelease => ObjectKind::Section,
            Self::SinkOnNotify | Self::SinkRelease => ObjectKind::Sink,
            Self::MsProviderInit
            | Self::MapiInitialize
            | Self::MapiLogonEx
            | Self::MapiUninitialize
            | Self::SpoolerLetGo
            | Self::InvalidRelease
            | Self::InvalidQueryInterface
            | Self::InvalidOther => return None,
        })
    }

    /// The method's own name, without the interface.
    pub fn short(self) -> &'static str {
        match self {
            Self::MsProviderInit => "MSProviderInit",
            Self::ProviderLogon => "Logon",
            Self::ProviderSpoolerLogon => "SpoolerLogon",
            Self::SessionSpool => "OpenForSpooler",
            Self::SpoolerLetGo => "SpoolerLetGo",
            Self::SinkOnNotify => "OnNotify",
            Self::ProviderQueryFast | Self::SessionQueryFast => "QueryFastShutdown",
            Self::ProviderNotifyFast | Self::SessionNotifyFast => "NotifyProcessShutdown",
            Self::ProviderDoFast | Self::SessionDoFast => "DoFastShutdown",
            Self::ProviderShutdown => "Shutdown",
            Self::LogonLogoff | Self::SessionLogoff => "Logoff",
            Self::LogonOpenStatusEntry => "OpenStatusEntry",
            Self::StoreAdvise | Self::SessionAdvise => "Advise",
            Self::StoreUnadvise | Self::SessionUnadvise => "Unadvise",
            Self::StoreOpenEntry | Self::SessionOpenEntry | Self::InvalidOther => "OpenEntry",
            Self::StoreQueryInterface | Self::InvalidQueryInterface => "QueryInterface",
            Self::StoreLogoff => "StoreLogoff",
            Self::MapiInitialize => "MAPIInitialize",
            Self::MapiLogonEx => "MAPILogonEx",
            Self::MapiUninitialize => "MAPIUninitialize",
            Self::SessionOpenMsgStore => "OpenMsgStore",
            Self::SupportSetProviderUid => "SetProviderUID",
            Self::SupportModifyStatusRow => "ModifyStatusRow",
            Self::SupportOpenProfileSection => "OpenProfileSection",
            Self::SupportStoreLogoffTransports => "StoreLogoffTransports",
            Self::SupportMakeInvalid => "MakeInvalid",
            Self::ProviderRelease
            | Self::LogonRelease
            | Self::StoreRelease
            | Self::FolderRelease
            | Self::StatusRelease
            | Self::SessionRelease
            | Self::SupportRelease
            | Self::SectionRelease
            | Self::InvalidRelease
            | Self::SinkRelease => "Release",
        }
    }

    /// The interface beside the object's main one that has the method, for fast shutdown.
    fn other_interface(self) -> Option<&'static str> {
        match self {
            Self::ProviderQueryFast | Self::ProviderNotifyFast | Self::ProviderDoFast => {
                Some("IMAPIProviderShutdown")
            }
            Self::SessionQueryFast | Self::SessionNotifyFast | Self::SessionDoFast => {
                Some("IMAPIClientShutdown")
            }
            _ => None,
        }
    }

    /// The full name, such as `IMSLogon::Logoff`; MAPI's stand-in shows as `IUnknown`.
    pub fn name(self) -> String {
        if let Some(interface) = self.other_interface() {
            return format!("{interface}::{}", self.short());
        }
        match (self.interface(), self) {
            (Some(kind), _) => format!("{}::{}", kind.interface(), self.short()),
            (None, Self::InvalidRelease | Self::InvalidQueryInterface | Self::InvalidOther) => {
                format!("IUnknown::{}", self.short())
            }
            (None, _) => self.short().to_owned(),
        }
    }

    /// The full name as seen from the object it is called on: a stand-in answers under the
    /// object's own interface.
    pub fn name_on(self, this: Option<ObjectId>) -> String {
        match this.filter(|_| self.other_interface().is_none()) {
            Some(id) => format!("{}::{}", id.kind.interface(), self.short()),
            None => self.name(),
        }
    }

    /// Whether it is `IUnknown::Release` of some object.
    pub fn is_release(self) -> bool {
        self.short() == "Release"
    }

    /// `IUnknown::Release` of an object of this kind.
    pub fn release_of(kind: ObjectKind) -> Self {
        match kind {
            ObjectKind::Session => Self::SessionRelease,
            ObjectKind::Provider => Self::ProviderRelease,
            ObjectKind::Support => Self::SupportRelease,
            ObjectKind::Logon => Self::LogonRelease,
            ObjectKind::Store => Self::StoreRelease,
            ObjectKind::Folder => Self::FolderRelease,
            ObjectKind::Status => Self::StatusRelease,
            ObjectKind::Section => Self::SectionRelease,
            ObjectKind::Sink => Self::SinkRelease,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_objects_round_trip() {
        for kind in ObjectKind::ALL {
            let id = ObjectId::new(kind, 2);
            assert_eq!(ObjectId::parse(&id.name()), Some(id));
        }
        for bad in ["", "store", "store0", "store01", "store256", "shop1", "1store"] {
            assert_eq!(ObjectId::parse(bad), None, "{bad}");
        }
    }
}
