//! The judges: each event, return and rest is held against the rules.

use crate::sim::event::{Agent, CallArg, Event, Fact, Finding, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::program::op::{Field, List};
use crate::sim::program::{LineId, Program, ReadingId, Side};
use crate::sim::rule::left_over::{Scope, left_over, roots};
use crate::sim::rule::{Consequence, RuleId};
use crate::sim::value::{Answer, HResult, LogoffFlags};
use crate::sim::world::{Frame, Life, Mark, UIDS, World};

/// A finding with the rule's own party, consequence and basis.
pub(in crate::sim) fn finding(rule: RuleId, what: Trouble, line: Option<LineId>) -> Finding {
    let info = rule.info();
    let consequence = match what {
        Trouble::LeftOver { .. } => Consequence::Leak,
        Trouble::CalledFreed { .. } | Trouble::UsedFreed { .. } | Trouble::FreedHeld { .. } => {
            Consequence::UseAfterFree
        }
        Trouble::CalledUnloaded { .. } | Trouble::CalledNull { .. } | Trouble::UsedNull { .. } => {
            Consequence::UseAfterFree
        }
        Trouble::ReleasedBelowZero { .. } | Trouble::ReleasedUnheld { .. } => {
            Consequence::DoubleFree
        }
        Trouble::StackOverflow { .. } => Consequence::Reentrancy,
        // More references than pointers: the receiver cannot know.
        Trouble::Repeated { .. } if rule == RuleId(16) => Consequence::Leak,
        Trouble::StaleTables
        | Trouble::NotAllowed { .. }
        | Trouble::Missed { .. }
        | Trouble::Repeated { .. }
        | Trouble::BadArgument { .. }
        | Trouble::BadAnswer { .. }
        | Trouble::TooEarly { .. } => info.consequence,
    };
    Finding { rule, party: info.party, consequence, basis: info.basis, what, line }
}

/// The first edited line that serves a rule.
pub(in crate::sim) fn edited_line(program: &Program, rule: RuleId) -> Option<LineId> {
    program.edited_for(rule).next()
}

/// The line that answers for a breach by the provider. By the book the provider breaks nothing, so
/// it is an edited one: one that serves the rule, else the first; else the line that was running.
fn answering_line(
    program: &Program,
    world: &World,
    rule: RuleId,
    line: Option<LineId>,
) -> Option<LineId> {
    if let Some(serving) = edited_line(program, rule) {
        return Some(serving);
    }
    let is_edited = |id: &LineId| program.edits().lines().any(|edited| edited == *id);
    if line.is_some_and(|id| is_edited(&id)) || world.monitor.spoiled {
        return line;
    }
    program.edits().lines().next().or(line)
}

/// A trouble that an object is in, laid at the door of the rule that was most likely broken: one
/// that an edited line serves, else the first of those that such a trouble can come from.
pub(in crate::sim) fn blame(
    program: &Program,
    world: &World,
    what: Trouble,
    line: Option<LineId>,
) -> Finding {
    if matches!(what, Trouble::LeftOver { .. }) && left_without_logoff(world) {
        return finding(RuleId(103), what, None);
    }
    let candidates = candidates(world, what);
    if world.monitor.spoiled {
        let kept = held_by_client(what).then(|| candidates.first().copied()).flatten();
        let off = world.initialized == 0 && !matches!(what, Trouble::LeftOver { .. });
        let rule = kept.unwrap_or(RuleId(if off { 3 } else { 16 }));
        return Finding { party: Party::Client, ..finding(rule, what, None) };
    }
    let edited = candidates.iter().find_map(|rule| Some((*rule, edited_line(program, *rule)?)));
    if let Some((rule, line)) = edited.filter(|_| !kept_by_client(world, what)) {
        return finding(rule, what, Some(line));
    }
    let rule = candidates.first().copied().unwrap_or(RuleId(16));
    let line = match rule.info().party {
        Party::Provider if !held_by_client(what) => answering_line(program, world, rule, line),
        Party::Provider | Party::Client | Party::Mapi => line,
    };
    let by_client = line.is_none_or(|line| line.method.party() == Party::Client);
    let party = match rule {
        RuleId(16) if by_client => Party::Client,
        RuleId(16) => line.map_or(Party::Provider, |line| line.method.party()),
        _ => rule.info().party,
    };
    Finding { party, ..finding(rule, what, line) }
}

/// The rules whose breach can lead to a trouble, the likeliest first.
fn candidates(world: &World, what: Trouble) -> Vec<RuleId> {
    let by_client = matches!(
        what,
        Trouble::CalledFreed { by: Agent::Client, .. }
            | Trouble::CalledUnloaded { by: Agent::Client, .. }
            | Trouble::ReleasedUnheld { by: Agent::Client, .. }
            | Trouble::ReleasedBelowZero { by: Agent::Client, .. }
    );
    let mut rules: Vec<u8> = Vec::new();
    if by_client {
        rules.extend(if world.initialized == 0 { [3, 16] } else { [16, 16] });
    }
    let held_by_client = held_by_client(what);
    rules.extend_from_slice(match what.object().map(|id| id.kind) {
        Some(ObjectKind::Support) => support_rules(world, what),
        Some(ObjectKind::Logon) => &[89, 60, 92, 32, 91, 16],
        Some(ObjectKind::Store) if held_by_client => &[16, 100],
        Some(ObjectKind::Store) => &[91, 97, 93, 92, 32, 25, 16],
        Some(ObjectKind::Folder) if held_by_client => &[16, 61],
        Some(ObjectKind::Folder) => &[61, 16],
        Some(ObjectKind::Status) if held_by_client => &[16, 100],
        Some(ObjectKind::Status) => &[85, 60, 16],
        Some(ObjectKind::Section) => &[60, 16],
        Some(ObjectKind::Sink) if held_by_client => &[54, 52, 16],
        Some(ObjectKind::Sink) => &[85, 52, 16],
        Some(ObjectKind::Provider) => &[112, 90, 111, 93, 19, 16],
        Some(ObjectKind::Session) => &[103, 16],
        None => &[25, 32, 24, 60, 19, 93, 87, 81, 61, 52, 16],
    });
    rules.into_iter().map(RuleId).collect()
}

/// The session has gone, or MAPI has, and nobody has logged off.
fn left_without_logoff(world: &World) -> bool {
    let session = ObjectId::new(ObjectKind::Session, 1);
    let gone = world.object(session).is_some_and(|object| object.life == Life::Freed);
    !world.monitor.session_ended && (gone || world.initialized == 0)
}

/// The client keeps what it was given: no line of anybody else's can answer for that.
fn kept_by_client(world: &World, what: Trouble) -> bool {
    held_by_client(what) && what.object().is_some_and(|id| world.client.given.contains(&id))
}

fn held_by_client(what: Trouble) -> bool {
    matches!(what, Trouble::LeftOver { holder: Some(Holder::Client), .. })
}

fn support_rules(world: &World, what: Trouble) -> &'static [u8] {
    let ended = world.monitor.session_ended;
    match what {
        Trouble::ReleasedBelowZero { .. } | Trouble::ReleasedUnheld { .. } => &[88, 82, 24, 25, 90],
        Trouble::CalledFreed { method, .. } if method.is_release() => &[88, 82, 24, 25, 90],
        Trouble::CalledFreed { .. } if ended => &[90, 82, 24, 25],
        Trouble::CalledFreed { .. } => &[82, 24, 25],
        _ if ended => &[87, 88, 90, 81, 82, 24, 25],
        _ => &[81, 88, 82, 24, 25, 90],
    }
}

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

    /// The first of these rules that an edited line serves, else the first.
    fn either(&self, rules: &[u8]) -> u8 {
        let edited = rules.iter().find(|rule| edited_line(self.program, RuleId(**rule)).is_some());
        edited.or_else(|| rules.first()).copied().unwrap_or(16)
    }

    fn call(&mut self, from: Agent, this: Option<ObjectId>, method: MethodId, arg: CallArg) {
        match (method, this, arg) {
            (MethodId::LogonLogoff, Some(logon), CallArg::Reserved(flags)) => {
                self.logoff_called(from, logon, flags);
            }
            (MethodId::SupportStoreLogoffTransports, Some(support), CallArg::Flags(flags)) => {
                self.transports_asked(support, flags);
            }
            (MethodId::ProviderShutdown, Some(provider), CallArg::Reserved(flags)) => {
                self.shutdown_called(provider, flags);
            }
            (MethodId::MsProviderInit, ..) => {
                let loaded = self.world.objects.iter().find(|o| o.id.kind == ObjectKind::Provider);
                if let Some(object) = loaded.map(|object| object.id) {
                    self.find(18, Trouble::Repeated { object, method });
                }
            }
            _ => {}
        }
    }

    /// The client gets one reference with one pointer.
    fn handed_out(&mut self, object: ObjectId) {
        let handed = matches!(object.kind, ObjectKind::Store | ObjectKind::Status);
        if !handed {
            return;
        }
        if let Some(frame) = self.world.stack.last().filter(|frame| frame.mine) {
            let method = frame.called;
            self.note(object);
            self.find(16, Trouble::Repeated { object, method });
        }
    }

    /// `Release` takes the reference back that it is called for.
    fn released(&mut self, frame: &Frame) {
        if let Some(object) = frame.this.filter(|_| frame.count.is_none()) {
            self.note(object);
            self.find(16, Trouble::BadAnswer { object, method: frame.method });
        }
    }

    fn logoff_called(&mut self, from: Agent, logon: ObjectId, flags: LogoffFlags) {
        let method = MethodId::LogonLogoff;
        self.world.monitor.logoffs = self.world.monitor.logoffs.up();
        let strict = self.program.readings().side(ReadingId::C17) == Side::A;
        if self.world.monitor.logoffs == Mark::Twice && strict {
            self.find(89, Trouble::Repeated { object: logon, method });
        }
        if !flags.is_empty() {
            self.find(84, Trouble::BadArgument { object: Some(logon), method, flags });
        }
        if let Agent::Object(support) = from
            && support.kind == ObjectKind::Support
            && self.in_tables(support)
        {
            self.find(83, Trouble::TooEarly { object: logon, method });
        }
    }

    fn in_tables(&self, support: ObjectId) -> bool {
        self.world.uids.iter().any(|entry| entry.support == support)
            || self.world.rows.iter().any(|row| row.support == support)
    }

    fn transports_asked(&mut self, support: ObjectId, flags: LogoffFlags) {
        let method = MethodId::SupportStoreLogoffTransports;
        let object = Some(support);
        self.world.monitor.transports = self.world.monitor.transports.up();
        if self.world.monitor.transports == Mark::Twice {
            let rule = self.either(&[70, 72]);
            self.find(rule, Trouble::Repeated { object: support, method });
            return;
        }
        let asked = self.world.client.asked;
        match asked {
            Some(wish) if wish.is_one_input() && wish != flags => {
                self.find(69, Trouble::BadArgument { object, method, flags });
            }
            None if flags != LogoffFlags::ABORT => {
                let rule = self.either(&[71, 65]);
                self.find(rule, Trouble::BadArgument { object, method, flags });
            }
            _ => {}
        }
    }

    fn shutdown_called(&mut self, provider: ObjectId, flags: LogoffFlags) {
        let method = MethodId::ProviderShutdown;
        self.world.monitor.shutdowns = self.world.monitor.shutdowns.up();
        if !flags.is_empty() {
            self.find(112, Trouble::BadArgument { object: Some(provider), method, flags });
        }
        let strict = self.program.readings().side(ReadingId::C06) == Side::A;
        let early = self.live(ObjectKind::Logon);
        if strict && early && !self.world.monitor_excuses_shutdown() {
            self.find(111, Trouble::TooEarly { object: provider, method });
        }
    }

    fn live(&self, kind: ObjectKind) -> bool {
        self.world.objects.iter().any(|o| o.id.kind == kind && o.life != Life::Freed)
    }

    fn last_release(&mut self, object: ObjectId, by: Agent) {
        let monitor = &self.world.monitor;
        match object.kind {
            ObjectKind::Support if !monitor.store_closed && !monitor.session_ended => {
                let opening = by == Agent::Object(ObjectId::new(ObjectKind::Session, 1));
                let rule = if opening { 24 } else { self.either(&[82, 24, 88]) };
                self.find(rule, Trouble::TooEarly { object, method: MethodId::SupportRelease });
            }
            ObjectKind::Provider if monitor.shutdowns == Mark::Never => {
                self.missed(112, Some(object), MethodId::ProviderShutdown);
            }
            _ => {}
        }
    }

    fn support_freed(&mut self, support: ObjectId) {
        if self.in_tables(support) {
            self.find(95, Trouble::StaleTables);
        }
    }

    /// What a call that answers `S_OK` has to have done.
    fn succeeded(&mut self, frame: &Frame) {
        let Some(this) = frame.this else {
            if frame.method == MethodId::MsProviderInit && frame.out.is_empty() {
                self.missed(19, None, frame.method);
            }
            return;
        };
        let bad = Trouble::BadAnswer { object: this, method: frame.method };
        match frame.method {
            MethodId::ProviderLogon => self.logged_on(this, frame),
            MethodId::StoreAdvise if frame.connection == 0 => self.find(51, bad),
            MethodId::StoreUnadvise => {
                let store = self.world.object(this);
                let listed = store.is_some_and(|s| s.list(List::Sinks).next().is_some());
                let held = self.world.objects.iter().any(|o| {
                    o.id.kind == ObjectKind::Sink && self.world.held(Holder::Object(this), o.id) > 0
                });
                if listed || held {
                    self.missed(52, Some(this), frame.method);
                }
            }
            MethodId::StoreQueryInterface | MethodId::InvalidQueryInterface if !frame.mine => {
                self.find(16, bad);
            }
            MethodId::StoreOpenEntry if !self.hands_out(frame) => self.find(16, bad),
            MethodId::LogonOpenStatusEntry if frame.out.is_empty() => {
                let rule = self.either(&[16, 60]);
                self.find(rule, bad);
            }
            MethodId::LogonOpenStatusEntry if !self.hands_out(frame) => self.find(16, bad),
            MethodId::SupportMakeInvalid => {
                let object = frame.local(crate::sim::program::op::Local::Store);
                let life = object.and_then(|id| self.world.object(id)).map(|object| object.life);
                if life != Some(Life::Invalid) {
                    self.missed(98, object, frame.method);
                }
            }
            _ => {}
        }
    }

    /// Whether the call gives the client something, and a reference with it.
    fn hands_out(&self, frame: &Frame) -> bool {
        let counted = |id| self.world.held(Holder::Client, id) > 0;
        !frame.out.is_empty() && frame.out.iter().all(|(_, id)| counted(*id))
    }

    fn logged_on(&mut self, provider: ObjectId, frame: &Frame) {
        use crate::sim::program::op::Local;
        let method = frame.method;
        let given = |local| frame.out.iter().find(|(l, _)| *l == local).map(|(_, id)| *id);
        let (logon, store) = (given(Local::Logon), given(Local::Store));
        let support = frame.local(Local::Sup);
        if logon.is_none() || store.is_none() {
            self.missed(32, Some(provider), method);
        }
        self.stray_stores(store);
        let registered = self.world.uids.iter().filter(|u| Some(u.support) == support).count();
        if registered < usize::from(UIDS) {
            self.missed(33, support, MethodId::SupportSetProviderUid);
        }
        let extra = self.world.rows.iter().any(|row| row.copies > 1);
        if let Some(object) = support.filter(|_| extra) {
            self.find(36, Trouble::Repeated { object, method: MethodId::SupportModifyStatusRow });
        }
        let Some(store) = store else { return };
        let listed =
            self.world.object(provider).is_some_and(|p| p.list(List::Stores).any(|s| s == store));
        if !listed {
            self.missed(23, Some(provider), method);
        }
        let kept = self.world.object(store).and_then(|object| object.field(Field::Support));
        if kept != support {
            self.missed(25, Some(store), method);
        }
        let held = support.map_or(0, |id| self.world.held(Holder::Object(store), id));
        if held == 0 {
            self.missed(24, support, method);
        }
    }

    /// A store that `Logon` has made and handed to nobody.
    fn stray_stores(&mut self, handed_out: Option<ObjectId>) {
        let stores = self.world.objects.iter().filter(|o| o.id.kind == ObjectKind::Store);
        let stray: Vec<_> = stores.map(|o| o.id).filter(|id| Some(*id) != handed_out).collect();
        for object in stray {
            if handed_out.is_some() && self.world.exists(object) && self.note(object) {
                let holder = self.world.holders(object).next().map(|hold| hold.holder);
                self.find(32, Trouble::LeftOver { object, holder });
            }
        }
    }

    /// What `Logoff` must have let go of.
    fn logged_off(&mut self, frame: &Frame, answer: Answer) {
        let method = frame.method;
        let Some(logon) = frame.this else { return };
        if answer != Answer::Result(HResult::Ok) {
            self.find(86, Trouble::BadAnswer { object: logon, method });
            return;
        }
        if self.world.undefined {
            return;
        }
        let kinds = |kind| move |id: &ObjectId| id.kind == kind;
        let ids: Vec<_> = self.world.objects.iter().map(|object| object.id).collect();
        for sink in ids.iter().copied().filter(kinds(ObjectKind::Sink)) {
            let held = self.world.holders(sink).any(|hold| hold.holder != Holder::Client);
            if held && self.note(sink) {
                let rule = self.either(&[85, 52]);
                self.missed(rule, Some(sink), method);
            }
        }
        for status in ids.iter().copied().filter(kinds(ObjectKind::Status)) {
            // One that only its client still holds is let go of.
            let holders: Vec<_> = self.world.holders(status).map(|hold| hold.holder).collect();
            let kept = holders.is_empty() || holders.iter().any(|h| *h != Holder::Client);
            if self.world.exists(status) && kept && self.note(status) {
                let rule = self.either(&[85, 60]);
                self.missed(rule, Some(status), method);
            }
        }
        for folder in ids.iter().copied().filter(kinds(ObjectKind::Folder)) {
            let live = self.world.object(folder).is_some_and(|object| object.life == Life::Live);
            if live {
                let rule = self.either(&[85, 61]);
                self.missed(rule, Some(folder), method);
            }
        }
        let listed = self.world.objects.iter().any(|object| {
            object.id.kind == ObjectKind::Provider && object.list(List::Stores).next().is_some()
        });
        if listed {
            self.missed(93, Some(logon), method);
        }
        let from_session =
            self.world.running() == Agent::Object(ObjectId::new(ObjectKind::Session, 1));
        if from_session {
            for support in ids.iter().copied().filter(kinds(ObjectKind::Support)) {
                if self.world.exists(support) && self.note(support) {
                    self.missed(87, Some(support), method);
                }
            }
        }
    }

    fn session_over(&mut self) {
        let method = MethodId::SessionLogoff;
        let open = self.live(ObjectKind::Logon) && self.world.monitor.logoffs == Mark::Never;
        let logon = self.world.objects.iter().find(|o| o.id.kind == ObjectKind::Logon);
        let logon = logon.map(|object| object.id);
        if open && !self.world.undefined {
            self.missed(107, logon, method);
        }
        if logon.is_some() && !self.world.monitor.store_closed {
            self.transports_never();
        }
    }

    fn transports_never(&mut self) {
        if self.world.monitor.transports == Mark::Never && !self.world.undefined {
            let rule = match self.world.client.asked {
                Some(_) => self.either(&[70, 71, 69]),
                None => self.either(&[71, 70]),
            };
            let store = self.world.objects.iter().find(|o| o.id.kind == ObjectKind::Store);
            let store = store.map(|object| object.id);
            self.missed(rule, store, MethodId::SupportStoreLogoffTransports);
        }
    }

    fn store_over(&mut self) {
        if !self.world.monitor.session_ended {
            self.transports_never();
        }
        self.leaks(Scope::Store);
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

    /// Whatever is left when its time is up, one finding for each root of a chain of holders.
    fn leaks(&mut self, scope: Scope) {
        let left = left_over(self.world, scope);
        for root in roots(self.world, &left) {
            if !self.note(root.object) {
                continue;
            }
            let what = Trouble::LeftOver { object: root.object, holder: root.holder };
            let blamed = blame(self.program, self.world, what, self.line);
            self.found.push(blamed);
        }
    }
}

impl World {
    fn loaded_once(&self) -> bool {
        self.objects.iter().any(|object| object.id.kind == ObjectKind::Provider)
    }

    /// A logon that its provider never frees cannot be waited for.
    fn monitor_excuses_shutdown(&self) -> bool {
        self.undefined
            || self.objects.iter().any(|object| {
                object.id.kind == ObjectKind::Logon
                    && object.life != Life::Freed
                    && self.holders(object.id).all(|hold| !matches!(hold.holder, Holder::Call(_)))
            })
    }
}
