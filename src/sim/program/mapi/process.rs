//! MAPI's functions, and the sessions that come of them.

use crate::sim::ids::ObjectKind;
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::mapi::{OK, SERVICE_END, choice};
use crate::sim::program::op::{Cond, Flag, List, ListAt, Local, Op, Ptr, Who};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

pub(super) const MAPI_INITIALIZE: &[Line] =
    &[Line::new("count", Op::CountUp, &[R(2)], "mapiinitialize", Stated), OK];

pub(super) const MAPI_LOGON_EX: &[Line] = &[
    Line::new(
        "refuse",
        Op::ReturnIf(Cond::NoInit, HResult::NotInitialized),
        &[R(1)],
        "mapiinitialize",
        Stated,
    ),
    Line::new("share", Op::Share, &[R(48)], "mapilogonex", Stated),
    Line::new("shared", Op::If(Cond::Set(Ptr::Local(Local::Session))), &[], "mapilogonex", Stated),
    Line::new(
        "hold",
        Op::AddRef(Ptr::Local(Local::Session), Who::Actor),
        &[R(16)],
        "mapilogonex",
        Inferred,
    )
    .inside(),
    Line::new("own", Op::If(Cond::Unset(Ptr::Local(Local::Session))), &[], "mapilogonex", Stated),
    Line::new(
        "new",
        Op::New(Local::Session, ObjectKind::Session, Who::Actor),
        &[],
        "mapilogonex",
        Stated,
    )
    .inside(),
    Line::new("no-mail", Op::If(Cond::WantsNoMail), &[R(43)], "mapilogonex", Stated),
    Line::new(
        "keep-no-mail",
        Op::Raise(Ptr::Local(Local::Session), Flag::NoMail),
        &[R(43)],
        "mapilogonex",
        Inferred,
    )
    .inside(),
    Line::new("out", Op::Out(Local::Session), &[], "mapilogonex", Stated),
    OK,
];

pub(super) const MAPI_UNINITIALIZE: &[Line] = &[
    Line::new("count", Op::CountDown, &[R(2)], "mapiuninitialize", Stated),
    Line::new("last", Op::If(Cond::LastInit), &[R(113)], SERVICE_END, Stated),
    Line::new("unload", Op::FreeLibrary, &[R(113), R(22)], SERVICE_END, Stated).inside(),
    Line::new("done", Op::ReturnNothing, &[], "", Stated),
];

const MORE: ListAt = ListAt { owner: Ptr::Local(Local::Buffer), list: List::More };

const SPARES: &[Choice] = &[choice(ReadingId::C25, Side::B)];

pub(super) const MAPI_FREE_BUFFER: &[Line] = &[
    Line::new(
        "spare",
        Op::ReturnIf(Cond::Freed(Local::Buffer), HResult::Ok),
        &[R(7)],
        "mapifreebuffer",
        Reading,
    )
    .under(SPARES),
    Line::new("more", Op::ForEach(Local::More, MORE), &[R(8)], "mapiallocatemore", Stated),
    Line::new("free-more", Op::FreeBlock(Local::More), &[R(8)], "mapiallocatemore", Stated)
        .inside(),
    Line::new("free", Op::FreeBlock(Local::Buffer), &[R(7)], "mapifreebuffer", Stated),
    Line::new("done", Op::ReturnNothing, &[], "", Stated),
];
