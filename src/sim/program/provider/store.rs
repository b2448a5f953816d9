//! The store object: what it opens and registers, and its two ways to close.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Field, Flag, List, ListAt, Local, Op, Ptr, Ulong, Who};
use crate::sim::program::provider::{
    ADVISE, COUNT, EARLY, FULL, HELD, LATE, LOWER, OK, OPEN_ENTRY, STORE_END, STORE_LOGOFF,
    TRANSPORTS, ZERO, ask, call_if,
};
use crate::sim::rule::RuleId as R;
use crate::sim::value::{HResult, LogoffFlags};

const SINKS: ListAt = ListAt { owner: Ptr::This, list: List::Sinks };
const FOLDERS: ListAt = ListAt { owner: Ptr::This, list: List::Folders };
const NOT_ASKED_THIS: Cond = Cond::NotAsked(Ptr::Local(Local::Support), Ptr::This);

pub(super) const STORE_ADVISE: &[Line] = &[
    Line::new("hold", Op::AddRef(Ptr::Local(Local::Sink), Who::This), &[R(52)], ADVISE, Stated),
    Line::new("add", Op::Append(SINKS, Ptr::Local(Local::Sink)), &[R(52)], ADVISE, Inferred),
    Line::new("number", Op::Connection, &[R(51)], ADVISE, Stated),
    OK,
];

pub(super) const STORE_UNADVISE: &[Line] = &[
    Line::new("find", Op::Find, &[R(52)], "imsgstore-unadvise", Inferred),
    Line::new(
        "drop",
        call_if(Ptr::Local(Local::Sink), MethodId::SinkRelease, Arg::None, Who::This),
        &[R(52)],
        ADVISE,
        Stated,
    ),
    Line::new("remove", Op::Remove(SINKS, Ptr::Local(Local::Sink)), &[R(52)], ADVISE, Inferred),
    OK,
];

pub(super) const STORE_OPEN_ENTRY: &[Line] = &[
    Line::new(
        "new",
        Op::New(Local::Folder, ObjectKind::Folder, Who::Actor),
        &[R(16)],
        COUNT,
        Stated,
    ),
    Line::new(
        "parent",
        Op::Set(Ptr::Member(Local::Folder, Field::Store), Ptr::This),
        &[R(61)],
        OPEN_ENTRY,
        Inferred,
    ),
    Line::new(
        "add",
        Op::Append(FOLDERS, Ptr::Local(Local::Folder)),
        &[R(61)],
        OPEN_ENTRY,
        Inferred,
    ),
    Line::new("out", Op::Out(Local::Folder), &[R(16)], COUNT, Stated),
    OK,
];

pub(super) const STORE_QUERY_INTERFACE: &[Line] =
    &[Line::new("hold", Op::AddRef(Ptr::This, Who::Actor), &[R(16)], COUNT, Stated), OK];

pub(super) const STORE_STORE_LOGOFF: &[Line] = &[
    Line::new("users", Op::ReturnIf(Cond::OtherUsers, HResult::Ok), &[R(67)], STORE_LOGOFF, Stated)
        .only(FULL),
    Line::new(
        "ask",
        call_if(
            Ptr::Field(Field::Support),
            MethodId::SupportStoreLogoffTransports,
            Arg::Passed,
            Who::This,
        ),
        &[R(70), R(69)],
        STORE_END,
        Reading,
    )
    .under(EARLY)
    .only(FULL),
    Line::new("asked", Op::Asked, &[R(72), R(73)], TRANSPORTS, Stated).under(EARLY).only(FULL),
    Line::new("asked-always", Op::Raise(Ptr::This, Flag::Asked), &[R(73)], TRANSPORTS, Inferred)
        .under(EARLY)
        .tempting()
        .only(FULL),
    Line::new("save", Op::Save, &[R(69)], STORE_LOGOFF, Reading).under(LATE).only(FULL),
    Line::new(
        "release-early",
        Op::Call {
            on: Ptr::Field(Field::Support),
            method: MethodId::SupportRelease,
            arg: Arg::None,
            when: Cond::Always,
            who: Who::This,
        },
        &[R(82)],
        STORE_END,
        Inferred,
    )
    .tempting()
    .only(FULL),
    OK,
];

const LOCK: &str = "imsgstore-setlockstate";

pub(super) const STORE_SET_LOCK_STATE: &[Line] = &[
    Line::new(
        "refuse",
        Op::ReturnIf(Cond::Clear(Flag::Spooler), HResult::NoSupport),
        &[R(62)],
        LOCK,
        Inferred,
    ),
    Line::new("lock", Op::Lock, &[R(63)], LOCK, Stated),
    OK,
];

pub(super) const STORE_ABORT_SUBMIT: &[Line] = &[
    Line::new(
        "locked",
        Op::ReturnIf(Cond::Locked, HResult::UnableToAbort),
        &[R(63)],
        "imsgstore-abortsubmit",
        Stated,
    ),
    Line::new("take-back", Op::TakeBack, &[R(63)], "imsgstore-abortsubmit", Stated),
    OK,
];

pub(super) const STORE_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new(
        "take",
        Op::Set(Ptr::Local(Local::Support), Ptr::Field(Field::Support)),
        &[R(81)],
        STORE_END,
        Inferred,
    ),
    Line::new("no-support", Op::Null(Ptr::Field(Field::Support)), &[R(88)], STORE_END, Inferred),
    Line::new("abort", Op::Flags(Ulong::Const(LogoffFlags::ABORT)), &[R(71)], STORE_LOGOFF, Stated)
        .under(EARLY),
    Line::new(
        "saved",
        Op::Flags(Ulong::SavedOrAbort(Ptr::This)),
        &[R(69), R(71)],
        STORE_LOGOFF,
        Reading,
    )
    .under(LATE),
    Line::new("ask", ask(NOT_ASKED_THIS), &[R(71), R(70)], TRANSPORTS, Stated),
    Line::new(
        "give-back",
        call_if(Ptr::Local(Local::Support), MethodId::SupportRelease, Arg::None, Who::This),
        &[R(81), R(88)],
        STORE_END,
        Stated,
    ),
    Line::new("delete", Op::Delete, &[R(91), R(32)], STORE_END, Inferred),
    ZERO,
];
