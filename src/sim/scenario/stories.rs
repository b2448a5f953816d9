//! Every story, told in commands.

use crate::sim::command::{Act, Command, FOLDER, SESSION, SINK, STATUS, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::program::Style;
use crate::sim::scenario::{Group, ScenarioId, Story};
use crate::sim::setting::Setting;
use crate::sim::value::LogoffFlags;

/// One client loads, logs on, and opens a few things.
const OPENED: &[Command] = &[
    Act::Initialize.by_first(),
    Act::Logon.by_first(),
    Act::OpenStore(1).by_first(),
    Act::Advise(STORE).by_first(),
    Act::Release(SINK).by_first(),
    Act::OpenFolder(STORE).by_first(),
    Act::OpenStatus(1).by_first(),
    Act::Release(STATUS).by_first(),
];

pub(super) fn story(scenario: ScenarioId) -> &'static Story {
    match scenario {
        ScenarioId::StoreClose => &STORE_CLOSE,
        ScenarioId::ReleaseOnly => &RELEASE_ONLY,
        ScenarioId::SessionLogoff => &SESSION_LOGOFF,
        ScenarioId::SessionLogoffClosed => &SESSION_LOGOFF_CLOSED,
        ScenarioId::LateCalls => &LATE_CALLS,
    }
}

const fn documented(name: &'static str, script: &'static [Command]) -> Story {
    Story {
        name,
        group: Group::Documented,
        setting: Setting::ONE,
        style: Style::ByTheBook,
        edits: &[],
        prologue: OPENED,
        script,
    }
}

static STORE_CLOSE: Story = documented(
    "store-close",
    const {
        &[
            Act::Unadvise(STORE, 1).by_first(),
            Act::Release(FOLDER).by_first(),
            Act::StoreLogoff(STORE, LogoffFlags::ORDERLY).by_first(),
            Act::Release(STORE).by_first(),
        ]
    },
);

static RELEASE_ONLY: Story =
    documented("release-only", const { &[Act::Release(STORE).by_first()] });

static SESSION_LOGOFF: Story = documented(
    "session-logoff",
    const {
        &[
            Act::SessionLogoff(SessionFlags::None).by_first(),
            Act::Release(FOLDER).by_first(),
            Act::Release(STORE).by_first(),
            Act::Release(SESSION).by_first(),
            Act::Uninitialize.by_first(),
        ]
    },
);

static SESSION_LOGOFF_CLOSED: Story = documented(
    "session-logoff-closed",
    const {
        &[
            Act::Unadvise(STORE, 1).by_first(),
            Act::Release(FOLDER).by_first(),
            Act::StoreLogoff(STORE, LogoffFlags::ORDERLY).by_first(),
            Act::Release(STORE).by_first(),
            Act::SessionLogoff(SessionFlags::None).by_first(),
            Act::Release(SESSION).by_first(),
            Act::Uninitialize.by_first(),
        ]
    },
);

static LATE_CALLS: Story = documented(
    "late-calls",
    const {
        &[
            Act::SessionLogoff(SessionFlags::None).by_first(),
            Act::OpenFolder(STORE).by_first(),
            Act::Release(FOLDER).by_first(),
            Act::Release(STORE).by_first(),
            Act::Release(SESSION).by_first(),
            Act::Uninitialize.by_first(),
        ]
    },
);
