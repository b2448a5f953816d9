//! Kinds of sessions, and what is asked for at their start and at their end.

use crate::sim::command::{Act, SESSION, SINK, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::given::{OWN, SERVICE, WINDOW};
use crate::sim::scenario::stories::{a, b, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::setting::Setting;
use crate::sim::value::LogoffFlags;

pub(super) static STORIES: [Story; 4] = [
    story(
        "logoff-window",
        Group::Sessions,
        WINDOW,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::Ui)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "shared-alone",
        Group::Sessions,
        Setting::ONE,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                a(Act::Advise(SESSION)),
                a(Act::Release(SINK)),
            ]
        },
        const {
            &[
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::Shared)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    )
    .breaking(&[RuleId(100), RuleId(104)]),
    story(
        "service",
        Group::Sessions,
        SERVICE,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                Act::SpoolerLogon(1).by_spooler(),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "wrong-session",
        Group::Sessions,
        OWN,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1)), b(Act::Initialize)] },
        const {
            &[
                b(Act::LogonPlain),
                b(Act::OpenStore(1)),
                b(Act::Release(STORE)),
                b(Act::SessionLogoff(SessionFlags::None)),
                b(Act::Release(SESSION)),
                b(Act::Uninitialize),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    )
    .breaking(&[RuleId(48)]),
];
