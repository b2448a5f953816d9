//! Executes a command line by line until nothing can run any more.

mod addressed;
mod calls;
mod ends;
mod extra;
mod tell;

use crate::sim::command::{Act, Command, Extra};
use crate::sim::event::{CallArg, Change, Event, Fact, Finding, LogonFlags, Trouble};
use crate::sim::ids::{Actor, Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::machine::addressed::addressed;
use crate::sim::menu;
use crate::sim::program::line::Basis;
use crate::sim::program::op::Op;
use crate::sim::program::{Program, ReadingId, Side};
use crate::sim::rule::{self, RuleId};
use crate::sim::touched::Touched;
use crate::sim::value::Answer;
use crate::sim::world::{ClientSide, Connection, MAX_REFS, Mark, Object, Parked, Until, World};

/// No command runs more lines than this; the longest lawful one runs about a hundred.
pub(super) const MAX_LINES: u32 = 5_000;

/// A world on its way from one rest to the next.
pub(super) struct Machine<'a> {
    pub(super) program: &'a Program,
    pub(super) world: &'a mut World,
    pub(super) touched: Touched,
    /// The store of the profile that the command is about, counted from 1; 0 if it is about none.
    pub(super) entry: u8,
    /// The command asks for an interface that is not there.
    pub(super) foreign: bool,
    /// No count is raised above this.
    pub(super) most: i8,
    /// Room for what the judges find.
    found: Vec<Finding>,
    sink: &'a mut dyn FnMut(&Event, &World),
}

/// What a line does to the flow.
pub(super) enum Flow {
    /// On to the next line, or once more the same one if it is doubled.
    Next,
    /// To another line of the same method.
    Jump(u8),
    /// A call was pushed; this line waits for it.
    Wait,
    Return(Answer),
    /// The call waits for somebody else; this line is tried again then.
    Park(Until),
}

/// A call about to be made.
pub(super) struct Calling {
    pub(super) this: Option<ObjectId>,
    pub(super) method: MethodId,
    pub(super) arg: CallArg,
    pub(super) spender: Holder,
}

impl<'a> Machine<'a> {
    pub(super) fn new(
        program: &'a Program,
        world: &'a mut World,
        sink: &'a mut dyn FnMut(&Event, &World),
    ) -> Self {
        let touched = Touched::default();
        let (found, most) = (Vec::new(), MAX_REFS);
        Self { program, world, touched, entry: 0, foreign: false, most, found, sink }
    }

    /// Carries a command out that breaks these duties of the client's, and drops those that are
    /// reported otherwise; the objects that it has touched.
    pub(super) fn run(mut self, command: Command, breaches: &mut Vec<RuleId>) -> Touched {
        let method = self.open(command, breaches);
        let mut lines = 0;
        while !self.world.stack.is_empty() || self.wake() {
            self.advance();
            lines += 1;
            if lines > MAX_LINES {
                self.fault(Trouble::StackOverflow { method });
                self.world.stack.clear();
            }
        }
        self.close();
        self.touched
    }

    /// The beginning of a command: what its actor does himself, and the duties that this breaks.
    pub(super) fn open(&mut self, command: Command, breaches: &mut Vec<RuleId>) -> MethodId {
        // What the client keeps open is reported, with its name, when the store has closed.
        let closes = self.closes(command).is_some();
        let mut told = false;
        if menu::is_unheld(self.program.readings(), self.world, command) {
            self.world.monitor.spoiled = true;
            // The misuse itself reports it, with what comes of it.
            told = self.world.at_rest() && self.ends_in_fault(command);
        }
        breaches.retain(|rule| match rule.0 {
            16 => !closes && !told,
            7 => !told,
            // A buffer that is kept is reported, with its name, when MAPI has gone.
            // A sink that is deleted under somebody is reported with how often it is still counted.
            9 | 57 => false,
            _ => true,
        });
        let ends = matches!(command.act, Act::Uninitialize)
            || matches!(command.act, Act::Release(id) if id.kind == ObjectKind::Session);
        if ends && !breaches.is_empty() {
            // Code or session is gone under whatever is still open: nobody else's doing.
            self.world.monitor.spoiled = true;
        }
        let (object, method) = addressed(self.world, command);
        self.begin(command, object, method);
        let party = |rule: RuleId| match command.client() {
            Some(_) => Party::Client,
            None => rule.info().party,
        };
        for rule in breaches {
            self.find(*rule, party(*rule), Trouble::NotAllowed { object, method }, None);
        }
        method
    }

    /// The store that a command closes, under the reader's readings.
    fn closes(&self, command: Command) -> Option<ObjectId> {
        let keeps = self.program.readings().side(ReadingId::C42) == Side::B;
        closes(self.world, command, keeps)
    }

    /// Reports each call that can never go on, once.
    #[inline(never)]
    pub(super) fn find_hangs(&mut self) {
        let hanging = self.world.parked.iter().map(|parked| {
            let hangs = !self.world.can_be_met(parked.until);
            (parked.hangs, hangs, parked.actor, parked.until, parked.stack.clone())
        });
        for (at, (known, hangs, actor, until, stack)) in hanging.enumerate().collect::<Vec<_>>() {
            if let Some(parked) = self.world.parked.get_mut(at) {
                parked.hangs = hangs;
            }
            let Some(frame) = stack.last().filter(|_| hangs && !known) else {
                continue;
            };
            let what = Trouble::Hangs { actor, method: frame.method, until };
            let slots = &self.program.listing(frame.method).slots;
            let line = slots.get(usize::from(frame.pc)).map(|slot| slot.id);
            // Whoever tells of a change in answer to `Advise` waits for whoever has called it.
            let synchronous = until == Until::Delivered;
            let rule = RuleId(match until {
                Until::Delivered => 58,
                Until::User => 37,
                _ => 86,
            });
            let line = rule::edited_line(self.program, rule).filter(|_| synchronous).or(line);
            self.find(rule, rule.info().party, what, line);
        }
    }

    /// Whether using the object at all is a fault that is found by itself.
    fn ends_in_fault(&self, command: Command) -> bool {
        let gone = menu::subject(self.world, command).is_some_and(|id| !self.world.exists(id));
        gone || matches!(command.act, Act::Release(_))
    }

    /// The actor's side of a command: what it notes down, and its call.
    fn begin(&mut self, command: Command, this: Option<ObjectId>, method: MethodId) {
        self.world.actor = command.by;
        let spender = Holder::from(command.by);
        let (mut arg, mut warning) = (CallArg::None, None);
        match command.act {
            Act::OpenStore(entry) | Act::OpenStatus(entry) => self.entry = entry,
            Act::Advise(store) => {
                let sink = self.world.next_id(ObjectKind::Sink);
                self.create(sink, spender);
                let logon = self.world.logon_of(store);
                if let Some(object) = self.object_mut(sink) {
                    object.logon = logon;
                }
                self.give(sink);
                arg = CallArg::Object(sink);
            }
            Act::Unadvise(store, sink) => {
                let mut given = 0;
                self.with_side(|side| {
                    let known = |c: &Connection| c.store == store && c.sink == sink;
                    given = side.connections.iter().find(|c| known(c)).map_or(0, |c| c.number);
                    side.connections.retain(|connection| !known(connection));
                });
                arg = CallArg::Connection(given);
            }
            Act::StoreLogoff(store, flags) => {
                let over = self.world.is_over(store);
                // Where others use the store, nothing comes of the wish (R67), or it is kept (C29).
                let kept = self.program.readings().side(ReadingId::C29) == Side::B;
                let sole = kept || self.world.users(store) <= 1;
                let again = self.program.readings().side(ReadingId::C02) == Side::A;
                if let Some(watch) = self.world.watch_mut(store).filter(|_| sole) {
                    // Asked again, the provider may pass it on again: the last flag wins (C02).
                    if !over && again {
                        let before = watch.asked.filter(|_| watch.transports != Mark::Never);
                        warning =
                            before.map(|before| Fact::AskedAgain { store, before, now: flags });
                        watch.transports = Mark::Never;
                    }
                    watch.asked = Some(flags);
                }
                arg = CallArg::Flags(flags);
            }
            Act::Logon if self.world.setting.service => {
                arg = CallArg::LogonFlags(LogonFlags::Service);
            }
            Act::LogonPlain => arg = CallArg::LogonFlags(LogonFlags::Plain),
            Act::SessionLogoff(flags) => {
                self.end_session(this, flags);
                arg = CallArg::SessionFlags(flags);
            }
            Act::Release(id) => {
                // Whoever has closed a store has no more use for what its last answer has left.
                if id.kind == ObjectKind::Store && self.world.held(spender, id) <= 1 {
                    self.with_side(|side| side.left.retain(|(store, _)| *store != id));
                }
                // Where the spooler shares the store, it may still need it (C09).
                let needs = |store: &ObjectId| self.world.held(Holder::Spooler, *store) > 0;
                let closed = self.closes(command).filter(|store| !needs(store));
                if let Some(watch) = closed.and_then(|store| self.world.watch_mut(store)) {
                    watch.closed = true;
                }
            }
            Act::AddRef(id) => return self.add_ref(id, spender),
            Act::Submit(store) => {
                let entry = self.world.entry_of(store);
                return self.move_mail(entry, Change::Submitted);
            }
            Act::Mail(entry, Change::Sending) if self.world.setting.room.aborts => {
                self.entry = entry;
                self.world.actor = Actor::Spooler;
            }
            Act::Mail(entry, change) => return self.move_mail(entry, change),
            Act::SpoolerLogon(entry) => {
                self.entry = entry;
                if let Some(mailbox) = self.world.mailbox_mut(entry) {
                    (mailbox.receiving, mailbox.sending) = (true, true);
                }
            }
            Act::Answer => return self.answer_notification(),
            Act::SpoolerLogoff(entry) => self.entry = entry,
            Act::Initialize => self.with_side(|side| side.initialized = true),
            Act::Uninitialize => self.with_side(|side| side.initialized = false),
            Act::Extra(Extra::Discard(sink)) => return self.discard(sink),
            Act::Extra(extra) => arg = self.begin_extra(extra),
            Act::Exit => return self.exit(),
            Act::Logon
            | Act::OpenFolder(_)
            | Act::QueryInterface(_)
            | Act::AbortSubmit(_)
            | Act::Notify(_)
            | Act::LockMessage(_)
            | Act::ProviderFast
            | Act::QueryFast
            | Act::NotifyFast
            | Act::DoFast => {}
        }
        let calling = Calling { this, method, arg, spender };
        // The client's call is entered, or cannot be made; both have been told.
        let (Flow::Next | Flow::Jump(_) | Flow::Wait | Flow::Return(_) | Flow::Park(_)) =
            self.call(calling);
        if let Some(warning) = warning {
            self.emit_from(warning, (None, Basis::Reading));
        }
    }

    /// Changes what the acting client knows.
    pub(super) fn with_side(&mut self, change: impl FnOnce(&mut ClientSide)) {
        if let Actor::Client(client) = self.world.actor
            && let Some(side) = self.world.clients.get_mut(client.index())
        {
            change(side);
        }
    }

    /// Executes the current line of the innermost call.
    pub(super) fn advance(&mut self) {
        let Some(frame) = self.world.stack.last() else {
            return;
        };
        let listing = self.program.listing(frame.method);
        let Some(slot) = listing.slots.get(usize::from(frame.pc)) else {
            return self.leave(Answer::Result(crate::sim::value::HResult::Ok));
        };
        let (pc, op) = (frame.pc, slot.op);
        if slot.times == 0 {
            let skipped = matches!(op, Op::ForEach(..));
            let next = if skipped { listing.end_of_block(pc) } else { pc + 1 };
            return self.go(next);
        }
        let flow = self.execute(op, pc);
        match flow {
            Flow::Next => self.finish_line(),
            Flow::Jump(to) => self.go(to),
            Flow::Wait => {}
            Flow::Return(answer) => self.leave(answer),
            Flow::Park(until) => self.park(until),
        }
    }

    /// The calls of whoever acts wait for somebody else.
    #[inline(never)]
    pub(super) fn park(&mut self, until: Until) {
        let actor = self.world.actor;
        if let Some(frame) = self.world.stack.last() {
            let (this, method) = (frame.this, frame.method);
            self.emit(Fact::Wait { actor, this, method, until });
        }
        let stack = std::mem::take(&mut self.world.stack);
        let at = self.world.parked.partition_point(|other| other.actor < actor);
        self.world.parked.insert(at, Parked { actor, stack, until, hangs: false });
    }

    /// One execution of the current line is over.
    fn finish_line(&mut self) {
        let Some(frame) = self.world.stack.last_mut() else {
            return;
        };
        frame.done = frame.done.wrapping_add(1);
        let pc = frame.pc;
        let times = self.program.listing(frame.method).slots[usize::from(pc)].times;
        if frame.done >= times {
            self.go(pc + 1);
        }
    }

    /// Goes to a slot, or back to the head of the loop whose block ends there.
    fn go(&mut self, to: u8) {
        let Some(frame) = self.world.stack.last_mut() else {
            return;
        };
        let listing = self.program.listing(frame.method);
        let from = frame.pc;
        frame.done = 0;
        frame.pc = to;
        if frame.visits.is_some()
            && let Some(head) = listing.loop_around(from)
            && listing.end_of_block(head) <= to
        {
            frame.pc = head;
        }
    }
}

/// The store that a `Release` closes for the last client. A folder may keep its store alive (C42).
fn closes(world: &World, command: Command, folders_keep: bool) -> Option<ObjectId> {
    let holder = Holder::from(command.by);
    let Act::Release(id) = command.act else { return None };
    let last = world.held(holder, id) == 1 && world.held_by_clients(id) == 1;
    let store = match id.kind {
        ObjectKind::Store => id,
        ObjectKind::Folder if folders_keep => {
            let store = world.member(world.logon_of(id), ObjectKind::Store)?;
            (world.held_by_clients(store) == 0).then_some(store)?
        }
        _ => return None,
    };
    let kept = folders_keep && keeps_open(world, store, id);
    (last && holder.is_client() && !kept).then_some(store)
}

/// Whether a client has a folder of a store open, apart from one object.
#[inline(never)]
pub(super) fn keeps_open(world: &World, store: ObjectId, apart: ObjectId) -> bool {
    let logon = world.logon_of(store);
    world.objects.iter().any(|object| {
        let folder = object.id.kind == ObjectKind::Folder && object.id != apart;
        folder && object.logon == logon && world.held_by_clients(object.id) > 0
    })
}

/// The session in which the spooler gets a store object of its own: the first in which a client
/// has the store open, beside the spooler.
#[inline(never)]
pub(super) fn spooled_session(world: &World, entry: u8) -> Option<ObjectId> {
    let here = world.process_of(Actor::Spooler);
    let open = |object: &&Object| {
        object.id.kind == ObjectKind::Store
            && object.process == here
            && world.users(object.id) > 0
            && world.entry_of(object.id) == entry
    };
    let store = world.objects.iter().find(open)?;
    let session = world.watch(store.id)?.session?;
    (!world.is_ended(session)).then_some(session)
}
