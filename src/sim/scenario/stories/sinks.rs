//! Sinks that are told of changes, and stores on a server.

use crate::sim::command::{Act, Command, Extra, SESSION, SINK, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::given::{LATE, NOTIFIED, REMOTE};
use crate::sim::scenario::stories::{a, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::value::LogoffFlags;

/// One client opens a store and registers a sink.
const ADVISED: &[Command] = &[
    a(Act::Initialize),
    a(Act::Logon),
    a(Act::OpenStore(1)),
    a(Act::Advise(STORE)),
    a(Act::Release(SINK)),
];

const QUEUE: Command = Act::Extra(Extra::Queue(STORE)).by_server();
const DELIVER: Command = Act::Extra(Extra::Deliver(STORE)).by_server();

pub(super) static STORIES: [Story; 8] = [
    story(
        "unadvise-waits",
        Group::Sinks,
        NOTIFIED,
        ADVISED,
        const {
            &[
                Act::Notify(STORE).by_server(),
                a(Act::Unadvise(STORE, 1)),
                Act::Answer.by_server(),
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "notify-after-unadvise",
        Group::Sinks,
        LATE,
        ADVISED,
        const {
            &[
                QUEUE,
                a(Act::Unadvise(STORE, 1)),
                DELIVER,
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ),
    story(
        "notification-dropped",
        Group::Sinks,
        LATE,
        ADVISED,
        const { &[QUEUE, a(Act::Unadvise(STORE, 1)), a(Act::Release(STORE))] },
    ),
    story(
        "sink-deleted",
        Group::Sinks,
        LATE,
        ADVISED,
        const {
            &[
                QUEUE,
                a(Act::Unadvise(STORE, 1)),
                a(Act::Extra(Extra::Discard(SINK))),
                DELIVER,
                a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)),
                a(Act::Release(STORE)),
            ]
        },
    ).breaking(&[RuleId(57)]),
    story(
        "release-under-sink",
        Group::Sinks,
        NOTIFIED,
        ADVISED,
        const { &[Act::Notify(STORE).by_server(), a(Act::Release(STORE)), Act::Answer.by_server()] },
    ).breaking(&[RuleId(55)]),
    Story {
        edits: &["strike IMSLogon::Logoff.quiet"],
        ..story(
            "unload-under-sink",
            Group::Sinks,
            NOTIFIED,
            ADVISED,
            const {
                &[
                    Act::Notify(STORE).by_server(),
                    a(Act::SessionLogoff(SessionFlags::None)),
                    a(Act::Release(STORE)),
                    a(Act::Release(SESSION)),
                    a(Act::Uninitialize),
                    Act::Answer.by_server(),
                ]
            },
        ).breaking(&[RuleId(56), RuleId(100)])
    },
    Story {
        edits: &["insert IMsgStore::Advise.notify-sync"],
        ..story(
            "notify-sync",
            Group::Sinks,
            NOTIFIED,
            const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
            const { &[a(Act::Advise(STORE))] },
        ).breaking(&[RuleId(58)])
    },
    story(
        "server-left",
        Group::Sinks,
        REMOTE,
        const { &[a(Act::Initialize), a(Act::Logon), a(Act::OpenStore(1))] },
        const { &[a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY)), a(Act::Release(STORE))] },
    ),
];
