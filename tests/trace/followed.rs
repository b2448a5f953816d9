//! A world that follows what was recorded is the world in which it happened.

use logoff_playground::session::run::Run;
use logoff_playground::sim::event::{Event, Fact};
use logoff_playground::sim::follow::{Follower, Told, record};
use logoff_playground::sim::ids::{Holder, MethodId};
use logoff_playground::sim::program::{Choice, Edit, Edits, Program, Readings, provider_lines};
use logoff_playground::sim::rule::Verdict;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::world::{Frame, World};

/// Where a listing stands is not recorded, and nobody but it needs to know; what a call notes down
/// for itself in the course of an event is said with the next one.
fn without_places(world: &World) -> World {
    let mut world = world.clone();
    let parked = world.parked.iter_mut().flat_map(|parked| &mut parked.stack);
    let frames: Vec<&mut Frame> = world.stack.iter_mut().chain(parked).collect();
    for frame in frames {
        (frame.pc, frame.done, frame.visits) = (0, 0, None);
        frame.zero = frame.param;
        (frame.entry, frame.mine, frame.told) = (0, false, 0);
        if !frame.called.is_release() {
            frame.spender = Holder::FIRST;
        }
    }
    world
}

/// The lines in which two worlds differ.
fn difference(own: &World, other: &World) -> String {
    let lines = |world: &World| -> Vec<String> {
        format!("{world:#?}").lines().map(str::to_owned).collect()
    };
    let (own, other) = (lines(own), lines(other));
    let only = |of: &[String], than: &[String], sign: &str| -> String {
        let only = of.iter().zip(0..).filter(|(line, at)| than.get(*at) != Some(line));
        only.take(30).map(|(line, at)| format!("\n{sign}{at} {}", line.trim())).collect()
    };
    only(&own, &other, "+") + &only(&other, &own, "-")
}

fn follows(scenario: ScenarioId, program: &Program) -> Result<(), String> {
    let run = Run::new(scenario, program, scenario.script());
    let commands: Vec<_> = run.spans.iter().map(|span| span.command).collect();
    let (events, prologue) = record(scenario, program, &commands);
    assert_eq!(prologue, run.prologue.len());
    let mut followed: Vec<(Event, World)> = Vec::new();
    let mut follower = Follower::new(program, scenario.world());
    let mut sink = |event: &Event, world: &World| followed.push((*event, world.clone()));
    for recorded in events {
        if matches!(recorded.event.fact, Fact::Finding(_)) && !recorded.slip {
            continue;
        }
        if recorded.begins.is_some() {
            follower.rest(&mut sink);
        }
        for (place, word) in &recorded.unseen {
            if !follower.set(place, word) {
                return Err(format!("{place} = {word}"));
            }
        }
        let (fact, begins, spender) = (recorded.event.fact, recorded.begins, recorded.spender);
        follower.tell(&Told { fact, begins, spender, line: recorded.line }, &mut sink);
    }
    follower.rest(&mut sink);
    for ((n, step), (event, world)) in run.numbered().zip(&followed) {
        if step.event != *event {
            return Err(format!("{n}: {:?}\n not {:?}", event, step.event));
        }
        let (own, other) = (without_places(world), without_places(&step.world));
        // The judges' last word on a command belongs to its last event.
        let (own, other) = (World { monitor: other.monitor.clone(), ..own }, other);
        // Which store the spooler lets go of is said with the event after its call.
        let unsaid = matches!(event.fact, Fact::Call { method: MethodId::SpoolerLetGo, .. });
        if own != other && !unsaid && n < run.last() as i32 {
            return Err(format!("{n} {:?}: {}", event.fact, difference(&own, &other)));
        }
    }
    if followed.len() != run.numbered().count() {
        return Err(format!("{} events, not {}", followed.len(), run.numbered().count()));
    }
    let verdict = Verdict::of(follower.world());
    (verdict == run.verdict).then_some(()).ok_or_else(|| format!("{verdict:?}"))
}

fn all_follow(programs: impl Iterator<Item = (String, ScenarioId, Program)>) {
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for (name, scenario, program) in programs {
        tried += 1;
        if let Err(why) = follows(scenario, &program) {
            let why: String = why.chars().take(6000).collect();
            wrong.push(format!("{} {name}: {why}", scenario.name()));
        }
    }
    let names: Vec<_> = wrong.iter().map(|w| w.lines().next().unwrap_or_default()).collect();
    assert!(wrong.is_empty(), "{} of {tried}\n{}\n\n{}", wrong.len(), names.join("\n"), wrong[0]);
    assert!(tried > 60);
}

#[test]
fn every_story_under_every_reading_is_followed_world_by_world() {
    let flipped = Choice::others()
        .map(|choice| (choice.name(), Readings::default().with(choice.reading, choice.side)));
    let readings: Vec<_> =
        [(String::new(), Readings::default())].into_iter().chain(flipped).collect();
    all_follow(ScenarioId::ALL.into_iter().flat_map(|scenario| {
        let told = |(name, readings): &(String, Readings)| {
            (name.clone(), scenario, scenario.program(*readings))
        };
        readings.iter().map(told).collect::<Vec<_>>()
    }));
}

#[test]
fn edited_providers_are_followed_world_by_world() {
    let stories = [ScenarioId::StoreClose, ScenarioId::SessionLogoff, ScenarioId::SecondOpen];
    let kinds = [Edit::Strike, Edit::Double, Edit::Insert];
    let edits = provider_lines().flat_map(|id| kinds.map(|kind| kind(id)));
    let edits = edits
        .filter_map(|edit| Some((edit, Edits::default().with(edit, Readings::default()).ok()?)));
    // One story for each, in turn.
    all_follow(edits.zip(stories.into_iter().cycle()).map(|((edit, edits), scenario)| {
        (edit.name(), scenario, Program::new(Readings::default(), edits))
    }));
}
