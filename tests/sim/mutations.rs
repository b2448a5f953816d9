//! What striking, inserting or removing the lines that matter most brings about, and who is left
//! holding what.

use logoff_playground::session::run::Run;
use logoff_playground::sim::event::{Fact, Finding};
use logoff_playground::sim::ids::MethodId;
use logoff_playground::sim::program::{Edit, Readings, key};
use logoff_playground::sim::scenario::ScenarioId;

use crate::edits::{edited, new_findings};
use crate::print;
use crate::steps::story;

/// An edit, the story that shows it, and what it shows.
struct Mutation {
    edit: &'static str,
    scenario: ScenarioId,
    /// The rules that are broken in addition, in order.
    rules: &'static [u8],
    /// The line that answers for the first of them.
    line: &'static str,
    verdict: &'static str,
    /// Calls of `IMSLogon::Logoff`.
    logoffs: usize,
}

use ScenarioId::{ReleaseOnly, SessionLogoff, StoreClose};

const MUTATIONS: &[Mutation] = &[
    Mutation {
        edit: "strike IMsgStore::Release.give-back",
        scenario: StoreClose,
        rules: &[81],
        line: "IMsgStore::Release.give-back",
        verdict: "store: support1 <- store1 x1, logon1 <- support1 x1, logon1 <- status1 x1, \
            status1 <- logon1 x1, section2 <- status1 x1, 2 MAPIUIDs, 1 rows",
        logoffs: 0,
    },
    Mutation {
        edit: "strike IMsgStore::Release.give-back",
        scenario: ReleaseOnly,
        rules: &[81],
        line: "IMsgStore::Release.give-back",
        verdict: "store: support1 <- store1 x1, logon1 <- support1 x1, logon1 <- status1 x1, \
            folder1 <- client x1, status1 <- logon1 x1, section2 <- status1 x1, \
            sink1 <- store1 x1, 2 MAPIUIDs, 1 rows",
        logoffs: 0,
    },
    Mutation {
        edit: "strike IMSLogon::Logoff.give-back",
        scenario: SessionLogoff,
        rules: &[87],
        line: "IMSLogon::Logoff.give-back",
        verdict: "all: support1 <- store1 x1, 2 MAPIUIDs, 1 rows",
        logoffs: 1,
    },
    Mutation {
        edit: "remove guard-1",
        scenario: SessionLogoff,
        rules: &[89],
        line: "IMAPISupport::Release.guard",
        verdict: "all: undefined",
        logoffs: 2,
    },
    Mutation {
        edit: "remove guard-2",
        scenario: StoreClose,
        rules: &[88],
        line: "IMsgStore::Release.no-support",
        verdict: "store: undefined",
        logoffs: 1,
    },
    Mutation {
        edit: "remove guard-2",
        scenario: ReleaseOnly,
        rules: &[70, 88],
        line: "IMSLogon::Logoff.no-support",
        verdict: "store: folder1 <- client x1, undefined",
        logoffs: 1,
    },
    Mutation {
        edit: "insert IMSProvider::Logon.count-store",
        scenario: StoreClose,
        rules: &[92],
        line: "IMSProvider::Logon.count-store",
        verdict: "store: support1 <- store1 x1, logon1 <- support1 x1, logon1 <- status1 x1, \
            store1 <- logon1 x1, status1 <- logon1 x1, section2 <- status1 x1, \
            2 MAPIUIDs, 1 rows",
        logoffs: 0,
    },
    Mutation {
        edit: "strike IMSProvider::Logon.hold-support",
        scenario: StoreClose,
        rules: &[24, 88],
        line: "IMSProvider::Logon.hold-support",
        verdict: "store open: undefined",
        logoffs: 0,
    },
    Mutation {
        edit: "insert IMsgStore::StoreLogoff.release-early",
        scenario: StoreClose,
        rules: &[82],
        line: "IMsgStore::StoreLogoff.release-early",
        verdict: "store: undefined",
        logoffs: 1,
    },
    Mutation {
        edit: "insert IMSLogon::Logoff.refuse",
        scenario: ReleaseOnly,
        rules: &[86, 85],
        line: "IMSLogon::Logoff.refuse",
        verdict: "store: logon1 <- status1 x1, folder1 <- client x1, status1 <- logon1 x1, \
            section2 <- status1 x1, sink1 <- store1 x1",
        logoffs: 1,
    },
    Mutation {
        edit: "insert IMSLogon::Logoff.refuse",
        scenario: SessionLogoff,
        rules: &[86, 71, 85],
        line: "IMSLogon::Logoff.refuse",
        verdict: "all: logon1 <- status1 x1, status1 <- logon1 x1, section2 <- status1 x1, \
            sink1 <- store1 x1",
        logoffs: 1,
    },
    Mutation {
        edit: "insert IMSLogon::Logoff.delete-store",
        scenario: SessionLogoff,
        rules: &[97],
        line: "IMSLogon::Logoff.delete-store",
        verdict: "all: undefined",
        logoffs: 1,
    },
    Mutation {
        edit: "strike IMsgStore::StoreLogoff.ask",
        scenario: StoreClose,
        rules: &[69],
        line: "IMsgStore::StoreLogoff.ask",
        verdict: "store: clean",
        logoffs: 1,
    },
    Mutation {
        edit: "strike IMsgStore::Release.ask",
        scenario: ReleaseOnly,
        rules: &[71],
        line: "IMsgStore::Release.ask",
        verdict: "store: folder1 <- client x1",
        logoffs: 1,
    },
    Mutation {
        edit: "strike IMSLogon::Logoff.drop-status",
        scenario: StoreClose,
        rules: &[85],
        line: "IMSLogon::Logoff.drop-status",
        verdict: "store: logon1 <- status1 x1, status1 <- logon1 x1, section2 <- status1 x1",
        logoffs: 1,
    },
    Mutation {
        edit: "strike IMSLogon::Logoff.unlist",
        scenario: StoreClose,
        rules: &[93],
        line: "IMSLogon::Logoff.unlist",
        verdict: "store: clean",
        logoffs: 1,
    },
    Mutation {
        edit: "double IMSLogon::Logoff.give-back",
        scenario: SessionLogoff,
        rules: &[88],
        line: "IMSLogon::Logoff.give-back",
        verdict: "all: undefined",
        logoffs: 1,
    },
    Mutation {
        edit: "up IMSLogon::Logoff.give-back",
        scenario: SessionLogoff,
        rules: &[90],
        line: "IMSLogon::Logoff.give-back",
        verdict: "all: undefined",
        logoffs: 1,
    },
    Mutation {
        edit: "strike IMSLogon::Logoff.folders",
        scenario: ReleaseOnly,
        rules: &[85],
        line: "IMSLogon::Logoff.folders",
        verdict: "store: folder1 <- client x1",
        logoffs: 1,
    },
    Mutation {
        edit: "double IMsgStore::Advise.hold",
        scenario: StoreClose,
        rules: &[52],
        line: "IMsgStore::Advise.hold",
        verdict: "store: sink1 <- store1 x1",
        logoffs: 1,
    },
    Mutation {
        edit: "strike IMsgStore::Release.delete",
        scenario: StoreClose,
        rules: &[91],
        line: "IMsgStore::Release.delete",
        verdict: "store: store1 <- nobody x0",
        logoffs: 1,
    },
];

fn findings(run: &Run) -> Vec<Finding> {
    run.findings().map(|(_, finding)| *finding).collect()
}

#[test]
fn the_lines_that_matter_most_are_missed() {
    let mut wrong = Vec::new();
    for Mutation { edit, scenario, rules, line, verdict, logoffs } in MUTATIONS {
        let parsed = Edit::parse(edit).unwrap();
        let readings = Readings::default();
        let run = Run::new(*scenario, &edited(readings, parsed), scenario.script());
        let found = new_findings(&findings(&story(*scenario, readings)), &findings(&run));
        let mut broken: Vec<u8> = found.iter().map(|finding| finding.rule.0).collect();
        broken.dedup();
        let at = found.first().and_then(|finding| finding.line).map(key).unwrap_or_default();
        let logoff = |fact| matches!(fact, Fact::Call { method: MethodId::LogonLogoff, .. });
        let calls = run.steps.iter().filter(|step| logoff(step.event.fact)).count();
        let is = (broken.as_slice(), at.as_str(), print::verdict(&run.verdict), calls);
        let due = (*rules, *line, String::from(*verdict), *logoffs);
        if is != due {
            wrong.push(format!("`{edit}` in {}:\n  is  {is:?}\n  due {due:?}", scenario.name()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
