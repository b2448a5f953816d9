//! Fast shutdown: what a provider object answers, and what it saves.

use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Cond, Op};
use crate::sim::program::provider::OK;
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

const FAST: &str = "best-practices-for-fast-shutdown";

pub(super) const PROVIDER_QUERY_FAST: &[Line] = &[
    Line::new(
        "refuse",
        Op::ReturnIf(Cond::RefusesFast, HResult::NoSupport),
        &[R(118)],
        "imapiprovidershutdown-queryfastshutdown",
        Stated,
    ),
    OK,
];

pub(super) const PROVIDER_NOTIFY_FAST: &[Line] = &[OK];

pub(super) const PROVIDER_DO_FAST: &[Line] =
    &[Line::new("save", Op::SaveState, &[R(118)], FAST, Stated), OK];
