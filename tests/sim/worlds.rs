//! Every world that lawful commands lead to, in everything that stories take as given, for every
//! style of provider: which rules are broken, and what is left when all is over.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use logoff_playground::sim::event::{Event, Fact};
use logoff_playground::sim::ids::Party;
use logoff_playground::sim::menu;
use logoff_playground::sim::program::{Edits, Program, ReadingId, Readings, Style};
use logoff_playground::sim::rule::{Scope, Verdict};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::{Conduct, Symmetry};
use logoff_playground::sim::setting::{Mail, Setting};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

use crate::combos::flipped;
use crate::edits::by_the_book;
use crate::steps::readings;
use crate::{pinned, print};

/// No walk looks at more worlds; one that meets the bound says so.
const MOST: usize = 300_000;
/// The same for what no story takes as given.
const MOST_FURTHER: usize = 100_000;

/// What a walk over lawful worlds has met.
#[derive(Default)]
pub struct Met {
    pub worlds: usize,
    pub cut: bool,
    /// By rule: how often, and the first finding.
    pub broken: BTreeMap<String, (usize, String)>,
    /// The verdicts on worlds in which everything is over.
    pub ends: BTreeSet<String>,
}

/// The first story of each setting: the worlds differ in nothing else.
fn settings() -> Vec<(Setting, ScenarioId)> {
    let mut all: Vec<(Setting, ScenarioId)> = Vec::new();
    for scenario in by_the_book() {
        let setting = scenario.story().setting;
        if all.iter().all(|(other, _)| *other != setting) {
            all.push((setting, scenario));
        }
    }
    all
}

/// What no story takes as given: a name, the story whose prologue it has, and what is given.
fn further() -> [(&'static str, ScenarioId, Setting); 3] {
    let of = |scenario: ScenarioId| scenario.story().setting;
    let [mut crowded, mut shared, mut stores] =
        [ScenarioId::StoreClose, ScenarioId::TwoClients, ScenarioId::TwoStores].map(of);
    crowded.room.folders = 4;
    crowded.room.sinks = 2;
    shared.mail = Mail::Online;
    (shared.room.folders, shared.room.sinks) = (0, 0);
    stores.mail = Mail::Online;
    stores.room.folders = 0;
    [
        ("four folders and two sinks of a store", ScenarioId::StoreClose, crowded),
        ("mail of a shared session", ScenarioId::TwoClients, shared),
        ("mail of two stores", ScenarioId::TwoStores, stores),
    ]
}

/// The world after a story's prologue, whatever is given.
fn start(scenario: ScenarioId, setting: Setting, program: &Program, met: &mut Met) -> World {
    let mut world = World::new(setting);
    for command in scenario.story().prologue {
        let mut watch = |event: &Event, _: &World| note(Conduct::Lawful, met, event);
        world = run(program, &world, *command, &mut watch).unwrap_or(world);
    }
    world
}

fn note(conduct: Conduct, met: &mut Met, event: &Event) {
    if let Fact::Finding(finding) = event.fact
        && (finding.party != Party::Client || conduct == Conduct::Lawful)
    {
        let first = || (0, print::finding(&finding));
        met.broken.entry(finding.rule.name()).or_insert_with(first).0 += 1;
    }
}

/// The worlds that are known; only asked whether one is among them, so their order is nothing.
#[allow(clippy::disallowed_types)]
type Seen = std::collections::HashSet<World>;

/// Every world that lawful commands lead to; what is undefined is not gone on from.
pub fn walk(scenario: ScenarioId, program: &Program, most: usize) -> Met {
    walk_as(Conduct::Lawful, scenario, program, most)
}

/// The same for a client of either conduct. A client's own breaches do not count, nor how it ends
/// for a client that gives nothing back.
pub fn walk_as(conduct: Conduct, scenario: ScenarioId, program: &Program, most: usize) -> Met {
    walk_in(scenario.story().setting, conduct, scenario, program, most)
}

/// The same with something else given than the story has.
fn walk_in(
    setting: Setting,
    conduct: Conduct,
    scenario: ScenarioId,
    program: &Program,
    most: usize,
) -> Met {
    let mut met = Met::default();
    let first = start(scenario, setting, program, &mut met);
    let symmetry = Symmetry::of(&first.setting);
    let mut seen = Seen::from([symmetry.kept(&first)]);
    let mut next = VecDeque::from([first]);
    while let Some(world) = next.pop_front() {
        let over = world.processes.iter().all(|process| process.initialized == 0);
        if over && conduct == Conduct::Lawful {
            let verdict = Verdict::of(&world);
            let waits = world.is_waiting() || world.mail.iter().any(|m| m.due.is_some());
            if verdict.scope == Some(Scope::All) && !waits {
                met.ends.insert(print::verdict(&verdict));
            }
        }
        for choice in menu::commands(program, &world) {
            if conduct == Conduct::Lawful && !choice.breaches.is_empty() {
                continue;
            }
            let mut watch = |event: &Event, _: &World| note(conduct, &mut met, event);
            let Ok(after) = run(program, &world, choice.command, &mut watch) else { continue };
            let after = symmetry.kept(&after);
            if after.undefined || seen.contains(&after) {
                continue;
            }
            if seen.len() >= most {
                met.cut = true;
                continue;
            }
            seen.insert(after.clone());
            next.push_back(after);
        }
    }
    met.worlds = seen.len();
    met
}

/// Settings with more worlds than this are walked under the default readings only.
const SMALL: usize = 2_000;

/// By the book nothing is broken and nothing is left, whichever reading is flipped.
#[test]
fn the_provider_by_the_book_is_lawful_under_every_reading() {
    let small: Vec<_> = settings()
        .into_iter()
        .filter(|(_, scenario)| walk(*scenario, &Program::default(), SMALL + 1).worlds <= SMALL)
        .collect();
    assert!(small.len() >= 12, "{}", small.len());
    for (suffix, readings) in readings() {
        let program = Program::new(readings, Edits::default());
        for (_, scenario) in &small {
            let met = walk(*scenario, &program, MOST);
            let name = format!("{}{suffix}: {:?}", scenario.name(), met.broken);
            assert!(met.broken.is_empty() && !met.cut, "{name}");
            assert!(met.ends.iter().all(|end| end == "all: clean"), "{name} {:?}", met.ends);
        }
    }
}

#[test]
fn lawful_worlds_of_every_setting_and_style_are_as_pinned() {
    let mut text = String::new();
    let mut wrong = Vec::new();
    for style in Style::ALL {
        let program = Program::styled(style, Readings::default(), Edits::default());
        for (_, scenario) in settings() {
            let met = walk(scenario, &program, MOST);
            let name = format!("{} {}", style.name(), scenario.name());
            let cut = if met.cut { " and more" } else { "" };
            text += &format!("{name}: {}{cut} worlds\n", met.worlds);
            for (times, first) in met.broken.values() {
                text += &format!("  {times} times {first}\n");
            }
            for end in &met.ends {
                text += &format!("  ends {end}\n");
            }
            let clean = met.broken.is_empty() && met.ends.iter().all(|end| end == "all: clean");
            if style == Style::ByTheBook && !clean {
                wrong.push(name);
            }
        }
    }
    let compared = pinned::compare("worlds.txt", &text);
    assert!(wrong.is_empty(), "not lawful: {}", wrong.join(", "));
    compared.unwrap();
}

/// The provider by the book in worlds that are larger than those of any story.
#[test]
fn lawful_worlds_beyond_the_stories_are_as_pinned() {
    let mut text = String::new();
    for (name, scenario, setting) in further() {
        let met = walk_in(setting, Conduct::Lawful, scenario, &Program::default(), MOST_FURTHER);
        let cut = if met.cut { " and more" } else { "" };
        text += &format!("{name}: {}{cut} worlds\n", met.worlds);
        assert!(met.broken.is_empty(), "{name} {:?}", met.broken);
        assert!(met.ends.iter().all(|end| end == "all: clean"), "{name} {:?}", met.ends);
    }
    pinned::compare("further.txt", &text).unwrap();
}

/// A spooler that shares the client's store and logon leaves nothing either, together with any
/// other reading (C09).
#[test]
fn a_spooler_that_shares_the_clients_objects_leaves_nothing() {
    let small: Vec<_> = settings()
        .into_iter()
        .filter(|(setting, _)| setting.has_spooler())
        .filter(|(_, scenario)| walk(*scenario, &Program::default(), SMALL + 1).worlds <= SMALL)
        .collect();
    assert!(small.len() >= 5, "{}", small.len());
    for style in [Style::ByTheBook, Style::Eager] {
        for other in ReadingId::ALL {
            let readings = flipped([ReadingId::C09, other]);
            let program = Program::styled(style, readings, Edits::default());
            for (_, scenario) in &small {
                let met = walk(*scenario, &program, MOST);
                let name = format!("{} {} {other:?}", style.name(), scenario.name());
                assert!(met.worlds > 60 && !met.cut, "{name} {}", met.worlds);
                assert!(met.broken.is_empty(), "{name} {:?}", met.broken);
                assert!(met.ends.iter().all(|end| end == "all: clean"), "{name} {:?}", met.ends);
            }
        }
    }
    // Another process has the store open too.
    let program = Program::new(flipped([ReadingId::C09]), Edits::default());
    let met = walk(ScenarioId::OtherProcess, &program, MOST);
    assert!(met.broken.is_empty(), "{} {:?}", met.worlds, met.broken);
    assert!(met.ends.iter().all(|end| end == "all: clean"), "{:?}", met.ends);
    // The minimal provider keeps no list in which it could find the store, and breaks what it does.
    for (_, scenario) in &small {
        let met = [Readings::default(), flipped([ReadingId::C09])].map(|readings| {
            let program = Program::styled(Style::Minimal, readings, Edits::default());
            let met = walk(*scenario, &program, MOST);
            (met.broken.into_keys().collect::<Vec<_>>(), met.ends)
        });
        assert_eq!(met[0], met[1], "{}", scenario.name());
    }
}
