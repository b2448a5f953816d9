//! Every story, told in commands, in the order of [`crate::sim::scenario::ScenarioId::ALL`].

mod given;

use crate::sim::command::{Act, Command, FOLDER, FOLDER_2, SESSION, SESSION_2, SINK, STATUS};
use crate::sim::command::{STORE, STORE_2, STORE_3};
use crate::sim::event::{Change, SessionFlags};
use crate::sim::program::Style;
use crate::sim::scenario::stories::given::*;
use crate::sim::scenario::{Group, Story};
use crate::sim::setting::Setting;
use crate::sim::value::LogoffFlags;

/// By the first client.
const fn a(act: Act) -> Command {
    act.by_first()
}

/// By the second client.
const fn b(act: Act) -> Command {
    act.by_client(2)
}

/// By the third client.
const fn c(act: Act) -> Command {
    act.by_client(3)
}

/// One client loads, logs on, and opens a few things.
const OPENED: &[Command] = &[
    a(Act::Initialize),
    a(Act::Logon),
    a(Act::OpenStore(1)),
    a(Act::Advise(STORE)),
    a(Act::Release(SINK)),
    a(Act::OpenFolder(STORE)),
    a(Act::OpenStatus(1)),
    a(Act::Release(STATUS)),
];

const fn story(
    name: &'static str,
    group: Group,
    setting: Setting,
    prologue: &'static [Command],
    script: &'static [Command],
) -> Story {
    Story { name, group, setting, style: Style::ByTheBook, edits: &[], prologue, script }
}

pub(super) static STORIES: [Story; 47] = [
    story(
        "store-close",
        Group::Documented,
        Setting::ONE,
        OPENED,
        const {
            &[
                a(Act::Unadvise(STORE, 1)),
                a(Act::Release(FOLDER)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "release-only",
        Group::Documented,
        Setting::ONE,
        OPENED,
        const { &[a(Act::Release(STORE))] },
    ),
    story(
        "session-logoff",
        Group::Documented,
        Setting::ONE,
        OPENED,
        const {
            &[
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(FOLDER)),
                a(Act::Release(STORE)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "session-logoff-closed",
        Group::Documented,
        Setting::ONE,
        OPENED,
        const {
            &[
                a(Act::Unadvise(STORE, 1)),
                a(Act::Release(FOLDER)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "late-calls",
        Group::Documented,
        Setting::ONE,
        OPENED,
        const {
            &[
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::OpenFolder(STORE)),
                a(Act::Release(FOLDER)),
                a(Act::Release(STORE)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
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
    ),
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
                b(Act::Release(STORE)),
                b(Act::Release(SINK)),
                b(Act::Release(SESSION)),
                a(Act::Uninitialize),
                b(Act::Uninitialize),
            ]
        },
    ),
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
    ),
    story(
        "other-process",
        Group::Clients,
        ELSEWHERE,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
                b(Act::Initialize),
                b(Act::Logon),
                b(Act::OpenStore(1)),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                Act::Mail(1, Change::Sending).by_transport(),
                a(Act::StoreLogoff(STORE, LogoffFlags::QUIET)),
                a(Act::Release(STORE)),
                Act::Mail(1, Change::Sent).by_transport(),
                b(Act::StoreLogoff(STORE_3, LogoffFlags::ORDERLY)),
                b(Act::Release(STORE_3)),
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
    story(
        "second-open",
        Group::Stores,
        TWICE,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                a(Act::OpenStore(1)),
                a(Act::Release(STORE)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "two-stores",
        Group::Stores,
        TWO_STORES,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1)), a(Act::OpenStore(2))] },
        const {
            &[
                a(Act::StoreLogoff(STORE_2, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE_2)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "two-stores-open",
        Group::Stores,
        TWO_STORES,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1)), a(Act::OpenStore(2))] },
        const {
            &[
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(STORE)),
                a(Act::Release(STORE_2)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "three-stores",
        Group::Stores,
        THREE_STORES,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                a(Act::OpenStore(2)),
                a(Act::OpenStore(3)),
                a(Act::OpenFolder(STORE)),
                a(Act::OpenFolder(STORE_3)),
            ]
        },
        const {
            &[
                a(Act::Release(FOLDER)),
                a(Act::StoreLogoff(STORE_2, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE_2)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(FOLDER_2)),
                a(Act::Release(STORE)),
                a(Act::Release(STORE_3)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "idle-mail",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const { &[a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)), a(Act::Release(STORE))] },
    ),
    story(
        "send-orderly",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                Act::Mail(1, Change::Sending).by_transport(),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                Act::Mail(1, Change::Sent).by_transport(),
            ]
        },
    ),
    story(
        "send-no-wait",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                a(Act::StoreLogoff(STORE, LogoffFlags::NO_WAIT)),
                a(Act::Release(STORE)),
                Act::Mail(1, Change::Sending).by_transport(),
                Act::Mail(1, Change::Sent).by_transport(),
            ]
        },
    ),
    story(
        "send-purge",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                a(Act::StoreLogoff(STORE, LogoffFlags::PURGE)),
                Act::Mail(1, Change::Sending).by_transport(),
                Act::Mail(1, Change::Sent).by_transport(),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "send-abort",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                Act::Mail(1, Change::Sending).by_transport(),
                a(Act::StoreLogoff(STORE, LogoffFlags::ABORT)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "send-quiet",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                Act::Mail(1, Change::Sending).by_transport(),
                a(Act::StoreLogoff(STORE, LogoffFlags::QUIET)),
                Act::Mail(1, Change::Sent).by_transport(),
                a(Act::StoreLogoff(STORE, LogoffFlags::QUIET)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "receive-no-wait",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                Act::Mail(1, Change::Receiving).by_transport(),
                a(Act::StoreLogoff(STORE, LogoffFlags::NO_WAIT)),
                a(Act::Release(STORE)),
                Act::Mail(1, Change::Received).by_transport(),
            ]
        },
    ),
    story(
        "receive-release",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const { &[Act::Mail(1, Change::Receiving).by_transport(), a(Act::Release(STORE))] },
    ),
    story(
        "offline-purge",
        Group::Mail,
        OFFLINE,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                a(Act::StoreLogoff(STORE, LogoffFlags::PURGE)),
                Act::Mail(1, Change::Online).by_transport(),
                Act::Mail(1, Change::Sending).by_transport(),
                Act::Mail(1, Change::Sent).by_transport(),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "spooler-leaves",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                Act::SpoolerLogoff(1).by_spooler(),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "session-mail",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                Act::Mail(1, Change::Sending).by_transport(),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(STORE)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "queue-left",
        Group::Mail,
        MAIL,
        const {
            &[
                a(Act::Initialize),
                a(Act::Logon),
                a(Act::OpenStore(1)),
                Act::SpoolerLogon(1).by_spooler(),
            ]
        },
        const {
            &[
                a(Act::Submit(STORE)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
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
    },
    Story {
        edits: &["strike IMSLogon::Logoff.drop-status"],
        ..story(
            "status-cycle",
            Group::Faults,
            Setting::ONE,
            OPENED,
            const {
                &[
                    a(Act::Unadvise(STORE, 1)),
                    a(Act::Release(FOLDER)),
                    a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                    a(Act::Release(STORE)),
                ]
            },
        )
    },
    Story {
        edits: &["insert IMSProvider::Logon.count-store"],
        ..story(
            "logon-holds-store",
            Group::Faults,
            Setting::ONE,
            OPENED,
            const {
                &[
                    a(Act::Unadvise(STORE, 1)),
                    a(Act::Release(FOLDER)),
                    a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                    a(Act::Release(STORE)),
                ]
            },
        )
    },
    Story {
        edits: &["strike IMsgStore::Release.give-back"],
        ..story(
            "support-forgotten",
            Group::Faults,
            Setting::ONE,
            OPENED,
            const {
                &[
                    a(Act::Unadvise(STORE, 1)),
                    a(Act::Release(FOLDER)),
                    a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                    a(Act::Release(STORE)),
                ]
            },
        )
    },
    Story {
        edits: &["insert IMSProvider::Logon.hold-second"],
        ..story(
            "support-twice",
            Group::Faults,
            TWICE,
            const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
            const {
                &[
                    a(Act::OpenStore(1)),
                    a(Act::Release(STORE)),
                    a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                    a(Act::Release(STORE)),
                    a(Act::SessionLogoff(SessionFlags::None)),
                    a(Act::Release(SESSION)),
                    a(Act::Uninitialize),
                ]
            },
        )
    },
    Story {
        edits: &["insert IMSLogon::Logoff.wait-for-folders"],
        ..story(
            "logoff-waits",
            Group::Faults,
            Setting::ONE,
            OPENED,
            const { &[a(Act::SessionLogoff(SessionFlags::None))] },
        )
    },
    Story {
        style: Style::Minimal,
        ..story(
            "minimal-close",
            Group::Styles,
            Setting::ONE,
            OPENED,
            const {
                &[
                    a(Act::Unadvise(STORE, 1)),
                    a(Act::Release(FOLDER)),
                    a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                    a(Act::Release(STORE)),
                ]
            },
        )
    },
    Story {
        style: Style::Minimal,
        ..story(
            "minimal-session",
            Group::Styles,
            Setting::ONE,
            OPENED,
            const {
                &[
                    a(Act::SessionLogoff(SessionFlags::None)),
                    a(Act::Release(FOLDER)),
                    a(Act::Release(STORE)),
                    a(Act::Release(SESSION)),
                    a(Act::Uninitialize),
                ]
            },
        )
    },
    Story {
        style: Style::Eager,
        ..story(
            "eager-session",
            Group::Styles,
            Setting::ONE,
            OPENED,
            const {
                &[
                    a(Act::SessionLogoff(SessionFlags::None)),
                    a(Act::Release(FOLDER)),
                    a(Act::Release(STORE)),
                    a(Act::Release(SESSION)),
                    a(Act::Uninitialize),
                ]
            },
        )
    },
    story(
        "fast-shutdown",
        Group::Fast,
        FAST_AGREED,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const { &[a(Act::QueryFast), a(Act::NotifyFast), a(Act::DoFast), a(Act::Exit)] },
    ),
    story(
        "fast-unknown",
        Group::Fast,
        FAST_UNKNOWN,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const { &[a(Act::QueryFast), a(Act::NotifyFast), a(Act::DoFast), a(Act::Exit)] },
    ),
    story(
        "fast-must-agree",
        Group::Fast,
        FAST_ALL,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                a(Act::QueryFast),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "fast-refused",
        Group::Fast,
        FAST_REFUSED,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                a(Act::QueryFast),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
    story(
        "fast-ignored",
        Group::Fast,
        FAST_REFUSED,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const { &[a(Act::QueryFast), a(Act::NotifyFast), a(Act::DoFast), a(Act::Exit)] },
    ),
    story(
        "fast-never",
        Group::Fast,
        FAST_NEVER,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const {
            &[
                a(Act::QueryFast),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
                a(Act::SessionLogoff(SessionFlags::None)),
                a(Act::Release(SESSION)),
                a(Act::Uninitialize),
            ]
        },
    ),
];
