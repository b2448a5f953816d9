//! What MAPI puts in place of an invalidated object's own methods.

use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::mapi::{HELD, LOWER, ZERO, choice};
use crate::sim::program::op::{Op, Ptr, Who};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

const C19_WORKS: &[Choice] = &[choice(ReadingId::C19, Side::A)];

const C19_FAILS: &[Choice] = &[choice(ReadingId::C19, Side::B)];

pub(super) const INVALID_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new("free", Op::FreeBuffer, &[R(97), R(98)], "imapisupport-makeinvalid", Stated),
    ZERO,
];

pub(super) const INVALID_QUERY_INTERFACE: &[Line] = &[
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

pub(super) const INVALID_OTHER: &[Line] = &[Line::new(
    "refuse",
    Op::Return(HResult::InvalidObject),
    &[R(98)],
    "imapisupport-makeinvalid",
    Stated,
)];
