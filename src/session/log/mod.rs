//! Logs that a reader has the page judge, and the runs that come of them.

pub(super) mod address;
mod slices;
mod tape;
mod worlds;

pub use slices::{AT_ONCE, Slices};
pub use tape::{Tape, Told};
pub use worlds::Worlds;

use std::rc::Rc;

use crate::session::Session;
use crate::session::action::Action;
use crate::session::once::Once;
use crate::session::run::{Branch, Run};
use crate::sim::scenario::ScenarioId;
use crate::trace::{self, Log, Refused};
use slices::Slice;

/// A longer text is not put into the field: browsers take seconds to lay it out.
pub const SHOWN: usize = 100_000;

/// The story of which the sample is the provider's side.
const SAMPLE: ScenarioId = ScenarioId::SupportForgotten;

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    Pasted,
    /// A file of this name.
    File(String),
    /// The page's own.
    Sample,
}

/// A log that was read, beside what happens in it.
#[derive(Debug, PartialEq)]
pub struct Reading {
    pub text: Rc<str>,
    pub origin: Origin,
    /// Without its events, which are the run's.
    pub log: Log,
    /// Where each line begins.
    starts: Once<Vec<u32>>,
}

impl Reading {
    /// A line of the text, counted from 1.
    pub fn line(&self, n: u32) -> Option<&str> {
        let starts = self.starts.get(|| {
            let begins = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            let begins = begins.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX));
            std::iter::once(0).chain(begins).collect()
        });
        let start = *starts.get((n as usize).checked_sub(1)?)? as usize;
        let rest = self.text.get(start..).filter(|rest| !rest.is_empty())?;
        Some(rest.split('\n').next().unwrap_or_default().trim_end_matches('\r'))
    }
}

impl Eq for Reading {}

/// What the reader has put in, while it is not a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// What stands in the field.
    pub text: Rc<str>,
    /// Why the last text was not read, with where it comes from.
    pub refused: Option<(Refused, Origin)>,
    /// A long text that is being judged.
    pub under: Option<Slices>,
    /// How often something was put into the field that the reader has not put there himself.
    pub filled: u32,
}

/// What a reader does with logs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feed {
    /// What stands in the field now.
    Typed(String),
    /// A text to judge.
    Judge(String, Origin),
    /// Goes on with a long text for so many lines.
    More(u32),
    /// Leaves a long text alone that is being judged.
    Stop,
    /// The page's own sample.
    Sample,
    /// A file that is not read, for its size in bytes.
    TooLarge(usize, String),
    /// A file that the browser does not let the page read.
    Unreadable(String),
    /// To a step of the log that is shown beside the field.
    Show(u32),
    /// Back to the run that was shown before.
    Leave,
}

impl Branch {
    /// The run that a log tells of.
    ///
    /// # Errors
    /// The reason if it is not read.
    pub fn of_log(text: Rc<str>, origin: Origin, scenario: ScenarioId) -> Result<Self, Refused> {
        let mut worlds = Worlds::default();
        let log = trace::read(&text, &mut |_, world| worlds.push(world))?;
        Ok(Self::read(text, origin, scenario, (log, worlds)))
    }

    /// The run of a log that was read, with its worlds.
    fn read(
        text: Rc<str>,
        origin: Origin,
        scenario: ScenarioId,
        (mut log, worlds): (Log, Worlds),
    ) -> Self {
        let told = Told {
            events: std::mem::take(&mut log.events),
            before: log.prologue,
            start: log.start.clone(),
            worlds,
        };
        let run = Run::read(Tape::new(told), log.end.clone(), log.verdict.clone());
        Self {
            scenario,
            program: Rc::new(log.program.clone()),
            commands: Vec::new(),
            run: Rc::new(run),
            from: None,
            address: Once::default(),
            idle: Once::default(),
            log: Some(Rc::new(Reading { text, origin, log, starts: Once::default() })),
        }
    }

    /// The branch with none of its worlds laid out, if they are many.
    fn lighter(&self) -> Option<Self> {
        let heavy = self.run.tape.as_ref().is_some_and(Tape::is_heavy);
        heavy.then(|| Self { run: Rc::new(self.run.lighter()), ..self.clone() })
    }
}

impl Session {
    /// Returns whether the reader has taken over from the player.
    #[inline(never)]
    pub(super) fn feed(&mut self, feed: Feed) -> bool {
        let desk = Rc::make_mut(self.desk.get_or_insert_with(Rc::default));
        match feed {
            Feed::Typed(text) => {
                desk.text = text.into();
                return false;
            }
            Feed::Sample => self.judge_log(trace::sample(SAMPLE).into(), Origin::Sample),
            Feed::Judge(text, origin) if text.len() > AT_ONCE => {
                return self.begin_log(text.into(), origin);
            }
            Feed::Judge(text, origin) => self.judge_log(text.into(), origin),
            Feed::More(lines) => return self.judge_on(lines),
            Feed::Stop => {
                desk.under = None;
                return false;
            }
            Feed::TooLarge(bytes, name) => {
                desk.refused = Some((Refused::TooLarge(bytes), Origin::File(name)));
                return false;
            }
            Feed::Unreadable(name) => {
                desk.refused = Some((Refused::NotText, Origin::File(name)));
                return false;
            }
            Feed::Show(step) => {
                if let Some(at) = self.log_shown() {
                    self.current = at;
                    self.go(step);
                }
            }
            Feed::Leave => self.leave_log(),
        }
        true
    }

    fn judge_log(&mut self, text: Rc<str>, origin: Origin) {
        let scenario = self.branch().scenario;
        let read = match self.log_of(&text) {
            Some(at) => Ok(Branch::clone(&self.branches[at])),
            None => Branch::of_log(Rc::clone(&text), origin.clone(), scenario),
        };
        self.put_in(text, origin, read);
    }

    /// The place of the run that came of a text, if there is one: judged again, it is the same.
    fn log_of(&self, text: &str) -> Option<usize> {
        let of = |branch: &Rc<Branch>| branch.log.as_ref().is_some_and(|log| *log.text == *text);
        self.branches.iter().position(of)
    }

    /// Begins with a long text; it goes on slice by slice. The one before, if any, makes room.
    fn begin_log(&mut self, text: Rc<str>, origin: Origin) -> bool {
        if self.log_of(&text).is_some() {
            self.judge_log(text, origin);
            return true;
        }
        let begun = Slices::begin(Rc::clone(&text), origin.clone());
        let desk = Rc::make_mut(self.desk.get_or_insert_with(Rc::default));
        match begun {
            Ok(slices) => {
                (desk.under, desk.refused) = (Some(slices), None);
                false
            }
            Err(why) => {
                self.put_in(text, origin, Err(why));
                true
            }
        }
    }

    /// So many lines more; whether the reader has a new run by that.
    fn judge_on(&mut self, lines: u32) -> bool {
        let desk = Rc::make_mut(self.desk.get_or_insert_with(Rc::default));
        let Some(slices) = desk.under.as_mut() else { return false };
        let Slice::Done(read) = slices.go_on(lines) else { return false };
        let (text, origin) = (Rc::clone(&slices.text), slices.origin.clone());
        desk.under = None;
        let scenario = self.branch().scenario;
        let branch = |read: Box<(Log, Worlds)>| {
            Branch::read(Rc::clone(&text), origin.clone(), scenario, *read)
        };
        let read = read.map(branch);
        self.put_in(text, origin, read);
        true
    }

    /// What has come of a text: a run, or the reason that there is none.
    fn put_in(&mut self, text: Rc<str>, origin: Origin, read: Result<Branch, Refused>) {
        // What stands in the field makes room only if it is kept elsewhere.
        let is_kept = |text: &str| text.trim().is_empty() || self.log_of(text).is_some();
        let safe = self.desk.as_deref().is_none_or(|desk| is_kept(&desk.text));
        let desk = Rc::make_mut(self.desk.get_or_insert_with(Rc::default));
        if origin == Origin::Pasted && text.len() <= SHOWN {
            desk.text = Rc::clone(&text);
        } else if safe && read.is_ok() && text.len() <= SHOWN {
            desk.text = Rc::clone(&text);
            desk.filled += 1;
        }
        match read {
            Ok(branch) => {
                (desk.refused, desk.under) = (None, None);
                self.finder = None;
                self.compared = None;
                match self.log_of(&text) {
                    Some(at) => self.current = at,
                    None => self.add(branch),
                }
                self.go(self.branch().run.opens());
            }
            Err(why) => desk.refused = Some((why, origin)),
        }
    }

    /// The place of the log that the panel is about: the one that is shown, else the newest.
    pub fn log_shown(&self) -> Option<usize> {
        let is_log = |at: &usize| self.branches.get(*at).is_some_and(|b| b.log.is_some());
        let newest = || (0..self.branches.len()).rev().find(is_log);
        Some(self.current).filter(is_log).or_else(newest)
    }

    /// Whether what is shown was read from a log.
    pub fn is_log(&self) -> bool {
        self.branch().log.is_some()
    }

    /// Shows a run again that is no log: the one that was shown before, else the story.
    fn leave_log(&mut self) {
        let is_run = |at: &usize| self.branches.get(*at).is_some_and(|b| b.log.is_none());
        let before = self.partner().filter(is_run);
        match before.or_else(|| (0..self.branches.len()).rev().find(is_run)) {
            Some(at) => {
                self.current = at;
                self.go(self.cursor);
            }
            None => self.start(self.branch().scenario),
        }
    }

    /// A log is as it was written: nothing can be done in it, or to what wrote it.
    pub(super) fn refuses(&self, action: &Action) -> bool {
        let changes = matches!(
            action,
            Action::Do(_)
                | Action::Edit(_)
                | Action::Unedit(_)
                | Action::Restore
                | Action::Read(..)
                | Action::Style(_)
                | Action::Find(..)
                | Action::Compare(Some(_))
        );
        changes && self.is_log()
    }

    /// Worlds that were looked at long ago are let go of.
    #[inline(never)]
    pub(super) fn lighten(&mut self) {
        if let Some(lighter) = self.branch().lighter() {
            let at = self.current.min(self.branches.len() - 1);
            self.branches[at] = Rc::new(lighter);
        }
    }
}
