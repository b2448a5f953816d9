//! Missions: something to bring about, with what is given, what the reader may do, and the best
//! that can be done.

mod goal;
mod judge;
mod table;

pub use goal::{Goal, Tally};
pub use judge::{Judgement, OffCourse, listed};

use crate::sim::command::Command;
use crate::sim::program::{Edit, Edits, Program, Readings, Style};
use crate::sim::rule::RuleId;
use crate::sim::scenario::ScenarioId;

/// A mission, by the name under which it is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MissionId {
    /// Of several changed lines, put right the one that leaks.
    Leak,
    /// End clean with a provider whose `Logoff` gives back too early.
    Order,
    /// Leave a shared session without taking the other client along.
    Last,
    /// Let a store go while its message is still to be sent, and have it sent.
    Queue,
    /// Have the store freed, and `Logoff` never called.
    Never,
    /// Make `Logoff` arrive twice on one logon.
    Twice,
    /// Make a call that never returns.
    Hang,
    /// Undefined behaviour that a lawful client meets.
    Freed,
    /// A reference is taken twice: let it, and mend the count elsewhere.
    Balance,
    /// End everything with a folder kept, and break the fewest rules.
    Folder,
}

/// What a reader may do in a mission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hands {
    /// What the actors do; the listings stay.
    Commands,
    /// The listings; what the actors do stays.
    Edits,
    /// Whatever the actors do, and one change of the listings.
    OneEdit,
}

/// What counts; the lower the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Count {
    /// Actions, and changes of the listings, whatever is permitted.
    Moves,
    /// Rules that the run breaks.
    Rules,
}

/// A mission as it is set.
#[derive(Clone, Copy, Debug)]
pub struct Mission {
    pub name: &'static str,
    /// Its setting and prologue are given.
    pub scenario: ScenarioId,
    pub style: Style,
    /// What is changed in the listings already, as names of edits.
    pub edits: &'static [&'static str],
    /// What has been done already after the prologue.
    pub done: &'static [Command],
    pub hands: Hands,
    /// All of them have to be reached.
    pub goals: &'static [Goal],
    pub count: Count,
    /// The lowest score; the tests prove that there is none below it.
    pub best: u8,
    /// A run with that score: what it changes in the listings, and what is done.
    pub edit: &'static [&'static str],
    pub way: &'static [Command],
    /// The rule that the mission teaches.
    pub rule: RuleId,
}

impl MissionId {
    pub const ALL: [Self; 10] = [
        Self::Leak,
        Self::Order,
        Self::Last,
        Self::Queue,
        Self::Never,
        Self::Twice,
        Self::Hang,
        Self::Freed,
        Self::Balance,
        Self::Folder,
    ];

    pub fn mission(self) -> &'static Mission {
        &table::TABLE[self as usize]
    }

    /// The word under which it is remembered.
    pub fn name(self) -> &'static str {
        self.mission().name
    }

    /// The inverse of [`MissionId::name`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mission| mission.name() == text)
    }

    /// The one after it, the first after the last.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}

impl Mission {
    /// The program that it starts with: always under the default readings.
    pub fn program(&self) -> Program {
        self.changed(&[])
    }

    /// The program of the best run.
    pub fn best_program(&self) -> Program {
        self.changed(self.edit)
    }

    /// What is done in the best run, what was done before included.
    pub fn best_commands(&self) -> Vec<Command> {
        [self.done, self.way].concat()
    }

    /// An edit that is made already is taken back, another one made.
    fn changed(&self, more: &[&str]) -> Program {
        let readings = Readings::default();
        let edits = self.edits.iter().chain(more).filter_map(|name| Edit::parse(name));
        let edits = edits.fold(Edits::default(), |edits, edit| {
            if edits.contains(edit) {
                return edits.without(edit);
            }
            edits.with_in(self.style, edit, readings).unwrap_or(edits)
        });
        Program::styled(self.style, readings, edits)
    }
}
