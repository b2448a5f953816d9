//! The session object: it opens stores and status objects, and logs off.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::mapi::{
    LOADING, NIL, OK, P, SERVICE_END, SHUTDOWN, call, drop_provider, shutdown,
};
use crate::sim::program::op::{Arg, Cond, Field, Flag, List, ListAt, Local, Op, Ptr, Who};
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

const OPEN: ListAt = ListAt { owner: Ptr::This, list: List::Open };

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

pub(super) const SESSION_LOGOFF: &[Line] = &[
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
