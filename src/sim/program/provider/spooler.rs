//! The provider object logs the spooler on: with objects of its own, or with the client's.

use crate::sim::ids::ObjectKind;
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Cond, Field, Flag, Local, Op, Ptr, Who};
use crate::sim::program::provider::object::LOADING;
use crate::sim::program::provider::{FULL, OK, choice};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

/// The spooler gets the client's store and logon.
const SAME_OBJECTS: &[Choice] = &[choice(ReadingId::C09, Side::B)];
const SPOOLER_LOGON: &str = "imsprovider-spoolerlogon";

pub(super) const PROVIDER_SPOOLER_LOGON: &[Line] = &[
    Line::new("find", Op::FindOpen, &[R(32)], LOADING, Reading).under(SAME_OBJECTS).only(FULL),
    Line::new("open", Op::If(Cond::Set(Ptr::Local(Local::Store))), &[R(32)], LOADING, Reading)
        .under(SAME_OBJECTS)
        .only(FULL),
    same("hold-store", Op::AddRef(Ptr::Local(Local::Store), Who::Actor), &[R(16)]),
    same("mark-same", Op::Raise(Ptr::Local(Local::Store), Flag::Spooler), &[R(46)]),
    same(
        "find-logon",
        Op::Set(Ptr::Local(Local::Logon), Ptr::Member(Local::Store, Field::Logon)),
        &[R(32)],
    ),
    same(
        "hold-logon",
        Op::AddRef(Ptr::Local(Local::Logon), Who::At(Ptr::Local(Local::Sup))),
        &[R(16)],
    ),
    same("out-same-logon", Op::Out(Local::Logon), &[R(32)]),
    same("out-same-store", Op::Out(Local::Store), &[R(32)]),
    same("same", Op::Return(HResult::Ok), &[R(32)]),
    Line::new(
        "new-store",
        Op::New(Local::Store, ObjectKind::Store, Who::Actor),
        &[R(32)],
        SPOOLER_LOGON,
        Stated,
    ),
    Line::new(
        "new-logon",
        Op::New(Local::Logon, ObjectKind::Logon, Who::At(Ptr::Local(Local::Sup))),
        &[R(32)],
        SPOOLER_LOGON,
        Stated,
    ),
    Line::new(
        "mark",
        Op::Raise(Ptr::Local(Local::Store), Flag::Spooler),
        &[R(46)],
        SPOOLER_LOGON,
        Stated,
    ),
    Line::new(
        "pair",
        Op::Set(Ptr::Member(Local::Logon, Field::Store), Ptr::Local(Local::Store)),
        &[R(32)],
        SPOOLER_LOGON,
        Stated,
    ),
    Line::new(
        "owner",
        Op::Set(Ptr::Member(Local::Logon, Field::Provider), Ptr::This),
        &[R(93)],
        SPOOLER_LOGON,
        Inferred,
    ),
    Line::new(
        "keep-support",
        Op::Set(Ptr::Member(Local::Store, Field::Support), Ptr::Local(Local::Sup)),
        &[R(25)],
        SPOOLER_LOGON,
        Stated,
    ),
    Line::new(
        "hold-support",
        Op::AddRef(Ptr::Local(Local::Sup), Who::At(Ptr::Local(Local::Store))),
        &[R(24), R(88)],
        SPOOLER_LOGON,
        Stated,
    ),
    Line::new("out-logon", Op::Out(Local::Logon), &[R(32)], SPOOLER_LOGON, Stated),
    Line::new("out-store", Op::Out(Local::Store), &[R(32)], SPOOLER_LOGON, Stated),
    OK,
];

/// What is done where the spooler gets the client's objects.
const fn same(key: &'static str, op: Op, rules: &'static [R]) -> Line {
    Line::new(key, op, rules, LOADING, Reading).inside().under(SAME_OBJECTS).only(FULL)
}
