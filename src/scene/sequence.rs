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

/// A log of more events than this is shown in stretches.
pub const LONG: usize = 2_000;
/// Stretches move on by so many events.
const PAGE: usize = 400;

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
    /// How many events there are.
    len: usize,
    /// The place of the first event that is shown: those of a folded prologue are not.
    shown: usize,
    /// From left to right.
    pub lifelines: Vec<Lifeline>,
    pub calls: Calls,
}

impl Trace {
    pub fn of(run: &Rc<Run>, prologue: bool) -> Self {
        Self::within(run, prologue, (0, run.total()))
    }

    /// The stretch of a long log that is shown around a step; of other runs everything.
    pub fn around(run: &Rc<Run>, prologue: bool, step: u32) -> Self {
        Self::within(run, prologue, stretch(run, step))
    }

    fn within(run: &Rc<Run>, prologue: bool, (begin, end): (usize, usize)) -> Self {
        let first = run.first() + i32::try_from(begin).unwrap_or(i32::MAX);
        let shown = if prologue { begin } else { run.before().max(begin) };
        let lifelines = lifelines::of(run, (begin, shown, end));
        let calls = Calls::of(run, &lifelines, (begin, end));
        let (len, shown) = (end - begin, shown - begin);
        Self { run: Rc::clone(run), first, len, shown, lifelines, calls }
    }

    /// How many events there are, those of the prologue among them.
    pub fn len(&self) -> usize {
        self.len
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

/// The events of a long log that are shown around a step, by their places: from one call that
/// nobody else makes to another, so that no call is cut in two. Of a shorter run, all.
pub fn stretch(run: &Run, step: u32) -> (usize, usize) {
    let total = run.total();
    if run.tape.is_none() || total <= LONG {
        return (0, total);
    }
    let page = (run.before() + step as usize) / PAGE * PAGE;
    let begins = |at: &usize| run.event_at(*at).is_none_or(|event| event.depth <= 1);
    let call = |at: &usize| {
        begins(at)
            && matches!(run.event_at(*at), Some(event) if matches!(event.fact, Fact::Call { .. }))
    };
    let wanted = page.saturating_sub(PAGE);
    let first = (wanted.saturating_sub(PAGE)..=wanted).rev().find(call).unwrap_or(wanted);
    let wanted = (page + 2 * PAGE).min(total);
    let end = (wanted..(wanted + PAGE).min(total)).find(call).unwrap_or(wanted);
    (first, end)
}
