//! Mistakes that providers make.

use crate::sim::command::{Act, Extra, FOLDER, SESSION, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::rule::RuleId;
use crate::sim::scenario::stories::given::{DETAILS, SERVICE, SHARED_UID, TWICE};
use crate::sim::scenario::stories::stores::BOTH;
use crate::sim::scenario::stories::{OPENED, a, story};
use crate::sim::scenario::{Group, Story};
use crate::sim::setting::Setting;
use crate::sim::value::LogoffFlags;

pub(super) static STORIES: [Story; 8] = [
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
        .breaking(&[RuleId(85)])
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
        .breaking(&[RuleId(92)])
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
        .breaking(&[RuleId(81)])
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
        .breaking(&[RuleId(27)])
    },
    Story {
        edits: &["strike IMSLogon::OpenEntry.pass-on"],
        ..story(
            "wrong-route",
            Group::Faults,
            SHARED_UID,
            BOTH,
            const { &[a(Act::Extra(Extra::OpenByEntry(2))), a(Act::Release(FOLDER))] },
        )
        .breaking(&[RuleId(34)])
    },
    Story {
        edits: &["insert IMSProvider::Logon.own-error"],
        ..story(
            "own-heap",
            Group::Faults,
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
        )
        .breaking(&[RuleId(12)])
    },
    Story {
        edits: &["insert IMSProvider::Logon.ask-user"],
        ..story(
            "service-dialog",
            Group::Faults,
            SERVICE,
            const { &[a(Act::Initialize), a(Act::Logon)] },
            const { &[a(Act::OpenStore(1))] },
        )
        .breaking(&[RuleId(37)])
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
        .breaking(&[RuleId(86), RuleId(100)])
    },
];
