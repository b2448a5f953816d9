//! The logon object: `Logoff`, which lets everything go, and the status object's origin.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Field, List, ListAt, Local, Op, Ptr, Ulong, Who};
use crate::sim::program::provider::{
    ADVISE, BOOK, COUNT, DROPS, EAGER, FULL, HELD, KEEPS, LATE, LOWER, MINIMAL, OK, OPEN_ENTRY,
    SERVICE_END, STATUS, STORE_END, STORE_LOGOFF, STRONG, TRANSPORTS, WEAK, ZERO, ask, call,
    call_if,
};
use crate::sim::rule::RuleId as R;
use crate::sim::value::{HResult, LogoffFlags};

const THE_STORE: Ptr = Ptr::Field(Field::Store);
const STORE_SINKS: ListAt = ListAt { owner: THE_STORE, list: List::Sinks };
const STORE_QUEUED: ListAt = ListAt { owner: THE_STORE, list: List::Queued };

/// The store gives up a reference that it has on a sink.
const fn drop_sink() -> Op {
    Op::Call {
        on: Ptr::Local(Local::Sink),
        method: MethodId::SinkRelease,
        arg: Arg::None,
        when: Cond::Always,
        who: Who::At(THE_STORE),
    }
}
const STORE_FOLDERS: ListAt = ListAt { owner: THE_STORE, list: List::Folders };
const PROVIDER_STORES: ListAt = ListAt { owner: Ptr::Field(Field::Provider), list: List::Stores };
const SAVED: Op = Op::Flags(Ulong::SavedOrAbort(THE_STORE));
const NOT_ASKED_STORE: Cond = Cond::NotAsked(Ptr::Local(Local::Support), THE_STORE);

pub(super) const LOGON_LOGOFF: &[Line] = &[
    Line::new(
        "take-first",
        Op::Set(Ptr::Local(Local::Support), Ptr::Via(Field::Store, Field::Support)),
        &[R(87)],
        SERVICE_END,
        Stated,
    )
    .only(EAGER),
    Line::new(
        "no-support-first",
        Op::Null(Ptr::Via(Field::Store, Field::Support)),
        &[R(88)],
        STORE_END,
        Inferred,
    )
    .only(EAGER),
    Line::new(
        "abort-first",
        Op::Flags(Ulong::Const(LogoffFlags::ABORT)),
        &[R(71)],
        TRANSPORTS,
        Inferred,
    )
    .under(DROPS)
    .only(EAGER),
    Line::new("saved-first", SAVED, &[R(69), R(71)], STORE_LOGOFF, Inferred)
        .under(LATE)
        .only(EAGER),
    Line::new("kept-first", SAVED, &[R(69), R(71)], STORE_LOGOFF, Reading).under(KEEPS).only(EAGER),
    Line::new("ask-first", ask(NOT_ASKED_STORE), &[R(70), R(71)], TRANSPORTS, Inferred).only(EAGER),
    Line::new(
        "invalidate-first",
        call_if(
            Ptr::Local(Local::Support),
            MethodId::SupportMakeInvalid,
            Arg::Object(THE_STORE),
            Who::This,
        ),
        &[R(96)],
        "imapisupport-makeinvalid",
        Stated,
    )
    .only(EAGER),
    Line::new(
        "give-back-first",
        call_if(
            Ptr::Local(Local::Support),
            MethodId::SupportRelease,
            Arg::None,
            Who::At(THE_STORE),
        ),
        &[R(87), R(88), R(90)],
        SERVICE_END,
        Stated,
    )
    .only(EAGER),
    Line::new(
        "wait-for-folders",
        Op::AwaitEmpty(STORE_FOLDERS),
        &[R(86)],
        "imslogon-logoff",
        Stated,
    )
    .tempting()
    .only(BOOK),
    Line::new(
        "refuse",
        Op::ReturnIf(Cond::Any(STORE_FOLDERS), HResult::Busy),
        &[R(86)],
        "imslogon-logoff",
        Stated,
    )
    .tempting()
    .only(FULL),
    Line::new(
        "folders",
        Op::ForEach(Local::Folder, STORE_FOLDERS),
        &[R(61), R(85)],
        STORE_END,
        Stated,
    )
    .only(FULL),
    Line::new("detach", Op::Detach(Local::Folder), &[R(61), R(85)], OPEN_ENTRY, Stated)
        .inside()
        .under(WEAK)
        .only(FULL),
    Line::new("disable", Op::Disable(Local::Folder), &[R(61), R(85)], OPEN_ENTRY, Reading)
        .inside()
        .under(STRONG)
        .only(FULL),
    Line::new("release-all", Op::ReleaseAll(Ptr::Local(Local::Folder)), &[R(15)], COUNT, Stated)
        .inside()
        .tempting()
        .only(FULL),
    Line::new("no-folders", Op::Empty(STORE_FOLDERS), &[R(61)], OPEN_ENTRY, Inferred).only(FULL),
    Line::new(
        "queued",
        Op::ForEach(Local::Sink, STORE_QUEUED),
        &[R(85), R(52)],
        STORE_END,
        Inferred,
    )
    .only(FULL),
    Line::new("drop-queued", drop_sink(), &[R(85), R(52)], STORE_END, Inferred).inside().only(FULL),
    Line::new("no-queued", Op::Empty(STORE_QUEUED), &[R(52)], ADVISE, Inferred).only(FULL),
    Line::new("sinks", Op::ForEach(Local::Sink, STORE_SINKS), &[R(85), R(52)], STORE_END, Stated)
        .only(FULL),
    Line::new("quiet", Op::AwaitQuiet(Local::Sink), &[R(56)], "imsgstore-unadvise", Stated)
        .inside()
        .only(FULL),
    Line::new(
        "invalidate-sink",
        Op::Call {
            on: Ptr::Via(Field::Store, Field::Support),
            method: MethodId::SupportMakeInvalid,
            arg: Arg::Object(Ptr::Local(Local::Sink)),
            when: Cond::Set(Ptr::Via(Field::Store, Field::Support)),
            who: Who::This,
        },
        &[R(96)],
        "imapisupport-makeinvalid",
        Stated,
    )
    .inside()
    .tempting()
    .only(BOOK),
    Line::new("drop-sink", drop_sink(), &[R(85), R(52)], STORE_END, Stated).inside().only(FULL),
    Line::new("no-sinks", Op::Empty(STORE_SINKS), &[R(52)], ADVISE, Inferred).only(FULL),
    Line::new(
        "take-status",
        Op::Set(Ptr::Local(Local::Status), Ptr::Field(Field::Status)),
        &[R(85), R(60)],
        SERVICE_END,
        Inferred,
    )
    .only(FULL),
    Line::new("no-status", Op::Null(Ptr::Field(Field::Status)), &[R(60)], SERVICE_END, Inferred)
        .only(FULL),
    Line::new(
        "drop-status",
        call_if(Ptr::Local(Local::Status), MethodId::StatusRelease, Arg::None, Who::This),
        &[R(85), R(60)],
        SERVICE_END,
        Stated,
    )
    .only(FULL),
    Line::new("disconnect", Op::Disconnect(THE_STORE), &[R(94)], SERVICE_END, Stated).only(FULL),
    Line::new("unlist", Op::Remove(PROVIDER_STORES, THE_STORE), &[R(93)], SERVICE_END, Stated)
        .only(FULL),
    Line::new(
        "take-support",
        Op::Set(Ptr::Local(Local::Support), Ptr::Via(Field::Store, Field::Support)),
        &[R(87)],
        SERVICE_END,
        Stated,
    )
    .only(BOOK),
    Line::new(
        "take-front",
        Op::Set(
            Ptr::Local(Local::Support),
            Ptr::First(Field::Provider, List::Stores, Field::Support),
        ),
        &[R(26)],
        "imsprovider-logon",
        Stated,
    )
    .tempting()
    .only(BOOK),
    Line::new(
        "no-support",
        Op::Null(Ptr::Via(Field::Store, Field::Support)),
        &[R(88)],
        STORE_END,
        Inferred,
    )
    .only(BOOK),
    Line::new("abort", Op::Flags(Ulong::Const(LogoffFlags::ABORT)), &[R(71)], TRANSPORTS, Inferred)
        .under(DROPS)
        .only(BOOK),
    Line::new("saved", SAVED, &[R(69), R(71)], STORE_LOGOFF, Inferred).under(LATE).only(BOOK),
    Line::new("kept", SAVED, &[R(69), R(71)], STORE_LOGOFF, Reading).under(KEEPS).only(BOOK),
    Line::new("ask", ask(NOT_ASKED_STORE), &[R(70), R(71)], TRANSPORTS, Inferred).only(BOOK),
    Line::new(
        "invalidate",
        call_if(
            Ptr::Local(Local::Support),
            MethodId::SupportMakeInvalid,
            Arg::Object(THE_STORE),
            Who::This,
        ),
        &[R(96)],
        "imapisupport-makeinvalid",
        Stated,
    )
    .only(BOOK),
    Line::new(
        "delete-store",
        Op::DeleteOther(THE_STORE),
        &[R(97)],
        "imapisupport-makeinvalid",
        Stated,
    )
    .tempting()
    .only(BOOK),
    Line::new(
        "give-back",
        call_if(
            Ptr::Local(Local::Support),
            MethodId::SupportRelease,
            Arg::None,
            Who::At(THE_STORE),
        ),
        &[R(87), R(88), R(90)],
        SERVICE_END,
        Stated,
    )
    .only(BOOK),
    OK,
];

pub(super) const LOGON_OPEN_STATUS_ENTRY: &[Line] = &[
    Line::new("none", Op::Return(HResult::NoSupport), &[], "status-tables", Stated).only(MINIMAL),
    Line::new(
        "section",
        call(Ptr::Via(Field::Store, Field::Support), MethodId::SupportOpenProfileSection),
        &[R(60)],
        STATUS,
        Stated,
    )
    .only(FULL),
    Line::new(
        "new",
        Op::New(Local::Status, ObjectKind::Status, Who::This),
        &[R(60)],
        STATUS,
        Stated,
    )
    .only(FULL),
    Line::new(
        "keep",
        Op::Set(Ptr::Field(Field::Status), Ptr::Local(Local::Status)),
        &[R(60)],
        STATUS,
        Inferred,
    )
    .only(FULL),
    Line::new(
        "logon",
        Op::Set(Ptr::Member(Local::Status, Field::Logon), Ptr::This),
        &[R(60)],
        STATUS,
        Stated,
    )
    .only(FULL),
    Line::new(
        "hold-logon",
        Op::AddRef(Ptr::This, Who::At(Ptr::Local(Local::Status))),
        &[R(60)],
        STATUS,
        Stated,
    )
    .only(FULL),
    Line::new(
        "keep-section",
        Op::Set(Ptr::Member(Local::Status, Field::Section), Ptr::Local(Local::Section)),
        &[R(60)],
        STATUS,
        Stated,
    )
    .only(FULL),
    Line::new(
        "hold-section",
        Op::AddRef(Ptr::Local(Local::Section), Who::At(Ptr::Local(Local::Status))),
        &[R(60)],
        STATUS,
        Stated,
    )
    .only(FULL),
    Line::new(
        "drop-section",
        call(Ptr::Local(Local::Section), MethodId::SectionRelease),
        &[R(16)],
        COUNT,
        Stated,
    )
    .only(FULL),
    Line::new(
        "hand-out",
        Op::AddRef(Ptr::Local(Local::Status), Who::Actor),
        &[R(16)],
        COUNT,
        Stated,
    )
    .only(FULL),
    Line::new("out", Op::Out(Local::Status), &[R(16)], "imslogon-openstatusentry", Stated)
        .only(FULL),
    OK,
];

pub(super) const LOGON_RELEASE: &[Line] =
    &[LOWER, HELD, Line::new("delete", Op::Delete, &[R(32)], "imslogoniunknown", Stated), ZERO];
