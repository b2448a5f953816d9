//! Calls: which event lies in which call, also where several actors take turns because calls wait.

use crate::scene::diagram::{Key, target};
use crate::scene::sequence::Lifeline;
use crate::session::run::Run;
use crate::sim::event::Fact;
use crate::sim::ids::Actor;

/// After so many events it is noted which calls are running, so that a bar that began long before
/// what is seen is found without a look at everything before.
const STRIDE: usize = 64;

/// A call, from the event with which it begins. Times are places of events in the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    pub at: usize,
    /// Its return. A call that waits for ever has none, nor has one that could not be made.
    pub end: Option<usize>,
    /// It was entered.
    pub made: bool,
    /// The call that it was made in.
    pub parent: Option<usize>,
    /// How many calls it lies in.
    pub depth: usize,
    /// The lifeline that it runs on.
    pub line: Option<usize>,
    /// How many others run on that lifeline where it begins.
    pub level: usize,
    /// How many events lie in it, its return among them.
    pub inside: usize,
    /// How many of them are findings.
    pub findings: usize,
}

/// The calls of a run, in the order in which they begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calls {
    pub all: Vec<Call>,
    /// For each event the innermost call that it lies in; a call does not lie in itself, its return
    /// does.
    owners: Vec<Option<usize>>,
    /// The calls that are running before every event whose place is a multiple of [`STRIDE`].
    running: Vec<Vec<usize>>,
}

impl Calls {
    /// Those of the events `first..end`; times count from the first.
    pub(super) fn of(run: &Run, lines: &[Lifeline], (first, end): (usize, usize)) -> Self {
        let mut reader = Reader { lines, ..Reader::default() };
        for (at, event) in (first..end).filter_map(|at| run.event_at(at)).enumerate() {
            if at % STRIDE == 0 {
                let running = reader.running();
                reader.calls.running.push(running);
            }
            let owner = reader.read(at, &event.fact, usize::from(event.depth));
            reader.calls.owners.push(owner);
            if let Some(call) = owner.and_then(|owner| reader.calls.all.get_mut(owner)) {
                call.inside += 1;
                call.findings += usize::from(matches!(event.fact, Fact::Finding(_)));
            }
        }
        // What is still there below the calls of the last world could not be made.
        if end == run.total() {
            reader.drop_to(run.end().stack.len());
        }
        let mut calls = reader.calls;
        for at in (0..calls.all.len()).rev() {
            let call = calls.all[at];
            if let Some(parent) = call.parent {
                calls.all[parent].inside += call.inside;
                calls.all[parent].findings += call.findings;
            }
        }
        calls
    }

    /// The innermost call that an event lies in.
    pub fn owner(&self, at: usize) -> Option<usize> {
        self.owners.get(at).copied().flatten()
    }

    /// The call that begins with an event.
    pub fn beginning(&self, at: usize) -> Option<usize> {
        self.all.binary_search_by_key(&at, |call| call.at).ok()
    }

    /// The call and those that it lies in, from the inside out.
    pub fn chain(&self, call: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(call, |call| self.all[*call].parent)
    }

    /// The calls that are running while the events of these places happen.
    pub fn during(&self, first: usize, last: usize) -> impl Iterator<Item = usize> {
        let mark = (first / STRIDE).min(self.running.len().saturating_sub(1));
        let before = self.running.get(mark).cloned().unwrap_or_default();
        let from = self.all.partition_point(|call| call.at < mark * STRIDE);
        let to = self.all.partition_point(|call| call.at <= last);
        let there = move |call: &usize| {
            let call = &self.all[*call];
            call.made && call.end.is_none_or(|end| end >= first)
        };
        before.into_iter().chain(from..to.max(from)).filter(there)
    }
}

/// Follows the events of a run.
#[derive(Default)]
struct Reader<'a> {
    lines: &'a [Lifeline],
    calls: Calls,
    /// The calls of whoever acts, the outermost first.
    stack: Vec<usize>,
    /// The calls of those who wait.
    parked: Vec<(Actor, Vec<usize>)>,
}

impl Reader<'_> {
    fn running(&self) -> Vec<usize> {
        let parked = self.parked.iter().flat_map(|(_, stack)| stack);
        let mut running: Vec<_> = parked.chain(&self.stack).copied().collect();
        running.retain(|call| self.calls.all[*call].made);
        running
    }

    /// Reads an event, and tells the innermost call that it lies in.
    fn read(&mut self, at: usize, fact: &Fact, depth: usize) -> Option<usize> {
        match *fact {
            Fact::Call { this, method, .. } => {
                self.drop_to(depth.saturating_sub(1));
                let parent = self.stack.last().copied();
                self.begin(at, target(this, method), parent);
                return parent;
            }
            Fact::Return { .. } => {
                self.drop_to(depth);
                let call = self.stack.pop();
                if let Some(call) = call {
                    self.calls.all[call].end = Some(at);
                }
                return call;
            }
            Fact::Resume { actor, .. } => {
                if let Some(n) = self.parked.iter().position(|(other, _)| *other == actor) {
                    self.stack = self.parked.remove(n).1;
                }
            }
            _ => {}
        }
        let owner = self.stack.get(depth.wrapping_sub(1)).copied();
        if let Fact::Wait { actor, .. } = *fact {
            self.drop_to(depth);
            self.parked.push((actor, std::mem::take(&mut self.stack)));
        }
        owner
    }

    fn begin(&mut self, at: usize, to: Key, parent: Option<usize>) {
        let line = self.lines.iter().position(|line| line.key == to);
        let all = &self.calls.all;
        let parked = self.parked.iter().flat_map(|(_, stack)| stack);
        let beside = parked.chain(&self.stack).filter(|call| all[**call].line == line);
        let call = Call {
            at,
            end: None,
            made: true,
            parent,
            depth: parent.map_or(0, |parent| all[parent].depth + 1),
            line,
            level: beside.count(),
            inside: 0,
            findings: 0,
        };
        self.stack.push(self.calls.all.len());
        self.calls.all.push(call);
    }

    /// Calls that are deeper than what comes next, and have not returned, could not be made.
    fn drop_to(&mut self, depth: usize) {
        while self.stack.len() > depth {
            if let Some(call) = self.stack.pop() {
                self.calls.all[call].made = false;
            }
        }
    }
}
