//! The support object: tables, transports, `MakeInvalid`, and the release that logs off.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::mapi::{
    COUNT, HELD, LOWER, NIL, OK, STORE_END, ZERO, call, choice, drop_provider, shutdown,
};
use crate::sim::program::op::{Arg, Cond, Field, Flag, Local, Notice, Op, Ptr, Who};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::HResult;

const C06_INSIDE: &[Choice] = &[choice(ReadingId::C06, Side::B), choice(ReadingId::C07, Side::A)];

const C06_INSIDE_C07: &[Choice] =
    &[choice(ReadingId::C06, Side::B), choice(ReadingId::C07, Side::B)];

const C07_LAST_STORE: &[Choice] =
    &[choice(ReadingId::C06, Side::A), choice(ReadingId::C07, Side::B)];

const SESSION_P: Ptr = Ptr::Via(Field::Session, Field::Provider);

const TRANSPORT_ORDER: &str = "releasing-the-transport-provider";

pub(super) const SUPPORT_SET_PROVIDER_UID: &[Line] =
    &[Line::new("register", Op::Register, &[R(33)], "imapisupport-setprovideruid", Stated), OK];

pub(super) const SUPPORT_MODIFY_STATUS_ROW: &[Line] =
    &[Line::new("add", Op::AddRow, &[R(36)], "imapisupport-modifystatusrow", Stated), OK];

pub(super) const SUPPORT_MODIFY_PROFILE: &[Line] = &[
    Line::new(
        "temporary",
        Op::ReturnIf(Cond::Temporary, HResult::Ok),
        &[R(42)],
        "imapisupport-modifyprofile",
        Stated,
    ),
    Line::new(
        "add",
        Op::Raise(Ptr::This, Flag::Listed),
        &[R(42)],
        "imapisupport-modifyprofile",
        Stated,
    ),
    OK,
];

pub(super) const SUPPORT_OPEN_PROFILE_SECTION: &[Line] = &[
    Line::new(
        "new",
        Op::New(Local::Section, ObjectKind::Section, Who::CallerThis),
        &[],
        "imapisupport-openprofilesection",
        Stated,
    ),
    Line::new("out", Op::Out(Local::Section), &[], "imapisupport-openprofilesection", Stated),
    OK,
];

const NOTIFY: &str = "ixplogon-transportnotify";

const TRANSPORTS: &str = "imapisupport-storelogofftransports";

pub(super) const SUPPORT_STORE_LOGOFF_TRANSPORTS: &[Line] = &[
    Line::new("elsewhere", Op::If(Cond::Elsewhere), &[R(75)], TRANSPORTS, Stated),
    Line::new("ignored", Op::Complete, &[R(75)], TRANSPORTS, Stated).inside(),
    Line::new("ignore", Op::Return(HResult::Ok), &[R(75)], TRANSPORTS, Stated).inside(),
    Line::new("no-mail", Op::If(Cond::NoMail), &[], TRANSPORTS, Inferred),
    Line::new("nothing", Op::Complete, &[], TRANSPORTS, Inferred).inside(),
    Line::new("none", Op::Return(HResult::Ok), &[], TRANSPORTS, Inferred).inside(),
    Line::new("settle", Op::Settle, &[R(76), R(77), R(78)], TRANSPORTS, Stated),
    Line::new(
        "end-inbound",
        Op::Notify(Notice::EndInbound),
        &[R(77), R(78), R(122)],
        NOTIFY,
        Stated,
    ),
    Line::new("end-outbound", Op::Notify(Notice::EndOutbound), &[R(77), R(122)], NOTIFY, Stated),
    Line::new("flush", Op::Notify(Notice::Flush), &[R(79)], "imsgstore-storelogoff", Reading)
        .under(&[choice(ReadingId::C12, Side::A)]),
    Line::new("cancels", Op::If(Cond::Cancels), &[R(122), R(76)], NOTIFY, Stated),
    Line::new("cancel", Op::Notify(Notice::Cancel), &[R(122)], NOTIFY, Stated).inside(),
    Line::new("wait", Op::Await, &[R(79)], TRANSPORTS, Stated),
    Line::new("let-go", Op::LetGo, &[], TRANSPORTS, Stated),
    OK,
];

pub(super) const SUPPORT_MAKE_INVALID: &[Line] =
    &[Line::new("stand-in", Op::Invalidate, &[R(98)], "imapisupport-makeinvalid", Stated), OK];

/// With `NOTIFY_SYNC`: it returns only when the sinks have been told.
pub(super) const SUPPORT_NOTIFY: &[Line] =
    &[Line::new("deliver", Op::AwaitDelivery, &[R(58)], "imapisupport-notify", Stated), OK];

pub(super) const SUPPORT_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new("uids", Op::RemoveUids, &[R(83), R(95)], STORE_END, Stated),
    Line::new("row", Op::RemoveRow, &[R(83), R(95)], STORE_END, Stated),
    Line::new("guard", Op::If(Cond::Clear(Flag::LoggedOff)), &[R(89)], STORE_END, Inferred),
    Line::new("mark", Op::Raise(Ptr::This, Flag::LoggedOff), &[R(89)], STORE_END, Inferred)
        .inside(),
    Line::new("mine", Op::Mine, &[R(89)], STORE_END, Inferred).inside(),
    NIL.inside(),
    Line::new(
        "logoff",
        call(
            Ptr::Field(Field::Logon),
            MethodId::LogonLogoff,
            Arg::Zero,
            Cond::Set(Ptr::Field(Field::Logon)),
            Who::This,
        ),
        &[R(83)],
        "imslogon-logoff",
        Stated,
    )
    .inside(),
    Line::new("last-ending", Op::If(Cond::LastAndEnding), &[R(111)], TRANSPORT_ORDER, Reading)
        .under(C06_INSIDE),
    Line::new("last", Op::If(Cond::LastLogon), &[R(111)], TRANSPORT_ORDER, Reading)
        .under(C06_INSIDE_C07),
    Line { key: "nil-provider", ..NIL }.inside().under(&[choice(ReadingId::C06, Side::B)]),
    Line::new("shutdown", shutdown(SESSION_P), &[R(112)], TRANSPORT_ORDER, Reading)
        .inside()
        .under(&[choice(ReadingId::C06, Side::B)]),
    Line::new(
        "drop-provider",
        drop_provider(SESSION_P, Who::At(Ptr::Field(Field::Session))),
        &[R(112)],
        TRANSPORT_ORDER,
        Reading,
    )
    .inside()
    .under(&[choice(ReadingId::C06, Side::B)]),
    Line::new("no-provider", Op::Null(SESSION_P), &[], TRANSPORT_ORDER, Reading)
        .inside()
        .under(&[choice(ReadingId::C06, Side::B)]),
    Line::new(
        "drop-logon",
        call(
            Ptr::Field(Field::Logon),
            MethodId::LogonRelease,
            Arg::None,
            Cond::MineWith(Ptr::Field(Field::Logon)),
            Who::This,
        ),
        &[R(83)],
        STORE_END,
        Stated,
    ),
    Line::new("hand-over", Op::HandOver, &[R(89)], STORE_END, Inferred),
    Line::new("last-late", Op::If(Cond::LastNotEnding), &[R(112)], TRANSPORT_ORDER, Reading)
        .under(C07_LAST_STORE),
    Line { key: "nil-late", ..NIL }.inside().under(C07_LAST_STORE),
    Line::new("shutdown-late", shutdown(SESSION_P), &[R(112)], TRANSPORT_ORDER, Reading)
        .inside()
        .under(C07_LAST_STORE),
    Line::new(
        "drop-provider-late",
        drop_provider(SESSION_P, Who::At(Ptr::Field(Field::Session))),
        &[R(112)],
        TRANSPORT_ORDER,
        Reading,
    )
    .inside()
    .under(C07_LAST_STORE),
    Line::new("no-provider-late", Op::Null(SESSION_P), &[], TRANSPORT_ORDER, Reading)
        .inside()
        .under(C07_LAST_STORE),
    Line::new("forget", Op::Forget, &[], STORE_END, Inferred),
    Line::new("delete", Op::Delete, &[R(16)], COUNT, Stated),
    ZERO,
];
