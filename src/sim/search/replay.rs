//! The run that a search gives back: under the names that its start has.

use crate::sim::command::Command;
use crate::sim::event::{Event, Finding};
use crate::sim::program::Program;
use crate::sim::search::question::Watcher;
use crate::sim::search::{Answer, Search};
use crate::sim::step;
use crate::sim::world::World;

impl Search {
    /// A command that breaks a rule, and how its world was come to.
    pub(super) fn found(
        &self,
        program: &Program,
        at: u32,
        last: Command,
        finding: Finding,
    ) -> Answer {
        let (commands, named) = self.run(program, at, last);
        let (finding, worlds) = (named.unwrap_or(finding), self.archive.len());
        Answer::Run { commands, finding, worlds }
    }

    /// A command that leads to what was asked for, and how its world was come to.
    pub(super) fn arrived(&self, program: &Program, at: u32, last: Command) -> Answer {
        let (commands, _) = self.run(program, at, last);
        Answer::Way { commands, worlds: self.archive.len() }
    }

    /// The whole run, and what it breaks at its end. Worlds have been kept under names of their own:
    /// they are gone through again beside the world under the start's names.
    fn run(&self, program: &Program, at: u32, last: Command) -> (Vec<Command>, Option<Finding>) {
        let mut commands = self.path(at);
        commands.push(last);
        if self.symmetry.is_trivial() {
            return (commands, None);
        }
        let mut naming = self.symmetry.naming(&self.start);
        let mut kept = self.symmetry.kept(&self.start);
        let mut world = self.start.clone();
        let mut found = None;
        for command in &mut commands {
            let as_kept = *command;
            *command = naming.back().command(as_kept);
            let mut watcher = Watcher::new(self.question, 0);
            let mut watch = |event: &Event, _: &World| watcher.see(event);
            if let Ok(next) = step::run(program, &world, *command, &mut watch) {
                world = next;
            }
            found = watcher.found;
            if let Ok(next) = step::run(program, &kept, as_kept, &mut |_, _| {}) {
                let more = self.symmetry.naming(&next);
                kept = more.world(&next);
                naming = naming.then(&more);
            }
        }
        (commands, found)
    }
}
