//! The sequence of a run: lifelines, messages one below the other, and bars while calls run.
//!
//! What needs a look at the whole run is found once for it ([`Trace`]), what depends on the folded
//! calls once for those ([`Rows`]), and what depends on the room once for that ([`Layout`]). A row
//! is as high as every other one, so that the place of an event is arithmetic, and only rows that
//! can be seen are drawn.

mod calls;
mod lifelines;
mod message;
mod rows;
mod ground;
mod layout;

pub use calls::{Call, Calls};
pub use ground::{Bar, Ground, Life, Stretch};
pub use layout::{ARROW, GUTTER, Head, Layout, ROW, View, follow, window};
pub use lifelines::Lifeline;
pub use message::{Mark, Message, Said, forms};
pub use rows::{Row, Rows};

use std::rc::Rc;

use crate::scene::diagram::Key;
use crate::session::run::Run;
use crate::sim::event::Fact;
use crate::sim::step::Step;

/// What is written on an event in its fullest form, and which method that is about, where the form
/// does not say.
pub fn said(fact: &Fact) -> (Option<&'static str>, Option<Said>) {
    let method = match fact {
        Fact::Return { method, .. } | Fact::Wait { method, .. } | Fact::Resume { method, .. } => {
            Some(method.short())
        }
        _ => None,
    };
    (method, forms(fact).into_iter().next())
}

/// Everything that a look at the whole run tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    run: Rc<Run>,
    /// The number of the first event.
    first: i32,
    /// The place of the first event that is shown: those of a folded prologue are not.
    shown: usize,
    /// From left to right.
    pub lifelines: Vec<Lifeline>,
    pub calls: Calls,
}

impl Trace {
    pub fn of(run: &Rc<Run>, prologue: bool) -> Self {
        let first = 1 - i32::try_from(run.prologue.len()).unwrap_or(i32::MAX);
        let shown = if prologue { 0 } else { run.prologue.len() };
        let lifelines = lifelines::of(run, shown);
        let calls = Calls::of(run, &lifelines);
        Self { run: Rc::clone(run), first, shown, lifelines, calls }
    }

    /// How many events there are, those of the prologue among them.
    pub fn len(&self) -> usize {
        self.run.prologue.len() + self.run.steps.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the event at a place, as in [`Run::numbered`].
    pub fn number(&self, at: usize) -> i32 {
        self.first + i32::try_from(at).unwrap_or(i32::MAX)
    }

    /// The place of the event of a number.
    pub fn place(&self, n: i32) -> Option<usize> {
        usize::try_from(n - self.first).ok().filter(|at| *at < self.len())
    }

    pub fn run(&self) -> &Run {
        &self.run
    }

    fn step(&self, at: usize) -> Option<&Step> {
        self.run.step(self.number(at))
    }

    /// Which lifeline is somebody's.
    pub fn lifeline(&self, key: Key) -> Option<usize> {
        self.lifelines.iter().position(|line| line.key == key)
    }

    /// What is drawn of the event at a place.
    pub fn message(&self, at: usize) -> Option<Message> {
        let step = self.step(at)?;
        Some(Message::of(step, |key| self.lifeline(key)))
    }
}
