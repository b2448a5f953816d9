//! What each reading changes, and that every input flag reaches the transports as it was asked.

use logoff_playground::i18n::Locale;
use logoff_playground::session::action::Action;
use logoff_playground::session::permalink::fragment;
use logoff_playground::session::run::Run;
use logoff_playground::session::update::update;
use logoff_playground::session::{Notice, Session};
use logoff_playground::sim::command::{Act, Command, STORE};
use logoff_playground::sim::menu::breaches;
use logoff_playground::sim::program::{Choice, Edit, Edits, Program, ReadingId, Readings, Side};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::value::LogoffFlags;

use crate::edits::edited;
use crate::print;

fn at(reading: ReadingId, side: Side) -> Readings {
    Readings::default().with(reading, side)
}

fn by_the_book(readings: Readings, commands: &[Command]) -> Run {
    Run::new(ScenarioId::StoreClose, &Program::new(readings, Edits::default()), commands)
}

fn lines(run: &Run) -> Vec<String> {
    let steps = run.numbered().filter(|(n, _)| *n > 0);
    steps.map(|(n, step)| print::step(n, &step.event)).collect()
}

fn count(run: &Run, part: &str) -> usize {
    lines(run).iter().filter(|line| line.contains(part)).count()
}

/// The commands of that name.
fn commands(names: &[&str]) -> Vec<Command> {
    names.iter().map(|name| Command::parse(name).unwrap()).collect()
}

#[test]
fn the_second_logoff_is_a_fault_or_is_not() {
    let guard = Edit::parse("remove guard-1").unwrap();
    let told = |side| {
        let script = ScenarioId::SessionLogoff.script();
        let run =
            Run::new(ScenarioId::SessionLogoff, &edited(at(ReadingId::C17, side), guard), script);
        assert_eq!(
            count(&run, "call       IMAPISupport -> IMSLogon logon1 IMSLogon::Logoff(0)"),
            1
        );
        count(&run, "R89 mapi DoubleFree: IMSLogon::Logoff of logon1 once more")
    };
    assert_eq!((told(Side::A), told(Side::B)), (1, 0));
}

#[test]
fn a_late_call_is_a_fault_or_is_not_and_answers_the_same() {
    let told = |side| {
        let late = commands(&["session-logoff", "open-folder"]);
        let run = by_the_book(at(ReadingId::C18, side), &late);
        assert_eq!(count(&run, "IMsgStore::OpenEntry() MAPI_E_INVALID_OBJECT"), 1);
        count(&run, "R102")
    };
    assert_eq!((told(Side::A), told(Side::B)), (1, 0));
}

#[test]
fn a_block_that_is_freed_once_more_is_undefined_or_nothing() {
    let told = |side| {
        let program = Program::new(at(ReadingId::C25, side), Edits::default());
        let script = ScenarioId::BufferFreed.script();
        let free = Command::parse("free(buffer1)").unwrap();
        let after = script.iter().position(|command| *command == free).unwrap() + 1;
        let run = Run::new(ScenarioId::BufferFreed, &program, &script[..after]);
        let lawful = breaches(program.readings(), run.rest(), free).is_empty();
        let again = [&script[..after], &[free], &script[after..]].concat();
        let run = Run::new(ScenarioId::BufferFreed, &program, &again);
        assert_eq!(count(&run, "call       client -> MAPI MAPIFreeBuffer(buffer1)"), 2);
        let answered = count(&run, "return     MAPI -> client MAPIFreeBuffer() S_OK");
        assert_eq!(answered, usize::from(side == Side::B));
        (count(&run, "R07"), run.verdict.undefined, run.verdict.is_clean(), lawful)
    };
    assert_eq!(told(Side::A), (1, true, false, false));
    assert_eq!(told(Side::B), (0, false, true, true));
}

#[test]
fn query_interface_of_an_invalid_store_works_or_does_not() {
    let late = commands(&["session-logoff", "query-interface(store1)"]);
    let works = by_the_book(at(ReadingId::C19, Side::A), &late);
    assert_eq!(
        count(&works, "addref     client -> IMsgStore store1 IMsgStore::AddRef() refs=2"),
        1
    );
    assert_eq!(count(&works, "IMsgStore::QueryInterface() S_OK"), 1);
    let fails = by_the_book(at(ReadingId::C19, Side::B), &late);
    assert_eq!(count(&fails, "addref"), 0);
    assert_eq!(count(&fails, "IMsgStore::QueryInterface() MAPI_E_INVALID_OBJECT"), 1);
    // The memory stays as long as anybody holds it.
    for (side, releases) in [(Side::A, 2), (Side::B, 1)] {
        let mut all = late.clone();
        all.extend(vec![Command::parse("release(store1)").unwrap(); releases]);
        let run = by_the_book(at(ReadingId::C19, side), &all);
        assert_eq!(count(&run, "free       IMsgStore -> IMsgStore store1"), 1);
        let returns: Vec<_> = lines(&run);
        let mut returns = returns.iter().filter(|line| line.contains("IMsgStore -> client"));
        let last = returns.next_back().unwrap();
        assert!(last.ends_with("store1 IMsgStore::Release() refs=0"), "{last}");
    }
}

#[test]
fn shutdown_comes_before_or_after_the_logons_release_and_with_store_or_session() {
    let order = |readings, scenario: ScenarioId| {
        let run = by_the_book(readings, scenario.script());
        assert_eq!(count(&run, "IMSProvider::Shutdown(0)"), 1);
        let all = lines(&run);
        let place = |part: &str| all.iter().position(|line| line.contains(part)).unwrap();
        let session = place("client -> IMAPISession session1 IMAPISession::Logoff()");
        let shutdown = place("IMSProvider::Shutdown(0)");
        (shutdown > place("free       IMSLogon"), shutdown > session)
    };
    let (closed, open) = (ScenarioId::SessionLogoffClosed, ScenarioId::SessionLogoff);
    assert_eq!(order(Readings::default(), closed), (true, true));
    assert_eq!(order(at(ReadingId::C07, Side::B), closed), (true, false));
    assert_eq!(order(Readings::default(), open), (true, true));
    assert_eq!(order(at(ReadingId::C06, Side::B), open), (false, true));
    let both = at(ReadingId::C06, Side::B).with(ReadingId::C07, Side::B);
    assert_eq!(order(both, closed), (false, false));
}

#[test]
fn every_input_flag_reaches_the_transports() {
    for flags in LogoffFlags::INPUT {
        for side in [Side::A, Side::B] {
            let tidy = commands(&["unadvise", "release(folder1)"]);
            let close = [Act::StoreLogoff(STORE, flags).by_first(), Act::Release(STORE).by_first()];
            let run = by_the_book(at(ReadingId::C01, side), &[tidy.as_slice(), &close].concat());
            let passed = format!("StoreLogoffTransports({})", flags.names());
            assert_eq!(count(&run, &passed), 1, "{passed}");
            assert_eq!(run.findings().count(), 0, "{passed}");
            assert_eq!(print::verdict(&run.verdict), "store: clean");
        }
    }
}

#[test]
fn no_flag_at_all_is_the_clients_fault() {
    let run = by_the_book(Readings::default(), &commands(&["store-logoff(0)"]));
    assert_eq!(count(&run, "R65 client"), 1);
    assert_eq!(run.findings().count(), 1);
}

#[test]
fn the_transports_are_asked_again_or_once() {
    let asked = |side| {
        let twice = commands(&["store-logoff(orderly)", "store-logoff(quiet)"]);
        let run = by_the_book(at(ReadingId::C02, side), &twice);
        assert_eq!(count(&run, "finding    IMsgStore"), 0);
        let calls = count(
            &run,
            "call       IMsgStore -> IMAPISupport support1 IMAPISupport::StoreLogoffTransports",
        );
        (calls, count(&run, "warning    store1 (LOGOFF_ORDERLY -> LOGOFF_QUIET)"))
    };
    assert_eq!((asked(Side::A), asked(Side::B)), ((2, 1), (1, 0)));
}

#[test]
fn a_logoff_that_refuses_is_a_fault_or_goes_on() {
    let refuse = Edit::parse("insert IMSLogon::Logoff.refuse").unwrap();
    let told = |side| {
        let script = ScenarioId::SessionLogoff.script();
        let program = edited(at(ReadingId::C43, side), refuse);
        count(&Run::new(ScenarioId::SessionLogoff, &program, script), "R86")
    };
    assert_eq!((told(Side::A), told(Side::B)), (1, 0));
}

/// A run of a client and a spooler that both have the store open, from the beginning.
fn spooled(side: Side, names: &[&str]) -> (Vec<String>, Run) {
    let program = Program::new(at(ReadingId::C09, side), Edits::default());
    let run = Run::new(ScenarioId::SpoolerLeaves, &program, &commands(names));
    assert_eq!(run.refused, None, "{names:?}");
    assert_eq!(run.findings().count(), 0, "{names:?}");
    let all = run.numbered().map(|(n, step)| print::step(n, &step.event)).collect();
    (all, run)
}

#[test]
fn the_spooler_gets_objects_of_its_own_or_the_clients() {
    let made = |side, part: &str| {
        let (all, _) = spooled(side, &[]);
        all.iter().filter(|line| line.contains(part)).count()
    };
    for (part, own, shared) in [
        ("create     IMSProvider -> IMsgStore store2", 1, 0),
        ("create     IMSProvider -> IMSLogon logon2", 1, 0),
        ("addref     spooler -> IMsgStore store1 IMsgStore::AddRef() refs=2", 0, 1),
        // The reference that the logon was handed out with is given back at once.
        ("release    IMAPISession -> IMSLogon logon1 IMSLogon::Release() refs=1", 0, 1),
        ("free       IMAPISupport -> IMAPISupport support2", 0, 1),
        ("call       IMAPISupport -> IMSLogon logon1 IMSLogon::Logoff", 0, 0),
    ] {
        assert_eq!((made(Side::A, part), made(Side::B, part)), (own, shared), "{part}");
    }
}

#[test]
fn a_store_that_the_spooler_shares_outlives_the_clients_last_reference() {
    let place = |all: &[String], part: &str| {
        let found = all.iter().position(|line| line.contains(part));
        found.unwrap_or_else(|| panic!("{part}: {all:#?}"))
    };
    let (_, own) = spooled(Side::A, &["release(store1)"]);
    assert_eq!(print::verdict(&own.verdict), "store: clean");
    let (all, shared) = spooled(Side::B, &["release(store1)"]);
    assert_eq!(print::verdict(&shared.verdict), "store open: clean");
    place(&all, "release    client -> IMsgStore store1 IMsgStore::Release() refs=1");
    // It closes when the spooler leaves by itself,
    let (all, left) = spooled(Side::B, &["release(store1)", "spooler:spooler-logoff"]);
    assert_eq!(print::verdict(&left.verdict), "store: clean");
    let last = place(&all, "release    spooler -> IMsgStore store1 IMsgStore::Release() refs=0");
    assert!(last < place(&all, "IMSLogon logon1 IMSLogon::Logoff(0)"));
    // or when the session ends, before anything of the provider's does;
    let end = ["release(store1)", "session-logoff", "release(session1)", "uninitialize"];
    let (all, ended) = spooled(Side::B, &end);
    assert_eq!(print::verdict(&ended.verdict), "all: clean");
    let last = place(&all, "release    spooler -> IMsgStore store1 IMsgStore::Release() refs=0");
    assert!(place(&all, "IMAPISession::Logoff()") < last);
    assert!(last < place(&all, "IMSProvider::Shutdown(0)"));
    assert_eq!(all.iter().filter(|line| line.contains("IMSLogon::Logoff(0)")).count(), 1);
    // What is on its way then is stopped, and waits.
    let sent = ["submit", "transport:sending"];
    let (all, _) = spooled(Side::B, &[&sent[..], &end[..2]].concat());
    assert!(place(&all, "(stopped 1)") < place(&all, "release    spooler -> IMsgStore store1"));
    // If the client asks the store to close, the spooler goes first, and the client closes it.
    let (all, asked) = spooled(Side::B, &["store-logoff(orderly)", "release(store1)"]);
    assert_eq!(print::verdict(&asked.verdict), "store: clean");
    let first = place(&all, "release    spooler -> IMsgStore store1 IMsgStore::Release() refs=1");
    let last = place(&all, "release    client -> IMsgStore store1 IMsgStore::Release() refs=0");
    assert!(first < last);
    assert_eq!(all.iter().filter(|line| line.contains("StoreLogoffTransports(")).count(), 2);
}

/// A link names what is flipped; whatever it does not know is as by default.
#[test]
fn links_from_before_a_reading_still_lead_there() {
    let follow = |link: &str| {
        let session = Session::new(Locale::En, ScenarioId::default());
        update(&session, Action::Follow(link.to_owned()))
    };
    let old = follow("#v=1&s=store-close&r=C01,C31&n=2");
    let both = at(ReadingId::C01, Side::B).with(ReadingId::C31, Side::B);
    assert!(old.notices.is_empty());
    assert_eq!((old.branch().program.readings(), old.cursor), (both, 2));
    // One from after it, too, apart from what is not known yet.
    let new = follow("#v=1&s=store-close&r=C01,C99&n=2");
    assert_eq!(new.branch().program.readings(), at(ReadingId::C01, Side::B));
    assert_eq!(new.notices, [Notice::BadLink { part: String::from("C99") }]);
    // A side that the conflict does not have is not known either.
    let none = follow("#v=1&s=store-close&r=C01.C,C31.C");
    assert_eq!(none.branch().program.readings(), at(ReadingId::C31, Side::C));
    assert_eq!(none.notices, [Notice::BadLink { part: String::from("C01.C") }]);
    for Choice { reading, side } in Choice::others() {
        let session = update(&old, Action::Read(reading, side));
        assert_eq!(follow(&fragment(&session)).branch().program, session.branch().program);
    }
}
