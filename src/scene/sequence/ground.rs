//! What lies under the messages: lifelines, and a bar for each call while it runs. Only what meets
//! the rows that can be seen is told.

use std::ops::Range;

use crate::scene::sequence::layout::{ARROW, ROW};
use crate::scene::sequence::{Rows, Trace};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    pub lives: Vec<Life>,
    /// Inner ones after those that they lie in.
    pub bars: Vec<Bar>,
}

/// A piece of a lifeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    pub line: usize,
    pub stretch: Stretch,
    pub from: i32,
    pub to: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stretch {
    Live,
    /// It is there and does not answer.
    Invalid,
    /// It is no longer there, or not yet; drawn all the same, so that the eye finds its way.
    Away,
}

/// A call while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    pub line: usize,
    /// How many others run beside it on its lifeline.
    pub level: usize,
    pub from: i32,
    pub to: i32,
}

impl Ground {
    /// What is under these rows.
    pub fn of(trace: &Trace, rows: &Rows, window: Range<usize>) -> Self {
        let edges = (y(window.start), y(window.end));
        let places = (rows.place(window.start, trace), rows.place(window.end, trace));
        let calls = trace.calls.during(places.0, places.1);
        let bars = calls.filter_map(|call| bar(trace, rows, call, None, edges)).collect();
        let mut lives = Vec::new();
        for n in 0..trace.lifelines.len() {
            life(trace, rows, n, &mut |stretch, from: i32, to: i32| {
                let (from, to) = (from.max(edges.0), to.min(edges.1));
                if from < to {
                    lives.push(Life { line: n, stretch, from, to });
                }
            });
        }
        Self { lives, bars }
    }

    /// The calls that are running at an event, as far as they have come, among these rows.
    pub fn running(trace: &Trace, rows: &Rows, at: usize, window: Range<usize>) -> Vec<Bar> {
        let edges = (y(window.start), y(window.end));
        let begun = trace.calls.beginning(at).filter(|call| trace.calls.all[*call].made);
        // A call that returns here has run as far as this.
        let chain = trace.calls.chain(begun.or_else(|| trace.calls.owner(at)));
        chain.filter_map(|call| bar(trace, rows, call, Some(at), edges)).collect()
    }
}

/// The top of a row.
fn y(row: usize) -> i32 {
    i32::try_from(row).unwrap_or(i32::MAX / ROW).saturating_mul(ROW)
}

/// How far down an event is.
fn depth(trace: &Trace, rows: &Rows, at: usize) -> i32 {
    rows.of_place(trace, at).map_or_else(|| y(rows.above(at)), |row| y(row) + ARROW)
}

/// A bar from its call to its return, or to the event up to which it is wanted; a call that never
/// returns goes on to the end.
fn bar(
    trace: &Trace,
    rows: &Rows,
    call: usize,
    until: Option<usize>,
    (top, bottom): (i32, i32),
) -> Option<Bar> {
    let shown = trace.calls.all[call];
    let from = depth(trace, rows, shown.at);
    let last = until.or(shown.end);
    let to = last.map_or_else(|| y(rows.len()), |at| depth(trace, rows, at));
    let (from, to) = (from.max(top), to.min(bottom));
    let bar = Bar { line: shown.line?, level: shown.level, from, to };
    (rows.is_open(call) && from < to).then_some(bar)
}

/// A lifeline in pieces: where it is there, where it no longer answers, where it is gone.
fn life(trace: &Trace, rows: &Rows, n: usize, piece: &mut impl FnMut(Stretch, i32, i32)) {
    let line = trace.lifelines[n];
    let at = |place: Option<usize>| place.map(|at| depth(trace, rows, at));
    let born = at(line.born).unwrap_or(0);
    let freed = at(line.freed).unwrap_or(i32::MAX);
    let invalid = at(line.invalid).unwrap_or(freed).min(freed);
    piece(Stretch::Away, 0, born);
    piece(Stretch::Live, born, invalid);
    piece(Stretch::Invalid, invalid, freed);
    piece(Stretch::Away, freed, i32::MAX);
}
