//! Conditions of lines: what a call or a block depends on.

use crate::sim::program::op::{Flag, ListAt, Local, Ptr};

/// A condition in front of a call or a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cond {
    Always,
    /// The pointer is not empty.
    Set(Ptr),
    /// The support pointer is not empty, and the transports have not been asked yet.
    NotAsked(Ptr, Ptr),
    /// The flag of `this` is clear.
    Clear(Flag),
    /// The flag of `this` is raised.
    Raised(Flag),
    /// This call is the one that logged off.
    Mine,
    /// The provider object is loaded.
    HasProvider,
    /// The last logon of the provider object is going, and the session is too.
    LastAndEnding,
    /// The last logon of the provider object is going.
    LastLogon,
    /// The last logon of the provider object is going, and the session goes on.
    LastNotEnding,
    /// No entry answers to what was asked for.
    Missing(Local),
    /// `MAPIInitialize` has not been called.
    NoInit,
    /// A list has entries.
    Any(ListAt),
    /// Nobody needs MAPI any more.
    LastInit,
    /// This call is the one that logged off, and there is something to release.
    MineWith(Ptr),
    /// The pointer is empty.
    Unset(Ptr),
    /// Other clients are logged on to the session, and it is not ended for all.
    OthersLoggedOn,
    /// The session is ended for all, and there are others.
    ForAll,
    /// Other clients use the store.
    OtherUsers,
    /// Another process has the store open for the same profile.
    Elsewhere,
    /// The spooler has nothing to do with the store, or is asking itself.
    NoMail,
    /// The provider object implements fast shutdown, and may be asked.
    KnowsFast,
    /// Fast shutdown is switched off.
    NeverFast,
    /// The provider object does not implement fast shutdown, and all must agree.
    MustAgree,
    /// The provider refuses fast shutdown.
    RefusesFast,
    /// `ulFlags` has `MAPI_LOGOFF_UI`.
    WithUi,
    /// `flFlags` has `MAPI_NO_MAIL`.
    WantsNoMail,
    /// What is in transit is to be stopped.
    Cancels,
    /// The spooler has the message locked.
    Locked,
    /// The object does not have the interface that is asked for.
    Lacks,
    /// The pointer points at something else than `this`.
    Other(Local),
    /// The provider has details of what has failed.
    HasDetails,
    /// The provider has something to hand on to itself in the spooler.
    HasSecret,
    /// The store is not in the profile.
    NotInProfile,
    /// The store is opened with `MDB_TEMPORARY`.
    Temporary,
    /// MAPI's SPI is older than the provider's.
    OldMapi,
    /// The provider's SPI is too old for MAPI.
    OldProvider,
    /// The call before has failed.
    Failed,
    /// The call before has answered `MAPI_E_UNCONFIGURED`.
    Unconfigured,
    /// The logon succeeds, and something has gone wrong beside it.
    Warned,
    /// The call before has failed in a way that disables the message service.
    Disables,
    /// Another support object of the session has this logon object already.
    Known(Local),
    /// It points at a block that has been freed.
    Freed(Local),
}
