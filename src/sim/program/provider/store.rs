//! The store object: what it opens and registers, and its two ways to close.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Field, Flag, List, ListAt, Local, Op, Ptr, Ulong, Who};
use crate::sim::program::provider::{
    ADVISE, COUNT, DROPS, FULL, HELD, KEEPS, LATE, LOWER, MINIMAL, OK, OPEN_ENTRY, SERVICE_END,
    STORE_END, STORE_LOGOFF, STRONG, TRANSPORTS, ZERO, ask, call_if, choice,
};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::{HResult, LogoffFlags};

const SINKS: ListAt = ListAt { owner: Ptr::This, list: List::Sinks };
const QUEUED: ListAt = ListAt { owner: Ptr::This, list: List::Queued };
const FOLDERS: ListAt = ListAt { owner: Ptr::This, list: List::Folders };
const NOT_ASKED_THIS: Cond = Cond::NotAsked(Ptr::Local(Local::Support), Ptr::This);
const NOT_ASKED_EARLY: Cond = Cond::NotAsked(Ptr::Field(Field::Support), Ptr::This);
const SHARED_KEEPS: &[Choice] = &[choice(ReadingId::C29, Side::B)];
const SAVED: Op = Op::Flags(Ulong::SavedOrAbort(Ptr::This));
const ASKS: &[R] = &[R(70), R(69)];

/// `StoreLogoff` passes its own flags on.
const fn ask_early(when: Cond) -> Op {
    Op::Call {
        on: Ptr::Field(Field::Support),
        method: MethodId::SupportStoreLogoffTransports,
        arg: Arg::Passed,
        when,
        who: Who::This,
    }
}

pub(super) const STORE_ADVISE: &[Line] = &[
    Line::new("hold", Op::AddRef(Ptr::Local(Local::Sink), Who::This), &[R(52)], ADVISE, Stated),
    Line::new("add", Op::Append(SINKS, Ptr::Local(Local::Sink)), &[R(52)], ADVISE, Inferred),
    Line::new("number", Op::Connection, &[R(51)], ADVISE, Stated),
    Line::new(
        "notify-sync",
        Op::Call {
            on: Ptr::Field(Field::Support),
            method: MethodId::SupportNotify,
            arg: Arg::None,
            when: Cond::Always,
            who: Who::This,
        },
        &[R(58)],
        "supporting-event-notification",
        Stated,
    )
    .tempting(),
    OK,
];

pub(super) const STORE_UNADVISE: &[Line] = &[
    Line::new("find", Op::Find, &[R(52)], "imsgstore-unadvise", Inferred),
    Line::new("quiet", Op::AwaitQuiet(Local::Sink), &[R(56)], "imsgstore-unadvise", Stated),
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
        "hold-store",
        Op::AddRef(Ptr::This, Who::At(Ptr::Local(Local::Folder))),
        &[R(61), R(16)],
        COUNT,
        Reading,
    )
    .under(STRONG),
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

const QUERY: &str = "implementing-iunknown-in-c-plus-plus";

pub(super) const STORE_QUERY_INTERFACE: &[Line] = &[
    Line::new("lacks", Op::If(Cond::Lacks), &[R(17)], QUERY, Stated),
    Line::new("empty", Op::NullOut, &[R(17), R(11)], QUERY, Stated).inside(),
    Line::new("refuse", Op::Return(HResult::InterfaceNotSupported), &[R(17)], QUERY, Stated)
        .inside(),
    Line::new("hold", Op::AddRef(Ptr::This, Who::Actor), &[R(16)], COUNT, Stated),
    OK,
];

const MEMORY: &str = "allocating-and-freeing-memory-in-mapi";

pub(super) const STORE_GET_PROPS: &[Line] = &[
    Line::new("own", Op::AllocateOwn(Local::Props, Who::Actor), &[R(10)], MEMORY, Stated)
        .tempting(),
    Line::new("allocate", Op::Allocate(Local::Props, Who::Actor), &[R(10)], MEMORY, Stated),
    Line::new("more", Op::AllocateMore(Local::Props), &[R(8)], "mapiallocatemore", Stated),
    Line::new("out", Op::Out(Local::Props), &[R(10)], MEMORY, Stated),
    OK,
];

pub(super) const STORE_STORE_LOGOFF: &[Line] = &[
    Line::new("users", Op::ReturnIf(Cond::OtherUsers, HResult::Ok), &[R(67)], STORE_LOGOFF, Stated)
        .under(&[choice(ReadingId::C29, Side::A)])
        .only(FULL),
    Line::new("shared", Op::If(Cond::OtherUsers), &[R(67)], STORE_LOGOFF, Reading)
        .under(SHARED_KEEPS)
        .only(FULL),
    Line::new("keep", Op::Save, &[R(69)], STORE_LOGOFF, Reading)
        .inside()
        .under(SHARED_KEEPS)
        .only(FULL),
    Line::new("leave", Op::Return(HResult::Ok), &[R(67)], STORE_LOGOFF, Stated)
        .inside()
        .under(SHARED_KEEPS)
        .only(FULL),
    Line::new("ask", ask_early(Cond::Set(Ptr::Field(Field::Support))), ASKS, STORE_END, Reading)
        .under(&[choice(ReadingId::C01, Side::A), choice(ReadingId::C02, Side::A)])
        .only(FULL),
    Line::new("ask-once", ask_early(NOT_ASKED_EARLY), ASKS, STORE_END, Reading)
        .under(&[choice(ReadingId::C01, Side::A), choice(ReadingId::C02, Side::B)])
        .only(FULL),
    Line::new("asked", Op::Asked, &[R(72), R(73)], TRANSPORTS, Stated)
        .under(&[choice(ReadingId::C01, Side::A), choice(ReadingId::C14, Side::A)])
        .only(FULL),
    // Who has not been told of `LOGOFF_COMPLETE` may ask again, and be refused.
    Line::new("asked-now", Op::AskedNow, &[R(72), R(73)], TRANSPORTS, Inferred)
        .under(&[
            choice(ReadingId::C01, Side::A),
            choice(ReadingId::C14, Side::B),
            choice(ReadingId::C02, Side::A),
        ])
        .only(FULL),
    Line::new("asked-once", Op::Asked, &[R(72), R(73)], TRANSPORTS, Stated)
        .under(&[
            choice(ReadingId::C01, Side::A),
            choice(ReadingId::C14, Side::B),
            choice(ReadingId::C02, Side::B),
        ])
        .only(FULL),
    Line::new("asked-always", Op::Raise(Ptr::This, Flag::Asked), &[R(73)], TRANSPORTS, Inferred)
        .under(&[choice(ReadingId::C01, Side::A)])
        .tempting()
        .only(FULL),
    Line::new("mask", Op::Mask, &[R(74)], STORE_LOGOFF, Reading)
        .under(&[choice(ReadingId::C01, Side::A), choice(ReadingId::C14, Side::B)])
        .only(FULL),
    Line::new("unsave", Op::Unsave, &[R(69)], STORE_LOGOFF, Reading).under(KEEPS).only(FULL),
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

const TIMING: &str = "timing-a-notification";

const fn tell() -> Op {
    Op::Call {
        on: Ptr::Local(Local::Sink),
        method: MethodId::SinkOnNotify,
        arg: Arg::None,
        when: Cond::Always,
        who: Who::This,
    }
}

pub(super) const STORE_NOTIFY_SINKS: &[Line] = &[
    Line::new("sinks", Op::ForEach(Local::Sink, SINKS), &[], ADVISE, Inferred),
    Line::new("tell", tell(), &[], TIMING, Inferred).inside(),
    OK,
];

/// Whoever is to be called later is kept until then: it may be gone from the list before.
pub(super) const STORE_ENQUEUE: &[Line] = &[
    Line::new("sinks", Op::ForEach(Local::Sink, SINKS), &[], TIMING, Inferred),
    Line::new("hold", Op::AddRef(Ptr::Local(Local::Sink), Who::This), &[R(52)], TIMING, Inferred)
        .inside(),
    Line::new("add", Op::Append(QUEUED, Ptr::Local(Local::Sink)), &[R(52)], TIMING, Inferred)
        .inside(),
    OK,
];

pub(super) const STORE_DELIVER: &[Line] = &[
    Line::new("queued", Op::ForEach(Local::Sink, QUEUED), &[R(52)], TIMING, Stated),
    Line::new("tell", tell(), &[R(52)], TIMING, Stated).inside(),
    Line::new(
        "drop",
        Op::Call {
            on: Ptr::Local(Local::Sink),
            method: MethodId::SinkRelease,
            arg: Arg::None,
            when: Cond::Always,
            who: Who::This,
        },
        &[R(52)],
        TIMING,
        Inferred,
    )
    .inside(),
    Line::new("none", Op::Empty(QUEUED), &[R(52)], TIMING, Inferred),
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
        .under(DROPS),
    Line::new("saved", SAVED, &[R(69), R(71)], STORE_LOGOFF, Reading).under(LATE),
    Line::new("kept", SAVED, &[R(69), R(71)], STORE_LOGOFF, Reading).under(KEEPS),
    Line::new("ask", ask(NOT_ASKED_THIS), &[R(71), R(70)], TRANSPORTS, Stated),
    Line::new(
        "give-back",
        call_if(Ptr::Local(Local::Support), MethodId::SupportRelease, Arg::None, Who::This),
        &[R(81), R(88)],
        STORE_END,
        Stated,
    ),
    Line::new("disconnect", Op::Disconnect(Ptr::This), &[R(94)], SERVICE_END, Inferred)
        .only(MINIMAL),
    Line::new("delete", Op::Delete, &[R(91), R(32)], STORE_END, Inferred),
    ZERO,
];
