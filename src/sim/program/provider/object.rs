//! The provider object: made with `MSProviderInit`, it logs on to stores, and is shut down.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Field, List, ListAt, Local, Op, Ptr, Who};
use crate::sim::program::provider::{COUNT, HELD, LOGON, LOWER, OK, ZERO, call, call_if};
use crate::sim::rule::RuleId as R;

const STORES: ListAt = ListAt { owner: Ptr::This, list: List::Stores };

pub(super) const MS_PROVIDER_INIT: &[Line] = &[
    Line::new(
        "new",
        Op::New(Local::Provider, ObjectKind::Provider, Who::CallerThis),
        &[R(19)],
        "msproviderinit",
        Stated,
    ),
    Line::new("out", Op::Out(Local::Provider), &[R(19)], "msproviderinit", Stated),
    OK,
];

pub(super) const PROVIDER_LOGON: &[Line] = &[
    Line::new(
        "section",
        call(Ptr::Local(Local::Sup), MethodId::SupportOpenProfileSection),
        &[],
        LOGON,
        Stated,
    ),
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
    Line::new("uid-1", uid(1), &[R(33)], "imapisupport-setprovideruid", Stated),
    Line::new("uid-2", uid(2), &[R(33)], "imapisupport-setprovideruid", Stated),
    Line::new(
        "row",
        call(Ptr::Local(Local::Sup), MethodId::SupportModifyStatusRow),
        &[R(36)],
        "imapisupport-modifystatusrow",
        Stated,
    ),
    Line::new(
        "list",
        Op::Append(STORES, Ptr::Local(Local::Store)),
        &[R(23)],
        "imsprovideriunknown",
        Stated,
    ),
    Line::new(
        "drop-section",
        call_if(Ptr::Local(Local::Section), MethodId::SectionRelease, Arg::None, Who::This),
        &[R(16)],
        COUNT,
        Stated,
    ),
    Line::new("out-logon", Op::Out(Local::Logon), &[R(32)], LOGON, Stated),
    Line::new("out-store", Op::Out(Local::Store), &[R(32)], LOGON, Stated),
    OK,
];

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
