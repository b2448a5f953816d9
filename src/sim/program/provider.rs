//! The store provider's methods, by the book: both doors handled, everything let go in `Logoff`.

mod fast;
mod logon;
mod object;
mod opened;
mod spooler;
mod store;

use crate::sim::ids::MethodId;
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Local, Op, Ptr, Who};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::program::style::Style;
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

const LOGON: &str = "imsprovider-logon";
const STATUS: &str = "status-object-implementation";
const ADVISE: &str = "imsgstore-advise";
const COUNT: &str = "implementing-the-iunknown-interface";
const STORE_LOGOFF: &str = "imsgstore-storelogoff";
const TRANSPORTS: &str = "imapisupport-storelogofftransports";
const STORE_END: &str = "shutting-down-a-message-store-provider";
const SERVICE_END: &str = "shutting-down-a-service-provider";
const OPEN_ENTRY: &str = "imslogon-openentry";

const LATE: &[Choice] = &[choice(ReadingId::C01, Side::B)];
/// The transports are asked early, and the wish of one user among several is dropped, or kept.
const DROPS: &[Choice] = &[choice(ReadingId::C01, Side::A), choice(ReadingId::C29, Side::A)];
const KEEPS: &[Choice] = &[choice(ReadingId::C01, Side::A), choice(ReadingId::C29, Side::B)];
/// A folder that outlives its store is made invalid, or keeps the store alive.
const WEAK: &[Choice] = &[choice(ReadingId::C42, Side::A)];
const STRONG: &[Choice] = &[choice(ReadingId::C42, Side::B)];

const fn choice(reading: ReadingId, side: Side) -> Choice {
    Choice { reading, side }
}

/// Styles that keep a list of open stores, and a status object.
const FULL: &[Style] = &[Style::ByTheBook, Style::Eager];
const BOOK: &[Style] = &[Style::ByTheBook];
const MINIMAL: &[Style] = &[Style::Minimal];
const EAGER: &[Style] = &[Style::Eager];

/// The method's base listing, temptations and the lines of every reading included.
pub(super) const fn body(method: MethodId) -> &'static [Line] {
    match method {
        MethodId::MsProviderInit => object::MS_PROVIDER_INIT,
        MethodId::ProviderLogon => object::PROVIDER_LOGON,
        MethodId::ProviderSpoolerLogon => spooler::PROVIDER_SPOOLER_LOGON,
        MethodId::ProviderQueryFast => fast::PROVIDER_QUERY_FAST,
        MethodId::ProviderNotifyFast => fast::PROVIDER_NOTIFY_FAST,
        MethodId::ProviderDoFast => fast::PROVIDER_DO_FAST,
        MethodId::ProviderShutdown => object::PROVIDER_SHUTDOWN,
        MethodId::ProviderRelease => object::PROVIDER_RELEASE,
        MethodId::LogonLogoff => logon::LOGON_LOGOFF,
        MethodId::LogonOpenStatusEntry => logon::LOGON_OPEN_STATUS_ENTRY,
        MethodId::LogonOpenEntry => opened::LOGON_OPEN_ENTRY,
        MethodId::LogonRelease => logon::LOGON_RELEASE,
        MethodId::StoreAdvise => store::STORE_ADVISE,
        MethodId::StoreUnadvise => store::STORE_UNADVISE,
        MethodId::StoreOpenEntry => store::STORE_OPEN_ENTRY,
        MethodId::StoreGetProps => store::STORE_GET_PROPS,
        MethodId::StoreQueryInterface => store::STORE_QUERY_INTERFACE,
        MethodId::StoreLogoff => store::STORE_STORE_LOGOFF,
        MethodId::StoreSetLockState => store::STORE_SET_LOCK_STATE,
        MethodId::StoreAbortSubmit => store::STORE_ABORT_SUBMIT,
        MethodId::StoreNotifySinks => store::STORE_NOTIFY_SINKS,
        MethodId::StoreEnqueue => store::STORE_ENQUEUE,
        MethodId::StoreDeliver => store::STORE_DELIVER,
        MethodId::StoreRelease => store::STORE_RELEASE,
        MethodId::FolderRelease => opened::FOLDER_RELEASE,
        MethodId::StatusRelease => opened::STATUS_RELEASE,
        _ => &[],
    }
}

const OK: Line = Line::new("ok", Op::Return(HResult::Ok), &[], "", Stated);
const ZERO: Line = Line::new("zero", Op::ReturnZero, &[], "", Stated);
const LOWER: Line = Line::new("count", Op::Decrement, &[R(16)], COUNT, Stated);
const HELD: Line = Line::new("held", Op::ReturnIfHeld, &[R(16)], COUNT, Stated);

const fn call(on: Ptr, method: MethodId) -> Op {
    Op::Call { on, method, arg: Arg::None, when: Cond::Always, who: Who::This }
}

const fn call_if(on: Ptr, method: MethodId, arg: Arg, who: Who) -> Op {
    Op::Call { on, method, arg, when: Cond::Set(on), who }
}

const fn ask(when: Cond) -> Op {
    Op::Call {
        on: Ptr::Local(Local::Support),
        method: MethodId::SupportStoreLogoffTransports,
        arg: Arg::Flags,
        when,
        who: Who::This,
    }
}
