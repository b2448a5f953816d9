//! Breadth-first search over worlds at rest: the shortest run that breaks a rule, or none.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use crate::sim::command::Command;
use crate::sim::event::{Event, Fact, Finding};
use crate::sim::ids::{ObjectKind, Party};
use crate::sim::menu;
use crate::sim::program::Program;
use crate::sim::rule::{RuleId, Verdict};
use crate::sim::step;
use crate::sim::world::World;

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Any rule broken, by whomever.
    AnyRule,
    /// A rule broken by the provider or by MAPI, whatever the client breaks.
    NotTheClients,
    /// This rule broken.
    Rule(RuleId),
    /// An object of this kind left over.
    Left(ObjectKind),
}

/// Which commands the search may use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conduct {
    /// Only what breaks none of the client's duties.
    #[default]
    Lawful,
    /// Everything that makes sense.
    Any,
}

/// The same for every search, so that a search can be repeated.
type Hasher = BuildHasherDefault<DefaultHasher>;

/// The most worlds that a search keeps before it says that it has not seen all.
pub const MAX_WORLDS: u32 = 200_000;

/// Over so many shelves the worlds are spread. A map of the library's would be looked up as fast,
/// and weigh kilobytes in the page.
const SHELVES: usize = 4_096;

/// A search that can be gone on with.
#[derive(Clone, Debug)]
pub struct Search {
    question: Question,
    conduct: Conduct,
    worlds: Vec<Found>,
    /// By a part of the hash: the worlds that share it, each with all of its hash.
    known: Vec<Vec<(u64, u32)>>,
    /// Worlds are gone on from in the order of discovery; this one is next.
    next: u32,
    truncated: bool,
    answer: Option<Answer>,
}

#[derive(Clone, Debug)]
struct Found {
    world: World,
    from: Option<(u32, Command)>,
}

/// What a search has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The shortest run, from the world that the search started in, and what it breaks.
    Run { commands: Vec<Command>, finding: Finding, worlds: u32 },
    /// No run does, and every world has been seen.
    None { worlds: u32 },
    /// No run does as far as was seen; the caps were met.
    Truncated { worlds: u32 },
}

impl Search {
    /// A search from a world at rest.
    pub fn new(start: &World, question: Question, conduct: Conduct) -> Self {
        let mut search = Self {
            question,
            conduct,
            worlds: Vec::new(),
            known: vec![Vec::new(); SHELVES],
            next: 0,
            truncated: false,
            answer: None,
        };
        search.add(start.clone(), None);
        search
    }

    /// How many different worlds have been seen.
    pub fn worlds(&self) -> u32 {
        u32::try_from(self.worlds.len()).unwrap_or(u32::MAX)
    }

    /// How many of them have not been gone on from yet.
    pub fn waiting(&self) -> u32 {
        self.worlds() - self.next
    }

    /// Goes on for at most so many worlds; the answer, once there is one.
    pub fn advance(&mut self, program: &Program, budget: u32) -> Option<&Answer> {
        for _ in 0..budget {
            if self.answer.is_some() {
                break;
            }
            let (at, worlds) = (self.next, self.worlds());
            if at == worlds {
                self.answer = Some(if self.truncated {
                    Answer::Truncated { worlds }
                } else {
                    Answer::None { worlds }
                });
                break;
            }
            self.next += 1;
            self.expand(program, at);
        }
        self.answer.as_ref()
    }

    /// Goes on to the end.
    pub fn finish(mut self, program: &Program) -> Answer {
        loop {
            if let Some(answer) = self.advance(program, u32::MAX) {
                return answer.clone();
            }
        }
    }

    /// Every world seen, in the order of discovery.
    pub fn seen(&self) -> impl Iterator<Item = &World> {
        self.worlds.iter().map(|found| &found.world)
    }

    fn expand(&mut self, program: &Program, at: u32) {
        let Some(found) = self.worlds.get(at as usize) else {
            return;
        };
        let world = found.world.clone();
        for choice in menu::commands(program, &world) {
            if self.conduct == Conduct::Lawful && !choice.breaches.is_empty() {
                continue;
            }
            // A client that uses what it does not hold has only itself to blame.
            if self.question == Question::NotTheClients && menu::is_unheld(&world, choice.command) {
                continue;
            }
            let mut broken = None;
            let question = self.question;
            let mut watch = |event: &Event, _: &World| {
                if broken.is_none() {
                    broken = answers(question, event);
                }
            };
            let Ok(next) = step::run(program, &world, choice.command, &mut watch) else {
                continue;
            };
            if let Some(finding) = broken {
                let mut commands = self.path(at);
                commands.push(choice.command);
                let worlds = self.worlds();
                self.answer = Some(Answer::Run { commands, finding, worlds });
                return;
            }
            // What comes after undefined behaviour proves nothing.
            if !next.undefined {
                self.add(next, Some((at, choice.command)));
            }
        }
    }

    fn add(&mut self, world: World, from: Option<(u32, Command)>) {
        let hash = Hasher::default().hash_one(&world);
        let shelf = hash as usize % SHELVES;
        let known = self.known[shelf].iter().any(|(other, at)| {
            *other == hash
                && self.worlds.get(*at as usize).is_some_and(|found| found.world == world)
        });
        if known {
            return;
        }
        let at = u32::try_from(self.worlds.len()).unwrap_or(u32::MAX);
        if at >= MAX_WORLDS {
            self.truncated = true;
            return;
        }
        self.known[shelf].push((hash, at));
        self.worlds.push(Found { world, from });
    }

    fn path(&self, to: u32) -> Vec<Command> {
        let mut path = Vec::new();
        let mut at = to;
        while let Some((from, command)) = self.worlds.get(at as usize).and_then(|f| f.from) {
            path.push(command);
            at = from;
        }
        path.reverse();
        path
    }
}

fn answers(question: Question, event: &Event) -> Option<Finding> {
    let Fact::Finding(finding) = event.fact else {
        return None;
    };
    let wanted = match question {
        Question::AnyRule => true,
        Question::NotTheClients => finding.party != Party::Client,
        Question::Rule(rule) => finding.rule == rule,
        Question::Left(kind) => {
            finding.what.object().is_some_and(|id| id.kind == kind)
                && matches!(finding.what, crate::sim::event::Trouble::LeftOver { .. })
        }
    };
    wanted.then_some(finding)
}

/// The verdict on the world that a run of commands leads to; refused commands end it.
pub fn verdict_after(program: &Program, start: &World, commands: &[Command]) -> Verdict {
    let mut world = start.clone();
    for command in commands {
        match step::run(program, &world, *command, &mut |_, _| {}) {
            Ok(next) => world = next,
            Err(_) => break,
        }
    }
    Verdict::of(&world)
}
