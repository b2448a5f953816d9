//! MAPI's own methods, and the client's one: readable, fixed for the reader except for guard 1.

mod fast;
mod invalid;
mod process;
mod session;
mod spooler;
mod support;

use crate::sim::ids::MethodId;
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Field, Local, Op, Ptr, Who};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

const COUNT: &str = "implementing-the-iunknown-interface";
const STORE_END: &str = "shutting-down-a-message-store-provider";
const SERVICE_END: &str = "shutting-down-a-service-provider";
const LOADING: &str = "loading-message-store-providers";
const SHUTDOWN: &str = "imsprovider-shutdown";

const fn choice(reading: ReadingId, side: Side) -> Choice {
    Choice { reading, side }
}

/// The method's base listing, the lines of every reading included.
pub(super) const fn body(method: MethodId) -> &'static [Line] {
    match method {
        MethodId::MapiInitialize => process::MAPI_INITIALIZE,
        MethodId::MapiLogonEx => process::MAPI_LOGON_EX,
        MethodId::MapiUninitialize => process::MAPI_UNINITIALIZE,
        MethodId::SessionOpenMsgStore => session::SESSION_OPEN_MSG_STORE,
        MethodId::MapiFreeBuffer => process::MAPI_FREE_BUFFER,
        MethodId::SessionOpenFolder => session::SESSION_OPEN_FOLDER,
        MethodId::SupportModifyProfile => support::SUPPORT_MODIFY_PROFILE,
        MethodId::SessionOpenEntry => session::SESSION_OPEN_ENTRY,
        MethodId::SessionAdvise => session::SESSION_ADVISE,
        MethodId::SessionUnadvise => session::SESSION_UNADVISE,
        MethodId::SessionSpool => spooler::SESSION_SPOOL,
        MethodId::SpoolerSend => spooler::SPOOLER_SEND,
        MethodId::SpoolerLetGo => spooler::SPOOLER_LET_GO,
        MethodId::SinkOnNotify => SINK_ON_NOTIFY,
        MethodId::SessionQueryFast => fast::SESSION_QUERY_FAST,
        MethodId::SessionNotifyFast => fast::SESSION_NOTIFY_FAST,
        MethodId::SessionDoFast => fast::SESSION_DO_FAST,
        MethodId::SessionLogoff => session::SESSION_LOGOFF,
        MethodId::SessionRelease | MethodId::SectionRelease | MethodId::SinkRelease => {
            PLAIN_RELEASE
        }
        MethodId::SupportSetProviderUid => support::SUPPORT_SET_PROVIDER_UID,
        MethodId::SupportModifyStatusRow => support::SUPPORT_MODIFY_STATUS_ROW,
        MethodId::SupportOpenProfileSection => support::SUPPORT_OPEN_PROFILE_SECTION,
        MethodId::SupportStoreLogoffTransports => support::SUPPORT_STORE_LOGOFF_TRANSPORTS,
        MethodId::SupportMakeInvalid => support::SUPPORT_MAKE_INVALID,
        MethodId::SupportNotify => support::SUPPORT_NOTIFY,
        MethodId::SupportRelease => support::SUPPORT_RELEASE,
        MethodId::SupportNewUid | MethodId::SupportSpoolerNotify | MethodId::SectionSetProps => {
            const { &[OK] }
        }
        MethodId::InvalidRelease => invalid::INVALID_RELEASE,
        MethodId::InvalidQueryInterface => invalid::INVALID_QUERY_INTERFACE,
        MethodId::InvalidOther => invalid::INVALID_OTHER,
        _ => &[],
    }
}

const OK: Line = Line::new("ok", Op::Return(HResult::Ok), &[], "", Stated);
const ZERO: Line = Line::new("zero", Op::ReturnZero, &[], "", Stated);
const LOWER: Line = Line::new("count", Op::Decrement, &[R(16)], COUNT, Stated);
const HELD: Line = Line::new("held", Op::ReturnIfHeld, &[R(16)], COUNT, Stated);
const NIL: Line = Line::new("nil", Op::Zero, &[R(84)], "imslogon-logoff", Stated);

const P: Ptr = Ptr::Field(Field::Provider);
const fn call(on: Ptr, method: MethodId, arg: Arg, when: Cond, who: Who) -> Op {
    Op::Call { on, method, arg, when, who }
}

const PLAIN_RELEASE: &[Line] =
    &[LOWER, HELD, Line::new("delete", Op::Delete, &[R(16)], COUNT, Stated), ZERO];

const SINK_ON_NOTIFY: &[Line] = &[
    Line::new("note", Op::Told, &[R(108)], "ending-a-mapi-session", Stated),
    Line::new("refresh", Op::Refresh, &[], "timing-a-notification", Stated),
    OK,
];

const fn shutdown(on: Ptr) -> Op {
    call(on, MethodId::ProviderShutdown, Arg::Zero, Cond::Always, Who::This)
}

const fn drop_provider(on: Ptr, who: Who) -> Op {
    call(on, MethodId::ProviderRelease, Arg::None, Cond::Always, who)
}

/// What MAPI does where a logon hands out the logon object of another one: `if` it knows it, it
/// gives the reference back, and the support object gets none.
const fn spare_logon(when: &'static [Choice], rules: &'static [R]) -> [Line; 3] {
    let logon = Ptr::Local(Local::Logon);
    let who = Who::At(Ptr::Local(Local::Support));
    let spare = call(logon, MethodId::LogonRelease, Arg::None, Cond::Always, who);
    let known = Op::If(Cond::Known(Local::Logon));
    [
        Line::new("known", known, rules, LOADING, Reading).under(when),
        Line::new("spare", spare, &[R(16)], LOADING, Reading).inside().under(when),
        Line::new("no-spare", Op::Null(logon), &[], LOADING, Reading).inside().under(when),
    ]
}
