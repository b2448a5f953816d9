//! The paths that the reference documents.

use crate::sim::command::{Act, FOLDER, SESSION, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::{OPENED, a, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::setting::Setting;
use crate::sim::value::LogoffFlags;

pub(super) static STORIES: [Story; 5] = [
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
    )
    .breaking(&[RuleId(16), RuleId(55)]),
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
    )
    .breaking(&[RuleId(100)]),
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
    )
    .breaking(&[RuleId(100), RuleId(102)]),
];
