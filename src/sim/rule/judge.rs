//! The judges: each event, return and rest is held against the rules.

mod calls;
mod mail;
mod logon;
mod returns;
mod rest;

use crate::sim::event::{Event, Fact, Finding, SessionFlags, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::ordered::insert_once;
use crate::sim::program::{LineId, Program};
use crate::sim::rule::RuleId;
use crate::sim::rule::blame::{answering_line, edited_line, finding};
use crate::sim::rule::left_over::Due;
use crate::sim::setting::Versions;
use crate::sim::value::{Answer, HResult};
use crate::sim::world::{Frame, Life, Object, Process, World};

/// Holds an event against the rules, and notes what later judgements need.
pub(in crate::sim) fn judge(
    program: &Program,
    world: &mut World,
    event: &Event,
    found: &mut Vec<Finding>,
) {
    let mut judge = Judge { program, world, line: event.line, found };
    match event.fact {
        Fact::Call { from, this, method, arg } => judge.call(from, this, method, arg),
        Fact::AddRef { object, holder: Holder::Client(_), .. } => judge.handed_out(object),
        Fact::Release { object, refs, by, holder } => {
            if holder == Some(Holder::Spooler) {
                judge.spooler_released(object);
            }
            if refs == 0 {
                judge.last_release(object, by);
            }
        }
        Fact::Free { object, by }
            if object.kind == ObjectKind::Sink
                && !by.is_client()
                && judge.world.is_notified(object) =>
        {
            judge.find(56, Trouble::TooEarly { object, method: MethodId::SinkRelease });
        }
        Fact::Free { object, .. } if object.kind == ObjectKind::Support => {
            judge.support_freed(object);
        }
        Fact::Mail { entry, change, .. } => judge.mail_moved(entry, change),
        Fact::Window { session } => judge.window_shown(session),
        Fact::Unload { .. } if judge.process().initialized > 0 => {
            judge.missed(113, None, MethodId::MapiUninitialize);
        }
        _ => {}
    }
}

/// Holds the end of a call against the rules.
pub(in crate::sim) fn judge_return(
    program: &Program,
    world: &mut World,
    frame: &Frame,
    answer: Answer,
    line: Option<LineId>,
    found: &mut Vec<Finding>,
) {
    let mut judge = Judge { program, world, line, found };
    // A warning is a success.
    if matches!(answer, Answer::Result(HResult::Ok | HResult::ErrorsReturned)) {
        judge.succeeded(frame);
    }
    match frame.method {
        method if method.is_release() => judge.released(frame),
        MethodId::LogonLogoff => judge.logged_off(frame, answer),
        MethodId::ProviderLogon | MethodId::ProviderSpoolerLogon if matches!(answer, Answer::Result(result) if result.is_error()) =>
        {
            judge.refused(frame, answer);
        }
        MethodId::SupportStoreLogoffTransports
            if !judge.world.mail.is_empty() || judge.world.processes.len() > 1 =>
        {
            judge.transports_answered(frame);
        }
        MethodId::SessionOpenMsgStore
            if answer == Answer::Result(HResult::Unconfigured) && !judge.world.configured =>
        {
            judge.missed(39, frame.this, frame.method);
        }
        MethodId::StoreSetLockState => judge.locked(frame, answer),
        MethodId::StoreQueryInterface
            if answer == Answer::Result(HResult::InterfaceNotSupported) =>
        {
            judge.query_refused(frame);
        }
        MethodId::MsProviderInit if answer != Answer::Result(HResult::Ok) => {
            judge.provider_refused();
        }
        MethodId::SessionOpenMsgStore if judge.world.setting.versions != Versions::Fit => {
            judge.version_refused(frame, answer);
        }
        MethodId::ProviderDoFast => judge.shut_down_fast(frame),
        MethodId::SessionLogoff => {
            if let Some(session) = frame.this {
                judge.sharers_told(session, frame.session_flags == SessionFlags::Shared);
                judge.session_over(session);
            }
        }
        _ => {}
    }
}

/// Judges what has come to its end when nothing runs any more.
pub(in crate::sim) fn judge_rest(program: &Program, world: &mut World, found: &mut Vec<Finding>) {
    let mut judge = Judge { program, world, line: None, found };
    for logon in (1..).take(judge.world.monitor.logons.len()) {
        judge.closed_store(logon);
    }
    while let Some(session) = judge.world.unjudged_session() {
        insert_once(&mut judge.world.monitor.judged, session);
        judge.leaks(Due::Session(session));
    }
    if judge.world.setting.remote {
        judge.connections_left();
    }
    for process in (0..).take(judge.world.processes.len()) {
        judge.ended_process(process);
    }
}

/// A judgement in progress.
struct Judge<'a> {
    program: &'a Program,
    world: &'a mut World,
    line: Option<LineId>,
    /// What is found goes here, behind what has been found before.
    found: &'a mut Vec<Finding>,
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

    /// What MAPI counts for the process of whoever acts.
    fn process(&self) -> Process {
        self.world.process(self.world.process_of(self.world.actor))
    }

    fn in_tables(&self, support: ObjectId) -> bool {
        self.world.uids.iter().any(|entry| entry.support == support)
            || self.world.rows.iter().any(|row| row.support == support)
    }

    /// The first logon of a session that is not freed.
    fn live_logon(&self, session: Option<ObjectId>) -> Option<ObjectId> {
        let live = self.world.logons_in(session).find(|object| object.life != Life::Freed);
        live.map(|object| object.id)
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
    /// A session that is over and has not been judged.
    fn unjudged_session(&self) -> Option<ObjectId> {
        let over = |o: &&Object| o.id.kind == ObjectKind::Session && o.life == Life::Freed;
        let mut sessions = self.objects.iter().filter(over).map(|object| object.id);
        sessions.find(|session| !self.monitor.judged.contains(session))
    }

    fn loaded_once(&self, process: u8) -> bool {
        let here = |object: &Object| object.process == process;
        self.objects.iter().any(|o| o.id.kind == ObjectKind::Provider && here(o))
    }

    /// A logon that its provider never frees cannot be waited for.
    fn monitor_excuses_shutdown(&self, session: Option<ObjectId>) -> bool {
        self.undefined
            || self.logons_in(session).any(|object| {
                let kept = self.holders(object.id).all(|h| !matches!(h.holder, Holder::Call(_)));
                self.monitor.reported.contains(&object.id) || object.life != Life::Freed && kept
            })
    }

    /// The logon objects of a session; of any, if none is named.
    fn logons_in(&self, session: Option<ObjectId>) -> impl Iterator<Item = &Object> {
        self.objects.iter().filter(move |object| {
            let of = self.watch(object.id).and_then(|watch| watch.session);
            object.id.kind == ObjectKind::Logon && (session.is_none() || of == session)
        })
    }
}
