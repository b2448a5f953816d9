//! The runs that a reader keeps: how each came about, what it is called, which other one it is
//! compared with; and the changes that can be taken back and made again.

use std::rc::Rc;

use crate::session::align::Aligned;
use crate::session::run::Branch;
use crate::session::turns::Change;
use crate::session::{Panel, Session};
use crate::sim::command::Command;
use crate::sim::program::{Edit, Program, ReadingId, Side, Style};

/// A name that a reader gives has at most so many characters.
pub const MAX_NAME: usize = 60;
/// A press on a stretch that is folded shows so many steps of it.
pub const PAGE: u32 = 200;

/// What is known of the runs beside what happens in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs {
    /// The branches of the session, in their order.
    pub(super) known: Vec<(Rc<Branch>, About)>,
    /// How many there have been so far.
    made: u32,
    /// What can be taken back, the newest last.
    pub(super) done: Vec<Change>,
    /// What can be made again, the newest last.
    pub(super) undone: Vec<Change>,
    /// The run that the reader compares with, by its number.
    with: Option<u32>,
    naming: Option<Naming>,
    pub compared: Option<Rc<Compared>>,
}

/// Where a run comes from, and what it is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Counted from 1; no other run of this session has it, also not when this one is gone.
    pub number: u32,
    /// What the reader calls it.
    pub name: Option<String>,
    pub from: Option<From>,
}

/// How a run left another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct From {
    /// The number of the other one.
    pub number: u32,
    /// The last step that the two have in common.
    pub step: u32,
    /// What is different about it.
    pub made: Vec<Made>,
}

/// What sets a run apart from the one that it left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    Edited(Edit),
    TakenBack(Edit),
    /// Every edit is taken back.
    Restored,
    Styled(Style),
    Read(ReadingId, Side),
    Did(Command),
    /// It ends before the other one does.
    Ends,
}

/// The run that is being named, and the name so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    pub number: u32,
    pub text: String,
}

/// Two runs, the older one first, and what of them is unfolded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub pair: [Rc<Branch>; 2],
    pub aligned: Rc<Aligned>,
    /// For some blocks, how many pages of steps are shown more.
    pub open: Vec<(usize, u32)>,
}

/// What a reader does with the runs. They go by their places among the branches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Shows a run at one of its steps.
    Show(usize, u32),
    /// Removes a run; the last one stays.
    Remove(usize),
    /// Makes the change again that was taken back last.
    Redo,
    /// Begins to name a run.
    Name(usize),
    Type(String),
    /// Gives it the name; without one it is called as before.
    Keep,
    /// Leaves the name as it was.
    Leave,
    /// Compares with that run.
    With(usize),
    /// Shows more of a block.
    Unfold(usize),
    Fold(usize),
}

impl Session {
    /// Returns whether the reader has taken over from the player.
    #[inline(never)]
    pub(super) fn keep(&mut self, deed: Deed) -> bool {
        match deed {
            Deed::Show(at, step) => self.show_run(at, step),
            Deed::Remove(at) => self.remove(at),
            Deed::Redo => self.redo(),
            deed => {
                self.keep_view(deed);
                return false;
            }
        }
        true
    }

    /// What changes no run.
    fn keep_view(&mut self, deed: Deed) {
        let runs = self.runs_mut();
        match deed {
            Deed::Name(at) => {
                let named = |(_, about): &(_, About)| Naming {
                    number: about.number,
                    text: about.name.clone().unwrap_or_default(),
                };
                runs.naming = runs.known.get(at).map(named);
            }
            Deed::Type(text) => {
                if let Some(naming) = &mut runs.naming {
                    naming.text = text.chars().take(MAX_NAME).collect();
                }
            }
            Deed::Keep => {
                if let Some(Naming { number, text }) = runs.naming.take() {
                    let name = tidy(&text);
                    for (_, about) in runs.known.iter_mut().filter(|(_, a)| a.number == number) {
                        about.name.clone_from(&name);
                    }
                }
            }
            Deed::Leave => runs.naming = None,
            Deed::With(at) => runs.with = runs.known.get(at).map(|(_, about)| about.number),
            Deed::Unfold(block) => runs.unfold(block, true),
            Deed::Fold(block) => runs.unfold(block, false),
            Deed::Show(..) | Deed::Remove(_) | Deed::Redo => {}
        }
    }

    pub(super) fn runs_mut(&mut self) -> &mut Runs {
        let (branches, runs) = (&self.branches, &mut self.runs);
        Rc::make_mut(runs.get_or_insert_with(|| Rc::new(Runs::fresh(branches))))
    }

    /// What is known of the run at a place.
    pub fn about(&self, at: usize) -> About {
        let known = self.runs.as_deref().and_then(|runs| runs.known.get(at));
        known.map_or_else(|| About { number: 1, ..About::default() }, |(_, about)| about.clone())
    }

    /// The place of the run of a number.
    pub fn run_of(&self, number: u32) -> Option<usize> {
        (0..self.branches.len()).find(|at| self.about(*at).number == number)
    }

    /// The run that the current one is compared with: the one that the reader has chosen, or the
    /// one that it left, or the newest that left it, or the newest.
    pub fn partner(&self) -> Option<usize> {
        let runs = self.runs.as_deref()?;
        let is_other = |at: &usize| *at != self.current;
        let left = |at: usize| Some(runs.known.get(at)?.1.from.as_ref()?.number);
        let chosen = runs.with.and_then(|number| self.run_of(number));
        let parent = left(self.current).and_then(|number| self.run_of(number));
        let own = self.about(self.current).number;
        let others = || (0..self.branches.len()).rev().filter(is_other);
        let child = others().find(|at| left(*at) == Some(own));
        let parent = || parent.filter(is_other);
        chosen.filter(is_other).or_else(parent).or(child).or_else(|| others().next())
    }

    /// The run that is being named.
    pub fn naming(&self) -> Option<&Naming> {
        self.runs.as_deref()?.naming.as_ref()
    }

    fn show_run(&mut self, at: usize, step: u32) {
        if at >= self.branches.len() {
            return;
        }
        if at != self.current {
            let number = self.about(self.current).number;
            self.runs_mut().with = Some(number);
        }
        self.current = at;
        self.go(step);
    }

    /// Takes note of what has become of the branches, and of what is compared.
    #[inline(never)]
    pub(super) fn keep_runs(&mut self, before: &Self) {
        let alike = |(a, b): (&Rc<Branch>, &Rc<Branch>)| Rc::ptr_eq(a, b);
        let same = self.branches.len() == before.branches.len()
            && self.branches.iter().zip(&before.branches).all(alike);
        if !same && (self.branches.len() > 1 || self.runs.is_some()) {
            self.take_note(before);
        }
        if self.panel == Panel::Runs && self.branches.len() > 1 {
            self.compare_runs();
        }
    }

    fn take_note(&mut self, before: &Self) {
        let branches = self.branches.clone();
        let shown = Rc::clone(before.branch());
        let runs = match self.runs.as_mut() {
            Some(runs) => Rc::make_mut(runs),
            None => Rc::make_mut(self.runs.insert(Rc::new(Runs::fresh(&before.branches)))),
        };
        let old = std::mem::take(&mut runs.known);
        let is = |branch: &Rc<Branch>| old.iter().position(|(other, _)| Rc::ptr_eq(other, branch));
        for (at, branch) in branches.iter().enumerate() {
            // A run that went on is at the place where it was.
            let goes_on = || {
                let (was, _) = old.get(at).filter(|_| old.len() == branches.len())?;
                let gone = branches.iter().all(|branch| !Rc::ptr_eq(branch, was));
                gone.then_some(at)
            };
            let about = match is(branch).or_else(goes_on) {
                Some(at) => old[at].1.clone(),
                None => {
                    let parent = is(&shown).map(|at| old[at].1.number);
                    runs.made += 1;
                    runs.with = None;
                    About {
                        number: runs.made,
                        name: None,
                        from: parent.map(|number| From::of(number, &shown, branch)),
                    }
                }
            };
            runs.known.push((Rc::clone(branch), about));
        }
    }

    fn compare_runs(&mut self) {
        let Some(partner) = self.partner() else { return };
        let (one, other) = (self.current.min(partner), self.current.max(partner));
        let at = |at: usize| self.branches.get(at).map(Rc::clone);
        let (Some(one), Some(other)) = (at(one), at(other)) else { return };
        let pair = [one, other];
        let old = self.runs.as_deref().and_then(|runs| runs.compared.as_deref());
        if old.is_some_and(|old| old.pair.iter().zip(&pair).all(|(a, b)| Rc::ptr_eq(a, b))) {
            return;
        }
        let aligned = Rc::new(Aligned::of(&pair[0].run, &pair[1].run));
        let compared = Compared { pair, aligned, open: Vec::new() };
        self.runs_mut().compared = Some(Rc::new(compared));
    }
}

impl Runs {
    fn fresh(branches: &[Rc<Branch>]) -> Self {
        let known = (1..)
            .zip(branches)
            .map(|(number, branch)| (Rc::clone(branch), About { number, ..About::default() }));
        let known: Vec<_> = known.collect();
        let made = u32::try_from(known.len()).unwrap_or(u32::MAX);
        Self { known, made, ..Self::default() }
    }

    fn unfold(&mut self, block: usize, more: bool) {
        let Some(compared) = self.compared.as_mut().map(Rc::make_mut) else { return };
        let known = compared.open.iter().position(|(at, _)| *at == block);
        match (known, more) {
            (Some(at), true) => compared.open[at].1 += 1,
            (Some(at), false) => {
                compared.open.remove(at);
            }
            (None, true) => compared.open.push((block, 1)),
            (None, false) => {}
        }
    }
}

impl Compared {
    /// How many pages of a block are shown.
    pub fn pages(&self, block: usize) -> u32 {
        self.open.iter().find(|(at, _)| *at == block).map_or(0, |(_, pages)| *pages)
    }
}

impl From {
    fn of(number: u32, parent: &Branch, branch: &Branch) -> Self {
        let mut made = program_changes(&parent.program, &branch.program);
        if made.is_empty() {
            let differs = parent.commands.iter().zip(&branch.commands).take_while(|(a, b)| a == b);
            let did = branch.commands.get(differs.count());
            made.push(did.map_or(Made::Ends, |command| Made::Did(*command)));
        }
        let differs = branch.run.first_difference(&parent.run);
        let step = differs.saturating_sub(1).min(branch.run.last()).min(parent.run.last());
        Self { number, step, made }
    }
}

/// What has been changed about a program.
fn program_changes(before: &Program, after: &Program) -> Vec<Made> {
    if before.style() != after.style() {
        return vec![Made::Styled(after.style())];
    }
    let (old, new) = (before.edits(), after.edits());
    let mut made: Vec<_> =
        new.iter().filter(|edit| !old.contains(*edit)).map(Made::Edited).collect();
    let gone: Vec<_> = old.iter().filter(|edit| !new.contains(*edit)).collect();
    match gone.len() {
        0 | 1 => made.extend(gone.into_iter().map(Made::TakenBack)),
        _ if new.is_empty() => made.push(Made::Restored),
        _ => made.extend(gone.into_iter().map(Made::TakenBack)),
    }
    for reading in ReadingId::ALL {
        let side = after.readings().side(reading);
        if before.readings().side(reading) != side {
            made.push(Made::Read(reading, side));
        }
    }
    // The same line a second time: moved further.
    if made.is_empty() && old != new {
        made.extend(new.iter().last().map(Made::Edited));
    }
    made
}

/// A name as it is kept: one line, without space at its ends; `None` if nothing is left of it.
fn tidy(text: &str) -> Option<String> {
    let seen = |c: char| if c.is_control() { ' ' } else { c };
    let name: String = text.chars().map(seen).take(MAX_NAME).collect();
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
