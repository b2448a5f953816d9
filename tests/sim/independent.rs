//! A second opinion: an independent explorer walks the same menu with the same step function and
//! comes to as many worlds and to the same answers.

use std::fmt::Write as _;

use stateright::{Checker, Model, Property};

use logoff_playground::session::run::Branch;
use logoff_playground::sim::command::Command;
use logoff_playground::sim::event::{Event, Fact};
use logoff_playground::sim::ids::Party;
use logoff_playground::sim::menu;
use logoff_playground::sim::program::{Edit, Edits, Program, Readings, Style};
use logoff_playground::sim::scenario::{Group, ScenarioId};
use logoff_playground::sim::search::{Answer, Conduct, Limits, Progress, Question, Search};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

use crate::edits::{by_the_book, edited};
use crate::pinned;
use crate::search::start;

/// The client and its menu as a model.
struct Client {
    program: Program,
    start: World,
    conduct: Conduct,
}

/// A world, and whether the command that led to it broke a rule; nothing goes on from there.
type State = (World, bool);

impl Client {
    fn lawful(&self) -> bool {
        self.conduct == Conduct::Lawful
    }
}

impl Model for Client {
    type State = State;
    type Action = Command;

    fn init_states(&self) -> Vec<State> {
        vec![(self.start.clone(), false)]
    }

    fn actions(&self, (world, broken): &State, actions: &mut Vec<Command>) {
        if *broken {
            return;
        }
        for choice in menu::commands(&self.program, world) {
            let allowed = if self.lawful() {
                choice.breaches.is_empty()
            } else {
                !menu::is_unheld(self.program.readings(), world, choice.command)
                    && !menu::is_careless(choice.command)
            };
            if allowed {
                actions.push(choice.command);
            }
        }
    }

    fn next_state(&self, (world, _): &State, command: Command) -> Option<State> {
        let mut broken = false;
        let mut watch = |event: &Event, _: &World| {
            if let Fact::Finding(finding) = event.fact {
                broken |= self.lawful() || finding.party != Party::Client;
            }
        };
        let next = run(&self.program, world, command, &mut watch).ok()?;
        (broken || !next.undefined).then_some((next, broken))
    }

    fn properties(&self) -> Vec<Property<Self>> {
        // The only one: the explorer stops at the first world that lacks it, else it sees all.
        vec![Property::always("no rule is broken", |_, (_, broken): &State| !broken)]
    }
}

/// What the explorer finds: the length of its shortest failing run, or how many worlds there are.
fn explored(program: &Program, start: &World, conduct: Conduct) -> Result<usize, usize> {
    explored_within(program, start, conduct, None)
}

/// The same of runs of so many commands.
fn explored_within(
    program: &Program,
    start: &World,
    conduct: Conduct,
    depth: Option<u32>,
) -> Result<usize, usize> {
    let model = Client { program: program.clone(), start: start.clone(), conduct };
    let checker = match depth {
        // It counts the first world as a step.
        Some(depth) => model.checker().target_max_depth(depth as usize + 1),
        None => model.checker(),
    };
    let checker = checker.spawn_bfs().join();
    match checker.discovery("no rule is broken") {
        Some(path) => Ok(path.into_actions().len()),
        None => Err(checker.unique_state_count()),
    }
}

fn question(conduct: Conduct) -> Question {
    match conduct {
        Conduct::Lawful => Question::AnyRule,
        _ => Question::NotTheClients,
    }
}

/// The same from the page's own search.
fn searched(program: &Program, start: &World, conduct: Conduct) -> Result<usize, usize> {
    match Search::of_all(start, question(conduct), conduct).finish(program) {
        Answer::Run { commands, .. } => Ok(commands.len()),
        Answer::None { worlds } => Err(worlds as usize),
        other => panic!("not seen to the end: {other:?}"),
    }
}

/// Of a story with more worlds than this, the runs of a few commands are compared.
const MOST: u32 = 8_000;
/// The provider by the book is compared to the end in every story.
const MOST_BY_THE_BOOK: u32 = 80_000;

/// Both explorers from a world on; what they agree on, in words.
fn agreed(program: &Program, start: &World, conduct: Conduct) -> String {
    let by_the_book = *program == Program::default();
    let worlds = if by_the_book { MOST_BY_THE_BOOK } else { MOST };
    let limits = Limits { worlds, ..Limits::default() };
    let mut search = Search::of_all(start, question(conduct), conduct).within(limits);
    let mut complete = search.progress();
    let answer = loop {
        let depth = search.progress().depth;
        let answer = search.advance(program, 1).cloned();
        if search.progress().depth > depth {
            complete = search.progress();
        }
        if let Some(answer) = answer {
            break answer;
        }
    };
    match answer {
        Answer::Run { commands, finding, .. } => {
            assert_eq!(explored(program, start, conduct), Ok(commands.len()));
            let names: Vec<_> = commands.iter().map(|command| command.name()).collect();
            format!("{}: {}", finding.rule.name(), names.join(", "))
        }
        Answer::None { worlds } => {
            assert_eq!(explored(program, start, conduct), Err(worlds as usize));
            format!("{worlds} worlds, nothing broken")
        }
        Answer::Truncated { .. } => {
            let Progress { worlds, depth, .. } = complete;
            let theirs = explored_within(program, start, conduct, Some(depth));
            assert_eq!(theirs, Err(worlds as usize), "{depth}");
            format!("{worlds} worlds within {depth} commands, nothing broken")
        }
        Answer::Way { .. } => panic!("nothing was looked for"),
    }
}

/// What is compared: each style of provider, and the story's own listings.
fn programs(scenario: ScenarioId) -> Vec<(&'static str, Program)> {
    let plain = |style| Program::styled(style, Readings::default(), Edits::default());
    let mut programs: Vec<_> = Style::ALL.map(|style| (style.name(), plain(style))).to_vec();
    let own = Branch::of(scenario).program;
    if programs.iter().all(|(_, other)| *other != *own) {
        programs.push(("as told", (*own).clone()));
    }
    programs
}

/// Every story with every style of provider, from the end of its prologue on; stories that begin
/// alike are compared once.
#[test]
fn both_agree_on_every_story_and_style() {
    let mut known: Vec<(Program, World, String)> = Vec::new();
    let mut text = String::new();
    for scenario in ScenarioId::ALL {
        for (name, program) in programs(scenario) {
            let refused = |world: World, command: &Command| {
                run(&program, &world, *command, &mut |_, _| {}).unwrap_or(world)
            };
            let start = scenario.story().prologue.iter().fold(scenario.world(), refused);
            let same = |(other, world, _): &&(Program, World, String)| {
                *other == program && *world == start
            };
            let said = match known.iter().find(same) {
                Some((_, _, said)) => said.clone(),
                None => {
                    let said = agreed(&program, &start, Conduct::Lawful);
                    known.push((program, start, said.clone()));
                    said
                }
            };
            writeln!(text, "{} ({name}): {said}", scenario.name()).unwrap();
        }
    }
    pinned::compare("explored.txt", &text).unwrap();
}

#[test]
fn both_see_as_many_worlds_from_every_place_of_every_story() {
    let program = Program::default();
    for scenario in by_the_book().filter(|s| s.story().group == Group::Documented) {
        let mut world = start(&program);
        for next in scenario.script().iter().map(Some).chain([None]) {
            let mine = searched(&program, &world, Conduct::Lawful);
            assert_eq!(mine, explored(&program, &world, Conduct::Lawful), "{}", scenario.name());
            if let Some(next) = next {
                world = run(&program, &world, *next, &mut |_, _| {}).unwrap();
            }
        }
    }
}

#[test]
fn both_see_as_many_worlds_from_nothing_and_of_a_careless_client() {
    let program = Program::default();
    let lawful = searched(&program, &World::default(), Conduct::Lawful);
    assert_eq!(lawful, explored(&program, &World::default(), Conduct::Lawful));
    let any = searched(&program, &start(&program), Conduct::Any);
    assert_eq!(any, explored(&program, &start(&program), Conduct::Any));
    assert!(lawful.is_err() && any.is_err(), "{lawful:?} {any:?}");
}

#[test]
fn both_find_runs_of_the_same_length_where_the_provider_is_edited() {
    let edits = [
        "strike IMsgStore::Release.give-back",
        "strike IMsgStore::Release.held",
        "strike IMSLogon::Logoff.give-back",
        "strike IMSLogon::Logoff.no-status",
        "insert IMSLogon::Logoff.refuse",
        "insert IMSProvider::Logon.count-store",
        "insert IMsgStore::StoreLogoff.release-early",
        "remove guard-1",
        "remove guard-2",
    ];
    for name in edits {
        let program = edited(Readings::default(), Edit::parse(name).unwrap());
        let world = start(&program);
        let mine = searched(&program, &world, Conduct::Lawful);
        assert_eq!(mine, explored(&program, &world, Conduct::Lawful), "{name}");
        if mine.is_err() && !name.contains("no-status") {
            let mine = searched(&program, &world, Conduct::Any);
            assert!(mine.is_ok(), "{name}");
            let theirs = explored(&program, &world, Conduct::Any);
            assert_eq!(mine, theirs, "{name} and a careless client");
        }
    }
}
