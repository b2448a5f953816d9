//! The runs panel: every run with how it ends, and two of them side by side.

use std::rc::Rc;

use crate::session::Session;
use crate::session::align::{Block, Stretch};
use crate::session::run::Run;
use crate::session::runs::{About, Compared, PAGE};
use crate::sim::ordered::distinct;
use crate::sim::program::{Edit, ReadingId, Readings};
use crate::sim::rule::{RuleId, Verdict};

/// Fewer steps than this are not folded.
const FEW: u32 = 4;

/// A run in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRow {
    /// Its place among the branches.
    pub at: usize,
    pub about: About,
    pub current: bool,
    pub end: End,
    /// How many rules are broken in it.
    pub broken: usize,
    pub steps: u32,
    /// How many edits its program has.
    pub edits: usize,
}

/// How a run ends, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    Clean,
    Open,
    /// So many objects are left over.
    Left(usize),
    /// Only entries in MAPI's tables are left over.
    Entries,
    Hangs,
    Undefined,
}

impl End {
    pub fn of(verdict: &Verdict) -> Self {
        let left = distinct(verdict.left.iter().map(|left| left.object)).len();
        if verdict.undefined {
            Self::Undefined
        } else if !verdict.hanging.is_empty() {
            Self::Hangs
        } else if verdict.scope.is_none() {
            Self::Open
        } else if verdict.is_clean() {
            Self::Clean
        } else if left == 0 {
            Self::Entries
        } else {
            Self::Left(left)
        }
    }

    /// Whether something has gone wrong.
    pub fn is_bad(self) -> bool {
        !matches!(self, Self::Clean | Self::Open)
    }
}

/// The rules that a run breaks, in their order.
pub fn broken(run: &Run) -> Vec<RuleId> {
    distinct(run.findings().map(|(_, finding)| finding.rule))
}

pub fn rows(session: &Session) -> Vec<RunRow> {
    let row = |at: usize| {
        let branch = session.branches.get(at)?;
        Some(RunRow {
            at,
            about: session.about(at),
            current: at == session.current,
            end: End::of(&branch.run.verdict),
            broken: broken(&branch.run).len(),
            steps: branch.run.last(),
            edits: branch.program.edits().len(),
        })
    };
    (0..session.branches.len()).filter_map(row).collect()
}

/// What is changed about the program that runs, against what its style has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    Edit(Edit),
    Reading(ReadingId),
}

pub fn changed(session: &Session) -> Vec<Changed> {
    let program = &session.branch().program;
    let mut all: Vec<Changed> = Vec::new();
    for edit in program.edits().iter().map(Changed::Edit) {
        if !all.contains(&edit) {
            all.push(edit);
        }
    }
    let flipped = |id: &ReadingId| program.readings().side(*id) != Readings::default().side(*id);
    all.extend(ReadingId::ALL.into_iter().filter(flipped).map(Changed::Reading));
    all
}

/// Two runs beside each other, the older one first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub sides: [Side; 2],
    /// Rules that both break.
    pub both: Vec<RuleId>,
    /// The first step of either that the other one does not have; `None` if they run alike.
    pub first: Option<[i32; 2]>,
    pub blocks: Vec<BlockRow>,
    /// They were aligned only so far.
    pub cut_short: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its place among the branches.
    pub at: usize,
    pub number: u32,
    pub run: Rc<Run>,
    /// The step that is shown, if it is this run that is shown.
    pub cursor: Option<i32>,
    /// Rules that only this one breaks.
    pub broken: Vec<RuleId>,
}

/// A block, and how much of it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockRow {
    pub at: usize,
    pub block: Block,
    /// So many of the steps of either run, at most.
    pub shown: u32,
    /// So many steps are not shown.
    pub hidden: u32,
    /// It can be folded again.
    pub opened: bool,
}

impl BlockRow {
    fn of(at: usize, block: Block, compared: &Compared) -> Self {
        let pages = compared.pages(at);
        let count = block.one.count.max(block.other.count);
        let shown = match (block.alike, pages) {
            (true, 0) if count < FEW => count,
            (true, _) => pages.saturating_mul(PAGE),
            (false, _) => pages.saturating_add(1).saturating_mul(PAGE),
        };
        let shown = shown.min(count);
        Self { at, block, shown, hidden: count - shown, opened: pages > 0 }
    }

    /// The steps of a stretch that are shown.
    pub fn shown_of(&self, stretch: Stretch) -> Stretch {
        Stretch { count: stretch.count.min(self.shown), ..stretch }
    }

    /// Whether a step is in it, but not shown.
    pub fn hides(&self, stretch: Stretch, n: i32) -> bool {
        stretch.numbers().contains(&n) && !self.shown_of(stretch).numbers().contains(&n)
    }
}

impl Pair {
    /// The two runs that the session compares, if it has two.
    pub fn of(session: &Session) -> Option<Self> {
        let partner = session.partner()?;
        let places = [session.current.min(partner), session.current.max(partner)];
        let compared = session.runs.as_deref()?.compared.as_deref()?;
        let runs = compared.pair.each_ref().map(|branch| &branch.run);
        let broken = runs.map(|run| broken(run));
        let side = |which: usize| {
            let (at, other) = (places[which], &broken[1 - which]);
            Side {
                at,
                number: session.about(at).number,
                run: Rc::clone(runs[which]),
                cursor: (at == session.current)
                    .then(|| i32::try_from(session.cursor).unwrap_or(i32::MAX)),
                broken: broken[which].iter().copied().filter(|r| !other.contains(r)).collect(),
            }
        };
        let blocks = compared.aligned.blocks.iter().enumerate();
        Some(Self {
            both: broken[0].iter().copied().filter(|rule| broken[1].contains(rule)).collect(),
            sides: [side(0), side(1)],
            first: compared.aligned.first_apart().map(|(one, other)| [one, other]),
            blocks: blocks.map(|(at, block)| BlockRow::of(at, *block, compared)).collect(),
            cut_short: compared.aligned.cut_short,
        })
    }
}
