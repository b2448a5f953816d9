//! A session that one client ends for all: whoever is told logs off for itself, once.

use logoff_playground::sim::command::{Act, Command, SESSION, STORE};
use logoff_playground::sim::event::{Event, Fact, SessionFlags};
use logoff_playground::sim::ids::{ObjectId, ObjectKind};
use logoff_playground::sim::menu;
use logoff_playground::sim::program::{Program, Readings};
use logoff_playground::sim::rule::{RuleId, Verdict};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

use crate::print;

const LOGOFF: Act = Act::SessionLogoff(SessionFlags::None);

/// The world in which the first client has just ended the session for both.
fn ended() -> World {
    let story = ScenarioId::SharedLogoff.story();
    let all = story.prologue.iter().copied();
    let shared = Act::SessionLogoff(SessionFlags::Shared).by_client(1);
    all.chain([shared])
        .fold(ScenarioId::SharedLogoff.world(), |world, command| done(&world, command).0)
}

/// The world after a command, and what it has found.
fn done(world: &World, command: Command) -> (World, Vec<RuleId>) {
    let mut found = Vec::new();
    let mut watch = |event: &Event, _: &World| {
        if let Fact::Finding(finding) = event.fact {
            found.push(finding.rule);
        }
    };
    let after = run(&Program::default(), world, command, &mut watch).unwrap();
    (after, found)
}

#[test]
fn a_sharer_that_is_told_logs_off_for_itself_and_only_once() {
    let (twice, second) = (vec![RuleId(102)], LOGOFF.by_client(2));
    let breaches = |world: &World, by| menu::breaches(Readings::default(), world, by);
    let world = ended();
    assert_eq!(breaches(&world, LOGOFF.by_client(1)), twice);
    assert_eq!(breaches(&world, second), []);
    assert_eq!(breaches(&world, Act::OpenStore(1).by_client(2)), twice);
    let (mut world, found) = done(&world, second);
    assert_eq!(found, []);
    assert_eq!(breaches(&world, second), twice);
    // What is left for both is to give back what they have (3d).
    for client in [1, 2] {
        for object in [STORE, SESSION] {
            let (after, found) = done(&world, Act::Release(object).by_client(client));
            assert_eq!(found, [], "{client} {}", object.name());
            world = after;
        }
    }
    let sink = ObjectId::new(ObjectKind::Sink, 1);
    for command in [Act::Release(sink).by_client(2), Act::Uninitialize.by_client(1)] {
        let (after, found) = done(&world, command);
        assert_eq!(found, [], "{}", command.name());
        world = after;
    }
    let (world, found) = done(&world, Act::Uninitialize.by_client(2));
    assert_eq!(found, []);
    assert_eq!(print::verdict(&Verdict::of(&world)), "all: clean");
}
