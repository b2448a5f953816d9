//! The missions, in the order of [`crate::sim::mission::MissionId::ALL`].

use crate::sim::command::{Act, Command, FOLDER, SESSION, STORE};
use crate::sim::event::{Change, SessionFlags};
use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::mission::{Count, Goal, Hands, Mission};
use crate::sim::program::Style;
use crate::sim::rule::RuleId;
use crate::sim::scenario::ScenarioId;
use crate::sim::value::LogoffFlags;

const fn a(act: Act) -> Command {
    act.by_first()
}

const ORDERLY: Command = a(Act::StoreLogoff(STORE, LogoffFlags::ORDERLY));
const LOG_OFF: Command = a(Act::SessionLogoff(SessionFlags::None));
const CLOSE: Command = a(Act::Release(STORE));
const END: Command = a(Act::Uninitialize);
const NO_FOLDER: Command = a(Act::Release(FOLDER));
const NO_SINK: Command = a(Act::Unadvise(STORE, 1));
const NO_SESSION: Command = a(Act::Release(SESSION));

/// What most missions are: one client, a provider by the book, nothing done, fewest moves.
const PLAIN: Mission = Mission {
    name: "",
    scenario: ScenarioId::StoreClose,
    style: Style::ByTheBook,
    edits: &[],
    done: &[],
    hands: Hands::OneEdit,
    goals: &[],
    count: Count::Moves,
    best: 0,
    edit: &[],
    way: &[],
    rule: RuleId(1),
};

pub(super) static TABLE: [Mission; 10] = [
    Mission {
        name: "leak",
        edits: &[
            "strike IMsgStore::Release.ask",
            "strike IMSLogon::Logoff.no-sinks",
            "strike IMSLogon::Logoff.take-status",
            "strike IMSLogon::Logoff.invalidate",
            "strike IMSLogon::Logoff.give-back",
        ],
        done: &[NO_SINK, NO_FOLDER, ORDERLY, CLOSE, LOG_OFF, NO_SESSION, END],
        hands: Hands::Edits,
        goals: &[Goal::OnlyBack, Goal::Over, Goal::Clean, Goal::Lawful],
        best: 1,
        edit: &["strike IMSLogon::Logoff.take-status"],
        rule: RuleId(85),
        ..PLAIN
    },
    Mission {
        name: "order",
        style: Style::Eager,
        hands: Hands::Commands,
        goals: &[Goal::Over, Goal::Clean, Goal::Lawful],
        best: 6,
        way: &[NO_SINK, NO_FOLDER, CLOSE, LOG_OFF, NO_SESSION, END],
        rule: RuleId(100),
        ..PLAIN
    },
    Mission {
        name: "last",
        scenario: ScenarioId::TwoClients,
        hands: Hands::Commands,
        goals: &[Goal::Gone, Goal::Never(MethodId::LogonLogoff), Goal::Lawful],
        best: 3,
        way: &[CLOSE, LOG_OFF, NO_SESSION],
        rule: RuleId(104),
        ..PLAIN
    },
    Mission {
        name: "queue",
        scenario: ScenarioId::SendNoWait,
        done: &[a(Act::Submit(STORE))],
        hands: Hands::Commands,
        goals: &[Goal::Closed, Goal::SentLater, Goal::Lawful],
        best: 4,
        way: &[
            a(Act::StoreLogoff(STORE, LogoffFlags::NO_WAIT)),
            CLOSE,
            Act::Mail(1, Change::Sending).by_transport(),
            Act::Mail(1, Change::Sent).by_transport(),
        ],
        rule: RuleId(78),
        ..PLAIN
    },
    Mission {
        name: "never",
        goals: &[
            Goal::Freed(ObjectKind::Store),
            Goal::Never(MethodId::LogonLogoff),
            Goal::LawfulByClient,
        ],
        best: 4,
        edit: &["strike IMsgStore::Release.give-back"],
        way: &[NO_SINK, NO_FOLDER, CLOSE],
        rule: RuleId(81),
        ..PLAIN
    },
    Mission {
        name: "twice",
        goals: &[Goal::Twice(MethodId::LogonLogoff)],
        best: 2,
        edit: &["remove guard-1"],
        way: &[LOG_OFF],
        rule: RuleId(89),
        ..PLAIN
    },
    Mission {
        name: "hang",
        goals: &[Goal::Opened, Goal::Hangs],
        best: 2,
        edit: &["insert IMSLogon::Logoff.wait-for-folders"],
        way: &[LOG_OFF],
        rule: RuleId(86),
        ..PLAIN
    },
    Mission {
        name: "freed",
        goals: &[Goal::Opened, Goal::Undefined, Goal::LawfulByClient],
        best: 2,
        edit: &["insert IMsgStore::StoreLogoff.release-early"],
        way: &[ORDERLY],
        rule: RuleId(82),
        ..PLAIN
    },
    Mission {
        name: "balance",
        edits: &["double IMSProvider::Logon.hold-support"],
        done: &[NO_SINK, NO_FOLDER, ORDERLY, CLOSE, LOG_OFF, NO_SESSION, END],
        hands: Hands::Edits,
        goals: &[Goal::Stays, Goal::Over, Goal::Clean, Goal::Lawful],
        best: 1,
        edit: &["double IMsgStore::Release.give-back"],
        rule: RuleId(16),
        ..PLAIN
    },
    Mission {
        name: "folder",
        hands: Hands::Commands,
        goals: &[
            Goal::Freed(ObjectKind::Store),
            Goal::Freed(ObjectKind::Session),
            Goal::Over,
            Goal::Kept(ObjectKind::Folder),
        ],
        count: Count::Rules,
        best: 2,
        way: &[LOG_OFF, CLOSE, NO_SESSION, END],
        rule: RuleId(16),
        ..PLAIN
    },
];
