//! The provider object: made with `MSProviderInit`, it logs on to stores, and is shut down.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Field, Flag, List, ListAt, Local, Op, Ptr, Who};
use crate::sim::program::provider::{
    COUNT, FULL, HELD, LOGON, LOWER, OK, ZERO, call, call_if, choice,
};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

const LOGGING_ON: &str = "implementing-service-provider-logon";
pub(super) const LOADING: &str = "loading-message-store-providers";
/// A second open hands out the logon object of the first.
const SAME_LOGON: &[Choice] = &[choice(ReadingId::C08, Side::B)];
/// A store has to know its logon for the spooler alone.
const FOR_SPOOLER: &[Choice] = &[choice(ReadingId::C08, Side::A), choice(ReadingId::C09, Side::B)];
const STORES: ListAt = ListAt { owner: Ptr::This, list: List::Stores };

pub(super) const MS_PROVIDER_INIT: &[Line] = &[
    Line::new(
        "version",
        Op::ReturnIf(Cond::OldMapi, HResult::Version),
        &[R(20)],
        "msproviderinit",
        Stated,
    ),
    Line::new(
        "new",
        Op::New(Local::Provider, ObjectKind::Provider, Who::CallerThis),
        &[R(19)],
        "msproviderinit",
        Stated,
    ),
    Line::new(
        "keep-malloc",
        Op::Raise(Ptr::Local(Local::Provider), Flag::Malloc),
        &[R(13)],
        "msproviderinit",
        Stated,
    )
    .tempting(),
    Line::new("out", Op::Out(Local::Provider), &[R(19)], "msproviderinit", Stated),
    OK,
];

pub(super) const PROVIDER_LOGON: &[Line] = &[
    Line::new("find", Op::FindOpen, &[R(31)], LOGON, Stated).only(FULL),
    Line::new("open", Op::If(Cond::Set(Ptr::Local(Local::Store))), &[R(31)], LOGON, Stated)
        .only(FULL),
    Line::new("out-early", Op::Out(Local::Store), &[R(11)], LOGON, Stated)
        .inside()
        .tempting()
        .only(FULL),
    Line::new(
        "lacks",
        Op::ReturnIf(Cond::Lacks, HResult::InterfaceNotSupported),
        &[R(30), R(11)],
        LOGON,
        Stated,
    )
    .inside()
    .only(FULL),
    Line::new(
        "hold-store",
        Op::AddRef(Ptr::Local(Local::Store), Who::Actor),
        &[R(28), R(16)],
        LOGON,
        Stated,
    )
    .inside()
    .only(FULL),
    Line::new(
        "hold-second",
        Op::AddRef(Ptr::Local(Local::Sup), Who::At(Ptr::Local(Local::Store))),
        &[R(27)],
        LOGON,
        Inferred,
    )
    .inside()
    .tempting()
    .only(FULL),
    Line::new("uid-second", uid(1), &[R(29)], LOGON, Inferred).inside().tempting().only(FULL),
    Line::new(
        "find-logon",
        Op::Set(Ptr::Local(Local::Logon), Ptr::Member(Local::Store, Field::Logon)),
        &[R(28)],
        LOADING,
        Reading,
    )
    .inside()
    .under(SAME_LOGON)
    .only(FULL),
    Line::new(
        "hold-logon",
        Op::AddRef(Ptr::Local(Local::Logon), Who::At(Ptr::Local(Local::Sup))),
        &[R(28), R(16)],
        COUNT,
        Reading,
    )
    .inside()
    .under(SAME_LOGON)
    .only(FULL),
    Line::new("out-same", Op::Out(Local::Logon), &[R(28)], LOADING, Reading)
        .inside()
        .under(SAME_LOGON)
        .only(FULL),
    Line::new("out-open", Op::Out(Local::Store), &[R(28)], LOGON, Stated).inside().only(FULL),
    Line::new("shared", Op::Return(HResult::Ok), &[R(28), R(29)], LOGON, Stated)
        .inside()
        .only(FULL),
    Line::new(
        "section",
        call(Ptr::Local(Local::Sup), MethodId::SupportOpenProfileSection),
        &[],
        LOGON,
        Stated,
    ),
    Line::new(
        "set-flags",
        Op::Call {
            on: Ptr::Local(Local::Section),
            method: MethodId::SectionSetProps,
            arg: Arg::Word("PR_RESOURCE_FLAGS"),
            when: Cond::Always,
            who: Who::This,
        },
        &[R(45)],
        LOGGING_ON,
        Stated,
    )
    .tempting(),
    Line::new(
        "hold-first",
        Op::AddRef(Ptr::Local(Local::Sup), Who::At(Ptr::This)),
        &[R(40)],
        LOGGING_ON,
        Stated,
    )
    .tempting(),
    Line::new("ask-user", Op::Dialog, &[R(37)], LOGON, Stated).tempting(),
    Line::new("verify", Op::Verify, &[R(38)], LOGON, Stated),
    Line::new("failed", Op::If(Cond::Failed), &[R(40)], LOGON, Stated),
    Line::new(
        "failed-section",
        call_if(Ptr::Local(Local::Section), MethodId::SectionRelease, Arg::None, Who::This),
        &[R(40)],
        LOGON,
        Inferred,
    )
    .inside(),
    Line::new("details", Op::If(Cond::HasDetails), &[R(12)], LOGON, Stated).inside(),
    Line::new("own-error", Op::AllocateOwn(Local::Error, Who::CallerCall), &[R(12)], LOGON, Stated)
        .inside()
        .inside()
        .tempting(),
    Line::new("error", Op::Allocate(Local::Error, Who::CallerCall), &[R(12)], LOGON, Stated)
        .inside()
        .inside(),
    Line::new("out-error", Op::Out(Local::Error), &[R(12), R(7)], LOGON, Stated).inside().inside(),
    Line::new("fail", Op::ReturnResult, &[R(38), R(40)], LOGON, Stated).inside(),
    Line::new(
        "new-store",
        Op::New(Local::Store, ObjectKind::Store, Who::Actor),
        &[R(32)],
        LOGON,
        Stated,
    ),
    Line::new(
        "new-logon",
        Op::New(Local::Logon, ObjectKind::Logon, Who::At(Ptr::Local(Local::Sup))),
        &[R(32)],
        LOGON,
        Stated,
    ),
    Line::new(
        "pair",
        Op::Set(Ptr::Member(Local::Logon, Field::Store), Ptr::Local(Local::Store)),
        &[R(32)],
        LOGON,
        Stated,
    ),
    Line::new(
        "count-store",
        Op::AddRef(Ptr::Local(Local::Store), Who::At(Ptr::Local(Local::Logon))),
        &[R(92)],
        "",
        Inferred,
    )
    .tempting(),
    Line::new(
        "note-logon",
        Op::Set(Ptr::Member(Local::Store, Field::Logon), Ptr::Local(Local::Logon)),
        &[R(28)],
        LOADING,
        Reading,
    )
    .under(SAME_LOGON)
    .only(FULL),
    Line::new(
        "note-own-logon",
        Op::Set(Ptr::Member(Local::Store, Field::Logon), Ptr::Local(Local::Logon)),
        &[R(32)],
        LOADING,
        Reading,
    )
    .under(FOR_SPOOLER)
    .only(FULL),
    Line::new(
        "owner",
        Op::Set(Ptr::Member(Local::Logon, Field::Provider), Ptr::This),
        &[R(93)],
        "imsprovideriunknown",
        Inferred,
    ),
    Line::new(
        "keep-support",
        Op::Set(Ptr::Member(Local::Store, Field::Support), Ptr::Local(Local::Sup)),
        &[R(25)],
        LOGON,
        Stated,
    ),
    Line::new(
        "hold-support",
        Op::AddRef(Ptr::Local(Local::Sup), Who::At(Ptr::Local(Local::Store))),
        &[R(24), R(88)],
        LOGON,
        Stated,
    ),
    Line::new(
        "new-uid",
        support(MethodId::SupportNewUid, "&uid1"),
        &[R(35)],
        "imapisupport-newuid",
        Stated,
    )
    .tempting(),
    Line::new(
        "connect",
        Op::Connect(Ptr::Local(Local::Store)),
        &[R(94)],
        "implementing-service-provider-logon",
        Inferred,
    ),
    Line::new("uid-1", uid(1), &[R(33)], "imapisupport-setprovideruid", Stated),
    Line::new("uid-2", uid(2), &[R(33)], "imapisupport-setprovideruid", Stated),
    Line::new(
        "row",
        call(Ptr::Local(Local::Sup), MethodId::SupportModifyStatusRow),
        &[R(36)],
        "imapisupport-modifystatusrow",
        Stated,
    )
    .only(FULL),
    Line::new(
        "list",
        Op::Append(STORES, Ptr::Local(Local::Store)),
        &[R(23)],
        "imsprovideriunknown",
        Stated,
    )
    .only(FULL),
    Line::new(
        "profile",
        Op::Call {
            on: Ptr::Local(Local::Sup),
            method: MethodId::SupportModifyProfile,
            arg: Arg::Word("ulFlags & MDB_TEMPORARY"),
            when: Cond::NotInProfile,
            who: Who::This,
        },
        &[R(42)],
        "imapisupport-modifyprofile",
        Stated,
    ),
    Line::new("secret", Op::If(Cond::HasSecret), &[R(12)], LOGON, Stated),
    Line::new(
        "own-secret",
        Op::AllocateOwn(Local::Secret, Who::CallerCall),
        &[R(12)],
        LOGON,
        Stated,
    )
    .inside()
    .tempting(),
    Line::new("allocate", Op::Allocate(Local::Secret, Who::CallerCall), &[R(12)], LOGON, Stated)
        .inside(),
    Line::new(
        "address",
        Op::Raise(Ptr::Local(Local::Secret), Flag::Address),
        &[R(41)],
        LOGON,
        Stated,
    )
    .inside()
    .tempting(),
    Line::new("out-secret", Op::Out(Local::Secret), &[R(12), R(7)], LOGON, Stated).inside(),
    Line::new(
        "drop-section",
        call_if(Ptr::Local(Local::Section), MethodId::SectionRelease, Arg::None, Who::This),
        &[R(16)],
        COUNT,
        Stated,
    ),
    Line::new(
        "notify-spooler",
        support(MethodId::SupportSpoolerNotify, "NOTIFY_READYTOSEND"),
        &[R(44)],
        LOGGING_ON,
        Stated,
    )
    .tempting(),
    Line::new("out-logon", Op::Out(Local::Logon), &[R(32)], LOGON, Stated),
    Line::new("out-store", Op::Out(Local::Store), &[R(32)], LOGON, Stated),
    Line::new(
        "warned",
        Op::ReturnIf(Cond::Warned, HResult::ErrorsReturned),
        &[R(32)],
        LOGON,
        Stated,
    ),
    OK,
];

const fn support(method: MethodId, word: &'static str) -> Op {
    let on = Ptr::Local(Local::Sup);
    Op::Call { on, method, arg: Arg::Word(word), when: Cond::Always, who: Who::This }
}

const fn uid(n: u8) -> Op {
    Op::Call {
        on: Ptr::Local(Local::Sup),
        method: MethodId::SupportSetProviderUid,
        arg: Arg::Uid(n),
        when: Cond::Always,
        who: Who::This,
    }
}

pub(super) const PROVIDER_SHUTDOWN: &[Line] = &[
    Line::new("forget-stores", Op::Empty(STORES), &[R(93)], "imsprovider-shutdown", Inferred),
    OK,
];

pub(super) const PROVIDER_RELEASE: &[Line] =
    &[LOWER, HELD, Line::new("delete", Op::Delete, &[R(16)], COUNT, Stated), ZERO];
