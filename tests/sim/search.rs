//! The search: nothing to find by the book, the shortest runs where something is to be found, and
//! the same answer every time.

use logoff_playground::session::run::Run;
use logoff_playground::sim::command::Act;
use logoff_playground::sim::ids::{MethodId, ObjectId, ObjectKind};
use logoff_playground::sim::menu::{commands, is_unheld};
use logoff_playground::sim::program::{Edit, Edits, Program, ReadingId, Readings, Side, key};
use logoff_playground::sim::rule::{RuleId, Scope};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::{
    Answer, Conduct, Limit, Limits, Question, Search, Unseen, verdict_after,
};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

use crate::combos::{combinations, flipped};
use crate::edits::edited;
use crate::pinned;
use crate::steps::readings;

/// The world after the prologue.
pub fn start(program: &Program) -> World {
    Run::new(ScenarioId::StoreClose, program, &[]).world(0).clone()
}

fn search(program: &Program, question: Question, conduct: Conduct) -> Answer {
    Search::new(&start(program), question, conduct).finish(program)
}

/// How many worlds a lawful client can bring about after the prologue, the first one included.
pub const LAWFUL_WORLDS: u32 = 204;

/// The worlds that a search has seen in vain.
fn in_vain(readings: Readings, question: Question, conduct: Conduct) -> u32 {
    let program = Program::new(readings, Edits::default());
    match search(&program, question, conduct) {
        Answer::None { worlds } => worlds,
        found => panic!("{found:?} under {readings:?}"),
    }
}

#[test]
fn a_lawful_client_of_a_lawful_provider_finds_nothing_under_any_reading() {
    for readings in combinations() {
        let worlds = in_vain(readings, Question::AnyRule, Conduct::Lawful);
        // What is lawful depends on a reading, or what the client is told.
        let free = [ReadingId::C14, ReadingId::C18, ReadingId::C42];
        let free = free.into_iter().any(|reading| readings.side(reading) == Side::B);
        assert!(worlds == LAWFUL_WORLDS || free, "{worlds} {readings:?}");
    }
}

/// However the client misbehaves, neither MAPI nor the provider is found to break a rule. The
/// default readings, each flipped alone, and all of them.
#[test]
fn no_client_makes_a_lawful_provider_break_a_rule() {
    let all = (String::from(".all"), flipped(ReadingId::ALL));
    let mut text = String::new();
    for (suffix, readings) in readings().chain([all]) {
        let lawful = in_vain(readings, Question::AnyRule, Conduct::Lawful);
        let any = in_vain(readings, Question::NotTheClients, Conduct::Any);
        text += &format!(
            "{} {lawful} lawful worlds, {any} in all\n",
            if suffix.is_empty() { "default" } else { &suffix[1..] }
        );
    }
    pinned::compare("readings.txt", &text).unwrap();
}

/// From nothing on, a lawful client finds nothing either, and a careless one at once.
#[test]
fn from_the_very_beginning() {
    let program = Program::default();
    let from =
        |conduct| Search::new(&World::default(), Question::AnyRule, conduct).finish(&program);
    assert_eq!(from(Conduct::Lawful), Answer::None { worlds: 1_626 });
    let Answer::Run { commands, finding, .. } = from(Conduct::Any) else {
        panic!("nothing found");
    };
    assert_eq!(commands, [Act::Logon.by_first()]);
    assert_eq!(finding.rule, RuleId(1));
}

/// An edit, a question and the conduct, and the shortest run that answers.
type Shortest = (&'static str, Question, Conduct, &'static str, &'static str);

const SHORTEST: &[Shortest] = &[
    (
        "strike IMsgStore::Release.give-back",
        Question::AnyRule,
        Conduct::Lawful,
        "unadvise, release(folder1), release(store1)",
        "R81 IMsgStore::Release.give-back",
    ),
    (
        "strike IMsgStore::Release.give-back",
        Question::Left(ObjectKind::Support),
        Conduct::Lawful,
        "unadvise, release(folder1), release(store1)",
        "R81 IMsgStore::Release.give-back",
    ),
    (
        "strike IMsgStore::Release.give-back",
        Question::Rule(RuleId(81)),
        Conduct::Any,
        "release(store1)",
        "R81 IMsgStore::Release.give-back",
    ),
    ("remove guard-1", Question::AnyRule, Conduct::Lawful, "", "None { worlds: 204 }"),
    (
        "remove guard-1",
        Question::NotTheClients,
        Conduct::Any,
        "session-logoff",
        "R89 IMAPISupport::Release.guard",
    ),
    (
        "remove guard-2",
        Question::AnyRule,
        Conduct::Lawful,
        "unadvise, release(folder1), release(store1)",
        "R70 IMSLogon::Logoff.no-support",
    ),
    (
        "insert IMSProvider::Logon.count-store",
        Question::AnyRule,
        Conduct::Lawful,
        "unadvise, release(folder1), release(store1)",
        "R71 IMSProvider::Logon.count-store",
    ),
    (
        "insert IMsgStore::StoreLogoff.release-early",
        Question::AnyRule,
        Conduct::Lawful,
        "store-logoff(orderly)",
        "R82 IMsgStore::StoreLogoff.release-early",
    ),
    (
        "insert IMSLogon::Logoff.refuse",
        Question::AnyRule,
        Conduct::Lawful,
        "",
        "None { worlds: 204 }",
    ),
    (
        "insert IMSLogon::Logoff.refuse",
        Question::NotTheClients,
        Conduct::Any,
        "release(store1)",
        "R86 IMSLogon::Logoff.refuse",
    ),
    (
        "strike IMSLogon::Logoff.give-back",
        Question::AnyRule,
        Conduct::Lawful,
        "",
        "None { worlds: 204 }",
    ),
    (
        "strike IMSLogon::Logoff.give-back",
        Question::NotTheClients,
        Conduct::Any,
        "session-logoff",
        "R87 IMSLogon::Logoff.give-back",
    ),
    (
        "strike IMsgStore::Release.ask",
        Question::AnyRule,
        Conduct::Lawful,
        "unadvise, release(folder1), release(store1)",
        "R71 IMsgStore::Release.ask",
    ),
    (
        "strike IMsgStore::Release.held",
        Question::AnyRule,
        Conduct::Lawful,
        "add-ref(store1), release(store1)",
        "R82 IMsgStore::Release.held",
    ),
    (
        "strike IMsgStore::QueryInterface.hold",
        Question::AnyRule,
        Conduct::Lawful,
        "query-interface(store1)",
        "R16 IMsgStore::QueryInterface.hold",
    ),
];

fn tell(answer: &Answer) -> (String, String) {
    match answer {
        Answer::Run { commands, finding, .. } => {
            let names: Vec<_> = commands.iter().map(|command| command.name()).collect();
            let line = finding.line.map(key).unwrap_or_default();
            (names.join(", "), format!("{} {line}", finding.rule.name()))
        }
        other => (String::new(), format!("{other:?}")),
    }
}

#[test]
fn the_shortest_failing_run_is_found_twice_the_same() {
    let mut wrong = Vec::new();
    for (edit, question, conduct, commands, finding) in SHORTEST {
        let program = edited(Readings::default(), Edit::parse(edit).unwrap());
        let answer = search(&program, *question, *conduct);
        assert_eq!(search(&program, *question, *conduct), answer, "`{edit}` {question:?}");
        let is = tell(&answer);
        if (is.0.as_str(), is.1.as_str()) != (*commands, *finding) {
            wrong.push(format!("`{edit}` {question:?} {conduct:?}\n  {is:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A search that is gone on with in slices comes to the same answer as one that is not.
#[test]
fn slices_change_nothing() {
    let program = edited(Readings::default(), Edit::parse("remove guard-2").unwrap());
    for (conduct, expanded) in [(Conduct::Lawful, 19), (Conduct::Any, 0)] {
        let whole = search(&program, Question::NotTheClients, conduct);
        let mut sliced = Search::new(&start(&program), Question::NotTheClients, conduct);
        let mut slices = 0;
        while sliced.advance(&program, 1).is_none() {
            slices += 1;
        }
        assert_eq!(sliced.advance(&program, 1), Some(&whole));
        assert_eq!(slices, expanded);
    }
}

/// A search that met its limit says what it has not seen, and can be gone on with.
#[test]
fn a_limit_is_told_and_can_be_moved() {
    let program = Program::default();
    let search = || Search::new(&start(&program), Question::AnyRule, Conduct::Lawful);
    let few = Limits { worlds: 100, ..Limits::default() };
    let mut search_few = search().within(few);
    let answer = search_few.advance(&program, u32::MAX).cloned();
    let Some(Answer::Truncated { worlds, unseen }) = answer else {
        panic!("{answer:?}");
    };
    assert_eq!(unseen, Unseen { depth: 3, waiting: 58, met: Limit::Worlds });
    assert!((100..110).contains(&worlds), "{worlds}");
    let mut more = search_few.within(Limits::default());
    assert_eq!(more.advance(&program, u32::MAX), Some(&Answer::None { worlds: LAWFUL_WORLDS }));
    assert_eq!(more.progress().waiting, 0);
    let small = Limits { bytes: 0, ..Limits::default() };
    let answer = search().within(small).finish(&program);
    let unseen = Unseen { depth: 0, waiting: 1, met: Limit::Memory };
    assert_eq!(answer, Answer::Truncated { worlds: 1, unseen });
}

/// Worlds come out of the archive as they went in.
#[test]
fn the_worlds_that_were_seen_are_the_worlds_that_came_about() {
    let program = Program::default();
    let mut search = Search::new(&start(&program), Question::NotTheClients, Conduct::Any);
    search.advance(&program, 300);
    let seen: Vec<World> = search.seen().collect();
    assert_eq!(seen.first(), Some(&start(&program)));
    for world in seen.iter().take(300) {
        assert_eq!(world.check(), Ok(()));
        for choice in commands(&program, world) {
            let next = run(&program, world, choice.command, &mut |_, _| {}).unwrap();
            let skipped = next.undefined || is_unheld(program.readings(), world, choice.command);
            assert!(skipped || seen.contains(&next), "{}", choice.command.name());
        }
    }
}

/// What is asked of a program from the start of the stories, and what comes of it.
const ASKED: &[(&str, Question, Conduct, &str)] = &[
    ("", Question::Twice(MethodId::LogonLogoff), Conduct::Any, "None { worlds: 16896 }"),
    ("remove guard-1", Question::Twice(MethodId::LogonLogoff), Conduct::Any, "session-logoff"),
    (
        "",
        Question::Twice(MethodId::SupportStoreLogoffTransports),
        Conduct::Lawful,
        "None { worlds: 204 }",
    ),
    ("", Question::Never(MethodId::LogonLogoff), Conduct::Lawful, "None { worlds: 204 }"),
    ("", Question::Never(MethodId::LogonLogoff), Conduct::Any, "uninitialize"),
    (
        "",
        Question::Never(MethodId::StoreLogoff),
        Conduct::Lawful,
        "unadvise, release(folder1), release(store1), session-logoff, release(session1), uninitialize",
    ),
    ("", Question::Never(MethodId::StoreOpenEntry), Conduct::Lawful, "None { worlds: 204 }"),
    (
        "",
        Question::CleanEnd,
        Conduct::Lawful,
        "unadvise, release(folder1), release(store1), session-logoff, release(session1), uninitialize",
    ),
    (
        "strike IMsgStore::Release.give-back",
        Question::CleanEnd,
        Conduct::Lawful,
        "None { worlds: 156 }",
    ),
    (
        "strike IMsgStore::Release.give-back",
        Question::CleanEnd,
        Conduct::Any,
        "release(folder1), session-logoff, release(store1), release(session1), uninitialize",
    ),
    (
        "",
        Question::World,
        Conduct::Lawful,
        "unadvise, release(folder1), store-logoff(orderly), release(store1)",
    ),
    ("", Question::Left(ObjectKind::Section), Conduct::Any, "None { worlds: 16896 }"),
];

/// The world after the documented close.
fn closed(program: &Program) -> World {
    ScenarioId::StoreClose.script().iter().fold(start(program), |world, command| {
        run(program, &world, *command, &mut |_, _| {}).unwrap()
    })
}

#[test]
fn questions_have_their_shortest_answers() {
    let mut wrong = Vec::new();
    for (edit, question, conduct, expected) in ASKED {
        let program =
            Edit::parse(edit).map_or_else(Program::default, |e| edited(Readings::default(), e));
        let prologue = Run::new(ScenarioId::StoreClose, &program, &[]).prologue;
        let search = match question {
            Question::World => Search::toward(&start(&program), &closed(&program), *conduct),
            _ => Search::new(&start(&program), *question, *conduct)
                .remembering(prologue.iter().map(|step| &step.event)),
        };
        let is = match search.finish(&program) {
            Answer::Run { commands, .. } | Answer::Way { commands, .. } => {
                commands.iter().map(|command| command.name()).collect::<Vec<_>>().join(", ")
            }
            other => format!("{other:?}"),
        };
        if is != *expected {
            wrong.push(format!("`{edit}` {question:?} {conduct:?}\n  {is}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A run that is given back ends as was asked for.
#[test]
fn a_clean_end_is_clean() {
    let program = Program::default();
    let start = start(&program);
    let answer = Search::new(&start, Question::CleanEnd, Conduct::Lawful).finish(&program);
    let Answer::Way { commands, .. } = answer else {
        panic!("{answer:?}");
    };
    let verdict = verdict_after(&program, &start, &commands);
    assert!(verdict.is_clean() && verdict.scope == Some(Scope::All), "{verdict:?}");
    let mut over = start;
    for command in commands {
        over = run(&program, &over, command, &mut |_, _| {}).unwrap();
    }
    let again = Search::new(&over, Question::CleanEnd, Conduct::Lawful).finish(&program);
    assert_eq!(again, Answer::Way { commands: Vec::new(), worlds: 1 });
}

/// Of several stores, the one that is asked after.
#[test]
fn one_of_several_objects_is_found_where_it_is_left() {
    let scenario = ScenarioId::TwoStores;
    let program =
        edited(Readings::default(), Edit::parse("strike IMsgStore::Release.give-back").unwrap());
    let start = Run::new(scenario, &program, &[]).rest().clone();
    let objects = Question::objects(&start);
    let supports = [1, 2].map(|n| ObjectId::new(ObjectKind::Support, n));
    assert!(supports.iter().all(|support| objects.contains(support)), "{objects:?}");
    assert!(!objects.iter().any(|id| id.kind == ObjectKind::Session), "{objects:?}");
    for support in supports {
        let search = Search::new(&start, Question::One(support), Conduct::Lawful);
        let Answer::Run { commands, finding, .. } = search.finish(&program) else { panic!() };
        assert_eq!(finding.what.object(), Some(support));
        let closes = Act::Release(ObjectId::new(ObjectKind::Store, support.n));
        assert_eq!(commands.last().map(|command| command.act), Some(closes));
    }
    let unknown = Question::One(ObjectId::new(ObjectKind::Support, 3));
    let none = Search::new(&start, unknown, Conduct::Lawful).finish(&program);
    assert!(matches!(none, Answer::None { .. }), "{none:?}");
}
