//! A second opinion: an independent explorer walks the same menu with the same step function and
//! comes to as many worlds and to the same answers.

use stateright::{Checker, Model, Property};

use logoff_playground::sim::command::Command;
use logoff_playground::sim::event::{Event, Fact};
use logoff_playground::sim::ids::Party;
use logoff_playground::sim::menu;
use logoff_playground::sim::program::{Edit, Program, Readings};
use logoff_playground::sim::scenario::Group;
use logoff_playground::sim::search::{Answer, Conduct, Question, Search};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

use crate::edits::{by_the_book, edited};
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
    let model = Client { program: program.clone(), start: start.clone(), conduct };
    let checker = model.checker().spawn_bfs().join();
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
