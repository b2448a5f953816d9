//! The documented orders: what the pages fix about who calls whom, and when, on every path.

use logoff_playground::sim::program::{Choice, ReadingId, Readings, Side};
use logoff_playground::sim::scenario::ScenarioId;

use crate::combos::combinations;
use crate::print;
use crate::steps::story;

/// What a path shows. A pattern matches a step if its words stand in the step's line in this order.
struct Path {
    name: &'static str,
    scenario: ScenarioId,
    /// Under every combination of readings with these.
    when: &'static [Choice],
    /// These steps, in this order, with others between them.
    order: &'static [&'static str],
    /// These steps so many times.
    times: &'static [(&'static str, usize)],
    verdict: &'static str,
}

const fn side(reading: ReadingId, side: Side) -> Choice {
    Choice { reading, side }
}

const EARLY: Choice = side(ReadingId::C01, Side::A);
const PASSED: Choice = side(ReadingId::C14, Side::A);
const FOLDER_GOES: Choice = side(ReadingId::C42, Side::A);
const LATE: Choice = side(ReadingId::C01, Side::B);
const LOGON_FIRST: Choice = side(ReadingId::C06, Side::A);
const SHUTDOWN_FIRST: Choice = side(ReadingId::C06, Side::B);
const WITH_SESSION: Choice = side(ReadingId::C07, Side::A);
const WITH_LAST_STORE: Choice = side(ReadingId::C07, Side::B);
const ONLY_RELEASE: Choice = side(ReadingId::C18, Side::A);
const ALSO_CALLS: Choice = side(ReadingId::C18, Side::B);

/// From the final `Release` of the store to the end of the logon, when the store is closed first.
const DOOR_R: &[&str] = &[
    "1 call client -> IMsgStore store1 IMsgStore::Release()",
    "1 release store1 refs=0",
    "2 call IMsgStore -> IMAPISupport support1 IMAPISupport::Release()",
    "2 release support1 refs=0",
    "2 unregister support1 (uid1)",
    "2 unregister support1 (uid2)",
    "2 row-remove support1",
    "3 call IMAPISupport -> IMSLogon logon1 IMSLogon::Logoff(0)",
    "4 call IMSLogon -> IMAPIStatus status1 IMAPIStatus::Release()",
    "4 release status1 refs=0",
    "5 call IMAPIStatus -> IMSLogon logon1 IMSLogon::Release()",
    "5 return logon1 refs=1",
    "4 free status1",
    "3 return IMSLogon -> IMAPISupport logon1 IMSLogon::Logoff() S_OK",
    "3 call IMAPISupport -> IMSLogon logon1 IMSLogon::Release()",
    "3 release logon1 refs=0",
    "3 free logon1",
    "2 free support1",
    "2 return IMAPISupport -> IMsgStore support1 refs=0",
    "1 free store1",
    "1 return IMsgStore -> client store1 IMsgStore::Release() refs=0",
];

const ONCE: &[(&str, usize)] = &[
    ("call IMSLogon::Logoff(0)", 1),
    ("call IMAPISupport::StoreLogoffTransports", 1),
    ("call support1 IMAPISupport::Release()", 1),
    ("free logon1", 1),
    ("free support1", 1),
    ("free store1", 1),
    ("finding", 0),
];

const PATHS: &[Path] = &[
    Path {
        name: "StoreLogoff, then Release: the tidy client lets go first, the flag goes through",
        scenario: ScenarioId::StoreClose,
        when: &[PASSED, EARLY],
        order: &[
            "1 call client -> IMsgStore IMsgStore::Unadvise(1)",
            "2 call IMsgStore -> IMAPIAdviseSink sink1 IMAPIAdviseSink::Release()",
            "2 free sink1",
            "1 call client -> IMAPIFolder folder1 IMAPIFolder::Release()",
            "1 free folder1",
            "1 call client -> IMsgStore IMsgStore::StoreLogoff(LOGOFF_ORDERLY)",
            "2 call IMsgStore -> IMAPISupport IMAPISupport::StoreLogoffTransports(LOGOFF_ORDERLY)",
            "2 return IMAPISupport::StoreLogoffTransports(LOGOFF_COMPLETE) S_OK",
            "1 return IMsgStore::StoreLogoff(LOGOFF_COMPLETE) S_OK",
            "1 call client -> IMsgStore IMsgStore::Release()",
        ],
        times: ONCE,
        verdict: "store: clean",
    },
    Path {
        name: "StoreLogoff, then Release: the chain of releases",
        scenario: ScenarioId::StoreClose,
        when: &[],
        order: DOOR_R,
        times: ONCE,
        verdict: "store: clean",
    },
    Path {
        name: "StoreLogoff only saves the flag, and the final Release passes it on",
        scenario: ScenarioId::StoreClose,
        when: &[LATE],
        order: &[
            "1 call client -> IMsgStore IMsgStore::StoreLogoff(LOGOFF_ORDERLY)",
            "1 return IMsgStore::StoreLogoff(LOGOFF_ORDERLY) S_OK",
            "1 release store1 refs=0",
            "2 call IMsgStore -> IMAPISupport IMAPISupport::StoreLogoffTransports(LOGOFF_ORDERLY)",
            "2 return IMAPISupport::StoreLogoffTransports(LOGOFF_COMPLETE) S_OK",
            "2 call IMsgStore -> IMAPISupport support1 IMAPISupport::Release()",
        ],
        times: ONCE,
        verdict: "store: clean",
    },
    Path {
        name: "StoreLogoff leaves session and provider object alone",
        scenario: ScenarioId::StoreClose,
        when: &[WITH_SESSION],
        order: &[],
        times: &[("IMSProvider::Shutdown", 0), ("free provider1", 0), ("free session1", 0)],
        verdict: "store: clean",
    },
    Path {
        name: "the provider object goes with its last store",
        scenario: ScenarioId::StoreClose,
        when: &[WITH_LAST_STORE, LOGON_FIRST],
        order: &[
            "3 free logon1",
            "3 call IMAPISupport -> IMSProvider IMSProvider::Shutdown(0)",
            "3 return IMSProvider::Shutdown() S_OK",
            "3 call IMAPISupport -> IMSProvider IMSProvider::Release()",
            "3 free provider1",
            "2 free support1",
        ],
        times: &[("call IMSProvider::Shutdown(0)", 1), ("finding", 0)],
        verdict: "store: clean",
    },
    Path {
        name: "Release alone: the store asks the transports to abort before it lets go",
        scenario: ScenarioId::ReleaseOnly,
        when: &[FOLDER_GOES],
        order: &[
            "1 call client -> IMsgStore store1 IMsgStore::Release()",
            "1 finding R55 client",
            "1 release store1 refs=0",
            "2 call IMsgStore -> IMAPISupport IMAPISupport::StoreLogoffTransports(LOGOFF_ABORT)",
            "2 return IMAPISupport::StoreLogoffTransports(LOGOFF_COMPLETE) S_OK",
            "2 call IMsgStore -> IMAPISupport support1 IMAPISupport::Release()",
            "3 call IMAPISupport -> IMSLogon IMSLogon::Logoff(0)",
            "3 invalidate IMSLogon -> IMAPIFolder folder1",
            "4 call IMSLogon -> IMAPIAdviseSink sink1 IMAPIAdviseSink::Release()",
            "4 free sink1",
            "4 call IMSLogon -> IMAPIStatus status1 IMAPIStatus::Release()",
            "4 free status1",
            "3 return IMSLogon::Logoff() S_OK",
            "0 finding R16 client folder1 left over, held by client",
        ],
        times: &[
            ("call IMSLogon::Logoff(0)", 1),
            ("call IMAPISupport::StoreLogoffTransports", 1),
            ("free folder1", 0),
            ("finding", 2),
        ],
        verdict: "store: folder1 <- client x1",
    },
    Path {
        name: "Release alone: the chain of releases",
        scenario: ScenarioId::ReleaseOnly,
        when: &[FOLDER_GOES],
        order: DOOR_R,
        times: &[],
        verdict: "store: folder1 <- client x1",
    },
    Path {
        name: "session logoff with the store closed: nothing is left to log off",
        scenario: ScenarioId::SessionLogoffClosed,
        when: &[WITH_SESSION],
        order: &[
            "1 return IMsgStore -> client store1 IMsgStore::Release() refs=0",
            "1 call client -> IMAPISession IMAPISession::Logoff()",
            "2 call IMAPISession -> IMSProvider IMSProvider::Shutdown(0)",
            "2 return IMSProvider::Shutdown() S_OK",
            "2 call IMAPISession -> IMSProvider IMSProvider::Release()",
            "2 release provider1 refs=0",
            "2 free provider1",
            "1 return IMAPISession::Logoff() S_OK",
            "1 call client -> IMAPISession IMAPISession::Release()",
            "1 free session1",
            "1 call client -> MAPI MAPIUninitialize()",
            "1 unload MAPI -> provider (0)",
        ],
        times: ONCE,
        verdict: "all: clean",
    },
    Path {
        name: "session logoff with the store open: Logoff directly, and no second one",
        scenario: ScenarioId::SessionLogoff,
        when: &[FOLDER_GOES],
        order: &[
            "1 call client -> IMAPISession IMAPISession::Logoff()",
            "1 finding R100 client",
            "2 call IMAPISession -> IMSLogon logon1 IMSLogon::Logoff(0)",
            "2 invalidate IMSLogon -> IMAPIFolder folder1",
            "3 call IMSLogon -> IMAPIAdviseSink sink1 IMAPIAdviseSink::Release()",
            "3 call IMSLogon -> IMAPIStatus status1 IMAPIStatus::Release()",
            "3 call IMSLogon -> IMAPISupport IMAPISupport::StoreLogoffTransports(LOGOFF_ABORT)",
            "3 call IMSLogon -> IMAPISupport IMAPISupport::MakeInvalid(store1)",
            "3 invalidate IMAPISupport -> IMsgStore store1",
            "3 call IMSLogon -> IMAPISupport support1 IMAPISupport::Release()",
            "3 release support1 refs=0",
            "3 unregister support1 (uid1)",
            "3 unregister support1 (uid2)",
            "3 row-remove support1",
            "3 free support1",
            "3 return IMAPISupport -> IMSLogon support1 refs=0",
            "2 return IMSLogon -> IMAPISession IMSLogon::Logoff() S_OK",
            "2 call IMAPISession -> IMSLogon logon1 IMSLogon::Release()",
            "2 free logon1",
            "1 return IMAPISession::Logoff() S_OK",
            "1 call client -> IMAPIFolder folder1 IMAPIFolder::Release()",
            "1 free folder1",
            "1 call client -> IMsgStore store1 IMsgStore::Release()",
            "1 free store1",
            "1 free session1",
            "1 unload MAPI -> provider (0)",
        ],
        times: &[
            ("call IMSLogon::Logoff(0)", 1),
            ("call IMAPISupport::StoreLogoffTransports", 1),
            ("call IMSProvider::Shutdown(0)", 1),
            ("finding", 1),
        ],
        verdict: "all: clean",
    },
    Path {
        name: "the logon's Release comes before Shutdown, and Release right after that",
        scenario: ScenarioId::SessionLogoff,
        when: &[LOGON_FIRST, FOLDER_GOES],
        order: &[
            "2 free logon1",
            "2 call IMAPISession -> IMSProvider IMSProvider::Shutdown(0)",
            "2 return IMSProvider::Shutdown() S_OK",
            "2 call IMAPISession -> IMSProvider IMSProvider::Release()",
            "2 free provider1",
            "1 return IMAPISession::Logoff() S_OK",
        ],
        times: &[("free provider1", 1)],
        verdict: "all: clean",
    },
    Path {
        name: "Shutdown comes from inside the support object's Release, before the logon's",
        scenario: ScenarioId::SessionLogoff,
        when: &[SHUTDOWN_FIRST, FOLDER_GOES],
        order: &[
            "3 row-remove support1",
            "4 call IMAPISupport -> IMSProvider IMSProvider::Shutdown(0)",
            "4 call IMAPISupport -> IMSProvider IMSProvider::Release()",
            "4 free provider1",
            "3 free support1",
            "2 return IMSLogon::Logoff() S_OK",
            "2 free logon1",
        ],
        times: &[("free provider1", 1)],
        verdict: "all: clean",
    },
    Path {
        name: "after session logoff a call of the store is the client's fault and answers so",
        scenario: ScenarioId::LateCalls,
        when: &[ONLY_RELEASE, FOLDER_GOES],
        order: &[
            "3 invalidate IMAPISupport -> IMsgStore store1",
            "1 return IMAPISession::Logoff() S_OK",
            "1 call client -> IMsgStore store1 IMsgStore::OpenEntry()",
            "1 finding R102 client",
            "1 return IMsgStore -> client IMsgStore::OpenEntry() MAPI_E_INVALID_OBJECT",
            "1 call client -> IMsgStore store1 IMsgStore::Release()",
            "1 free store1",
        ],
        times: &[("create", 0), ("finding", 2)],
        verdict: "all: clean",
    },
    Path {
        name: "an invalidated store may be called, and answers that it is invalid",
        scenario: ScenarioId::LateCalls,
        when: &[ALSO_CALLS, FOLDER_GOES],
        order: &["1 return IMsgStore -> client IMsgStore::OpenEntry() MAPI_E_INVALID_OBJECT"],
        times: &[("finding R102", 0)],
        verdict: "all: clean",
    },
];

fn matches(pattern: &str, line: &str) -> bool {
    let mut words = line.split_whitespace();
    pattern.split_whitespace().all(|due| words.any(|word| word.starts_with(due)))
}

fn check(path: &Path, readings: Readings) {
    let run = story(path.scenario, readings);
    let steps = run.numbered().filter(|(n, _)| *n > 0);
    let lines: Vec<_> = steps.map(|(n, at)| print::step(n, &at.event)).collect();
    // The number of a step is not part of the order.
    let texts: Vec<_> =
        lines.iter().map(|line| line.trim_start().split_once(' ').unwrap().1).collect();
    let context = || format!("{}, {} under {readings:?}", path.name, path.scenario.name());
    let mut from = 0;
    for pattern in path.order {
        let found = texts[from..].iter().position(|text| matches(pattern, text));
        let at = found.unwrap_or_else(|| {
            panic!("{}: no `{pattern}` after\n{}", context(), lines[..from].join("\n"))
        });
        from += at + 1;
    }
    for (pattern, times) in path.times {
        let count = texts.iter().filter(|text| matches(pattern, text)).count();
        assert_eq!(count, *times, "{}: `{pattern}`", context());
    }
    assert_eq!(print::verdict(&run.verdict), path.verdict, "{}", context());
}

#[test]
fn every_path_keeps_the_documented_order_under_all_readings() {
    for path in PATHS {
        // What a path takes as given is given; everything else is tried.
        let given = |all: Readings| {
            path.when.iter().fold(all, |all, choice| all.with(choice.reading, choice.side))
        };
        let mut fitting: Vec<_> = combinations().into_iter().map(given).collect();
        fitting.sort();
        fitting.dedup();
        for readings in fitting {
            check(path, readings);
        }
    }
}

#[test]
fn a_pattern_matches_words_in_order() {
    let line = "3 call       IMAPISupport -> IMSLogon logon1 IMSLogon::Logoff(0)";
    assert!(matches("3 call IMAPISupport -> IMSLogon IMSLogon::Logoff(0)", line));
    assert!(!matches("call 3", line));
    assert!(!matches("call IMSLogon -> IMAPISupport", line));
    assert!(!matches("2 call", line));
}
