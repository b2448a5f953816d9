//! Breadth-first search over worlds at rest: the shortest run that answers a question, or none.

mod answer;
mod archive;
mod conduct;
mod hand;
mod hash;
mod layers;
mod question;
mod replay;
mod reuse;
mod shelf;
mod symmetry;

pub use answer::{Answer, Limit, Limits, Progress, Unseen};
pub use conduct::Conduct;
pub use question::Question;
pub use symmetry::{Renaming, Symmetry};

use std::mem::take;

use crate::sim::command::Command;
use crate::sim::event::Event;
use crate::sim::menu;
use crate::sim::program::Program;
use crate::sim::rule::{RuleId, Verdict};
use crate::sim::search::archive::Archive;
use crate::sim::search::hand::Hand;
use crate::sim::search::question::Watcher;
use crate::sim::step;
use crate::sim::touched::Touched;
use crate::sim::world::World;

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
    /// By depth: the first world that so many commands lead to, and no fewer.
    layers: Vec<u32>,
    answer: Option<Answer>,
    hand: Hand,
    /// Where commands are carried out, which, and what the one that is tried breaks.
    world: World,
    commands: Vec<Command>,
    breaches: Vec<RuleId>,
    /// Of worlds that differ in names only, one is kept.
    symmetry: Symmetry,
    start: World,
    /// What the run before the start has left to remember.
    memory: u64,
    /// The world that is asked for.
    goal: Option<World>,
}

#[derive(Clone, Copy, Debug)]
struct Way {
    from: u32,
    command: Command,
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
        Self {
            question,
            conduct,
            limits: Limits::default(),
            archive: Archive::new(),
            ways: Vec::new(),
            next: 0,
            deeper: 1,
            depth: 0,
            layers: vec![0, 1],
            answer: None,
            hand: Hand::default(),
            world: World::default(),
            commands: Vec::new(),
            breaches: Vec::new(),
            symmetry,
            start: start.clone(),
            memory: 0,
            goal: None,
        }
    }

    /// A search for one world, in these very names.
    pub fn toward(start: &World, goal: &World, conduct: Conduct) -> Self {
        let search = Self::of_all(start, Question::World, conduct);
        Self { goal: Some(goal.clone()), ..search }
    }

    /// A search that knows what was called before the world that it starts in.
    #[must_use]
    pub fn remembering<'e>(mut self, events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut watcher = Watcher::new(self.question, 0);
        events.into_iter().for_each(|event| watcher.see(event));
        self.memory = watcher.memory;
        self
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
        Progress { worlds, waiting: worlds.saturating_sub(self.next), depth: self.depth, bytes }
    }

    /// The first world is seen; it may be the answer.
    fn begin(&mut self) {
        let mut world = self.start.clone();
        if self.question.is_met(&world, self.memory, self.goal.as_ref()) {
            self.answer = Some(Answer::Way { commands: Vec::new(), worlds: 1 });
        }
        self.put(&mut world, self.memory, &mut { Touched::ALL }, None);
    }

    /// Goes on for at most so many worlds; the answer, once there is one.
    pub fn advance(&mut self, program: &Program, budget: u32) -> Option<&Answer> {
        if self.archive.len() == 0 {
            self.begin();
        }
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
        let mut commands = take(&mut self.commands);
        commands.clear();
        let mut breaches = take(&mut self.breaches);
        menu::for_each_command(&world, &mut |command| commands.push(command));
        for command in commands.iter().copied() {
            let readings = program.readings();
            if !self.conduct.issues(readings, &world, command, &mut breaches) {
                continue;
            }
            // A client that uses what it does not hold has only itself to blame.
            let nobodys =
                || menu::is_unheld(readings, &world, command) || menu::is_careless(command);
            if self.question == Question::NotTheClients && nobodys() {
                continue;
            }
            let mut watcher = Watcher::new(self.question, memory);
            let mut watch = |event: &Event, _: &World| watcher.see(event);
            let mut touched =
                step::run_in_place(program, &mut world, command, &mut breaches, &mut watch);
            let memory = watcher.memory;
            if let Some(finding) = watcher.found {
                return Some(self.found(program, at, command, finding));
            }
            if watcher.met || self.question.is_met(&world, memory, self.goal.as_ref()) {
                return Some(self.arrived(program, at, command));
            }
            // What comes after undefined behaviour proves nothing.
            if !world.undefined {
                self.put(&mut world, memory, &mut touched, Some(Way { from: at, command }));
            }
            self.hand.undo(&mut world, touched);
        }
        self.commands = commands;
        self.breaches = breaches;
        self.world = world;
        self.next += 1;
        if self.next == self.deeper {
            self.deeper = self.archive.len();
            self.depth += 1;
            self.layers.push(self.deeper);
        }
        None
    }

    /// Puts the world that has come about away, unless it has been seen.
    fn put(&mut self, world: &mut World, memory: u64, touched: &mut Touched, way: Option<Way>) {
        if !self.symmetry.is_trivial() {
            let naming = self.symmetry.naming(world);
            if naming != Renaming::default() {
                *world = naming.world(world);
                *touched = Touched::ALL;
            }
        }
        let (_, new) = self.archive.put(world, memory, *touched, &mut self.hand);
        if new {
            self.ways.push(way);
        }
    }

    /// The commands that a world was first come to by.
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

/// The world at rest that a run of commands leads to; refused commands end it.
pub fn world_after(program: &Program, start: &World, commands: &[Command]) -> World {
    let mut world = start.clone();
    for command in commands {
        match step::run(program, &world, *command, &mut |_, _| {}) {
            Ok(next) => world = next,
            Err(_) => break,
        }
    }
    world
}

/// The verdict on it.
pub fn verdict_after(program: &Program, start: &World, commands: &[Command]) -> Verdict {
    Verdict::of(&world_after(program, start, commands))
}
