//! Why somebody waits for ever: for whom, for whom that one waits, and so on.

use super::trail::{Trail, shortest};
use super::{Gist, keep};
use crate::sim::ids::{Actor, ObjectId};
use crate::sim::rule::left_over::{Waits, waits};
use crate::sim::world::{Parked, Until, World};

/// Why somebody waits for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hang {
    /// Each waits for whoever waits in the next.
    pub waits: Vec<Waits>,
    pub end: Dead,
}

/// Why the last of those who wait does so for ever. Others end a wait in time: mail moves by itself,
/// a client that does not wait can give back what it has, and a sink returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dead {
    /// It waits for the one at this place, which may be itself.
    Round { from: usize },
    /// It waits for this folder, which no client holds any more.
    Unheld(ObjectId),
    /// It waits for an answer to a dialog that nobody sees.
    Unattended,
}

impl Hang {
    /// Why somebody can never go on; `None` for whoever still can, or does not wait.
    pub fn of(world: &World, actor: Actor) -> Option<Self> {
        told(world, actor).map(|(hang, _)| hang)
    }

    /// For whom somebody waits in vain: what the diagram draws as a loop.
    pub fn next(&self, actor: Actor) -> Option<Actor> {
        let at = self.waits.iter().position(|waits| waits.actor == actor)?;
        let next = match self.end {
            Dead::Round { from } if at + 1 == self.waits.len() => from,
            _ => at + 1,
        };
        self.waits.get(next).map(|waits| waits.actor)
    }
}

/// An explanation with what it comes to: those who wait in the circle, or the last.
fn told(world: &World, actor: Actor) -> Option<(Hang, Gist)> {
    let place = |actor: Actor| world.parked.iter().position(|parked| parked.actor == actor);
    let start = place(actor)?;
    if world.can_be_met(world.parked.get(start)?.until) {
        return None;
    }
    let next = |at: usize| {
        let mut all = Vec::new();
        for actor in world.parked.get(at).map_or(Vec::new(), |parked| barred(world, parked)) {
            all.extend(place(actor));
        }
        all
    };
    let Trail { stops, round } = shortest(start, &next);
    let last = stops.last().and_then(|at| world.parked.get(*at)).map(|parked| parked.until);
    let end = match (round, last) {
        (Some(from), _) => Dead::Round { from },
        (None, Some(Until::Emptied(store))) => Dead::Unheld(world.never_given_back(store)?),
        (None, _) => Dead::Unattended,
    };
    let from = round.unwrap_or_else(|| stops.len().saturating_sub(1));
    let (mut first, mut all) = (usize::MAX, Vec::new());
    for (at, stop) in stops.iter().enumerate() {
        if at >= from {
            first = first.min(*stop);
        }
        all.extend(world.parked.get(*stop).and_then(waits));
    }
    Some((Hang { waits: all, end }, Gist { cause: (first, None), extent: (0, stops.len()) }))
}

/// Those who would have to bring about what a call waits for, and cannot.
fn barred(world: &World, parked: &Parked) -> Vec<Actor> {
    match parked.until {
        Until::Emptied(store) => {
            world.never_given_back(store).map_or(Vec::new(), |id| world.clients_with(id))
        }
        // Whoever should be told waits for the one who tells.
        Until::Delivered => vec![parked.actor],
        Until::Idle(_) | Until::Flushed(_) | Until::Answered | Until::Quiet(_) | Until::User => {
            Vec::new()
        }
    }
}

/// Why calls wait for ever: of those with the same cause, the longest.
pub fn hangs(world: &World) -> Vec<Hang> {
    let mut kept = Vec::new();
    for (at, parked) in world.parked.iter().enumerate() {
        if let Some((_, gist)) = told(world, parked.actor) {
            keep(&mut kept, gist, at);
        }
    }
    let mut all = Vec::new();
    for parked in kept.into_iter().filter_map(|(_, at)| world.parked.get(at)) {
        all.extend(Hang::of(world, parked.actor));
    }
    all
}
