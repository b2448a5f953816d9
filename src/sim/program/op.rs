//! What a line does. A line's printed text is derived from this and from nothing else.

mod cond;

pub use cond::Cond;

use crate::sim::event::{Alarm, Others};
use crate::sim::ids::{MethodId, ObjectKind};
pub use crate::sim::program::notice::Notice;
use crate::sim::value::{HResult, LogoffFlags};

/// A member variable that points at another object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Support,
    Store,
    Logon,
    Provider,
    Status,
    Section,
    Session,
}

/// A member variable that lists objects without holding references on them (weakly), except for
/// the sinks, on each of which the store holds one each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// The store's open folders.
    Folders,
    /// The store's registered advise sinks.
    Sinks,
    /// The provider object's open stores.
    Stores,
    /// The session's support objects, one for each store that is logged on.
    Open,
    /// The session's support objects of the spooler's own logons.
    Spooled,
    /// What was allocated for a buffer with `MAPIAllocateMore`.
    More,
    /// The sinks for which the store has queued a notification.
    Queued,
}

/// A member variable that is true or false.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// The store has called `StoreLogoffTransports`.
    Asked,
    /// Guard 1: `Logoff` has been called for this support object's logon.
    LoggedOff,
    /// `IMAPISession::Logoff` has begun.
    Ending,
    /// The store is the spooler's.
    Spooler,
    /// The message service is disabled for the session.
    Disabled,
    /// The provider object has saved what it must not lose.
    Saved,
    /// The session was logged on with `MAPI_NO_MAIL`.
    NoMail,
    /// The buffer is memory of the provider's own.
    Own,
    /// The buffer contains an address.
    Address,
    /// The store is in the message store table.
    Listed,
    /// The provider object keeps `lpMalloc` without a reference to it.
    Malloc,
}

/// A local variable or parameter that points at an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Local {
    /// The parameter of `IMSProvider::Logon`.
    Sup,
    Session,
    Support,
    Logon,
    Store,
    Provider,
    Status,
    Section,
    Folder,
    Sink,
    /// A `MAPIERROR`.
    Error,
    /// What a provider hands on to itself in the spooler.
    Secret,
    /// An array of properties.
    Props,
    /// The parameter of `MAPIFreeBuffer`.
    Buffer,
    More,
}

/// A pointer as the listing writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ptr {
    This,
    /// `m_pSupport`
    Field(Field),
    /// `m_pStore->m_pSupport`
    Via(Field, Field),
    /// `pSupport`
    Local(Local),
    /// `pStatus->m_pLogon`
    Member(Local, Field),
    /// `m_pProvider->m_stores.front()->m_pSupport`
    First(Field, List, Field),
}

/// Where a list is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListAt {
    /// The object that has the list.
    pub owner: Ptr,
    pub list: List,
}

/// In whose name a reference is taken or given back; not printed, but what the ledger books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// The object whose method is running.
    This,
    /// The object that a pointer points at.
    At(Ptr),
    /// The client on whose behalf all this runs.
    Actor,
    /// The running call itself, until it returns.
    Call,
    /// The call that called this one.
    CallerCall,
    /// The spooler.
    Spooler,
    /// The object whose method called this one.
    CallerThis,
    /// The running call if it holds a reference, else the object behind the pointer.
    CallOr(Ptr),
}

/// A `ULONG` as the listing writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ulong {
    Const(LogoffFlags),
    /// The saved flags, or `LOGOFF_ABORT` if none were saved.
    SavedOrAbort(Ptr),
}

/// The argument that matters of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    None,
    /// `&f`, read and written.
    Flags,
    /// `&zero`, read.
    Zero,
    /// The caller's own `lpulFlags`, passed on.
    Passed,
    /// An object.
    Object(Ptr),
    /// One of the provider's MAPIUIDs, counted from 1.
    Uid(u8),
    /// A word that says what it is about, and that nothing reads.
    Word(&'static str),
    /// What a sink is told of.
    Alarm(Alarm),
}

/// One operation: what one line of a listing does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Op {
    // Reference counts.
    /// `c = --m_cRef;`
    Decrement,
    /// `if (c > 0) return c;`
    ReturnIfHeld,
    /// `p = new C…;` with one reference, booked for somebody.
    New(Local, ObjectKind, Who),
    /// `p->AddRef();`
    AddRef(Ptr, Who),
    /// `delete this;`
    Delete,
    /// `delete p;` of another object.
    DeleteOther(Ptr),
    /// `MAPIFreeBuffer(this);`
    FreeBuffer,

    // Variables.
    Set(Ptr, Ptr),
    Null(Ptr),
    /// `p->m_pStore = NULL;`: from here on the folder answers `MAPI_E_INVALID_OBJECT`.
    Detach(Local),
    /// `p->m_fInvalid = TRUE;`: the same, and the folder keeps its store.
    Disable(Local),
    Raise(Ptr, Flag),
    Flags(Ulong),
    Save,
    /// `m_ulSaved = 0;`
    Unsave,
    /// `*lpulFlags &= ~LOGOFF_COMPLETE;`
    Mask,
    /// `ULONG zero = 0;`
    Zero,
    /// `mine = TRUE;`
    Mine,
    /// `*lppX = p;`
    Out(Local),
    /// `*lpulConnection = 1;`
    Connection,
    /// `pSink = Find(ulConnection);`
    Find,
    /// `pLogon = FindLogon(lpEntryID);`
    Route,

    // Lists.
    Append(ListAt, Ptr),
    Remove(ListAt, Ptr),
    /// `if (m_pStore) m_pStore->m_folders.remove(this);`
    Unlist,
    Empty(ListAt),

    // Calls.
    Call {
        on: Ptr,
        method: MethodId,
        arg: Arg,
        when: Cond,
        who: Who,
    },
    /// A call of a function that belongs to no object.
    CallFunction(MethodId),

    // Control.
    ForEach(Local, ListAt),
    If(Cond),
    ReturnIf(Cond, HResult),
    Return(HResult),
    /// `if (FAILED(hr)) return hr;`
    ReturnFailed,
    /// `return hr;`
    ReturnResult,
    ReturnZero,
    ReturnNothing,

    // MAPI's own affairs.
    LoadLibrary,
    FreeLibrary,
    CountUp,
    CountDown,
    Register,
    RemoveUids,
    AddRow,
    RemoveRow,
    /// The spooler settles what it was asked for and says so in the flags.
    Settle,
    /// `TransportNotify`, or `FlushQueues`, if the spooler has settled on it.
    Notify(Notice),
    /// A transport is given the message.
    Send,
    Invalidate,
    /// Hands the support object's reference on the logon to a running `IMAPISession::Logoff`.
    HandOver,
    /// Drops the support object from the session's own lists.
    Forget,
    /// `pSession = FindShared();`
    Share,
    /// `*lpulFlags = LOGOFF_COMPLETE;`
    Complete,
    /// Waits until the spooler has done what it was asked to finish first.
    Await,
    /// Has the spooler let go of the store, if it is done with it.
    LetGo,
    /// Has the spooler let go of the store that a support object belongs to, if it has it.
    LetGoOf(Local),
    /// `pStore = m_own[ulStore];`
    FindOwn,
    /// No call may follow any more.
    ShutDown,
    /// Shows how the logoff is getting on.
    ShowWindow,
    /// Passes a call about fast shutdown on to providers of another kind.
    TellOthers(Others, MethodId),
    /// Reconfigures the message service: `MSG_SERVICE_CONFIGURE`.
    Configure,
    /// The client notes that it has been told.
    Told,
    /// The client deals with a change in a store.
    Refresh,

    // The provider's own.
    /// Waits until `OnNotify` of the sink has returned.
    AwaitQuiet(Local),
    /// Waits until the sinks have been told.
    AwaitDelivery,
    /// `Connect();`, if the store is on a server.
    Connect(Ptr),
    /// `Disconnect();`, if it is connected.
    Disconnect(Ptr),
    /// `Lock(lpMessage);`
    Lock,
    /// `m_queue.remove(lpEntryID);`
    TakeBack,
    /// `pStore = FindOpen(lpEntryID);`
    FindOpen,
    /// `SaveState();`
    SaveState,
    /// `hr = Verify(lpEntryID);`
    Verify,
    /// `if (*lpulFlags & LOGOFF_COMPLETE) m_fAsked = TRUE;`
    Asked,
    /// `m_fAsked = (*lpulFlags & LOGOFF_COMPLETE) != 0;`
    AskedNow,
    /// Waits until a list is empty.
    AwaitEmpty(ListAt),
    /// `while (p->Release() > 0);`
    ReleaseAll(Ptr),
    /// `if (!p) lpAllocateBuffer(cb, &p);`
    Allocate(Local, Who),
    /// `p = new BYTE[cb];`
    AllocateOwn(Local, Who),
    /// `lpAllocateMore(cb, p, &pMore);`
    AllocateMore(Local),
    /// `HeapFree(p);`
    FreeBlock(Local),
    /// `if (p) MAPIFreeBuffer(p);`
    Free(Local),
    /// `if (p) spooler.Copy(p);`
    Hand(Local),
    /// `*ppv = NULL;`
    NullOut,
    /// `ShowDialog(ulUIParam);`
    Dialog,
    /// `pLogon = m_pProvider->FindLogon(lpEntryID);`
    FindLogon,
    /// `pLogon = FindByUID(lpEntryID);`
    FindByUid,
}
