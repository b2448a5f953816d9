//! Logons that fail.

use crate::sim::command::{Act, SESSION, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::given::{
    CANCELLED, DETAILS, FAILED, NO_PASSWORD, OLD_MAPI, OLD_PROVIDER, UNCONFIGURED,
};
use crate::sim::scenario::stories::{a, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::value::LogoffFlags;

pub(super) static STORIES: [Story; 8] = [
    story(
        "logon-fails",
        Group::Logon,
        FAILED,
        const { &[a(Act::Initialize), a(Act::Logon)] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::OpenStore(1)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "logon-configured",
        Group::Logon,
        UNCONFIGURED,
        const { &[a(Act::Initialize), a(Act::Logon)] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "logon-no-password",
        Group::Logon,
        NO_PASSWORD,
        const { &[a(Act::Initialize), a(Act::Logon)] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::OpenStore(1)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "logon-cancelled",
        Group::Logon,
        CANCELLED,
        const { &[a(Act::Initialize), a(Act::Logon)] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "logon-details",
        Group::Logon,
        DETAILS,
        const { &[a(Act::Initialize), a(Act::Logon)] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "version-mapi",
        Group::Logon,
        OLD_MAPI,
        const { &[a(Act::Initialize), a(Act::Logon)] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "version-provider",
        Group::Logon,
        OLD_PROVIDER,
        const { &[a(Act::Initialize), a(Act::Logon)] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    Story {
        edits: &["insert IMSProvider::Logon.hold-first"],
        ..story(
            "logon-keeps",
            Group::Logon,
            FAILED,
            const { &[a(Act::Initialize), a(Act::Logon)] },
            const {
                &[
                    a(Act::OpenStore(1)),
                    a(Act::SessionLogoff(SessionFlags::None)),
                    a(Act::Release(SESSION)),
                    a(Act::Uninitialize),
                ]
            },
        )
        .breaking(&[RuleId(40)])
    },
];
