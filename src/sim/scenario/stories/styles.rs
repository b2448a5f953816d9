//! Other styles of provider.

use crate::sim::command::{Act, FOLDER, SESSION, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::program::Style;
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::{OPENED, a, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::setting::Setting;
use crate::sim::value::LogoffFlags;

pub(super) static STORIES: [Story; 3] = [
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
        .breaking(&[RuleId(23), RuleId(69)])
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
        .breaking(&[RuleId(23), RuleId(71), RuleId(85), RuleId(87), RuleId(100)])
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
        .breaking(&[RuleId(90), RuleId(100)])
    },
];
