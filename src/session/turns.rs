//! What can be taken back, and made again: changes of the program, and runs that were removed.

use std::rc::Rc;

use crate::session::run::Branch;
use crate::session::runs::About;
use crate::session::{MAX_BRANCHES, Session};

/// The most changes that can be taken back.
const MAX_CHANGES: usize = 64;

/// A change that can be taken back, or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// The program became another one. This was shown before.
    Program { branch: Rc<Branch>, cursor: u32 },
    /// A run was removed, with its place among the others, and what was shown before.
    Removed { at: usize, run: (Rc<Branch>, About), shown: Rc<Branch>, cursor: u32 },
    /// The run of this number was put back.
    PutBack(u32),
}

impl Session {
    pub fn can_undo(&self) -> bool {
        self.runs.as_deref().is_some_and(|runs| !runs.done.is_empty())
    }

    pub fn can_redo(&self) -> bool {
        self.runs.as_deref().is_some_and(|runs| !runs.undone.is_empty())
    }

    /// Whether the change that would be taken back is that a run was removed.
    pub fn undo_puts_back(&self) -> bool {
        let last = self.runs.as_deref().and_then(|runs| runs.done.last());
        matches!(last, Some(Change::Removed { .. }))
    }

    /// The program is about to become another one.
    pub(super) fn note_change(&mut self) {
        let change = Change::Program { branch: Rc::clone(self.branch()), cursor: self.cursor };
        let runs = self.runs_mut();
        runs.undone.clear();
        push(&mut runs.done, change);
    }

    pub(super) fn remove(&mut self, at: usize) {
        if let Some(change) = self.drop_run(at) {
            let runs = self.runs_mut();
            runs.undone.clear();
            push(&mut runs.done, change);
        }
    }

    /// What puts the run back; `None` if it has to stay.
    fn drop_run(&mut self, at: usize) -> Option<Change> {
        if self.branches.len() < 2 || at >= self.branches.len() {
            return None;
        }
        let (shown, cursor) = (Rc::clone(self.branch()), self.cursor);
        let next = self.partner().filter(|_| at == self.current).unwrap_or(self.current);
        let run = self.runs_mut().known.remove(at);
        self.branches.remove(at);
        self.current = next - usize::from(next > at);
        if Rc::ptr_eq(&run.0, &shown) {
            // Where the two part.
            self.go(self.branch().run.first_difference(&shown.run));
        }
        self.against = self.against.without(at);
        Some(Change::Removed { at, run, shown, cursor })
    }

    #[inline(never)]
    pub(super) fn undo(&mut self) {
        let change = self.runs_mut().done.pop();
        if let Some(back) = change.and_then(|change| self.turn(change)) {
            push(&mut self.runs_mut().undone, back);
        }
    }

    pub(super) fn redo(&mut self) {
        let change = self.runs_mut().undone.pop();
        if let Some(back) = change.and_then(|change| self.turn(change)) {
            push(&mut self.runs_mut().done, back);
        }
    }

    /// Takes a change back, or makes it again; what comes back does the opposite.
    fn turn(&mut self, change: Change) -> Option<Change> {
        match change {
            Change::Program { branch, cursor } => {
                let back =
                    Change::Program { branch: Rc::clone(self.branch()), cursor: self.cursor };
                match self.branches.iter().position(|other| *other == branch) {
                    Some(at) => self.current = at,
                    None => {
                        self.make_room();
                        self.branches.push(branch);
                        self.current = self.branches.len() - 1;
                    }
                }
                self.finder = None;
                self.go(cursor);
                Some(back)
            }
            Change::Removed { at, run, shown, cursor } => {
                let number = run.1.number;
                self.put_back(at, run);
                let place = self.branches.iter().position(|branch| Rc::ptr_eq(branch, &shown));
                if let Some(place) = place {
                    self.current = place;
                    self.go(cursor);
                }
                Some(Change::PutBack(number))
            }
            Change::PutBack(number) => self.drop_run(self.run_of(number)?),
        }
    }

    fn put_back(&mut self, at: usize, run: (Rc<Branch>, About)) {
        self.make_room();
        let at = at.min(self.branches.len());
        self.current += usize::from(self.current >= at);
        self.against = self.against.with(at);
        self.branches.insert(at, Rc::clone(&run.0));
        self.runs_mut().known.insert(at, run);
    }

    /// The oldest branch that is not shown goes, if there are as many as there may be.
    pub(super) fn make_room(&mut self) {
        if self.branches.len() < MAX_BRANCHES {
            return;
        }
        let oldest = usize::from(self.current == 0);
        self.drop_run(oldest);
    }
}

fn push(changes: &mut Vec<Change>, change: Change) {
    if changes.len() >= MAX_CHANGES {
        changes.remove(0);
    }
    changes.push(change);
}
