//! Every world of every story and style, counted by two explorers that share nothing but the menu
//! and the step function, and what both answer.
//!
//! `explored.txt` has all but the [`LARGE`], which are compared whole by `cargo xtask tables`, or
//! `cargo test --test sim -- --include-ignored`, and pinned in `explored-large.txt`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::hash::{Hash, Hasher};
use std::sync::{Mutex, PoisonError};

use stateright::{Checker, Model, Property};

use logoff_playground::session::run::Branch;
use logoff_playground::sim::command::Command;
use logoff_playground::sim::event::{Event, Fact};
use logoff_playground::sim::menu;
use logoff_playground::sim::program::{Edits, Program, Readings, Style};
use logoff_playground::sim::rule::{RuleId, Scope, Verdict};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::{Answer, Conduct, Question, Search};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

use crate::pinned;

/// What takes longer than all others together.
const LARGE: [(ScenarioId, Style); 1] = [(ScenarioId::ThreeClients, Style::Minimal)];
/// Of these, the runs of so many commands are compared in every test run.
const FEW: u32 = 6;

/// What both explorers are asked; one that has looked at everything answers all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Seen {
    /// How many worlds there are, the first included.
    worlds: u32,
    /// The commands that lead to the one that is farthest away.
    farthest: u32,
    /// By rule that is broken, the commands of the shortest run that does it.
    broken: BTreeMap<RuleId, u32>,
    /// The commands of the shortest run to a clean end of everything.
    clean_end: Option<u32>,
}

/// What lawful clients, the spooler and the transports do, as a model.
struct Everybody {
    program: Program,
    start: World,
    seen: Mutex<Seen>,
}

/// A world, and how many commands lead to it, which makes no other world of it.
#[derive(Clone, Debug)]
struct State {
    world: World,
    after: u32,
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.world == other.world
    }
}

impl Hash for State {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.world.hash(hasher);
    }
}

impl Everybody {
    fn note(&self, note: impl FnOnce(&mut Seen)) {
        note(&mut self.seen.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn note_end(&self, world: &World, after: u32) {
        let verdict = Verdict::of(world);
        let over = world.processes.iter().all(|process| process.initialized == 0);
        if over && verdict.scope == Some(Scope::All) && verdict.is_clean() {
            self.note(|seen| seen.clean_end = Some(seen.clean_end.unwrap_or(after).min(after)));
        }
    }
}

impl Model for Everybody {
    type State = State;
    type Action = Command;

    fn init_states(&self) -> Vec<State> {
        self.note_end(&self.start, 0);
        vec![State { world: self.start.clone(), after: 0 }]
    }

    fn actions(&self, state: &State, actions: &mut Vec<Command>) {
        let menu = menu::commands(&self.program, &state.world).into_iter();
        actions.extend(menu.filter(|choice| choice.breaches.is_empty()).map(|c| c.command));
    }

    fn next_state(&self, state: &State, command: Command) -> Option<State> {
        let after = state.after + 1;
        let mut broken = BTreeSet::new();
        let mut watch = |event: &Event, _: &World| {
            if let Fact::Finding(finding) = event.fact {
                broken.insert(finding.rule);
            }
        };
        let world = run(&self.program, &state.world, command, &mut watch).ok()?;
        if !broken.is_empty() {
            self.note(|seen| {
                for rule in broken {
                    let least = seen.broken.entry(rule).or_insert(after);
                    *least = after.min(*least);
                }
            });
        }
        self.note_end(&world, after);
        (!world.undefined).then_some(State { world, after })
    }

    fn properties(&self) -> Vec<Property<Self>> {
        // Always true, so that the explorer sees all.
        vec![Property::always("it is seen", |model, state: &State| {
            model.note(|seen| seen.farthest = state.after.max(seen.farthest));
            true
        })]
    }
}

/// What stateright sees of all runs, or of those of so many commands.
fn theirs(program: &Program, start: &World, most: Option<u32>) -> Seen {
    let seen = Mutex::default();
    let model = Everybody { program: program.clone(), start: start.clone(), seen };
    let checker = match most {
        // It counts the first world as a step.
        Some(most) => model.checker().target_max_depth(most as usize + 1),
        None => model.checker(),
    };
    let checker = checker.spawn_bfs().join();
    let mut seen = checker.model().seen.lock().unwrap().clone();
    seen.worlds = checker.unique_state_count().try_into().unwrap();
    seen
}

/// The shortest run that answers a question in the page's own search.
fn shortest(program: &Program, start: &World, question: Question) -> Option<Vec<Command>> {
    match Search::of_all(start, question, Conduct::Lawful).finish(program) {
        Answer::Run { commands, .. } | Answer::Way { commands, .. } => Some(commands),
        Answer::None { .. } => None,
        answer @ Answer::Truncated { .. } => panic!("not seen to the end: {answer:?}"),
    }
}

/// A search for what no run comes to: it goes through all worlds. What is given never changes.
fn in_vain(start: &World) -> Search {
    let mut goal = start.clone();
    goal.setting.room.folders = u8::MAX;
    Search::toward(start, &goal, Conduct::Lawful)
}

/// Both explorers from a world on, to the end; what they agree on, in words.
fn agreed(name: &str, program: &Program, start: &World) -> String {
    let theirs = theirs(program, start, None);
    let mut search = in_vain(start);
    let answer = search.advance(program, u32::MAX).cloned();
    assert_eq!(answer, Some(Answer::None { worlds: theirs.worlds }), "{name}");
    // The last worlds have been gone on from too.
    assert_eq!(search.progress().depth, theirs.farthest + 1, "{name}");

    let runs: BTreeMap<_, _> = theirs
        .broken
        .keys()
        .map(|rule| (*rule, shortest(program, start, Question::Rule(*rule)).unwrap_or_default()))
        .collect();
    let length = |run: &Vec<Command>| run.len() as u32;
    let mine = Seen {
        broken: runs.iter().map(|(rule, run)| (*rule, length(run))).collect(),
        clean_end: shortest(program, start, Question::CleanEnd).as_ref().map(length),
        ..theirs
    };
    assert_eq!(mine, theirs, "{name}");
    let any = shortest(program, start, Question::AnyRule).as_ref().map(length);
    assert_eq!(any, theirs.broken.values().min().copied(), "{name}");

    let end = match theirs.clean_end {
        Some(after) => format!("a clean end after {after}"),
        None => String::from("no clean end"),
    };
    let mut text = format!("{} worlds, {} commands deep, {end}\n", theirs.worlds, theirs.farthest);
    for (rule, run) in runs {
        let names: Vec<_> = run.iter().map(|command| command.name()).collect();
        writeln!(text, "  {} after {}: {}", rule.name(), run.len(), names.join(", ")).unwrap();
    }
    text
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

/// The world at the end of a story's prologue.
fn start(scenario: ScenarioId, program: &Program) -> World {
    let refused = |world: World, command: &Command| {
        run(program, &world, *command, &mut |_, _| {}).unwrap_or(world)
    };
    scenario.story().prologue.iter().fold(scenario.world(), refused)
}

/// The name of a row.
fn row(scenario: ScenarioId, style: &str) -> String {
    format!("{} ({style})", scenario.name())
}

fn large() -> impl Iterator<Item = (String, Program, World)> {
    LARGE.into_iter().map(|(scenario, style)| {
        let program = Program::styled(style, Readings::default(), Edits::default());
        let start = start(scenario, &program);
        (row(scenario, style.name()), program, start)
    })
}

/// Every story with every style of provider, from the end of its prologue on; stories that begin
/// alike are compared once.
#[test]
fn both_agree_on_every_story_and_style() {
    let large: BTreeSet<_> = large().map(|(name, ..)| name).collect();
    let mut known: Vec<(Program, World, String)> = Vec::new();
    let mut text = String::new();
    for scenario in ScenarioId::ALL {
        for (style, program) in programs(scenario) {
            let name = row(scenario, style);
            if large.contains(&name) {
                continue;
            }
            let start = start(scenario, &program);
            let same = known.iter().find(|(other, world, _)| *other == program && *world == start);
            let said = match same {
                Some((_, _, said)) => said.clone(),
                None => {
                    let said = agreed(&name, &program, &start);
                    known.push((program, start, said.clone()));
                    said
                }
            };
            write!(text, "{name}: {said}").unwrap();
        }
    }
    pinned::compare("explored.txt", &text).unwrap();
}

#[test]
fn both_agree_on_the_short_runs_of_the_largest() {
    for (name, program, start) in large() {
        let theirs = theirs(&program, &start, Some(FEW));
        let mut search = in_vain(&start);
        while search.progress().depth < FEW {
            assert_eq!(search.advance(&program, 1), None, "{name}");
        }
        assert_eq!(search.progress().worlds, theirs.worlds, "{name}");
    }
}

#[test]
#[ignore = "the largest worlds take half a minute; `cargo xtask tables` runs this too"]
fn both_agree_on_the_largest() {
    let rows = large().map(|(name, program, start)| {
        let said = agreed(&name, &program, &start);
        format!("{name}: {said}")
    });
    pinned::compare("explored-large.txt", &rows.collect::<String>()).unwrap();
}

/// The two tables have each story with each style once, each seen to the end.
#[test]
fn the_tables_have_every_story_and_style() {
    let mut rows = Vec::new();
    for table in ["explored.txt", "explored-large.txt"] {
        for line in pinned::read(table).unwrap().lines().filter(|line| !line.starts_with(' ')) {
            let (name, figures) = line.split_once(": ").unwrap();
            let (worlds, _) = figures.split_once(" worlds, ").unwrap();
            assert!(worlds.parse::<u32>().is_ok_and(|worlds| worlds > 0), "{line}");
            rows.push(name.to_owned());
        }
    }
    let every = |scenario| programs(scenario).into_iter().map(move |(name, _)| row(scenario, name));
    let all: Vec<_> = ScenarioId::ALL.into_iter().flat_map(every).collect();
    let missing: Vec<_> = all.iter().filter(|name| !rows.contains(name)).collect();
    assert!(missing.is_empty(), "in no table: {missing:?}");
    assert_eq!(rows.len(), all.len(), "a row twice, or of no story");
}
