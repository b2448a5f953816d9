//! The judges: each event, return and rest is held against the rules.

mod calls;
mod returns;
mod rest;

use crate::sim::event::{Event, Fact, Finding, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::program::{LineId, Program};
use crate::sim::rule::RuleId;
use crate::sim::rule::blame::{answering_line, edited_line, finding};
use crate::sim::rule::left_over::Scope;
use crate::sim::value::{Answer, HResult};
use crate::sim::world::{Frame, Life, World};

/// Holds an event against the rules, and notes what later judgements need.
pub(in crate::sim) fn judge(program: &Program, world: &mut World, event: &Event) -> Vec<Finding> {
    let mut judge = Judge { program, world, line: event.line, found: Vec::new() };
    match event.fact {
        Fact::Call { from, this, method, arg } => judge.call(from, this, method, arg),
        Fact::AddRef { object, holder: Holder::Client, .. } => judge.handed_out(object),
        Fact::Release { object, refs: 0, by, .. } => judge.last_release(object, by),
        Fact::Free { object, .. } if object.kind == ObjectKind::Support => {
            judge.support_freed(object);
        }
        Fact::Unload { .. } if judge.world.initialized > 0 => {
            judge.missed(113, None, MethodId::MapiUninitialize);
        }
        _ => {}
    }
    judge.found
}

/// Holds the end of a call against the rules.
pub(in crate::sim) fn judge_return(
    program: &Program,
    world: &mut World,
    frame: &Frame,
    answer: Answer,
    line: Option<LineId>,
) -> Vec<Finding> {
    let mut judge = Judge { program, world, line, found: Vec::new() };
    if answer == Answer::Result(HResult::Ok) {
        judge.succeeded(frame);
    }
    match frame.method {
        method if method.is_release() => judge.released(frame),
        MethodId::LogonLogoff => judge.logged_off(frame, answer),
        MethodId::SessionLogoff => judge.session_over(),
        _ => {}
    }
    judge.found
}

/// Judges what has come to its end when nothing runs any more.
pub(in crate::sim) fn judge_rest(program: &Program, world: &mut World) -> Vec<Finding> {
    let monitor = world.monitor.clone();
    let has_store = world.objects.iter().any(|object| object.id.kind == ObjectKind::Store);
    let session_gone = world
        .objects
        .iter()
        .any(|object| object.id.kind == ObjectKind::Session && object.life == Life::Freed);
    let mut judge = Judge { program, world, line: None, found: Vec::new() };
    let unloaded = judge.world.initialized == 0 && judge.world.loaded_once();
    if monitor.store_closed && !monitor.store_judged && has_store {
        judge.world.monitor.store_judged = true;
        judge.store_over();
    }
    if session_gone && !monitor.session_judged {
        judge.world.monitor.session_judged = true;
        judge.leaks(Scope::Session);
    }
    if unloaded && !monitor.all_judged {
        judge.world.monitor.all_judged = true;
        judge.leaks(Scope::All);
        if judge.world.loaded > 0 {
            judge.missed(22, None, MethodId::MapiUninitialize);
        }
    }
    judge.found
}

/// A judgement in progress.
struct Judge<'a> {
    program: &'a Program,
    world: &'a mut World,
    line: Option<LineId>,
    found: Vec<Finding>,
}

impl Judge<'_> {
    fn find(&mut self, rule: u8, what: Trouble) {
        let rule = RuleId(rule);
        let line = match rule.info().party {
            Party::Provider => answering_line(self.program, self.world, rule, self.line),
            Party::Client | Party::Mapi => edited_line(self.program, rule).or(self.line),
        };
        self.found.push(finding(rule, what, line));
    }

    fn missed(&mut self, rule: u8, object: Option<ObjectId>, method: MethodId) {
        self.find(rule, Trouble::Missed { object, method });
    }

    fn never_called(&mut self, rule: u8, object: Option<ObjectId>, method: MethodId) {
        self.find(rule, Trouble::NeverCalled { object, method });
    }

    /// The first of these rules that an edited line serves, else the first.
    fn either(&self, rules: &[u8]) -> u8 {
        let edited = rules.iter().find(|rule| edited_line(self.program, RuleId(**rule)).is_some());
        edited.or_else(|| rules.first()).copied().unwrap_or(16)
    }

    fn in_tables(&self, support: ObjectId) -> bool {
        self.world.uids.iter().any(|entry| entry.support == support)
            || self.world.rows.iter().any(|row| row.support == support)
    }

    fn live(&self, kind: ObjectKind) -> bool {
        self.world.objects.iter().any(|o| o.id.kind == kind && o.life != Life::Freed)
    }

    /// Notes that an object is reported as left over; false if it has been before.
    fn note(&mut self, object: ObjectId) -> bool {
        let reported = &mut self.world.monitor.reported;
        let at = reported.partition_point(|other| *other < object);
        let new = reported.get(at) != Some(&object);
        if new {
            reported.insert(at, object);
        }
        new
    }
}

impl World {
    fn loaded_once(&self) -> bool {
        self.objects.iter().any(|object| object.id.kind == ObjectKind::Provider)
    }

    /// A logon that its provider never frees cannot be waited for.
    fn monitor_excuses_shutdown(&self) -> bool {
        let reported = |id: &ObjectId| id.kind == ObjectKind::Logon;
        self.undefined
            || self.monitor.reported.iter().any(reported)
            || self.objects.iter().any(|object| {
                object.id.kind == ObjectKind::Logon
                    && object.life != Life::Freed
                    && self.holders(object.id).all(|hold| !matches!(hold.holder, Holder::Call(_)))
            })
    }
}
