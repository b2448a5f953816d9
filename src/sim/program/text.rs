//! The printed form of an operation: the only place where a line's text comes from.

use std::fmt::{self, Display, Formatter};

use crate::sim::event::Others;
use crate::sim::ids::ObjectKind;
use crate::sim::program::op::{
    Arg, Cond, Field, Flag, List, ListAt, Local, Notice, Op, Ptr, Ulong,
};

impl Display for Op {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Decrement => f.write_str("c = --m_cRef;"),
            Self::ReturnIfHeld => f.write_str("if (c > 0) return c;"),
            Self::New(local, kind, _) => write!(f, "{local} = new {};", class(kind)),
            Self::AddRef(Ptr::This, _) => f.write_str("AddRef();"),
            Self::AddRef(ptr, _) => write!(f, "{ptr}->AddRef();"),
            Self::Delete => f.write_str("delete this;"),
            Self::DeleteOther(ptr) => write!(f, "delete {ptr};"),
            Self::FreeBuffer => f.write_str("MAPIFreeBuffer(this);"),
            Self::Set(to, from) => write!(f, "{to} = {from};"),
            Self::Null(ptr) => write!(f, "{ptr} = NULL;"),
            Self::Detach(local) => write!(f, "{local}->m_pStore = NULL;"),
            Self::Raise(ptr, Flag::Address) => write!(f, "{ptr}->pLogon = pLogon;"),
            Self::Raise(_, Flag::Listed) => f.write_str("m_pSession->AddStore(this);"),
            Self::Raise(ptr, Flag::Malloc) => write!(f, "{ptr}->m_pMalloc = lpMalloc;"),
            Self::Disable(local) => write!(f, "{local}->m_fInvalid = TRUE;"),
            Self::Raise(Ptr::This, flag) => write!(f, "{flag} = TRUE;"),
            Self::Raise(ptr, flag) => write!(f, "{ptr}->{flag} = TRUE;"),
            Self::Flags(value) => write!(f, "f = {value};"),
            Self::Save => f.write_str("m_ulSaved = *lpulFlags;"),
            Self::Unsave => f.write_str("m_ulSaved = 0;"),
            Self::Mask => f.write_str("*lpulFlags &= ~LOGOFF_COMPLETE;"),
            Self::Zero => f.write_str("ULONG zero = 0;"),
            Self::Mine => f.write_str("mine = TRUE;"),
            Self::Out(local) => write!(f, "*{} = {local};", out_name(local)),
            Self::Connection => f.write_str("*lpulConnection = m_sinks.number(pSink);"),
            Self::Find => f.write_str("pSink = Find(ulConnection);"),
            Self::Route => f.write_str("pLogon = FindLogon(lpEntryID);"),
            Self::Append(list, ptr) => write!(f, "{list}.add({ptr});"),
            Self::Remove(list, ptr) => write!(f, "{list}.remove({ptr});"),
            Self::Unlist => f.write_str("if (m_pStore) m_pStore->m_folders.remove(this);"),
            Self::Empty(list) => write!(f, "{list}.clear();"),
            Self::Call { on, method, arg, when, .. } => {
                if when != Cond::Always {
                    write!(f, "if ({when}) ")?;
                }
                write!(f, "{on}->{}({arg});", method.short())
            }
            Self::CallFunction(method) => write!(f, "{}(&pProvider);", method.short()),
            Self::ForEach(local, list) => write!(f, "for ({local} : {list})"),
            Self::If(cond) => write!(f, "if ({cond})"),
            Self::ReturnIf(cond, result) => write!(f, "if ({cond}) return {};", result.name()),
            Self::Return(result) => write!(f, "return {};", result.name()),
            Self::ReturnZero => f.write_str("return 0;"),
            Self::ReturnNothing => f.write_str("return;"),
            Self::LoadLibrary => f.write_str("LoadLibrary(szProvider);"),
            Self::FreeLibrary => f.write_str("while (g_cLoad-- > 0) FreeLibrary(hProvider);"),
            Self::CountUp => f.write_str("++g_cInit;"),
            Self::CountDown => f.write_str("--g_cInit;"),
            Self::Register => f.write_str("m_pSession->AddUID(lpUID, this);"),
            Self::RemoveUids => f.write_str("m_pSession->RemoveUIDs(this);"),
            Self::AddRow => f.write_str("m_pSession->AddStatusRow(this);"),
            Self::RemoveRow => f.write_str("m_pSession->RemoveStatusRow(this);"),
            Self::Settle => f.write_str("*lpulFlags = spooler.Settle(*lpulFlags);"),
            Self::Notify(Notice::EndInbound) => {
                f.write_str("if (fEndInbound) transports.Notify(NOTIFY_END_INBOUND);")
            }
            Self::Notify(Notice::EndOutbound) => {
                f.write_str("if (fEndOutbound) transports.Notify(NOTIFY_END_OUTBOUND);")
            }
            Self::Notify(Notice::Flush) => f.write_str("if (fFlush) transports.FlushQueues();"),
            Self::Notify(Notice::Cancel) => {
                f.write_str("transports.Notify(NOTIFY_CANCEL_MESSAGE);")
            }
            Self::Send => f.write_str("pTransport->SubmitMessage(pMessage);"),
            Self::AwaitQuiet(local) => write!(f, "while (IsNotifying({local})) Wait();"),
            Self::AwaitDelivery => f.write_str("while (!IsDelivered()) Wait();"),
            Self::Refresh => f.write_str("if (!fCritical) Refresh();"),
            Self::Connect(ptr) => write!(f, "if (IsRemote()) {ptr}->Connect();"),
            Self::Disconnect(ptr) => write!(f, "if ({ptr}->m_fConnected) {ptr}->Disconnect();"),
            Self::Lock => f.write_str("Lock(lpMessage);"),
            Self::TakeBack => f.write_str("m_queue.remove(lpEntryID);"),
            Self::Invalidate => f.write_str("lpObject->vtbl = &invalidVtbl;"),
            Self::HandOver => f.write_str("if (m_pLogon) m_pSession->Keep(m_pLogon);"),
            Self::Forget => f.write_str("m_pSession->m_open.remove(this);"),
            Self::Share => f.write_str("pSession = FindShared();"),
            Self::Complete => f.write_str("*lpulFlags = LOGOFF_COMPLETE;"),
            Self::Await => f.write_str("*lpulFlags = spooler.Wait(*lpulFlags);"),
            Self::LetGo => f.write_str("if (spooler.IsDone(this)) spooler.LetGo(this);"),
            Self::LetGoOf(local) => write!(f, "spooler.LetGo({local});"),
            Self::FindOwn => f.write_str("pStore = FindOwn(lpEntryID);"),
            Self::Configure => f.write_str("ServiceEntry(MSG_SERVICE_CONFIGURE);"),
            Self::Told => f.write_str("if (fCritical) m_fTold = TRUE;"),
            Self::FindOpen => f.write_str("pStore = FindOpen(lpEntryID);"),
            Self::SaveState => f.write_str("SaveState();"),
            Self::ShutDown => f.write_str("g_fShutDown = TRUE;"),
            Self::ShowWindow => f.write_str("ShowProgress(ulUIParam);"),
            Self::TellOthers(Others::Transports, method) => {
                write!(f, "m_transports.{}();", method.short())
            }
            Self::TellOthers(Others::AddressBooks, method) => {
                write!(f, "m_addressBooks.{}();", method.short())
            }
            Self::Verify => f.write_str("hr = Verify(lpEntryID);"),
            Self::Asked => f.write_str("if (*lpulFlags & LOGOFF_COMPLETE) m_fAsked = TRUE;"),
            Self::Allocate(to, _) => write!(f, "if (!{to}) lpAllocateBuffer(cb, &{to});"),
            Self::AllocateOwn(to, _) => write!(f, "{to} = new BYTE[cb];"),
            Self::AllocateMore(root) => write!(f, "lpAllocateMore(cb, {root}, &pMore);"),
            Self::FreeBlock(local) => write!(f, "HeapFree({local});"),
            Self::Free(local) => write!(f, "if ({local}) MAPIFreeBuffer({local});"),
            Self::Hand(local) => write!(f, "if ({local}) spooler.Copy({local});"),
            Self::NullOut => f.write_str("*ppv = NULL;"),
            Self::Dialog => f.write_str("ShowDialog(ulUIParam);"),
            Self::FindLogon => f.write_str("pLogon = m_pProvider->FindLogon(lpEntryID);"),
            Self::FindByUid => f.write_str("pLogon = FindByUID(lpEntryID);"),
            Self::ReleaseAll(ptr) => write!(f, "while ({ptr}->Release() > 0);"),
            Self::AskedNow => f.write_str("m_fAsked = (*lpulFlags & LOGOFF_COMPLETE) != 0;"),
            Self::AwaitEmpty(list) => write!(f, "while (!{list}.empty()) Wait();"),
            Self::ReturnFailed => f.write_str("if (FAILED(hr)) return hr;"),
            Self::ReturnResult => f.write_str("return hr;"),
        }
    }
}

impl Display for Ptr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            Self::This => f.write_str("this"),
            Self::Field(field) => write!(f, "{field}"),
            Self::Via(first, second) => write!(f, "{first}->{second}"),
            Self::Local(local) => write!(f, "{local}"),
            Self::Member(local, field) => write!(f, "{local}->{field}"),
            Self::First(field, list, last) => {
                let owner = Self::Field(field);
                write!(f, "{}.front()->{last}", ListAt { owner, list })
            }
        }
    }
}

impl Display for Field {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Support => "m_pSupport",
            Self::Store => "m_pStore",
            Self::Logon => "m_pLogon",
            Self::Provider => "m_pProvider",
            Self::Status => "m_pStatus",
            Self::Section => "m_pSection",
            Self::Session => "m_pSession",
        })
    }
}

impl Display for Local {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sup => "lpMAPISup",
            Self::Session => "pSession",
            Self::Support => "pSupport",
            Self::Logon => "pLogon",
            Self::Store => "pStore",
            Self::Provider => "pProvider",
            Self::Status => "pStatus",
            Self::Section => "pSection",
            Self::Folder => "pFolder",
            Self::Sink => "pSink",
            Self::Error => "pError",
            Self::Secret => "pbSecurity",
            Self::Props => "pProps",
            Self::Buffer => "lpBuffer",
            Self::More => "pMore",
        })
    }
}

impl Display for ListAt {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let name = match self.list {
            List::Folders => "m_folders",
            List::Sinks => "m_sinks",
            List::Stores => "m_stores",
            List::Open => "m_open",
            List::Spooled => "m_spooled",
            List::More => "m_more",
            List::Queued => "m_queued",
        };
        match self.owner {
            Ptr::This => f.write_str(name),
            owner => write!(f, "{owner}->{name}"),
        }
    }
}

impl Display for Flag {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Asked => "m_fAsked",
            Self::LoggedOff => "m_fLoggedOff",
            Self::Ending => "m_fEnding",
            Self::Spooler => "m_fSpooler",
            Self::Disabled => "m_fDisabled",
            Self::Saved => "m_fSaved",
            Self::NoMail => "m_fNoMail",
            Self::Malloc | Self::Own | Self::Address | Self::Listed => "",
        })
    }
}

impl Display for Ulong {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Const(flags) => f.write_str(&flags.names()),
            Self::SavedOrAbort(Ptr::This) => f.write_str("m_ulSaved ? m_ulSaved : LOGOFF_ABORT"),
            Self::SavedOrAbort(ptr) => {
                write!(f, "{ptr}->m_ulSaved ? {ptr}->m_ulSaved : LOGOFF_ABORT")
            }
        }
    }
}

impl Display for Arg {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            Self::None => Ok(()),
            Self::Flags => f.write_str("&f"),
            Self::Zero => f.write_str("&zero"),
            Self::Passed => f.write_str("lpulFlags"),
            Self::Object(ptr) => write!(f, "{ptr}"),
            Self::Uid(n) => write!(f, "&uid{n}"),
            Self::Word(word) => f.write_str(word),
            Self::Alarm(alarm) => f.write_str(alarm.name()),
        }
    }
}

impl Display for Cond {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Always => f.write_str("TRUE"),
            Self::Set(ptr) => write!(f, "{ptr}"),
            Self::NotAsked(ptr, Ptr::This) => write!(f, "{ptr} && !m_fAsked"),
            Self::NotAsked(ptr, store) => write!(f, "{ptr} && !{store}->m_fAsked"),
            Self::Clear(flag) => write!(f, "!{flag}"),
            Self::Raised(flag) => write!(f, "{flag}"),
            Self::Mine => f.write_str("mine"),
            Self::HasProvider => f.write_str("m_pProvider"),
            Self::LastAndEnding => f.write_str("m_pSession->IsLast(this) && m_pSession->m_fEnding"),
            Self::LastLogon => f.write_str("m_pSession->IsLast(this)"),
            Self::LastNotEnding => {
                f.write_str("m_pSession->IsLast(this) && !m_pSession->m_fEnding")
            }
            Self::Missing(local) => write!(f, "!{local}"),
            Self::NoInit => f.write_str("g_cInit == 0"),
            Self::Any(list) => write!(f, "!{list}.empty()"),
            Self::LastInit => f.write_str("g_cInit == 0"),
            Self::Unset(ptr) => write!(f, "!{ptr}"),
            Self::MineWith(ptr) => write!(f, "mine && {ptr}"),
            Self::OthersLoggedOn => f.write_str("m_cUsers > 1 && !fShared"),
            Self::ForAll => f.write_str("m_cUsers > 1 && fShared"),
            Self::OtherUsers => f.write_str("m_cUsers > 1"),
            Self::Elsewhere => f.write_str("IsOpenElsewhere()"),
            Self::NoMail => f.write_str("m_fNoMail || m_fSpooler"),
            Self::KnowsFast => f.write_str("m_pProvider && HasFastShutdown(m_pProvider)"),
            Self::NeverFast => f.write_str("FastShutdownBehavior() == 2"),
            Self::MustAgree => {
                f.write_str("FastShutdownBehavior() == 1 && !HasFastShutdown(m_pProvider)")
            }
            Self::RefusesFast => f.write_str("!CanShutDownFast()"),
            Self::Cancels => f.write_str("fCancel"),
            Self::Locked => f.write_str("IsLocked(lpEntryID)"),
            Self::WithUi => f.write_str("ulFlags & MAPI_LOGOFF_UI"),
            Self::WantsNoMail => f.write_str("flFlags & MAPI_NO_MAIL"),
            Self::Lacks => f.write_str("!Supports(iid)"),
            Self::Other(local) => write!(f, "{local} && {local} != this"),
            Self::HasDetails => f.write_str("HasDetails(hr)"),
            Self::HasSecret => f.write_str("HasCredentials()"),
            Self::NotInProfile => f.write_str("!IsInProfile(lpEntryID)"),
            Self::Temporary => f.write_str("ulFlags & MDB_TEMPORARY"),
            Self::OldMapi => f.write_str("ulMAPIVer < CURRENT_SPI_VERSION"),
            Self::OldProvider => f.write_str("ulProviderVer < OLDEST_SPI_VERSION"),
            Self::Failed => f.write_str("FAILED(hr)"),
            Self::Unconfigured => f.write_str("hr == MAPI_E_UNCONFIGURED"),
            Self::Warned => f.write_str("HasWarnings()"),
            Self::Disables => f.write_str("DisablesService(hr)"),
            Self::Known(local) => write!(f, "IsKnown({local})"),
            Self::Freed(local) => write!(f, "IsFreed({local})"),
        }
    }
}

/// The C++ class behind an interface; our own naming.
fn class(kind: ObjectKind) -> &'static str {
    match kind {
        ObjectKind::Session => "CSession",
        ObjectKind::Provider => "CProvider",
        ObjectKind::Support => "CSupport",
        ObjectKind::Logon => "CLogon",
        ObjectKind::Store => "CStore",
        ObjectKind::Folder => "CFolder",
        ObjectKind::Status => "CStatus",
        ObjectKind::Section => "CProfSect",
        ObjectKind::Sink => "CAdviseSink",
        ObjectKind::Buffer => "BYTE[cb]",
    }
}

/// The caller's variable that a pointer is written to.
fn out_name(local: Local) -> &'static str {
    match local {
        Local::Session => "lppSession",
        Local::Logon => "lppMSLogon",
        Local::Store => "lppMDB",
        Local::Provider => "lppMSProvider",
        Local::Status => "lppEntry",
        Local::Section => "lppProfileObj",
        Local::Folder => "lppUnk",
        Local::Error => "lppMAPIError",
        Local::Secret => "lppbSpoolSecurity",
        Local::Props => "lppPropArray",
        Local::Sup | Local::Support | Local::Sink | Local::Buffer | Local::More => "lppUnk",
    }
}
