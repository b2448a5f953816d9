//! The session object: it opens stores and status objects, and logs off.

use crate::sim::event::Alarm;
use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::mapi::{
    LOADING, NIL, OK, P, SERVICE_END, SHUTDOWN, call, choice, drop_provider, shutdown, spare_logon,
};
use crate::sim::program::op::{Arg, Cond, Field, Flag, List, ListAt, Local, Op, Ptr, Who};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

/// A second open hands out the logon object of the first.
const SAME_LOGON: &[Choice] = &[choice(ReadingId::C08, Side::B)];
const SPARE: [Line; 3] = spare_logon(SAME_LOGON, &[R(28)]);
/// The spooler shares the client's store: its reference goes before the logons do.
const SAME_OBJECTS: &[Choice] = &[choice(ReadingId::C09, Side::B)];
const OPEN: ListAt = ListAt { owner: Ptr::This, list: List::Open };
const SPOOLED: ListAt = ListAt { owner: Ptr::This, list: List::Spooled };
const SINKS: ListAt = ListAt { owner: Ptr::This, list: List::Sinks };
const LOGON: &str = "imsprovider-logon";
const VERSION: &str = "initializing-the-transport-provider";
const ADVISE: &str = "imapisession-advise";
const ENDING: &str = "ending-a-mapi-session";

/// After `Logoff` a session opens nothing any more.
const ENDED: Line = Line::new(
    "ended",
    Op::ReturnIf(Cond::Raised(Flag::Ending), HResult::InvalidObject),
    &[R(102)],
    "imapisession-logoff",
    Inferred,
);

pub(super) const SESSION_OPEN_MSG_STORE: &[Line] = &[
    ENDED,
    Line::new(
        "disabled",
        Op::ReturnIf(Cond::Raised(Flag::Disabled), HResult::LogonFailed),
        &[R(38)],
        LOGON,
        Stated,
    ),
    Line::new("first", Op::If(Cond::Unset(P)), &[R(18)], "imsprovideriunknown", Stated),
    Line::new("load", Op::LoadLibrary, &[R(22)], "starting-a-service-provider", Stated).inside(),
    Line::new(
        "init",
        Op::CallFunction(MethodId::MsProviderInit),
        &[R(18)],
        "msproviderinit",
        Stated,
    )
    .inside(),
    Line::new("init-failed", Op::ReturnFailed, &[R(20)], "msproviderinit", Stated).inside(),
    Line::new("too-old", Op::If(Cond::OldProvider), &[R(21)], VERSION, Stated).inside(),
    Line::new(
        "reject",
        drop_provider(Ptr::Local(Local::Provider), Who::This),
        &[R(21)],
        VERSION,
        Stated,
    )
    .inside()
    .inside(),
    Line::new("version", Op::Return(HResult::Version), &[R(21)], VERSION, Stated).inside().inside(),
    Line::new(
        "keep",
        Op::Set(P, Ptr::Local(Local::Provider)),
        &[R(18)],
        "imsprovideriunknown",
        Stated,
    )
    .inside(),
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
    Line::new("unconfigured", Op::If(Cond::Unconfigured), &[R(39)], LOGON, Stated),
    Line::new("free-first", Op::Free(Local::Error), &[R(12), R(7)], LOGON, Stated).inside(),
    Line::new("configure", Op::Configure, &[R(39)], LOGON, Stated).inside(),
    Line::new(
        "again",
        call(
            P,
            MethodId::ProviderLogon,
            Arg::Object(Ptr::Local(Local::Support)),
            Cond::Always,
            Who::This,
        ),
        &[R(39)],
        LOGON,
        Stated,
    )
    .inside(),
    Line::new("failed", Op::If(Cond::Failed), &[R(40)], LOGON, Stated),
    Line::new("unlist", Op::Remove(OPEN, Ptr::Local(Local::Support)), &[], LOGON, Inferred)
        .inside(),
    Line::new("free-error", Op::Free(Local::Error), &[R(12), R(7)], LOGON, Stated).inside(),
    Line::new("disables", Op::If(Cond::Disables), &[R(38)], LOGON, Stated).inside(),
    Line::new("disable", Op::Raise(Ptr::This, Flag::Disabled), &[R(38)], LOGON, Stated)
        .inside()
        .inside(),
    Line::new(
        "give-up",
        call(
            Ptr::Local(Local::Support),
            MethodId::SupportRelease,
            Arg::None,
            Cond::Always,
            Who::Call,
        ),
        &[R(40)],
        LOGON,
        Inferred,
    )
    .inside(),
    Line::new("fail", Op::ReturnResult, &[], LOGON, Stated).inside(),
    SPARE[0],
    SPARE[1],
    SPARE[2],
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
    Line::new("hand-secret", Op::Hand(Local::Secret), &[R(41)], LOGON, Stated),
    Line::new("free-secret", Op::Free(Local::Secret), &[R(12), R(7)], LOGON, Stated),
    Line::new("out", Op::Out(Local::Store), &[], "imapisession-openmsgstore", Stated),
    OK,
];

pub(super) const SESSION_OPEN_ENTRY: &[Line] = &[
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

const UIDS: &str = "registering-service-provider-unique-identifiers";

pub(super) const SESSION_OPEN_FOLDER: &[Line] = &[
    ENDED,
    Line::new("route", Op::FindByUid, &[R(34)], UIDS, Stated),
    Line::new(
        "missing",
        Op::ReturnIf(Cond::Missing(Local::Logon), HResult::NotFound),
        &[R(33)],
        UIDS,
        Inferred,
    ),
    Line::new(
        "open",
        call(
            Ptr::Local(Local::Logon),
            MethodId::LogonOpenEntry,
            Arg::None,
            Cond::Always,
            Who::This,
        ),
        &[R(34)],
        "imslogon-openentry",
        Stated,
    ),
    Line::new("failed", Op::ReturnFailed, &[], "", Stated),
    Line::new("out", Op::Out(Local::Folder), &[], "imslogon-openentry", Stated),
    OK,
];

pub(super) const SESSION_ADVISE: &[Line] = &[
    Line::new("hold", Op::AddRef(Ptr::Local(Local::Sink), Who::This), &[], ADVISE, Inferred),
    Line::new("add", Op::Append(SINKS, Ptr::Local(Local::Sink)), &[], ADVISE, Stated),
    Line::new("number", Op::Connection, &[], ADVISE, Stated),
    OK,
];

pub(super) const SESSION_UNADVISE: &[Line] = &[
    Line::new("find", Op::Find, &[], "imapisession-unadvise", Inferred),
    Line::new("drop", drop_sink(), &[], "imapisession-unadvise", Inferred),
    Line::new(
        "remove",
        Op::Remove(SINKS, Ptr::Local(Local::Sink)),
        &[],
        "imapisession-unadvise",
        Stated,
    ),
    OK,
];

const fn tell(alarm: Alarm) -> Op {
    let sink = Ptr::Local(Local::Sink);
    call(sink, MethodId::SinkOnNotify, Arg::Alarm(alarm), Cond::Always, Who::This)
}

const fn drop_sink() -> Op {
    let sink = Ptr::Local(Local::Sink);
    call(sink, MethodId::SinkRelease, Arg::None, Cond::Set(sink), Who::This)
}

pub(super) const SESSION_LOGOFF: &[Line] = &[
    Line::new(
        "others",
        Op::ReturnIf(Cond::OthersLoggedOn, HResult::Ok),
        &[R(80)],
        "imapisession-logoff",
        Inferred,
    ),
    Line::new("ui", Op::If(Cond::WithUi), &[R(106)], "imapisession-logoff", Stated),
    Line::new("window", Op::ShowWindow, &[R(106)], "imapisession-logoff", Stated).inside(),
    Line::new("for-all", Op::If(Cond::ForAll), &[R(105), R(108)], ENDING, Stated),
    Line::new("sinks", Op::ForEach(Local::Sink, SINKS), &[R(108)], ENDING, Stated).inside(),
    Line::new("tell", tell(Alarm::Critical), &[R(108)], ENDING, Reading)
        .inside()
        .inside()
        .under(&[choice(ReadingId::C20, Side::A)]),
    Line::new("tell-other", tell(Alarm::Extended), &[R(108)], ADVISE, Reading)
        .inside()
        .inside()
        .under(&[choice(ReadingId::C20, Side::B)]),
    Line::new("ending", Op::Raise(Ptr::This, Flag::Ending), &[], "imapisession-logoff", Inferred),
    Line::new("shared", Op::ForEach(Local::Support, OPEN), &[R(107)], LOADING, Reading)
        .under(SAME_OBJECTS),
    Line::new("let-go-first", Op::LetGoOf(Local::Support), &[R(107)], LOADING, Reading)
        .inside()
        .under(SAME_OBJECTS),
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
        call(
            Ptr::Local(Local::Logon),
            MethodId::LogonLogoff,
            Arg::Zero,
            Cond::Set(Ptr::Local(Local::Logon)),
            Who::This,
        ),
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
            Cond::Set(Ptr::Local(Local::Logon)),
            Who::CallOr(Ptr::Local(Local::Support)),
        ),
        &[R(111)],
        SERVICE_END,
        Stated,
    )
    .inside(),
    Line::new("none", Op::Empty(OPEN), &[R(89)], SERVICE_END, Inferred),
    Line::new("spooled", Op::ForEach(Local::Support, SPOOLED), &[R(107)], SERVICE_END, Stated),
    Line::new("let-go", Op::LetGoOf(Local::Support), &[R(107)], SERVICE_END, Inferred).inside(),
    Line::new("all-sinks", Op::ForEach(Local::Sink, SINKS), &[], ENDING, Inferred),
    Line::new("drop-sink", drop_sink(), &[], ENDING, Inferred).inside(),
    Line::new("no-sinks", Op::Empty(SINKS), &[], ENDING, Inferred),
    Line::new("provider", Op::If(Cond::HasProvider), &[R(112)], SHUTDOWN, Stated),
    Line { key: "nil-provider", depth: 1, ..NIL },
    Line::new("shutdown", shutdown(P), &[R(111), R(112)], SHUTDOWN, Stated).inside(),
    Line::new("drop-provider", drop_provider(P, Who::This), &[R(112)], SHUTDOWN, Stated).inside(),
    Line::new("no-provider", Op::Null(P), &[], SHUTDOWN, Inferred).inside(),
    OK,
];
