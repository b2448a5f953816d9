//! Several clients, in one session, one process, or more.

use crate::sim::command::{Act, SESSION, SESSION_2, SINK, STORE, STORE_2};
use crate::sim::event::{Change, SessionFlags};
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::given::{ELSEWHERE, OWN, SHARED, THREE};
use crate::sim::scenario::stories::{a, b, c, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::value::LogoffFlags;

pub(super) static STORIES: [Story; 7] = [
    story(
        "two-clients",
        Group::Clients,
        SHARED,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                b(Act::Initialize),
                b(Act::Logon),
                b(Act::OpenStore(1)),
            ]
        },
        const {
            &[
                a(Act::Release(STORE)),
                b(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                b(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "sole-user",
        Group::Clients,
        SHARED,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                b(Act::Initialize),
                b(Act::Logon),
                b(Act::OpenStore(1)),
            ]
        },
        const {
            &[
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                b(Act::Release(STORE)),
            ]
        },
    )
    .breaking(&[RuleId(67)]),
    story(
        "leave-shared",
        Group::Clients,
        SHARED,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                b(Act::Initialize),
                b(Act::Logon),
                b(Act::OpenStore(1)),
            ]
        },
        const {
            &[
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
                b(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                b(Act::Release(STORE)),
                b(Act::SessionLogoff(SessionFlags::None)),
                b(Act::Release(SESSION)),
                b(Act::Uninitialize),
            ]
        },
    ),
    story(
        "shared-logoff",
        Group::Clients,
        SHARED,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                b(Act::Initialize),
                b(Act::Logon),
                b(Act::OpenStore(1)),
                b(Act::Advise(SESSION)),
            ]
        },
        const {
            &[
                a(Act::SessionLogoff(SessionFlags::Shared)),
                a(Act::Release(STORE)),
                a(Act::Release(SESSION)),
                b(Act::SessionLogoff(SessionFlags::None)),
                b(Act::Release(STORE)),
                b(Act::Release(SINK)),
                b(Act::Release(SESSION)),
                a(Act::Uninitialize),
                b(Act::Uninitialize),
            ]
        },
    )
    .breaking(&[RuleId(100), RuleId(104)]),
    story(
        "own-sessions",
        Group::Clients,
        OWN,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                b(Act::Initialize),
                b(Act::Logon),
                b(Act::OpenStore(1)),
            ]
        },
        const {
            &[
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
                b(Act::SessionLogoff(SessionFlags::None)),
                b(Act::Release(STORE_2)),
                b(Act::Release(SESSION_2)),
                b(Act::Uninitialize),
            ]
        },
    )
    .breaking(&[RuleId(100)]),
    story(
        "other-process",
        Group::Clients,
        ELSEWHERE,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                b(Act::Initialize),
                b(Act::Logon),
                b(Act::OpenStore(1)),
                // Last, so that the second client's store has the same name where the spooler has
                // no store object of its own (C09).
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                Act::Mail(1, Change::Sending).by_transport(),
                a(Act::StoreLogoff(STORE, LogoffFlags::QUIET)),
                a(Act::Release(STORE)),
                Act::Mail(1, Change::Sent).by_transport(),
                b(Act::StoreLogoff(STORE_2, LogoffFlags::ORDERLY)),
                b(Act::Release(STORE_2)),
            ]
        },
    ),
    story(
        "three-clients",
        Group::Clients,
        THREE,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                b(Act::Initialize),
                b(Act::Logon),
                b(Act::OpenStore(1)),
                c(Act::Initialize),
                c(Act::Logon),
                c(Act::OpenStore(1)),
            ]
        },
        const {
            &[
                b(Act::Release(STORE)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                c(Act::StoreLogoff(STORE_2, LogoffFlags::ORDERLY)),
                c(Act::Release(STORE_2)),
            ]
        },
    ),
];
