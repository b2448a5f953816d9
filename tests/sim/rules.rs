//! Every rule is checked or waits for a stated reason, and what is checked is kept by one run and
//! broken by another.

use std::collections::BTreeMap;

use logoff_playground::sim::command::Command;
use logoff_playground::sim::event::{Event, Fact, Finding};
use logoff_playground::sim::ids::{MethodId, Party};
use logoff_playground::sim::menu;
use logoff_playground::sim::program::{
    Edit, Edits, Guard, Program, ReadingId, Readings, Side, base, lines,
};
use logoff_playground::sim::rule::RuleId;
use logoff_playground::sim::rule::reach::{Reach, Standing};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

use crate::edits::{by_the_book, permitted};
use crate::pinned;

/// The commands of a story, from the very beginning.
fn whole(scenario: ScenarioId) -> impl Iterator<Item = Command> {
    scenario.story().prologue.iter().chain(scenario.script()).copied()
}

/// The events of a story from nothing on; a command that makes no sense is left out.
fn events(program: &Program, scenario: ScenarioId) -> Vec<Event> {
    let mut events = Vec::new();
    let mut world = scenario.world();
    for command in whole(scenario) {
        let mut keep = |event: &Event, _: &World| events.push(*event);
        world = run(program, &world, command, &mut keep).unwrap_or(world);
    }
    events
}

/// The first run in which a party broke each of its rules, by what was done; one that aims at the
/// rule is preferred.
#[derive(Default)]
struct Broken(BTreeMap<RuleId, (Aim, String)>);

/// Whether the line at fault is one that serves the rule.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Aim {
    Beside,
    At,
}

impl Aim {
    fn of(finding: &Finding) -> Self {
        match finding.line {
            Some(line) if base(line).rules.contains(&finding.rule) => Self::At,
            _ if finding.party == Party::Client => Self::At,
            _ => Self::Beside,
        }
    }
}

impl Broken {
    fn see(&mut self, events: &[Event], by: Party, what: impl Fn() -> String) {
        for event in events {
            if let Fact::Finding(finding) = event.fact
                && finding.party == by
            {
                let aim = Aim::of(&finding);
                let known = self.0.get(&finding.rule).is_some_and(|(best, _)| *best >= aim);
                if !known {
                    self.0.insert(finding.rule, (aim, what()));
                }
            }
        }
    }

    /// One unlawful command of a client's or a transport's, anywhere in the stories.
    fn by_clients(&mut self) {
        let program = Program::default();
        for scenario in by_the_book() {
            let mut world = scenario.world();
            for next in whole(scenario).map(Some).chain([None]) {
                for choice in menu::commands(&program, &world) {
                    if choice.breaches.is_empty() {
                        continue;
                    }
                    let mut found = Vec::new();
                    let mut keep = |event: &Event, _: &World| found.push(*event);
                    run(&program, &world, choice.command, &mut keep).unwrap();
                    let command = choice.command.name();
                    let before = next.map_or_else(|| String::from("the end"), Command::name);
                    let by = match choice.command.client() {
                        Some(_) => Party::Client,
                        // A transport provider.
                        None => Party::Provider,
                    };
                    self.see(&found, by, || {
                        format!("{command} before {before} of {}", scenario.name())
                    });
                }
                if let Some(next) = next {
                    world = run(&program, &world, next, &mut |_, _| {}).unwrap_or(world);
                }
            }
        }
    }

    fn by_edits(&mut self, readings: Readings, by: Party, edits: &[Edit]) {
        let all = edits.iter().fold(Edits::default(), |all, edit| all.unchecked(*edit));
        let program = Program::new(readings, all);
        let names: Vec<_> = edits.iter().map(|edit| edit.name()).collect();
        for scenario in by_the_book() {
            let found = events(&program, scenario);
            self.see(&found, by, || format!("{} in {}", names.join(", "), scenario.name()));
        }
    }
}

/// Every strike, doubling and move of MAPI's and the client's own lines.
fn of_mapi() -> impl Iterator<Item = Edit> {
    MethodId::ALL
        .into_iter()
        .filter(|method| method.party() != Party::Provider)
        .flat_map(lines)
        .flat_map(|id| [Edit::Strike(id), Edit::Double(id), Edit::Up(id), Edit::Down(id)])
}

fn unload_early() -> [Edit; 2] {
    ["count", "last"].map(|key| {
        let mut all = lines(MethodId::MapiUninitialize);
        Edit::Strike(all.find(|id| base(*id).key == key).unwrap())
    })
}

#[test]
fn every_rule_is_kept_and_broken_or_waits() {
    let mut kept: BTreeMap<RuleId, &str> = BTreeMap::new();
    for scenario in by_the_book() {
        let events = events(&Program::default(), scenario);
        let numbered = (1..).zip(&events);
        for (rule, state) in Reach::of(numbered).at(i32::MAX) {
            if matches!(state, Standing::Kept(_)) {
                kept.entry(rule).or_insert_with(|| scenario.name());
            }
        }
    }
    let mut broken = Broken::default();
    let late = Readings::default().with(ReadingId::C01, Side::B);
    for readings in [Readings::default(), late] {
        permitted(readings).for_each(|edit| broken.by_edits(readings, Party::Provider, &[edit]));
    }
    broken.by_clients();
    let readings = Readings::default();
    broken.by_edits(readings, Party::Mapi, &[Edit::RemoveGuard(Guard::One)]);
    of_mapi().for_each(|edit| broken.by_edits(readings, Party::Mapi, &[edit]));
    // The DLL goes although MAPI is still initialized: both lines that prevent it are missing.
    broken.by_edits(readings, Party::Mapi, &unload_early());

    let (mut checked, mut waiting) = (0, 0);
    let mut text = String::new();
    let mut wrong = Vec::new();
    for rule in RuleId::all() {
        let name = rule.name();
        match rule.info().wait {
            Some(why) => {
                waiting += 1;
                text += &format!("{name} waits: {why:?}\n");
                if let Some((_, how)) = broken.0.get(&rule) {
                    wrong.push(format!("{name} waits, and yet is found by {how}"));
                }
            }
            None => {
                checked += 1;
                let (keeps, breaks) = (kept.get(&rule), broken.0.get(&rule));
                if keeps.is_none() || breaks.is_none() {
                    wrong.push(format!("{name} kept by {keeps:?}, broken {}", breaks.is_some()));
                }
                text += &format!(
                    "{name} kept by {}, broken by {}\n",
                    keeps.unwrap_or(&"nothing"),
                    breaks.map_or("nothing", |(_, how)| how)
                );
            }
        }
    }
    text += &format!("{checked} checked, {waiting} waiting\n");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    pinned::compare("rules.txt", &text).unwrap();
}

/// Where something leaks, another rule may answer for it; but that everything was given back is not
/// said to be kept.
#[test]
fn a_leak_does_not_keep_the_rule_of_references() {
    let of_references = |program: &Program| {
        let events = events(program, ScenarioId::StoreClose);
        let reach = Reach::of((0..).zip(&events));
        reach.at(i32::MAX).find(|(rule, _)| *rule == RuleId(16)).map(|(_, standing)| standing)
    };
    let leak = Edit::parse("strike IMsgStore::Release.give-back").unwrap();
    let leaking = crate::edits::edited(Readings::default(), leak);
    assert!(matches!(of_references(&Program::default()), Some(Standing::Kept(_))));
    assert_eq!(of_references(&leaking), Some(Standing::NotReached));
}
