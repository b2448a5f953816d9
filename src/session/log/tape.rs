//! A run that was read from a log: its events, and worlds that are laid out when somebody looks.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use crate::session::log::worlds::Worlds;
use crate::sim::event::{Event, Fact};
use crate::sim::step::Step;
use crate::sim::world::World;

/// So many worlds that somebody has looked at are kept.
const MOST_LOOKED: usize = 4_000;
/// On the way to a world one in so many is kept too: whoever goes back from there finds it near.
const WAYMARK: usize = 32;

/// What has happened, each with the line of the log that tells it; none for what only follows.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    pub events: Vec<(Event, Option<u32>)>,
    /// Events up to this many are the prologue's.
    pub before: usize,
    /// The world before the first event, and those after each.
    pub start: World,
    pub worlds: Worlds,
}

/// What has happened, with those of its worlds that were looked at. A copy shares the events and has
/// looked at nothing yet.
#[derive(Debug)]
pub struct Tape {
    told: Rc<Told>,
    /// How many objects come into being.
    made: usize,
    start: World,
    looked: Vec<OnceCell<Box<Step>>>,
    count: Cell<usize>,
}

impl Tape {
    pub fn new(told: Told) -> Self {
        let is_made = |(event, _): &&(Event, _)| matches!(event.fact, Fact::Create { .. });
        let made = told.events.iter().filter(is_made).count();
        Self::of(Rc::new(told), made)
    }

    fn of(told: Rc<Told>, made: usize) -> Self {
        let start = told.before.checked_sub(1).and_then(|at| told.worlds.get(at));
        let start = start.unwrap_or_else(|| told.start.clone());
        let looked = told.events.iter().map(|_| OnceCell::new()).collect();
        Self { told, made, start, looked, count: Cell::new(0) }
    }

    pub fn told(&self) -> &Told {
        &self.told
    }

    /// How many objects come into being, the prologue's among them.
    pub fn made(&self) -> usize {
        self.made
    }

    /// The world after the prologue.
    pub fn start(&self) -> &World {
        &self.start
    }

    /// The event at a place, counted from 0, with the world after it.
    pub fn step(&self, at: usize) -> Option<&Step> {
        let cell = self.looked.get(at)?;
        if cell.get().is_none() {
            self.lay_out(at);
        }
        cell.get().map(Box::as_ref)
    }

    /// Lays a world out: from the nearest before it that somebody has looked at, or a whole one.
    fn lay_out(&self, at: usize) {
        let from = Worlds::whole_before(at);
        let known = |at: &usize| self.looked.get(*at).is_some_and(|cell| cell.get().is_some());
        let first = (from..at).rev().find(known);
        let near = first.and_then(|first| self.looked.get(first)?.get());
        let keep = |n: usize, world: &World| {
            let (Some((event, _)), Some(cell)) = (self.told.events.get(n), self.looked.get(n))
            else {
                return;
            };
            let waymark = n.is_multiple_of(WAYMARK) && at - n < 16 * WAYMARK;
            if n == at || waymark && cell.get().is_none() {
                self.count.set(self.count.get() + 1);
                cell.get_or_init(|| Box::new(Step { event: *event, world: world.clone() }));
            }
        };
        match (first, near) {
            (Some(first), Some(near)) => self.told.worlds.after(&near.world, first, at, keep),
            _ => self.told.worlds.each(from, at, keep),
        }
    }

    /// How many of its worlds have been laid out and are kept.
    pub fn laid_out(&self) -> usize {
        self.count.get()
    }

    /// Whether more of its worlds are kept than a reader needs.
    pub fn is_heavy(&self) -> bool {
        self.laid_out() > MOST_LOOKED
    }

    /// The line of the log that led to an event: its own, or the last one before it.
    pub fn line(&self, at: usize) -> Option<u32> {
        let upto = self.told.events.get(..=at)?;
        upto.iter().rev().find_map(|(_, line)| *line)
    }
}

impl Clone for Tape {
    fn clone(&self) -> Self {
        Self::of(Rc::clone(&self.told), self.made)
    }
}

impl PartialEq for Tape {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.told, &other.told) || self.told == other.told
    }
}

impl Eq for Tape {}
