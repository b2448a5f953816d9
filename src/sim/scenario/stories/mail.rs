//! Mail in transit, and the spooler.

use crate::sim::command::{Act, Command, SESSION, STORE};
use crate::sim::event::{Change, SessionFlags};
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::given::{LOCKS, MAIL, OFFLINE, SECRET};
use crate::sim::scenario::stories::{a, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::value::LogoffFlags;

/// One client opens a store, and the spooler logs on to it.
const SPOOLED: &[Command] =
    &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1)), Act::SpoolerLogon(1).by_spooler()];

pub(super) static STORIES: [Story; 15] = [
    story(
        "idle-mail",
        Group::Mail,
        MAIL,
        SPOOLED,
        const { &[a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)), a(Act::Release(STORE))] },
    ),
    story(
        "send-orderly",
        Group::Mail,
        MAIL,
        SPOOLED,
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
        SPOOLED,
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
        SPOOLED,
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
        SPOOLED,
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
        SPOOLED,
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
        SPOOLED,
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
        SPOOLED,
        const { &[Act::Mail(1, Change::Receiving).by_transport(), a(Act::Release(STORE))] },
    ),
    story(
        "offline-purge",
        Group::Mail,
        OFFLINE,
        SPOOLED,
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
        "secret-handed-on",
        Group::Mail,
        SECRET,
        const { &[a(Act::Initialize), a(Act::Logon)] },
        const {
            &[
                a(Act::OpenStore(1)),
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
        "spooler-leaves",
        Group::Mail,
        MAIL,
        SPOOLED,
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
        SPOOLED,
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
    )
    .breaking(&[RuleId(100)]),
    story(
        "queue-left",
        Group::Mail,
        MAIL,
        SPOOLED,
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
    )
    .breaking(&[RuleId(110)]),
    story(
        "abort-locked",
        Group::Mail,
        LOCKS,
        SPOOLED,
        const {
            &[
                a(Act::Submit(STORE)),
                Act::Mail(1, Change::Sending).by_transport(),
                a(Act::AbortSubmit(STORE)),
                Act::Mail(1, Change::Sent).by_transport(),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "client-locks",
        Group::Mail,
        LOCKS,
        SPOOLED,
        const {
            &[
                a(Act::Submit(STORE)),
                a(Act::LockMessage(STORE)),
                a(Act::AbortSubmit(STORE)),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    )
    .breaking(&[RuleId(62)]),
];
