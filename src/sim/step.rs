//! The one door: a command in, a new world out, or a refusal that changes nothing.

use crate::sim::command::Command;
use crate::sim::event::Event;
use crate::sim::ids::{ObjectId, ObjectKind};
use crate::sim::machine::Machine;
use crate::sim::menu;
use crate::sim::program::Program;
use crate::sim::rule::RuleId;
use crate::sim::touched::Touched;
use crate::sim::world::World;

/// What a command brought about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Every event in order, each with the world after it.
    pub steps: Vec<Step>,
    /// The world at the next rest.
    pub world: World,
}

/// An event and the world that it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub event: Event,
    pub world: World,
}

/// Why a command makes no sense in a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// A call is still running.
    NotAtRest,
    /// The client has never been given a pointer to the object.
    NeverGiven(ObjectId),
    /// There is room for no more of this kind in the world.
    NoRoom(ObjectKind),
    /// The client has no registration to cancel.
    NotRegistered,
    /// No answer of `StoreLogoff` has left these flags in the client's variable.
    NothingLeft,
    /// MAPI has been initialized already.
    AlreadyInitialized,
    /// The story has no mail.
    NoMail,
    /// Nothing of the kind is in transit, or may be.
    NothingInTransit,
    /// It is not for this actor to do.
    NotTheirs,
    /// A count would leave its bounds.
    CountBound(ObjectId),
}

/// Runs a command to the next rest.
///
/// # Errors
/// A [`Refusal`] if the command makes no sense; misuse is not refused but performed and reported.
pub fn step(program: &Program, world: &World, command: Command) -> Result<Outcome, Refusal> {
    let mut steps = Vec::new();
    let world = run(program, world, command, &mut |event, world| {
        steps.push(Step { event: *event, world: world.clone() });
    })?;
    // What the judges note when nothing runs any more belongs to the last event's world.
    if let Some(last) = steps.last_mut() {
        last.world.monitor.clone_from(&world.monitor);
    }
    Ok(Outcome { steps, world })
}

/// [`step`] for those who need the events but not the worlds between.
///
/// # Errors
/// As [`step`].
pub fn run(
    program: &Program,
    world: &World,
    command: Command,
    sink: &mut dyn FnMut(&Event, &World),
) -> Result<World, Refusal> {
    if let Some(refusal) = menu::refusal(world, command) {
        return Err(refusal);
    }
    let mut breaches = menu::breaches(program.readings(), world, command);
    let mut next = world.clone();
    Machine::new(program, &mut next, sink).run(command, &mut breaches);
    Ok(next)
}

/// [`run`] for a search: of a command that makes sense, with the client's duties that it breaks, in
/// the place of the world that it is carried out in; the objects that it has touched.
pub(in crate::sim) fn run_in_place(
    program: &Program,
    world: &mut World,
    command: Command,
    breaches: &mut Vec<RuleId>,
    sink: &mut dyn FnMut(&Event, &World),
) -> Touched {
    Machine::new(program, world, sink).run(command, breaches)
}
