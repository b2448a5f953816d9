//! Names of methods: whose listing each belongs to, on which interface, and how it is written.

use crate::sim::ids::{ObjectId, ObjectKind, Party};

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
    LogonOpenEntry,
    LogonRelease,
    StoreAdvise,
    StoreUnadvise,
    StoreOpenEntry,
    StoreGetProps,
    StoreQueryInterface,
    StoreLogoff,
    StoreSetLockState,
    StoreAbortSubmit,
    /// What the provider does when something has changed in a store.
    StoreNotifySinks,
    /// The same, for its sinks to hear of it later.
    StoreEnqueue,
    /// What the provider does when the time has come.
    StoreDeliver,
    StoreRelease,
    FolderRelease,
    StatusRelease,
    // MAPI.
    MapiInitialize,
    MapiLogonEx,
    MapiUninitialize,
    MapiFreeBuffer,
    SessionOpenMsgStore,
    SessionOpenEntry,
    SessionOpenFolder,
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
    /// What the spooler does to send a message.
    SpoolerSend,
    SupportSetProviderUid,
    SupportModifyStatusRow,
    SupportOpenProfileSection,
    SupportStoreLogoffTransports,
    SupportMakeInvalid,
    SupportNotify,
    SupportRelease,
    SupportModifyProfile,
    SupportNewUid,
    SupportSpoolerNotify,
    SectionSetProps,
    SectionRelease,
    /// What `MakeInvalid` puts in place of an object's own methods.
    InvalidRelease,
    InvalidQueryInterface,
    InvalidOther,
    // Client.
    SinkOnNotify,
    SinkRelease,
}

impl MethodId {
    /// In reading order: the provider's methods, then MAPI's, then the client's.
    pub const ALL: [Self; 60] = [
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
        Self::LogonOpenEntry,
        Self::LogonRelease,
        Self::StoreAdvise,
        Self::StoreUnadvise,
        Self::StoreOpenEntry,
        Self::StoreGetProps,
        Self::StoreQueryInterface,
        Self::StoreLogoff,
        Self::StoreSetLockState,
        Self::StoreAbortSubmit,
        Self::StoreNotifySinks,
        Self::StoreEnqueue,
        Self::StoreDeliver,
        Self::StoreRelease,
        Self::FolderRelease,
        Self::StatusRelease,
        Self::MapiInitialize,
        Self::MapiLogonEx,
        Self::MapiUninitialize,
        Self::MapiFreeBuffer,
        Self::SessionOpenMsgStore,
        Self::SessionOpenEntry,
        Self::SessionOpenFolder,
        Self::SessionAdvise,
        Self::SessionUnadvise,
        Self::SessionSpool,
        Self::SessionQueryFast,
        Self::SessionNotifyFast,
        Self::SessionDoFast,
        Self::SessionLogoff,
        Self::SessionRelease,
        Self::SpoolerLetGo,
        Self::SpoolerSend,
        Self::SupportSetProviderUid,
        Self::SupportModifyStatusRow,
        Self::SupportOpenProfileSection,
        Self::SupportStoreLogoffTransports,
        Self::SupportMakeInvalid,
        Self::SupportNotify,
        Self::SupportRelease,
        Self::SupportModifyProfile,
        Self::SupportNewUid,
        Self::SupportSpoolerNotify,
        Self::SectionSetProps,
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
            Self::LogonLogoff
            | Self::LogonOpenStatusEntry
            | Self::LogonOpenEntry
            | Self::LogonRelease => ObjectKind::Logon,
            Self::StoreAdvise
            | Self::StoreUnadvise
            | Self::StoreOpenEntry
            | Self::StoreGetProps
            | Self::StoreQueryInterface
            | Self::StoreLogoff
            | Self::StoreSetLockState
            | Self::StoreAbortSubmit
            | Self::StoreNotifySinks
            | Self::StoreEnqueue
            | Self::StoreDeliver
            | Self::StoreRelease => ObjectKind::Store,
            Self::FolderRelease => ObjectKind::Folder,
            Self::StatusRelease => ObjectKind::Status,
            Self::SessionOpenMsgStore
            | Self::SessionOpenEntry
            | Self::SessionOpenFolder
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
            | Self::SupportModifyProfile
            | Self::SupportNewUid
            | Self::SupportSpoolerNotify
            | Self::SupportNotify
            | Self::SupportRelease => ObjectKind::Support,
            Self::SectionSetProps | Self::SectionRelease => ObjectKind::Section,
            Self::SinkOnNotify | Self::SinkRelease => ObjectKind::Sink,
            Self::MsProviderInit
            | Self::MapiInitialize
            | Self::MapiLogonEx
            | Self::MapiUninitialize
            | Self::MapiFreeBuffer
            | Self::SpoolerLetGo
            | Self::SpoolerSend
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
            Self::SpoolerSend => "SpoolerSend",
            Self::StoreSetLockState => "SetLockState",
            Self::StoreAbortSubmit => "AbortSubmit",
            Self::StoreNotifySinks => "NotifySinks",
            Self::StoreEnqueue => "Enqueue",
            Self::StoreDeliver => "Deliver",
            Self::SupportNotify => "Notify",
            Self::SinkOnNotify => "OnNotify",
            Self::ProviderQueryFast | Self::SessionQueryFast => "QueryFastShutdown",
            Self::ProviderNotifyFast | Self::SessionNotifyFast => "NotifyProcessShutdown",
            Self::ProviderDoFast | Self::SessionDoFast => "DoFastShutdown",
            Self::ProviderShutdown => "Shutdown",
            Self::LogonLogoff | Self::SessionLogoff => "Logoff",
            Self::LogonOpenStatusEntry => "OpenStatusEntry",
            Self::StoreAdvise | Self::SessionAdvise => "Advise",
            Self::StoreUnadvise | Self::SessionUnadvise => "Unadvise",
            Self::StoreOpenEntry
            | Self::LogonOpenEntry
            | Self::SessionOpenFolder
            | Self::SessionOpenEntry
            | Self::InvalidOther => "OpenEntry",
            Self::StoreGetProps => "GetProps",
            Self::MapiFreeBuffer => "MAPIFreeBuffer",
            Self::SupportModifyProfile => "ModifyProfile",
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
            Self::SupportNewUid => "NewUID",
            Self::SupportSpoolerNotify => "SpoolerNotify",
            Self::SectionSetProps => "SetProps",
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
            // Nothing of MAPI's: the provider's own class has it.
            Self::StoreNotifySinks | Self::StoreEnqueue | Self::StoreDeliver => Some("CStore"),
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
            // No interface has it: MAPI's own way of opening a store for the spooler.
            (_, Self::SessionSpool) => self.short().to_owned(),
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
        let own = self.other_interface().is_some() || self == Self::SessionSpool;
        match this.filter(|_| !own) {
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
            ObjectKind::Buffer => Self::MapiFreeBuffer,
        }
    }
}
