//! Fast shutdown: a client asks whether its process may end without a release chain.

use crate::sim::event::Others;
use crate::sim::ids::MethodId;
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::mapi::{OK, P, call};
use crate::sim::program::op::{Arg, Cond, Op, Who};
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

const OVERVIEW: &str = "fast-shutdown-overview";
const OPTIONS: &str = "fast-shutdown-user-options";

const NEVER: Line = Line::new(
    "never",
    Op::ReturnIf(Cond::NeverFast, HResult::NoSupport),
    &[R(119)],
    OPTIONS,
    Stated,
);

/// Transports come before address books, and these before message stores.
const fn first(method: MethodId) -> Line {
    Line::new("transports", Op::TellOthers(Others::Transports, method), &[R(117)], OVERVIEW, Stated)
}

const fn second(method: MethodId) -> Line {
    Line::new("books", Op::TellOthers(Others::AddressBooks, method), &[R(117)], OVERVIEW, Stated)
}

const fn ask(method: MethodId) -> Op {
    call(P, method, Arg::None, Cond::KnowsFast, Who::This)
}

pub(super) const SESSION_QUERY_FAST: &[Line] = &[
    NEVER,
    Line::new("all", Op::ReturnIf(Cond::MustAgree, HResult::NoSupport), &[R(119)], OPTIONS, Stated),
    first(MethodId::ProviderQueryFast),
    second(MethodId::ProviderQueryFast),
    Line::new("ask", ask(MethodId::ProviderQueryFast), &[R(118), R(117)], OVERVIEW, Stated),
    Line::new("refused", Op::ReturnFailed, &[R(118)], OVERVIEW, Stated),
    OK,
];

pub(super) const SESSION_NOTIFY_FAST: &[Line] = &[
    NEVER,
    first(MethodId::ProviderNotifyFast),
    second(MethodId::ProviderNotifyFast),
    Line::new("tell", ask(MethodId::ProviderNotifyFast), &[R(117)], OVERVIEW, Stated),
    OK,
];

pub(super) const SESSION_DO_FAST: &[Line] = &[
    NEVER,
    first(MethodId::ProviderDoFast),
    second(MethodId::ProviderDoFast),
    Line::new("tell", ask(MethodId::ProviderDoFast), &[R(118), R(117)], OVERVIEW, Stated),
    Line::new("last", Op::ShutDown, &[R(115)], "best-practices-for-fast-shutdown", Stated),
    OK,
];
