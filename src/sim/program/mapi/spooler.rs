//! The spooler: how it gets a store object of its own, and how it lets go of it.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::mapi::{LOADING, P, call, choice, spare_logon};
use crate::sim::program::op::{Arg, Cond, Field, Flag, List, ListAt, Local, Op, Ptr, Ulong, Who};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::{HResult, LogoffFlags};

const SPOOLED: ListAt = ListAt { owner: Ptr::This, list: List::Spooled };
/// The spooler has objects of its own, or shares the client's.
const OWN: &[Choice] = &[choice(ReadingId::C09, Side::A)];
const SHARED: &[Choice] = &[choice(ReadingId::C09, Side::B)];
const SPARE: [Line; 3] = spare_logon(SHARED, &[]);
const SPOOLER_LOGON: &str = "imsprovider-spoolerlogon";
const STORE_END: &str = "shutting-down-a-message-store-provider";

pub(super) const SESSION_SPOOL: &[Line] = &[
    Line::new(
        "no-mail",
        Op::ReturnIf(Cond::Raised(Flag::NoMail), HResult::Ok),
        &[R(43)],
        LOADING,
        Stated,
    ),
    Line::new(
        "new",
        Op::New(Local::Support, ObjectKind::Support, Who::Call),
        &[],
        "imapisupportiunknown",
        Inferred,
    ),
    Line::new("list", Op::Append(SPOOLED, Ptr::Local(Local::Support)), &[], LOADING, Inferred),
    Line::new(
        "logon",
        call(
            P,
            MethodId::ProviderSpoolerLogon,
            Arg::Object(Ptr::Local(Local::Support)),
            Cond::Always,
            Who::This,
        ),
        &[],
        SPOOLER_LOGON,
        Stated,
    ),
    SPARE[0],
    SPARE[1],
    SPARE[2],
    Line::new(
        "attach",
        Op::Set(Ptr::Member(Local::Support, Field::Logon), Ptr::Local(Local::Logon)),
        &[],
        "support-object-overview",
        Inferred,
    ),
    Line::new(
        "drop",
        call(
            Ptr::Local(Local::Support),
            MethodId::SupportRelease,
            Arg::None,
            Cond::Always,
            Who::Call,
        ),
        &[],
        "support-object-overview",
        Inferred,
    ),
    Line::new("ok", Op::Return(HResult::Ok), &[], "", Stated),
];

const LOCK: &str = "imsgstore-setlockstate";

pub(super) const SPOOLER_SEND: &[Line] = &[
    Line::new("own", Op::FindOwn, &[R(62)], LOCK, Inferred),
    Line::new(
        "lock",
        call(
            Ptr::Local(Local::Store),
            MethodId::StoreSetLockState,
            Arg::None,
            Cond::Set(Ptr::Local(Local::Store)),
            Who::Spooler,
        ),
        &[R(62), R(63)],
        LOCK,
        Stated,
    ),
    Line::new("send", Op::Send, &[], "mapi-spooler-overview", Stated),
    Line::new("done", Op::ReturnNothing, &[], "", Stated),
];

pub(super) const SPOOLER_LET_GO: &[Line] = &[
    Line::new("own", Op::FindOwn, &[], STORE_END, Inferred),
    Line::new("any", Op::If(Cond::Set(Ptr::Local(Local::Store))), &[], STORE_END, Inferred),
    Line::new(
        "flags",
        Op::Flags(Ulong::Const(LogoffFlags::ORDERLY)),
        &[R(65)],
        STORE_END,
        Inferred,
    )
    .inside()
    .under(OWN),
    Line::new(
        "store-logoff",
        call(
            Ptr::Local(Local::Store),
            MethodId::StoreLogoff,
            Arg::Flags,
            Cond::Always,
            Who::Spooler,
        ),
        &[],
        STORE_END,
        Stated,
    )
    .inside()
    .under(OWN),
    Line::new(
        "release",
        call(
            Ptr::Local(Local::Store),
            MethodId::StoreRelease,
            Arg::None,
            Cond::Always,
            Who::Spooler,
        ),
        &[],
        STORE_END,
        Inferred,
    )
    .inside(),
    Line::new("done", Op::ReturnNothing, &[], "", Stated),
];
