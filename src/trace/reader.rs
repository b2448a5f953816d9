//! A log in the course of being read: what its lines come to.

use crate::sim::command::{Act, Command};
use crate::sim::event::{Agent, Event, Fact};
use crate::sim::follow::{Follower, Sink, Told};
use crate::sim::ids::{ClientId, Holder, ObjectId, ObjectKind};
use crate::sim::program::Program;
use crate::sim::rule::Verdict;
use crate::sim::setting::Setting;
use crate::sim::value::LogoffFlags;
use crate::sim::world::{Life, Object, World};
use crate::trace::entry::Entry;
use crate::trace::exact;
use crate::trace::header::Header;
use crate::trace::infer::{can_show, inferred};
use crate::trace::log::{About, MAX_TOLD, Remark, Unsaid};
use crate::trace::names::{Names, SESSION};
use crate::trace::pairs::Pairs;

/// A log in the course of being read.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) follower: Follower<'static>,
    pub(super) start: World,
    complete: bool,
    pub(super) names: Names,
    /// Where calls of `AddRef` and `Release` come back with a count.
    pub(super) left: Vec<Option<i8>>,
    /// Those calls in which the log tells how the count goes up or down.
    pub(super) counted: Vec<bool>,
    /// Calls that have not come back, and are none of the run: of `AddRef`, and on what is gone.
    pub(super) beside: Vec<(ObjectId, String)>,
    /// The log tells when objects are freed.
    pub(super) frees: bool,
    /// The stores that were opened so far.
    pub(super) stores: u8,
    /// The number of the last logon.
    pub(super) logon: u8,
    /// How deep the calls are that the log does not tell of.
    pub(super) implied: Vec<usize>,
    /// How deep the calls are of which the log says who called.
    pub(super) signed: Vec<usize>,
    /// In whose name the line counts is not in it.
    pub(super) guessed: bool,
    /// The MAPIUIDs of support objects, as the log calls them.
    pub(super) uids: Vec<(ObjectId, Option<String>)>,
    /// The line that is being read; none for what it only implies.
    pub(super) line: Option<u32>,
    pub(super) events: Vec<(Event, Option<u32>)>,
    pub(super) remarks: Vec<Remark>,
    /// How many lines there are to remark on, those that are not told of too.
    pub(super) omitted: u32,
    pub(super) unsaid: Vec<Unsaid>,
}

impl Reader {
    pub(super) fn new(program: Program, header: &Header, pairs: Pairs) -> Self {
        let complete = header.complete;
        let start = if complete { World::new(header.setting) } else { begun(header.setting) };
        let Pairs { left, counted, frees, .. } = pairs;
        let mut unsaid = Vec::new();
        if !complete {
            unsaid.extend([Unsaid::OtherSides, Unsaid::Members]);
            unsaid.extend((!frees).then_some(Unsaid::Frees));
        }
        Self {
            follower: Follower::owning(program, start.clone()),
            start,
            complete,
            names: Names::default(),
            left,
            counted,
            beside: Vec::new(),
            frees,
            stores: 0,
            logon: 0,
            implied: Vec::new(),
            signed: Vec::new(),
            guessed: !complete,
            uids: Vec::new(),
            line: None,
            events: Vec::new(),
            remarks: Vec::new(),
            omitted: 0,
            unsaid,
        }
    }

    pub(super) fn world(&self) -> &World {
        self.follower.world()
    }

    pub(super) fn refs(&self, id: ObjectId) -> i8 {
        self.world().object(id).map_or(0, |object| object.refs)
    }

    pub(super) fn remark(&mut self, line: u32, about: About, text: String) {
        self.omitted += 1;
        if self.remarks.len() < MAX_TOLD {
            let text = text.chars().take(80).collect();
            self.remarks.push(Remark { line, about, text });
        }
    }

    pub(super) fn unsaid(&mut self, what: Unsaid) {
        if !self.unsaid.contains(&what) && self.unsaid.len() < MAX_TOLD {
            self.unsaid.push(what);
        }
    }

    /// The next event of the log, and which it is.
    pub(super) fn follow(&mut self, at: usize, entry: &Entry<'_>, sink: Sink<'_>) {
        self.line = Some(entry.at);
        if self.complete {
            self.exact(entry, sink);
        } else {
            self.infer(at, entry, sink);
        }
    }

    /// A line of a log that says everything.
    fn exact(&mut self, entry: &Entry<'_>, sink: Sink<'_>) {
        let running = self.world().stack.last().map(|frame| frame.method);
        let Some(told) = exact::told(entry, running) else {
            if entry.kind != "finding" {
                let (about, text) = match &entry.method {
                    Some(method) => (About::Method, method),
                    None => (About::Kind, &entry.kind),
                };
                self.remark(entry.at, about, text.to_string());
            }
            return;
        };
        if told.begins.is_some() {
            self.with(sink, |follower, sink| follower.rest(sink));
        }
        for (place, word) in &entry.set {
            if !self.follower.set(place, word) {
                self.remark(entry.at, About::Object, place.to_string());
            }
        }
        self.say_all(told, sink);
    }

    pub(super) fn say(&mut self, fact: Fact, sink: Sink<'_>) {
        self.say_all(Told::of(fact), sink);
    }

    pub(super) fn say_all(&mut self, told: Told, sink: Sink<'_>) {
        if !self.complete && self.world().stack.is_empty() {
            self.with(sink, |follower, sink| follower.rest(sink));
            self.follower.go_on();
        }
        self.with(sink, |follower, sink| follower.tell(&told, sink));
        let depth = self.world().stack.len();
        self.implied.retain(|at| *at <= depth);
        self.signed.retain(|at| *at <= depth);
    }

    pub(super) fn begin(&mut self, command: Command, sink: Sink<'_>) {
        self.with(sink, |follower, sink| follower.begin(command, sink));
    }

    /// What a line implies.
    pub(super) fn imply(&mut self, act: impl FnOnce(&mut Self, Sink<'_>), sink: Sink<'_>) {
        let before = self.world().stack.len();
        let line = self.line.take();
        act(self, sink);
        self.line = line;
        let after = self.world().stack.len();
        self.implied.retain(|at| *at <= after);
        self.implied.extend(before + 1..=after);
    }

    /// Has the follower do something. What a log of one side cannot show is left out.
    fn with(&mut self, sink: Sink<'_>, act: impl FnOnce(&mut Follower<'static>, Sink<'_>)) {
        let Self { follower, names, events, line, complete, guessed, .. } = self;
        act(follower, &mut |event, world| {
            let shown = match &event.fact {
                Fact::Finding(finding) => {
                    *complete || can_show(finding, line.is_some(), |id| names.is_named(id))
                }
                _ => true,
            };
            if !shown {
                return;
            }
            let event = match event.fact {
                _ if *complete => *event,
                Fact::Finding(_) => *event,
                Fact::Create { .. } | Fact::AddRef { .. } | Fact::Release { .. } if *guessed => {
                    inferred(event)
                }
                _ if line.is_none() => inferred(event),
                _ => *event,
            };
            events.push((event, *line));
            sink(&event, world);
        });
    }

    /// The calls that the log does not tell of are over, the innermost first.
    pub(super) fn close_implied(&mut self, sink: Sink<'_>) {
        while self.implied.last() == Some(&self.world().stack.len()) {
            self.give_up(sink);
        }
    }

    /// The end of the log.
    pub(super) fn end(&mut self, sink: Sink<'_>) {
        if self.complete {
            return self.with(sink, |follower, sink| follower.rest(sink));
        }
        self.close_implied(sink);
        for (this, method) in
            self.world().stack.iter().map(|f| (f.this, f.called)).collect::<Vec<_>>()
        {
            if let Some(id) = this {
                self.unsaid(Unsaid::Open(id, method));
            }
        }
        if self.world().stack.is_empty() {
            self.with(sink, |follower, sink| follower.rest(sink));
            let gone = self.is_provider_gone();
            if gone {
                self.unsaid(Unsaid::SessionEnd);
            }
            if gone || self.world().is_ended(SESSION) {
                self.end_session(sink);
            }
        }
        let unknown = |object: &Object| object.unmatched < 0 && object.life != Life::Freed;
        let unknown: Vec<_> = self.world().objects.iter().filter(|o| unknown(o)).collect();
        for what in unknown.iter().map(|o| Unsaid::Holders(o.id, -o.unmatched)).collect::<Vec<_>>()
        {
            self.unsaid(what);
        }
    }

    /// Whether the provider objects that the log names have been freed before what was opened with
    /// them was let go of: their session is over, whatever else there was to it.
    fn is_provider_gone(&self) -> bool {
        let world = self.world();
        let mut all = world.objects.iter().filter(|o| o.id.kind == ObjectKind::Provider).peekable();
        let gone = all.peek().is_some() && all.all(|object| object.life == Life::Freed);
        let stays = |object: &Object| {
            object.logon > 0 && object.life != Life::Freed && self.names.is_named(object.id)
        };
        gone && !world.is_ended(SESSION) && world.objects.iter().any(stays)
    }

    /// Somebody is logged on again after a session has ended: it is another one, of the same name.
    pub(super) fn next_session(&mut self, sink: Sink<'_>) {
        self.imply(|reader, sink| reader.end_session(sink), sink);
        let fresh = begun(self.world().setting);
        let world = self.follower.world_mut();
        world.objects.retain(|object| object.id != SESSION);
        world.objects.splice(0..0, fresh.objects);
        world.holds.retain(|hold| hold.object != SESSION);
        world.book(Holder::FIRST, SESSION, 1);
        (world.processes, world.clients) = (fresh.processes, fresh.clients);
        for sessions in [&mut world.monitor.ended, &mut world.monitor.judged] {
            sessions.retain(|session| *session != SESSION);
        }
        world.monitor.reported.retain(|id| *id != SESSION);
        // What is left of the one before has been reported.
        for watch in &mut world.monitor.logons {
            (watch.judged, watch.closed) = (true, true);
        }
    }

    /// A session that has been logged off is given back.
    fn end_session(&mut self, sink: Sink<'_>) {
        let Some(session) = self.world().object(SESSION).map(|object| object.id) else { return };
        self.begin(Act::Release(session).by_first(), sink);
        let (object, by) = (session, Agent::FIRST);
        self.say(Fact::Release { object, holder: Some(Holder::FIRST), by, refs: 0 }, sink);
        self.say(Fact::Free { object, by: Agent::Object(session) }, sink);
        self.close_implied(sink);
        while !self.world().stack.is_empty() {
            self.give_up(sink);
        }
        self.with(sink, |follower, sink| follower.rest(sink));
    }

    pub(super) fn verdict(&self) -> Verdict {
        let mut verdict = Verdict::of(self.world());
        if !self.complete {
            let known = |id| self.names.is_named(id) && !self.is_clients_sink(id);
            verdict.untold = verdict.left.iter().map(|left| left.object).collect();
            verdict.untold.retain(|id| !known(*id));
            verdict.left.retain(|left| known(left.object));
        }
        verdict
    }

    /// What becomes of a sink that only its client still holds is the client's affair, and in no
    /// provider's log.
    fn is_clients_sink(&self, id: ObjectId) -> bool {
        id.kind == ObjectKind::Sink && self.world().holders(id).all(|h| h.holder.is_client())
    }
}

/// The world that a provider's log begins in: MAPI is initialized, and a client is logged on.
fn begun(setting: Setting) -> World {
    let mut world = World::new(setting);
    world.objects.push(Object {
        id: SESSION,
        life: Life::Live,
        refs: 1,
        unmatched: 0,
        fields: Vec::new(),
        lists: Vec::new(),
        flags: Vec::new(),
        saved: LogoffFlags::empty(),
        process: 0,
        logon: 0,
    });
    world.book(Holder::Client(ClientId::FIRST), SESSION, 1);
    if let Some(process) = world.process_mut(0) {
        (process.initialized, process.loaded) = (1, 1);
    }
    if let Some(side) = world.clients.first_mut() {
        (side.initialized, side.session) = (true, Some(SESSION));
        side.given.push(SESSION);
    }
    world
}
