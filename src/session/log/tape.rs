//! A run that was read from a log: its events, and worlds that are laid out when somebody looks.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use crate::session::log::worlds::Worlds;
use crate::sim::event::Event;
use crate::sim::step::Step;
use crate::sim::world::World;

/// So many worlds that somebody has looked at are kept.
const MOST_LOOKED: usize = 4_000;

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
    start: World,
    looked: Vec<OnceCell<Box<Step>>>,
    count: Cell<usize>,
}

impl Tape {
    pub fn new(told: Told) -> Self {
        Self::of(Rc::new(told))
    }

    fn of(told: Rc<Told>) -> Self {
        let start = told.before.checked_sub(1).and_then(|at| told.worlds.get(at));
        let start = start.unwrap_or_else(|| told.start.clone());
        let looked = told.events.iter().map(|_| OnceCell::new()).collect();
        Self { told, start, looked, count: Cell::new(0) }
    }

    pub fn told(&self) -> &Told {
        &self.told
    }

    /// The world after the prologue.
    pub fn start(&self) -> &World {
        &self.start
    }

    /// The event at a place, counted from 0, with the world after it.
    pub fn step(&self, at: usize) -> Option<&Step> {
        let (event, _) = self.told.events.get(at)?;
        let make = || {
            self.count.set(self.count.get() + 1);
            let world = self.told.worlds.get(at).unwrap_or_else(|| self.start.clone());
            Box::new(Step { event: *event, world })
        };
        Some(self.looked.get(at)?.get_or_init(make))
    }

    /// Whether more of its worlds are kept than a reader needs.
    pub fn is_heavy(&self) -> bool {
        self.count.get() > MOST_LOOKED
    }

    /// The line of the log that led to an event: its own, or the last one before it.
    pub fn line(&self, at: usize) -> Option<u32> {
        let upto = self.told.events.get(..=at)?;
        upto.iter().rev().find_map(|(_, line)| *line)
    }
}

impl Clone for Tape {
    fn clone(&self) -> Self {
        Self::of(Rc::clone(&self.told))
    }
}

impl PartialEq for Tape {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.told, &other.told) || self.told == other.told
    }
}

impl Eq for Tape {}
