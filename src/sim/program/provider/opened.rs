//! What is opened from store and logon: folder and status object.

use crate::sim::ids::MethodId;
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Field, Op, Ptr};
use crate::sim::program::provider::{COUNT, HELD, LOWER, OPEN_ENTRY, STATUS, STRONG, ZERO, call};
use crate::sim::rule::RuleId as R;

pub(super) const FOLDER_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new("unlist", Op::Unlist, &[R(61)], OPEN_ENTRY, Inferred),
    Line::new(
        "drop-store",
        call(Ptr::Field(Field::Store), MethodId::StoreRelease),
        &[R(61), R(16)],
        COUNT,
        Reading,
    )
    .under(STRONG),
    Line::new("delete", Op::Delete, &[R(16)], COUNT, Stated),
    ZERO,
];

pub(super) const STATUS_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new(
        "drop-section",
        call(Ptr::Field(Field::Section), MethodId::SectionRelease),
        &[R(60), R(16)],
        STATUS,
        Inferred,
    ),
    Line::new(
        "drop-logon",
        call(Ptr::Field(Field::Logon), MethodId::LogonRelease),
        &[R(60)],
        STATUS,
        Inferred,
    ),
    Line::new("delete", Op::Delete, &[R(60)], STATUS, Inferred),
    ZERO,
];
