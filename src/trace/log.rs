//! What has come of reading a log: events with their worlds, what is found, and what could not be
//! read, is not known, or is not said.

use crate::sim::event::{Event, Fact, Finding};
use crate::sim::ids::{MethodId, ObjectId};
use crate::sim::program::Program;
use crate::sim::rule::Verdict;
use crate::sim::setting::Setting;
use crate::sim::world::World;
use crate::trace::Reason;

/// More is not read: it would hold up the reader's browser for seconds.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// So many lines are told of one by one; of the rest, how many.
pub const MAX_TOLD: usize = 200;

/// Why a text is not read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has so many bytes, and [`MAX_BYTES`] are read.
    TooLarge(usize),
    /// What was given is no text at all; only scripts can do this.
    NotText,
    /// There is nothing in it.
    Empty,
    /// It holds what no text does: this is some other file.
    Binary,
    /// Nothing in it is an event: the first lines that are none, and how many there are.
    NoEvents(Vec<Fault>, u32),
    /// Its header says a version that is not known here.
    Version(u32),
}

/// A line that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Both counted from 1.
    pub line: u32,
    pub column: u32,
    pub reason: Reason,
}

/// A line that was read and is kept, but has no part in the run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    pub line: u32,
    pub about: About,
    /// The name or word that it is about, as it is written.
    pub text: String,
}

/// Why a line has no part in the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// A kind of event that no run has.
    Kind,
    /// A method that no rule is about.
    Method,
    /// An object of which the log never says what it is.
    Object,
    /// A call comes back that has never begun.
    NoCall,
    /// There is no room for more objects of the kind.
    Room,
}

/// What a log of the provider's side leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unsaid {
    /// References on an object were taken before the log, or by somebody who is not in it.
    Holders(ObjectId, i8),
    /// The session is taken to have ended, because `IMSLogon::Logoff` was called on its own.
    SessionEnd,
    /// The log does not say when objects are freed.
    Frees,
    /// A call has begun and has not come back by the end of the log.
    Open(ObjectId, MethodId),
    /// It cannot tell what provider and MAPI keep in members and lists: rules about these are not
    /// judged.
    Members,
    /// What MAPI and clients do among themselves is not in it.
    OtherSides,
}

/// A log that was read and judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    /// It says everything that happened, on whichever side; so do our own.
    pub complete: bool,
    pub setting: Setting,
    pub program: Program,
    /// The world before the first event.
    pub start: World,
    /// Events up to this many are the prologue's.
    pub prologue: usize,
    /// Every event, findings among them, with the line of the log that it comes from; none for what
    /// follows from a line but does not stand there.
    pub events: Vec<(Event, Option<u32>)>,
    /// The world at the end.
    pub end: World,
    pub verdict: Verdict,
    /// By what name the log calls an object, where that is not its role.
    pub names: Vec<(ObjectId, String)>,
    pub faults: Vec<Fault>,
    /// How many lines could not be read, those beyond [`MAX_TOLD`] too.
    pub unread: u32,
    pub remarks: Vec<Remark>,
    /// How many were left out of the run, in the same way.
    pub omitted: u32,
    pub unsaid: Vec<Unsaid>,
    /// Lines that are not empty.
    pub lines: u32,
}

impl Log {
    /// The findings, each with the place of its event, counted from 0, and the line of the log that
    /// led to it.
    pub fn findings(&self) -> impl Iterator<Item = (usize, u32, &Finding)> {
        let mut line = 0;
        self.events.iter().enumerate().filter_map(move |(at, (event, of))| {
            line = of.unwrap_or(line);
            match &event.fact {
                Fact::Finding(finding) => Some((at, line, finding)),
                _ => None,
            }
        })
    }
}
