//! Mail in transit, and the spooler.

use crate::sim::command::{Act, SESSION, STORE};
use crate::sim::event::{Change, SessionFlags};
use crate::sim::scenario::stories::given::{MAIL, OFFLINE};
use crate::sim::scenario::stories::{a, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::value::LogoffFlags;

pub(super) static STORIES: [Story; 12] = [
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
];
