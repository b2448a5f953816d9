//! Breadth-first search over worlds at rest: the shortest run that answers a question, or none.

mod archive;
mod hash;
mod shelf;
mod question;
mod symmetry;

pub use question::{Conduct, Question};
pub use symmetry::{Renaming, Symmetry};

use std::mem::take;

use crate::sim::command::Command;
use crate::sim::event::{Event, Finding};
use crate::sim::menu;
use crate::sim::program::Program;
use crate::sim::rule::Verdict;
use crate::sim::search::archive::{Archive, Hand};
use crate::sim::search::question::Watcher;
use crate::sim::step;
use crate::sim::world::World;

/// How much a search may keep before it says that it has not seen all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub worlds: u32,
    /// Bytes in memory, near enough.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { worlds: 1_000_000, bytes: 128 << 20 }
    }
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many different worlds have been seen.
    pub worlds: u32,
    /// How many of them have not been gone on from yet.
    pub waiting: u32,
    /// Every run of so many commands has been tried.
    pub depth: u32,
    /// What the worlds take in memory, near enough.
    pub bytes: usize,
}

/// A search that can be gone on with.
#[derive(Clone, Debug)]
pub struct Search {
    question: Question,
    conduct: Conduct,
    limits: Limits,
    archive: Archive,
    /// By world: the one that it was first come to from, and how; nothing for the first world.
    ways: Vec<Option<Way>>,
    /// Worlds are gone on from in the order of discovery; this one is next.
    next: u32,
    /// The first world that more than `depth` commands lead to.
    deeper: u32,
    depth: u32,
    answer: Option<Answer>,
    hand: Hand,
    /// Where commands are carried out.
    world: World,
    /// Of worlds that differ in names only, one is kept.
    symmetry: Symmetry,
    start: World,
}

#[derive(Clone, Copy, Debug)]
struct Way {
    from: u32,
    command: Command,
}

/// What a search has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The shortest run, from the world that the search started in, and what it breaks.
    Run { commands: Vec<Command>, finding: Finding, worlds: u32 },
    /// No run does, and every world has been seen.
    None { worlds: u32 },
    /// No run does as far as was seen; a limit was met.
    Truncated { worlds: u32, unseen: Unseen },
}

/// What a search that met its limits has not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// Every run of so many commands has been tried; of longer ones, not all.
    pub depth: u32,
    /// So many worlds were never gone on from.
    pub waiting: u32,
    pub met: Limit,
}

/// The limit that ended a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    Worlds,
    Memory,
}

impl Search {
    /// A search from a world at rest. Worlds that differ only in which of several like clients or
    /// stores is which are counted once.
    pub fn new(start: &World, question: Question, conduct: Conduct) -> Self {
        Self::with(start, question, conduct, Symmetry::of(&start.setting))
    }

    /// A search that counts every world.
    pub fn of_all(start: &World, question: Question, conduct: Conduct) -> Self {
        Self::with(start, question, conduct, Symmetry::default())
    }

    fn with(start: &World, question: Question, conduct: Conduct, symmetry: Symmetry) -> Self {
        let mut search = Self {
            question,
            conduct,
            limits: Limits::default(),
            archive: Archive::new(),
            ways: Vec::new(),
            next: 0,
            deeper: 1,
            depth: 0,
            answer: None,
            hand: Hand::default(),
            world: World::default(),
            symmetry,
            start: start.clone(),
        };
        search.put(&mut start.clone(), 0, None);
        search
    }

    /// Gives the search other limits; one that met its limits can be gone on with.
    #[must_use]
    pub fn within(mut self, limits: Limits) -> Self {
        self.limits = limits;
        if matches!(self.answer, Some(Answer::Truncated { .. })) {
            self.answer = None;
        }
        self
    }

    pub fn progress(&self) -> Progress {
        let worlds = self.archive.len();
        let ways = self.ways.capacity() * size_of::<Option<Way>>();
        let bytes = self.archive.bytes() + ways;
        Progress { worlds, waiting: worlds - self.next, depth: self.depth, bytes }
    }

    /// Goes on for at most so many worlds; the answer, once there is one.
    pub fn advance(&mut self, program: &Program, budget: u32) -> Option<&Answer> {
        for _ in 0..budget {
            if self.answer.is_some() {
                break;
            }
            let Progress { worlds, waiting, depth, bytes } = self.progress();
            self.answer = if waiting == 0 {
                Some(Answer::None { worlds })
            } else if worlds >= self.limits.worlds {
                let unseen = Unseen { depth, waiting, met: Limit::Worlds };
                Some(Answer::Truncated { worlds, unseen })
            } else if bytes >= self.limits.bytes {
                let unseen = Unseen { depth, waiting, met: Limit::Memory };
                Some(Answer::Truncated { worlds, unseen })
            } else {
                self.expand(program)
            };
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
    pub fn seen(&self) -> impl Iterator<Item = World> {
        (0..self.archive.len()).map(|n| self.archive.world(n))
    }

    /// Goes on from the next world.
    fn expand(&mut self, program: &Program) -> Option<Answer> {
        let at = self.next;
        let memory = self.archive.take(at, &mut self.hand);
        let mut world = take(&mut self.world);
        self.hand.lay_out(&mut world);
        for choice in menu::commands(program, &world) {
            if self.conduct == Conduct::Lawful && !choice.breaches.is_empty() {
                continue;
            }
            let command = choice.command;
            // A client that uses what it does not hold has only itself to blame.
            if self.question == Question::NotTheClients && menu::is_unheld(&world, command) {
                continue;
            }
            let mut watcher = Watcher::new(self.question, memory);
            let mut watch = |event: &Event, _: &World| watcher.see(event);
            world = step::run_choice(program, world, choice, &mut watch);
            if let Some(finding) = watcher.found {
                return Some(self.run_of(program, at, command, finding));
            }
            // What comes after undefined behaviour proves nothing.
            if !world.undefined {
                self.put(&mut world, watcher.memory, Some(Way { from: at, command }));
            }
            self.hand.restore(&mut world);
        }
        self.world = world;
        self.next += 1;
        if self.next == self.deeper {
            self.deeper = self.archive.len();
            self.depth += 1;
        }
        None
    }

    /// Puts the world that has come about away, unless it has been seen.
    fn put(&mut self, world: &mut World, memory: u64, way: Option<Way>) {
        if !self.symmetry.is_trivial() {
            let naming = self.symmetry.naming(world);
            if naming != Renaming::default() {
                *world = naming.world(world);
            }
        }
        let (_, new) = self.archive.put(world, memory, &mut self.hand);
        if new {
            self.ways.push(way);
        }
    }

    /// The run that ends with a command in a world, under the names that the start has.
    fn run_of(&self, program: &Program, at: u32, last: Command, finding: Finding) -> Answer {
        let mut commands = self.path(at);
        commands.push(last);
        let mut found = None;
        if !self.symmetry.is_trivial() {
            let mut naming = self.symmetry.naming(&self.start);
            let mut kept = self.symmetry.kept(&self.start);
            let mut world = self.start.clone();
            for command in &mut commands {
                let kept_command = *command;
                *command = naming.back().command(kept_command);
                let mut watcher = Watcher::new(self.question, 0);
                let mut watch = |event: &Event, _: &World| watcher.see(event);
                if let Ok(next) = step::run(program, &world, *command, &mut watch) {
                    world = next;
                }
                found = watcher.found;
                if let Ok(next) = step::run(program, &kept, kept_command, &mut |_, _| {}) {
                    let more = self.symmetry.naming(&next);
                    kept = more.world(&next);
                    naming = naming.then(&more);
                }
            }
        }
        let finding = found.unwrap_or(finding);
        Answer::Run { commands, finding, worlds: self.archive.len() }
    }

    fn path(&self, to: u32) -> Vec<Command> {
        let mut path = Vec::new();
        let mut at = to;
        while let Some(Some(Way { from, command })) = self.ways.get(at as usize) {
            path.push(*command);
            at = *from;
        }
        path.reverse();
        path
    }
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
