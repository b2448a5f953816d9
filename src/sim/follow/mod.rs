//! Facts in, world out: a world that goes along with what somebody has recorded, and the same
//! judges as in a run. What a recorded event does is done by the [`Machine`] that would have done it;
//! only which event comes next is said by the record instead of a line.

mod apply;
mod record;
mod unseen;
pub mod words;

pub use record::{Recorded, record};
pub use unseen::Place;

use std::borrow::Cow;
use std::collections::VecDeque;

use crate::sim::command::{Act, Command};
use crate::sim::event::{Event, Fact, Finding, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectKind};
use crate::sim::machine::Machine;
use crate::sim::menu;
use crate::sim::program::{LineId, Program};
use crate::sim::rule::RuleId;
use crate::sim::world::World;

/// Where events go, each with the world after it.
pub type Sink<'a> = &'a mut dyn FnMut(&Event, &World);

/// What a record says of one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub fact: Fact,
    /// What an actor begins to do with it.
    pub begins: Option<Command>,
    /// Whose reference a call of `Release` gives back; its caller's, if nobody is named.
    pub spender: Option<Holder>,
    /// The line that did it.
    pub line: Option<LineId>,
}

impl Told {
    pub fn of(fact: Fact) -> Self {
        Self { fact, begins: None, spender: None, line: None }
    }
}

/// What a line does that cannot be done: an empty pointer followed, memory used that is gone. There
/// is no other event for it than that it is found, so a record has to tell it. Everything else that
/// is found is found again.
pub fn is_slip(finding: &Finding) -> bool {
    match finding.what {
        Trouble::UsedNull { .. }
        | Trouble::CalledNull { .. }
        | Trouble::UsedFreed { .. }
        | Trouble::ForeignBuffer { .. } => true,
        Trouble::CalledFreed { method, .. } => method == MethodId::MapiFreeBuffer,
        Trouble::NotAllowed { .. } => matches!(finding.rule, RuleId(15 | 37)),
        Trouble::TooEarly { .. } => finding.rule == RuleId(90),
        _ => false,
    }
}

impl Follower<'static> {
    /// One that keeps the program itself.
    pub fn owning(program: Program, world: World) -> Self {
        Self::under(Cow::Owned(program), world)
    }
}

/// A world that follows a record.
#[derive(Clone, Debug)]
pub struct Follower<'a> {
    program: Cow<'a, Program>,
    world: World,
    /// What the last event has brought about already, and the record tells next.
    expected: VecDeque<Fact>,
    /// A command is under way.
    open: bool,
}

impl<'a> Follower<'a> {
    pub fn new(program: &'a Program, world: World) -> Self {
        Self::under(Cow::Borrowed(program), world)
    }

    fn under(program: Cow<'a, Program>, world: World) -> Self {
        Self { program, world, expected: VecDeque::new(), open: false }
    }

    /// The program that it follows a record of.
    pub fn into_program(self) -> Program {
        self.program.into_owned()
    }

    pub fn world(&self) -> &World {
        &self.world
    }

    /// To put right what a record that is not complete leaves out.
    pub(crate) fn world_mut(&mut self) -> &mut World {
        &mut self.world
    }

    /// Something that no event tells has changed; false if there is no such place.
    pub fn set(&mut self, place: &str, word: &str) -> bool {
        unseen::put(&mut self.world, place, word).is_some()
    }

    /// The next event. What is found goes to the sink too; a finding in the record is not a fact.
    pub fn tell(&mut self, told: &Told, sink: Sink<'_>) {
        if let Fact::Finding(slip) = told.fact {
            if is_slip(&slip) {
                self.expected.clear();
                self.with(sink, |machine| machine.slip(&slip, told.line));
            }
            return;
        }
        if let Some(command) = told.begins {
            self.begin(command, sink);
        }
        if self.expected.front().is_some_and(|fact| is_same(fact, &told.fact)) {
            self.expected.pop_front();
            return;
        }
        self.expected.clear();
        let mut facts = self.with(sink, |machine| machine.apply(told));
        facts.pop_front();
        self.expected = facts;
    }

    /// Somebody begins to do something, which breaks whatever duty it breaks.
    pub fn begin(&mut self, command: Command, sink: Sink<'_>) {
        self.rest(sink);
        if self.has_no_room(command) {
            return;
        }
        self.open = true;
        let mut breaches = menu::breaches(self.program.readings(), &self.world, command);
        self.expected = self.with(sink, |machine| _ = machine.open(command, &mut breaches));
    }

    /// A command that makes a sink makes none where there are too many.
    fn has_no_room(&self, command: Command) -> bool {
        let sinks = self.world.objects.iter().filter(|o| o.id.kind == ObjectKind::Sink).count();
        matches!(command.act, Act::Advise(_)) && sinks >= apply::ROOM
    }

    /// Somebody does something that no command names.
    pub(crate) fn go_on(&mut self) {
        self.open = true;
    }

    /// Nothing runs any more: what has come to its end is judged.
    pub fn rest(&mut self, sink: Sink<'_>) {
        self.expected.clear();
        if std::mem::take(&mut self.open) {
            self.with(sink, |machine| machine.close());
        }
    }

    /// Has a machine do something; what comes of it, without findings.
    fn with(&mut self, sink: Sink<'_>, act: impl FnOnce(&mut Machine<'_>)) -> VecDeque<Fact> {
        let mut facts = VecDeque::new();
        let mut both = |event: &Event, world: &World| {
            if !matches!(event.fact, Fact::Finding(_)) {
                facts.push_back(event.fact);
            }
            sink(event, world);
        };
        act(&mut Machine::within(&self.program, &mut self.world, &mut both));
        facts
    }
}

/// Whether a record tells what has been expected; in numbers it may be wrong.
fn is_same(expected: &Fact, told: &Fact) -> bool {
    match (expected, told) {
        (Fact::Call { this, method, .. }, Fact::Call { this: other, method: called, .. }) => {
            this == other && method == called
        }
        (Fact::Release { object, .. }, Fact::Release { object: other, .. }) => object == other,
        _ => expected == told,
    }
}
