//! The log panel: what has come of a log, and the lines of it around a step.

use crate::session::Session;
use crate::session::log::Reading;
use crate::session::run::{Branch, Run};
use crate::sim::event::Finding;
use crate::sim::ids::{Holder, ObjectId};
use crate::sim::ordered::distinct;
use crate::sim::world::Life;

/// So many findings and objects are listed; of the rest, how many.
pub const LISTED: usize = 100;
/// Lines before and behind the one that is shown.
const AROUND: u32 = 7;
/// Of a line, so many letters are shown.
const LONGEST: usize = 400;

/// What the rules say of a log, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    Clean,
    /// It ends before anything that could be left is over.
    Unfinished,
    /// So many objects are left, and no line has broken a rule.
    Left(usize),
    Broken(Found),
}

/// A finding: the number of its event, and the line that led to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub n: i32,
    pub line: u32,
    pub finding: Finding,
}

/// An object that is there at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRow {
    pub id: ObjectId,
    /// What the log calls it.
    pub name: Option<String>,
    pub refs: i8,
    pub holders: Vec<(Holder, i8)>,
    /// References of somebody who is not in the log.
    pub unknown: i8,
}

/// What has come of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogScene {
    pub says: Says,
    pub lines: u32,
    /// Lines that could not be read, and those that are left out of the run.
    pub unread: u32,
    pub omitted: u32,
    pub events: usize,
    /// How many findings there are.
    pub found: usize,
    pub findings: Vec<Found>,
    pub held: Vec<HeldRow>,
    /// How many more objects there are.
    pub held_more: usize,
}

impl LogScene {
    pub fn of(run: &Run, reading: &Reading) -> Self {
        let log = &reading.log;
        let found = |(n, finding): (i32, &Finding)| {
            let line = usize::try_from(n - run.first()).ok();
            let line = line.and_then(|at| run.tape.as_ref()?.line(at)).unwrap_or(0);
            Found { n, line, finding: *finding }
        };
        let findings: Vec<_> = run.findings().take(LISTED).map(found).collect();
        let left = distinct(run.verdict.left.iter().map(|left| left.object)).len();
        let says = match findings.first() {
            Some(first) => Says::Broken(*first),
            None if left > 0 => Says::Left(left),
            None if run.verdict.scope.is_none() => Says::Unfinished,
            None => Says::Clean,
        };
        let name = |id: ObjectId| {
            let known = log.names.iter().find(|(other, _)| *other == id);
            known.map(|(_, name)| name.clone())
        };
        let there = log.end.objects.iter().filter(|object| object.life != Life::Freed);
        let told = there.filter(|object| log.complete || name(object.id).is_some());
        let held: Vec<_> = told
            .map(|object| HeldRow {
                id: object.id,
                name: name(object.id),
                refs: object.refs,
                holders: log.end.holders(object.id).map(|hold| (hold.holder, hold.count)).collect(),
                unknown: -object.unmatched.min(0),
            })
            .collect();
        Self {
            says,
            lines: log.lines,
            unread: log.unread,
            omitted: log.omitted,
            events: run.total(),
            found: run.findings().count(),
            findings,
            held_more: held.len().saturating_sub(LISTED),
            held: held.into_iter().take(LISTED).collect(),
        }
    }
}

/// A line of the log, as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    pub n: u32,
    pub text: String,
    pub current: bool,
}

/// The lines of a log around the step that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinesScene {
    pub rows: Vec<LineRow>,
    /// The step stands in no line itself, but follows from this one.
    pub follows: Option<u32>,
}

impl LinesScene {
    pub fn of(session: &Session, branch: &Branch) -> Option<Self> {
        let (reading, tape) = (branch.log.as_ref()?, branch.run.tape.as_ref()?);
        let at = (branch.run.before() + session.cursor as usize).checked_sub(1);
        let line = at.and_then(|at| tape.line(at));
        let own = at.is_some_and(|at| tape.told().events.get(at).is_some_and(|(_, n)| n.is_some()));
        let first = line.map_or(1, |line| line.saturating_sub(AROUND).max(1));
        let last = line.unwrap_or(1).saturating_add(AROUND);
        let row = |n: u32| {
            let text = reading.line(n)?.chars().take(LONGEST).collect();
            Some(LineRow { n, text, current: Some(n) == line })
        };
        let rows = (first..=last).map_while(row).collect();
        Some(Self { rows, follows: line.filter(|_| !own) })
    }
}
