//! What is opened from store and logon: folder and status object.

use crate::sim::ids::MethodId;
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Field, Local, Op, Ptr, Who};
use crate::sim::program::provider::{
    COUNT, FULL, HELD, LOWER, OK, OPEN_ENTRY, STATUS, STRONG, ZERO, call,
};
use crate::sim::rule::RuleId as R;

const UIDS: &str = "registering-service-provider-unique-identifiers";

pub(super) const LOGON_OPEN_ENTRY: &[Line] = &[
    Line::new("owner", Op::FindLogon, &[R(34)], UIDS, Stated).only(FULL),
    Line::new(
        "pass-on",
        Op::Call {
            on: Ptr::Local(Local::Logon),
            method: MethodId::LogonOpenEntry,
            arg: Arg::None,
            when: Cond::Other(Local::Logon),
            who: Who::This,
        },
        &[R(34), R(16)],
        UIDS,
        Stated,
    )
    .only(FULL),
    Line::new(
        "open",
        Op::Call {
            on: Ptr::Field(Field::Store),
            method: MethodId::StoreOpenEntry,
            arg: Arg::None,
            when: Cond::Missing(Local::Folder),
            who: Who::This,
        },
        &[R(34), R(16)],
        OPEN_ENTRY,
        Stated,
    ),
    Line::new("out", Op::Out(Local::Folder), &[R(16), R(34)], OPEN_ENTRY, Stated),
    OK,
];

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
