//! Fast shutdown of a process.

use crate::sim::command::{Act, SESSION, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::given::{
    FAST_AGREED, FAST_ALL, FAST_NEVER, FAST_REFUSED, FAST_UNKNOWN,
};
use crate::sim::scenario::stories::{a, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::value::LogoffFlags;

pub(super) static STORIES: [Story; 6] = [
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
    )
    .breaking(&[RuleId(114)]),
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
