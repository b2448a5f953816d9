//! The store provider's methods, by the book: both doors handled, everything let go in `Logoff`.

use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::line::{Basis::*, Line};
use crate::sim::program::op::{Arg, Cond, Field, Flag, List, ListAt, Local, Op, Ptr, Ulong, Who};
use crate::sim::program::reading::{Choice, ReadingId, Side};
use crate::sim::rule::RuleId as R;
use crate::sim::value::{HResult, LogoffFlags};

const LOGON: &str = "imsprovider-logon";
const STATUS: &str = "status-object-implementation";
const ADVISE: &str = "imsgstore-advise";
const COUNT: &str = "implementing-the-iunknown-interface";
const STORE_LOGOFF: &str = "imsgstore-storelogoff";
const TRANSPORTS: &str = "imapisupport-storelogofftransports";
const STORE_END: &str = "shutting-down-a-message-store-provider";
const SERVICE_END: &str = "shutting-down-a-service-provider";
const OPEN_ENTRY: &str = "imslogon-openentry";

const EARLY: &[Choice] = &[Choice { reading: ReadingId::C01, side: Side::A }];
const LATE: &[Choice] = &[Choice { reading: ReadingId::C01, side: Side::B }];

/// The method's base listing, temptations and the lines of every reading included.
pub(super) const fn body(method: MethodId) -> &'static [Line] {
    match method {
        MethodId::MsProviderInit => MS_PROVIDER_INIT,
        MethodId::ProviderLogon => PROVIDER_LOGON,
        MethodId::ProviderShutdown => PROVIDER_SHUTDOWN,
        MethodId::ProviderRelease => PROVIDER_RELEASE,
        MethodId::LogonLogoff => LOGON_LOGOFF,
        MethodId::LogonOpenStatusEntry => LOGON_OPEN_STATUS_ENTRY,
        MethodId::LogonRelease => LOGON_RELEASE,
        MethodId::StoreAdvise => STORE_ADVISE,
        MethodId::StoreUnadvise => STORE_UNADVISE,
        MethodId::StoreOpenEntry => STORE_OPEN_ENTRY,
        MethodId::StoreQueryInterface => STORE_QUERY_INTERFACE,
        MethodId::StoreLogoff => STORE_STORE_LOGOFF,
        MethodId::StoreRelease => STORE_RELEASE,
        MethodId::FolderRelease => FOLDER_RELEASE,
        MethodId::StatusRelease => STATUS_RELEASE,
        _ => &[],
    }
}

const OK: Line = Line::new("ok", Op::Return(HResult::Ok), &[], "", Stated);
const ZERO: Line = Line::new("zero", Op::ReturnZero, &[], "", Stated);
const LOWER: Line = Line::new("count", Op::Decrement, &[R(16)], COUNT, Stated);
const HELD: Line = Line::new("held", Op::ReturnIfHeld, &[R(16)], COUNT, Stated);

const THE_STORE: Ptr = Ptr::Field(Field::Store);
const SINKS: ListAt = ListAt { owner: Ptr::This, list: List::Sinks };
const FOLDERS: ListAt = ListAt { owner: Ptr::This, list: List::Folders };
const STORES: ListAt = ListAt { owner: Ptr::This, list: List::Stores };
const STORE_SINKS: ListAt = ListAt { owner: THE_STORE, list: List::Sinks };
const STORE_FOLDERS: ListAt = ListAt { owner: THE_STORE, list: List::Folders };
const PROVIDER_STORES: ListAt = ListAt { owner: Ptr::Field(Field::Provider), list: List::Stores };
const NOT_ASKED_THIS: Cond = Cond::NotAsked(Ptr::Local(Local::Support), Ptr::This);
const NOT_ASKED_STORE: Cond = Cond::NotAsked(Ptr::Local(Local::Support), THE_STORE);

const fn call(on: Ptr, method: MethodId) -> Op {
    Op::Call { on, method, arg: Arg::None, when: Cond::Always, who: Who::This }
}

const fn call_if(on: Ptr, method: MethodId, arg: Arg, who: Who) -> Op {
    Op::Call { on, method, arg, when: Cond::Set(on), who }
}

const fn ask(when: Cond) -> Op {
    Op::Call {
        on: Ptr::Local(Local::Support),
        method: MethodId::SupportStoreLogoffTransports,
        arg: Arg::Flags,
        when,
        who: Who::This,
    }
}

const MS_PROVIDER_INIT: &[Line] = &[
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

const PROVIDER_LOGON: &[Line] = &[
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

const PROVIDER_SHUTDOWN: &[Line] = &[
    Line::new("forget-stores", Op::Empty(STORES), &[R(93)], "imsprovider-shutdown", Inferred),
    OK,
];

const PROVIDER_RELEASE: &[Line] =
    &[LOWER, HELD, Line::new("delete", Op::Delete, &[R(16)], COUNT, Stated), ZERO];

const LOGON_LOGOFF: &[Line] = &[
    Line::new(
        "refuse",
        Op::ReturnIf(Cond::Any(STORE_FOLDERS), HResult::Busy),
        &[R(86)],
        "imslogon-logoff",
        Stated,
    )
    .tempting(),
    Line::new(
        "folders",
        Op::ForEach(Local::Folder, STORE_FOLDERS),
        &[R(61), R(85)],
        STORE_END,
        Stated,
    ),
    Line::new("detach", Op::Detach(Local::Folder), &[R(61), R(85)], OPEN_ENTRY, Stated).inside(),
    Line::new("no-folders", Op::Empty(STORE_FOLDERS), &[R(61)], OPEN_ENTRY, Inferred),
    Line::new("sinks", Op::ForEach(Local::Sink, STORE_SINKS), &[R(85), R(52)], STORE_END, Stated),
    Line::new(
        "drop-sink",
        Op::Call {
            on: Ptr::Local(Local::Sink),
            method: MethodId::SinkRelease,
            arg: Arg::None,
            when: Cond::Always,
            who: Who::At(THE_STORE),
        },
        &[R(85), R(52)],
        STORE_END,
        Stated,
    )
    .inside(),
    Line::new("no-sinks", Op::Empty(STORE_SINKS), &[R(52)], ADVISE, Inferred),
    Line::new(
        "take-status",
        Op::Set(Ptr::Local(Local::Status), Ptr::Field(Field::Status)),
        &[R(85), R(60)],
        SERVICE_END,
        Inferred,
    ),
    Line::new("no-status", Op::Null(Ptr::Field(Field::Status)), &[R(60)], SERVICE_END, Inferred),
    Line::new(
        "drop-status",
        call_if(Ptr::Local(Local::Status), MethodId::StatusRelease, Arg::None, Who::This),
        &[R(85), R(60)],
        SERVICE_END,
        Stated,
    ),
    Line::new("unlist", Op::Remove(PROVIDER_STORES, THE_STORE), &[R(93)], SERVICE_END, Stated),
    Line::new(
        "take-support",
        Op::Set(Ptr::Local(Local::Support), Ptr::Via(Field::Store, Field::Support)),
        &[R(87)],
        SERVICE_END,
        Stated,
    ),
    Line::new(
        "no-support",
        Op::Null(Ptr::Via(Field::Store, Field::Support)),
        &[R(88)],
        STORE_END,
        Inferred,
    ),
    Line::new("abort", Op::Flags(Ulong::Const(LogoffFlags::ABORT)), &[R(71)], TRANSPORTS, Inferred)
        .under(EARLY),
    Line::new(
        "saved",
        Op::Flags(Ulong::SavedOrAbort(THE_STORE)),
        &[R(69), R(71)],
        STORE_LOGOFF,
        Inferred,
    )
    .under(LATE),
    Line::new("ask", ask(NOT_ASKED_STORE), &[R(70), R(71)], TRANSPORTS, Inferred),
    Line::new(
        "invalidate",
        call_if(
            Ptr::Local(Local::Support),
            MethodId::SupportMakeInvalid,
            Arg::Object(THE_STORE),
            Who::This,
        ),
        &[R(96)],
        "imapisupport-makeinvalid",
        Stated,
    ),
    Line::new(
        "delete-store",
        Op::DeleteOther(THE_STORE),
        &[R(97)],
        "imapisupport-makeinvalid",
        Stated,
    )
    .tempting(),
    Line::new(
        "give-back",
        call_if(
            Ptr::Local(Local::Support),
            MethodId::SupportRelease,
            Arg::None,
            Who::At(THE_STORE),
        ),
        &[R(87), R(88), R(90)],
        SERVICE_END,
        Stated,
    ),
    OK,
];

const LOGON_OPEN_STATUS_ENTRY: &[Line] = &[
    Line::new(
        "section",
        call(Ptr::Via(Field::Store, Field::Support), MethodId::SupportOpenProfileSection),
        &[R(60)],
        STATUS,
        Stated,
    ),
    Line::new(
        "new",
        Op::New(Local::Status, ObjectKind::Status, Who::This),
        &[R(60)],
        STATUS,
        Stated,
    ),
    Line::new(
        "keep",
        Op::Set(Ptr::Field(Field::Status), Ptr::Local(Local::Status)),
        &[R(60)],
        STATUS,
        Inferred,
    ),
    Line::new(
        "logon",
        Op::Set(Ptr::Member(Local::Status, Field::Logon), Ptr::This),
        &[R(60)],
        STATUS,
        Stated,
    ),
    Line::new(
        "hold-logon",
        Op::AddRef(Ptr::This, Who::At(Ptr::Local(Local::Status))),
        &[R(60)],
        STATUS,
        Stated,
    ),
    Line::new(
        "keep-section",
        Op::Set(Ptr::Member(Local::Status, Field::Section), Ptr::Local(Local::Section)),
        &[R(60)],
        STATUS,
        Stated,
    ),
    Line::new(
        "hold-section",
        Op::AddRef(Ptr::Local(Local::Section), Who::At(Ptr::Local(Local::Status))),
        &[R(60)],
        STATUS,
        Stated,
    ),
    Line::new(
        "drop-section",
        call(Ptr::Local(Local::Section), MethodId::SectionRelease),
        &[R(16)],
        COUNT,
        Stated,
    ),
    Line::new(
        "hand-out",
        Op::AddRef(Ptr::Local(Local::Status), Who::Actor),
        &[R(16)],
        COUNT,
        Stated,
    ),
    Line::new("out", Op::Out(Local::Status), &[R(16)], "imslogon-openstatusentry", Stated),
    OK,
];

const LOGON_RELEASE: &[Line] =
    &[LOWER, HELD, Line::new("delete", Op::Delete, &[R(32)], "imslogoniunknown", Stated), ZERO];

const STORE_ADVISE: &[Line] = &[
    Line::new("hold", Op::AddRef(Ptr::Local(Local::Sink), Who::This), &[R(52)], ADVISE, Stated),
    Line::new("add", Op::Append(SINKS, Ptr::Local(Local::Sink)), &[R(52)], ADVISE, Inferred),
    Line::new("number", Op::Connection, &[R(51)], ADVISE, Stated),
    OK,
];

const STORE_UNADVISE: &[Line] = &[
    Line::new("find", Op::Find, &[R(52)], "imsgstore-unadvise", Inferred),
    Line::new(
        "drop",
        call_if(Ptr::Local(Local::Sink), MethodId::SinkRelease, Arg::None, Who::This),
        &[R(52)],
        ADVISE,
        Stated,
    ),
    Line::new("remove", Op::Remove(SINKS, Ptr::Local(Local::Sink)), &[R(52)], ADVISE, Inferred),
    OK,
];

const STORE_OPEN_ENTRY: &[Line] = &[
    Line::new(
        "new",
        Op::New(Local::Folder, ObjectKind::Folder, Who::Actor),
        &[R(16)],
        COUNT,
        Stated,
    ),
    Line::new(
        "parent",
        Op::Set(Ptr::Member(Local::Folder, Field::Store), Ptr::This),
        &[R(61)],
        OPEN_ENTRY,
        Inferred,
    ),
    Line::new(
        "add",
        Op::Append(FOLDERS, Ptr::Local(Local::Folder)),
        &[R(61)],
        OPEN_ENTRY,
        Inferred,
    ),
    Line::new("out", Op::Out(Local::Folder), &[R(16)], COUNT, Stated),
    OK,
];

const STORE_QUERY_INTERFACE: &[Line] =
    &[Line::new("hold", Op::AddRef(Ptr::This, Who::Actor), &[R(16)], COUNT, Stated), OK];

const STORE_STORE_LOGOFF: &[Line] = &[
    Line::new(
        "ask",
        call_if(
            Ptr::Field(Field::Support),
            MethodId::SupportStoreLogoffTransports,
            Arg::Passed,
            Who::This,
        ),
        &[R(70), R(69)],
        STORE_END,
        Reading,
    )
    .under(EARLY),
    Line::new("asked", Op::Raise(Ptr::This, Flag::Asked), &[R(72)], TRANSPORTS, Stated)
        .under(EARLY),
    Line::new("save", Op::Save, &[R(69)], STORE_LOGOFF, Reading).under(LATE),
    Line::new(
        "release-early",
        Op::Call {
            on: Ptr::Field(Field::Support),
            method: MethodId::SupportRelease,
            arg: Arg::None,
            when: Cond::Always,
            who: Who::This,
        },
        &[R(82)],
        STORE_END,
        Inferred,
    )
    .tempting(),
    OK,
];

const STORE_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new(
        "take",
        Op::Set(Ptr::Local(Local::Support), Ptr::Field(Field::Support)),
        &[R(81)],
        STORE_END,
        Inferred,
    ),
    Line::new("no-support", Op::Null(Ptr::Field(Field::Support)), &[R(88)], STORE_END, Inferred),
    Line::new("abort", Op::Flags(Ulong::Const(LogoffFlags::ABORT)), &[R(71)], STORE_LOGOFF, Stated)
        .under(EARLY),
    Line::new(
        "saved",
        Op::Flags(Ulong::SavedOrAbort(Ptr::This)),
        &[R(69), R(71)],
        STORE_LOGOFF,
        Reading,
    )
    .under(LATE),
    Line::new("ask", ask(NOT_ASKED_THIS), &[R(71), R(70)], TRANSPORTS, Stated),
    Line::new(
        "give-back",
        call_if(Ptr::Local(Local::Support), MethodId::SupportRelease, Arg::None, Who::This),
        &[R(81), R(88)],
        STORE_END,
        Stated,
    ),
    Line::new("delete", Op::Delete, &[R(91), R(32)], STORE_END, Inferred),
    ZERO,
];

const FOLDER_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new("unlist", Op::Unlist, &[R(61)], OPEN_ENTRY, Inferred),
    Line::new("delete", Op::Delete, &[R(16)], COUNT, Stated),
    ZERO,
];

const STATUS_RELEASE: &[Line] = &[
    LOWER,
    HELD,
    Line::new(
        "drop-section",
        call(Ptr::Field(Field::Section), MethodId::SectionRelease),
        &[R(60)],
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
