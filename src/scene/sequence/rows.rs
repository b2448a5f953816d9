//! Rows: the events that are shown while some calls are folded, each in a row of its own.

use crate::scene::sequence::Trace;

/// What is shown, found once for a run and what is folded in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The places of the events, from top to bottom.
    places: Vec<usize>,
    /// For each call whether it is folded, or lies in one that is: the outermost such call.
    hidden: Vec<Option<usize>>,
    /// For each row which it is among those that lie in the same call, and of how many.
    among: Vec<(usize, usize)>,
}

/// An event in its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Counted from the top.
    pub row: usize,
    /// The place of its event in the run.
    pub at: usize,
    /// The event's number; 0 and below in the prologue.
    pub n: i32,
    /// A call with something in it: whether it is folded.
    pub folded: Option<bool>,
    /// How many events are hidden in it.
    pub hidden: usize,
    /// How many of them are findings.
    pub findings: usize,
    /// How many calls it lies in, itself not counted, but its call where it is a return.
    pub depth: usize,
    /// Which it is among those that lie in the same call, counted from 1, and how many there are.
    pub among: (usize, usize),
}

impl Rows {
    /// `folds` has the numbers of the events with which folded calls begin, in order.
    pub fn of(trace: &Trace, folds: &[i32]) -> Self {
        let calls = &trace.calls;
        let mut hidden: Vec<Option<usize>> = Vec::with_capacity(calls.all.len());
        for (n, call) in calls.all.iter().enumerate() {
            let outer = call.parent.and_then(|parent| hidden[parent]);
            let folded = call.inside > 0 && folds.binary_search(&trace.number(call.at)).is_ok();
            hidden.push(outer.or_else(|| folded.then_some(n)));
        }
        let is_shown = |at: &usize| calls.owner(*at).and_then(|owner| hidden[owner]).is_none();
        let places: Vec<_> = (trace.shown..trace.len()).filter(is_shown).collect();
        let mut sizes = vec![0; calls.all.len() + 1];
        let home = |at: usize| calls.owner(at).map_or(calls.all.len(), |owner| owner);
        let nth: Vec<usize> = places
            .iter()
            .map(|at| {
                let size = &mut sizes[home(*at)];
                *size += 1;
                *size
            })
            .collect();
        let among = places.iter().zip(nth).map(|(at, nth)| (nth, sizes[home(*at)])).collect();
        Self { places, hidden, among }
    }

    pub fn len(&self) -> usize {
        self.places.len()
    }

    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The event in a row.
    pub fn row(&self, trace: &Trace, row: usize) -> Option<Row> {
        let at = *self.places.get(row)?;
        let call = trace.calls.beginning(at);
        let inside = call.map(|call| &trace.calls.all[call]).filter(|call| call.inside > 0);
        let folded = call.is_some_and(|call| self.hidden[call].is_some());
        let owner = trace.calls.owner(at);
        Some(Row {
            row,
            at,
            n: trace.number(at),
            folded: inside.map(|_| folded),
            hidden: inside.filter(|_| folded).map_or(0, |call| call.inside),
            findings: inside.filter(|_| folded).map_or(0, |call| call.findings),
            depth: owner.map_or(0, |owner| trace.calls.all[owner].depth + 1),
            among: self.among.get(row).copied().unwrap_or_default(),
        })
    }

    /// The row of the event at a place: its own, or that of the folded call that hides it; `None`
    /// for what is before everything that is shown.
    pub fn of_place(&self, trace: &Trace, at: usize) -> Option<usize> {
        let fold = trace.calls.owner(at).and_then(|owner| *self.hidden.get(owner)?);
        let at = fold.map_or(at, |call| trace.calls.all[call].at);
        self.places.binary_search(&at).ok()
    }

    /// Whether a call is drawn by itself: neither folded nor in one that is.
    pub fn is_open(&self, call: usize) -> bool {
        self.hidden.get(call).is_some_and(Option::is_none)
    }

    /// How many rows are above an event, whether it is shown or not.
    pub(super) fn above(&self, at: usize) -> usize {
        self.places.partition_point(|place| *place < at)
    }

    /// The place of the event in a row; that after the last one, beyond the end.
    pub(super) fn place(&self, row: usize, trace: &Trace) -> usize {
        self.places.get(row).copied().unwrap_or_else(|| trace.len())
    }
}

impl Trace {
    /// Every call that can be folded.
    pub fn folds(&self) -> Vec<i32> {
        let calls = self.calls.all.iter().filter(|call| call.inside > 0 && call.at >= self.shown);
        calls.map(|call| self.number(call.at)).collect()
    }
}
