//! MAPI's own methods, and the client's one: readable, fixed for the reader except for guard 1.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Field, Flag, List, ListAt, Local, Op, Ptr, Who};
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

const C06_INSIDE: &[Choice] = &[choice(ReadingId::C06, Side::B), choice(ReadingId::C07, Side::A)];
const C06_INSIDE_C07: &[Choice] =
    &[choice(ReadingId::C06, Side::B), choice(ReadingId::C07, Side::B)];
const C07_LAST_STORE: &[Choice] =
    &[choice(ReadingId::C06, Side::A), choice(ReadingId::C07, Side::B)];
const C19_WORKS: &[Choice] = &[choice(ReadingId::C19, Side::A)];
const C19_FAILS: &[Choice] = &[choice(ReadingId::C19, Side::B)];

/// The method's base listing, the lines of every reading included.
pub(super) const fn body(method: MethodId) -> &'static [Line] {
    match method {
        MethodId::MapiInitialize => MAPI_INITIALIZE,
        MethodId::MapiLogonEx => MAPI_LOGON_EX,
        MethodId::MapiUninitialize => MAPI_UNINITIALIZE,
        MethodId::SessionOpenMsgStore => SESSION_OPEN_MSG_STORE,
        MethodId::SessionOpenEntry => SESSION_OPEN_ENTRY,
        MethodId::SessionLogoff => SESSION_LOGOFF,
        MethodId::SessionRelease | MethodId::SectionRelease | MethodId::SinkRelease => {
            PLAIN_RELEASE
        }
        MethodId::SupportSetProviderUid => SUPPORT_SET_PROVIDER_UID,
        MethodId::SupportModifyStatusRow => SUPPORT_MODIFY_STATUS_ROW,
        MethodId::SupportOpenProfileSection => SUPPORT_OPEN_PROFILE_SECTION,
        MethodId::SupportStoreLogoffTransports => SUPPORT_STORE_LOGOFF_TRANSPORTS,
        MethodId::SupportMakeInvalid => SUPPORT_MAKE_INVALID,
        MethodId::SupportRelease => SUPPORT_RELEASE,
        MethodId::InvalidRelease => INVALID_RELEASE,
        MethodId::InvalidQueryInterface => INVALID_QUERY_INTERFACE,
        MethodId::InvalidOther => INVALID_OTHER,
        _ => &[],
    }
}

const OK: Line = Line::new("ok", Op::Return(HResult::Ok), &[], "", Stated);
const ZERO: Line = Line::new("zero", Op::ReturnZero, &[], "", Stated);
const LOWER: Line = Line::new("count", Op::Decrement, &[R(16)], COUNT, Stated);
const HELD: Line = Line::new("held", Op::ReturnIfHeld, &[R(16)], COUNT, Stated);
const NIL: Line = Line::new("nil", Op::Zero, &[R(84)], "imslogon-logoff", Stated);

const OPEN: ListAt = ListAt { owner: Ptr::This, list: List::Open };
const P: Ptr = Ptr::Field(Field::Provider);
const SESSION_P: Ptr = Ptr::Via(Field::Session, Field::Provider);

const fn call(on: Ptr, method: MethodId, arg: Arg, when: Cond, who: Who) -> Op {
    Op::Call { on, method, arg, when, who }
}

const PLAIN_RELEASE: &[Line] =
    &[LOWER, HELD, Line::new("delete", Op::Delete, &[R(16)], COUNT, Stated), ZERO];

const MAPI_INITIALIZE: &[Line] =
    &[Line::new("count", Op::CountUp, &[R(2)], "mapiinitialize", Stated), OK];

const MAPI_LOGON_EX: &[Line] = &[
    Line::new(
        "refuse",
        Op::ReturnIf(Cond::NoInit, HResult::NotInitialized),
        &[R(1)],
        "mapiinitialize",
        Stated,
    ),
    Line::new(
        "new",
        Op::New(Local::Session, ObjectKind::Session, Who::Actor),
        &[],
        "mapilogonex",
        Stated,
    ),
    Line::new("out", Op::Out(Local::Session), &[], "mapilogonex", Stated),
    OK,
];

const MAPI_UNINITIALIZE: &[Line] = &[
    Line::new("count", Op::CountDown, &[R(2)], "mapiuninitialize", Stated),
    Line::new("last", Op::If(Cond::LastInit), &[R(113)], SERVICE_END, Stated),
    Line::new("unload", Op::FreeLibrary, &[R(113), R(22)], SERVICE_END, Stated).inside(),
    Line::new("done", Op::ReturnNothing, &[], "", Stated),
];

/// After `Logoff` a session opens nothing any more.
const ENDED: Line = Line::new(
    "ended",
    Op::ReturnIf(Cond::Raised(Flag::Ending), HResult::InvalidObject),
    &[R(102)],
    "imapisession-logoff",
    Inferred,
);

const SESSION_OPEN_MSG_STORE: &[Line] = &[
    ENDED,
    Line::new("load", Op::LoadLibrary, &[R(22)], "starting-a-service-provider", Stated),
    Line::new(
        "init",
        Op::CallFunction(MethodId::MsProviderInit),
        &[R(18)],
        "msproviderinit",
        Stated,
    ),
    Line::new(
        "keep",
        Op::Set(P, Ptr::Local(Local::Provider)),
        &[R(18)],
        "imsprovideriunknown",
        Stated,
    ),
    Line::new(
        "new",
        Op::New(Local::Support, ObjectKind::Support, Who::Call),
        &[],
        "imapisupportiunknown",
        Inferred,
    ),
    Line::new("list", Op::Append(OPEN, Ptr::Local(Local::Support)), &[R(107)], LOADING, Inferred),
    Line::new(
        "logon",
        call(
            P,
            MethodId::ProviderLogon,
            Arg::Object(Ptr::Local(Local::Support)),
            Cond::Always,
            Who::This,
        ),
        &[],
        LOADING,
        Stated,
    ),
    Line::new(
        "attach",
        Op::Set(Ptr::Member(Local::Support, Field::Logon), Ptr::Local(Local::Logon)),
        &[],
        "support-object-overview",
        Inferred,
    ),
    Line::new(
        "drop",
        call(
            Ptr::Local(Local::Support),
            MethodId::SupportRelease,
            Arg::None,
            Cond::Always,
            Who::Call,
        ),
        &[],
        "support-object-overview",
        Inferred,
    ),
    Line::new("out", Op::Out(Local::Store), &[], "imapisession-openmsgstore", Stated),
    OK,
];

const SESSION_OPEN_ENTRY: &[Line] = &[
    ENDED,
    Line::new("route", Op::Route, &[], "status-tables", Inferred),
    Line::new(
        "missing",
        Op::ReturnIf(Cond::Missing(Local::Logon), HResult::NotFound),
        &[],
        "status-tables",
        Inferred,
    ),
    Line::new(
        "open",
        call(
            Ptr::Local(Local::Logon),
            MethodId::LogonOpenStatusEntry,
            Arg::None,
            Cond::Always,
            Who::This,
        ),
        &[],
        "imslogon-openstatusentry",
        Stated,
    ),
    Line::new("out", Op::Out(Local::Status), &[], "imslogon-openstatusentry", Stated),
    OK,
];

const SESSION_LOGOFF: &[Line] = &[
    Line::new("ending", Op::Raise(Ptr::This, Flag::Ending), &[], "imapisession-logoff", Inferred),
    Line::new("logons", Op::ForEach(Local::Support, OPEN), &[R(107)], SERVICE_END, Stated),
    Line::new(
        "take",
        Op::Set(Ptr::Local(Local::Logon), Ptr::Member(Local::Support, Field::Logon)),
        &[],
        SERVICE_END,
        Inferred,
    )
    .inside(),
    Line::new(
        "mark",
        Op::Raise(Ptr::Local(Local::Support), Flag::LoggedOff),
        &[R(89)],
        SERVICE_END,
        Inferred,
    )
    .inside(),
    NIL.inside(),
    Line::new(
        "logoff",
        call(Ptr::Local(Local::Logon), MethodId::LogonLogoff, Arg::Zero, Cond::Always, Who::This),
        &[R(107)],
        "imslogon-logoff",
        Stated,
    )
    .inside(),
    Line::new(
        "drop-logon",
        call(
            Ptr::Local(Local::Logon),
            MethodId::LogonRelease,
            Arg::None,
            Cond::Always,
            Who::CallOr(Ptr::Local(Local::Support)),
        ),
        &[R(111)],
        SERVICE_END,
        Stated,
    )
    .inside(),
    Line::new("none", Op::Empty(OPEN), &[R(89)], SERVICE_END, Inferred),
    Line::new("provider", Op::If(Cond::HasProvider), &[R(112)], SHUTDOWN, Stated),
    Line { depth: 1, ..NIL },
    Line::new("shutdown", shutdown(P), &[R(111), R(112)], SHUTDOWN, Stated).inside(),
    Line::new("drop-provider", drop_provider(P, Who::This), &[R(112)], SHUTDOWN, Stated).inside(),
    Line::new("no-provider", Op::Null(P), &[], SHUTDOWN, Inferred).inside(),
    OK,
];

const fn shutdown(on: Ptr) -> Op {
    call(on, MethodId::ProviderShutdown, Arg::Zero, Cond::Always, Who::This)
}

const fn drop_provider(on: Ptr, who: Who) -> Op {
    call(on, MethodId::ProviderRelease, Arg::None, Cond::Always, who)
}

const SUPPORT_SET_PROVIDER_UID: &[Line] =
    &[Line::new("register", Op::Register, &[R(33)], "imapisupport-setprovideruid", Stated), OK];

const SUPPORT_MODIFY_STATUS_ROW: &[Line] =
    &[Line::new("add", Op::AddRow, &[R(36)], "imapisupport-modifystatusrow", Stated), OK];

const SUPPORT_OPEN_PROFILE_SECTION: &[Line] = &[
    Line::new(
        "new",
        Op::New(Local::Section, ObjectKind::Section, Who::CallerThis),
        &[],
        "imapisupport-openprofilesection",
        Stated,
    ),
    Line::new("out", Op::Out(Local::Section), &[], "imapisupport-openprofilesection", Stated),
    OK,
];

const SUPPORT_STORE_LOGOFF_TRANSPORTS: &[Line] =
    &[Line::new("settle", Op::Settle, &[], "imapisupport-storelogofftransports", Inferred), OK];

const SUPPORT_MAKE_INVALID: &[Line] =
    &[Line::new("stand-in", Op::Invalidate, &[R(98)], "imapisupport-makeinvalid", Stated), OK];

const TRANSPORT_ORDER: &str = "releasing-the-transport-provider";

const SUPPORT_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new("uids", Op::RemoveUids, &[R(83), R(95)], STORE_END, Stated),
    Line::new("row", Op::RemoveRow, &[R(83), R(95)], STORE_END, Stated),
    Line::new("guard", Op::If(Cond::Clear(Flag::LoggedOff)), &[R(89)], STORE_END, Inferred),
    Line::new("mark", Op::Raise(Ptr::This, Flag::LoggedOff), &[R(89)], STORE_END, Inferred)
        .inside(),
    Line::new("mine", Op::Mine, &[R(89)], STORE_END, Inferred).inside(),
    NIL.inside(),
    Line::new(
        "logoff",
        call(
            Ptr::Field(Field::Logon),
            MethodId::LogonLogoff,
            Arg::Zero,
            Cond::Set(Ptr::Field(Field::Logon)),
            Who::This,
        ),
        &[R(83)],
        "imslogon-logoff",
        Stated,
    )
    .inside(),
    Line::new("last-ending", Op::If(Cond::LastAndEnding), &[R(111)], TRANSPORT_ORDER, Reading)
        .under(C06_INSIDE),
    Line::new("last", Op::If(Cond::LastLogon), &[R(111)], TRANSPORT_ORDER, Reading)
        .under(C06_INSIDE_C07),
    NIL.inside().under(&[choice(ReadingId::C06, Side::B)]),
    Line::new("shutdown", shutdown(SESSION_P), &[R(112)], TRANSPORT_ORDER, Reading)
        .inside()
        .under(&[choice(ReadingId::C06, Side::B)]),
    Line::new(
        "drop-provider",
        drop_provider(SESSION_P, Who::At(Ptr::Field(Field::Session))),
        &[R(112)],
        TRANSPORT_ORDER,
        Reading,
    )
    .inside()
    .under(&[choice(ReadingId::C06, Side::B)]),
    Line::new("no-provider", Op::Null(SESSION_P), &[], TRANSPORT_ORDER, Reading)
        .inside()
        .under(&[choice(ReadingId::C06, Side::B)]),
    Line::new(
        "drop-logon",
        call(Ptr::Field(Field::Logon), MethodId::LogonRelease, Arg::None, Cond::Mine, Who::This),
        &[R(83)],
        STORE_END,
        Stated,
    ),
    Line::new("hand-over", Op::HandOver, &[R(89)], STORE_END, Inferred),
    Line::new("last-late", Op::If(Cond::LastNotEnding), &[R(112)], TRANSPORT_ORDER, Reading)
        .under(C07_LAST_STORE),
    NIL.inside().under(C07_LAST_STORE),
    Line::new("shutdown-late", shutdown(SESSION_P), &[R(112)], TRANSPORT_ORDER, Reading)
        .inside()
        .under(C07_LAST_STORE),
    Line::new(
        "drop-provider-late",
        drop_provider(SESSION_P, Who::At(Ptr::Field(Field::Session))),
        &[R(112)],
        TRANSPORT_ORDER,
        Reading,
    )
    .inside()
    .under(C07_LAST_STORE),
    Line::new("no-provider-late", Op::Null(SESSION_P), &[], TRANSPORT_ORDER, Reading)
        .inside()
        .under(C07_LAST_STORE),
    Line::new("forget", Op::Forget, &[], STORE_END, Inferred),
    Line::new("delete", Op::Delete, &[R(16)], COUNT, Stated),
    ZERO,
];

const INVALID_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new("free", Op::FreeBuffer, &[R(97), R(98)], "imapisupport-makeinvalid", Stated),
    ZERO,
];

const INVALID_QUERY_INTERFACE: &[Line] = &[
    Line::new(
        "hold",
        Op::AddRef(Ptr::This, Who::Actor),
        &[R(98)],
        "support-object-overview",
        Reading,
    )
    .under(C19_WORKS),
    Line::new("ok", Op::Return(HResult::Ok), &[R(98)], "support-object-overview", Reading)
        .under(C19_WORKS),
    Line::new(
        "refuse",
        Op::Return(HResult::InvalidObject),
        &[R(98)],
        "imapisupport-makeinvalid",
        Reading,
    )
    .under(C19_FAILS),
];

const INVALID_OTHER: &[Line] = &[Line::new(
    "refuse",
    Op::Return(HResult::InvalidObject),
    &[R(98)],
    "imapisupport-makeinvalid",
    Stated,
)];
